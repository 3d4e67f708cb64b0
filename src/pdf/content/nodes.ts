import type { Owner } from '../structure/structure.js';
import type { Border } from '../style/print-style.js';
import type { Run } from './runs.js';

/**
 * The nodes that a document is handed to the layout in: pdfmake's document definition, with paragraphs whose styles
 * are settled. Lengths are points; margins in pdfmake's order: left, top, right, bottom. The layout changes nodes
 * while it works, so they are made anew for each print.
 */
export type PdfNode = ParagraphNode | StackNode | ListNode | TableNode | LineNode | ImageNode | DrawingNode;

export type Margin = [left: number, top: number, right: number, bottom: number];

interface Node {
  margin?: Margin;
  /** Stays on the page of what follows. */
  keep?: boolean;
}

export interface ParagraphNode extends Node {
  text: Run[];
  align: 'left' | 'right' | 'center' | 'justify';
  hyphens: boolean;
  /** BCP 47. */
  language: string;
}

export interface StackNode extends Node {
  stack: PdfNode[];
}

/** A list: items hang behind their markers. */
export interface ListNode extends Node {
  ol: ListItemNode[];
  /** Room for the markers. */
  indent: number;
}

export interface ListItemNode extends StackNode {
  marker: Run;
}

/** A table, or a frame around blocks (a table with one cell). */
export interface TableNode extends Node {
  table: {
    widths: ('*' | 'auto')[];
    headerRows: number;
    dontBreakRows: boolean;
    keepWithHeaderRows: number;
    body: CellNode[][];
  };
  layout: TableLayout;
  isFrame: boolean;
}

export type CellNode = (StackNode & { colSpan?: number; rowSpan?: number }) | Record<string, never>;

export interface TableLayout {
  hLineWidth(line: number): number;
  hLineColor(line: number): string;
  vLineWidth(line: number): number;
  vLineColor(line: number): string;
  fillColor(): string | null;
  paddingLeft(column: number): number;
  paddingRight(column: number): number;
  paddingTop(row: number): number;
  paddingBottom(row: number): number;
}

/** A PNG or JPEG as a data address. Without width and height it has its natural size. */
export interface ImageNode extends Node {
  image: string;
  /** Its Figure, or an artifact where it is decoration. */
  owner: Owner;
  width?: number;
  height?: number;
}

/** A drawing: SVG as `cleanSvg` leaves it. */
export interface DrawingNode extends Omit<ImageNode, 'image'> {
  svg: string;
}

/** A line across the measure. */
export interface LineNode extends Node {
  canvas: [
    { type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth: number; lineColor: string },
  ];
}

/** A line as wide as the place where it is set: the layout stretches it. */
export function lineAcross({ width, color }: Border, margin: Margin): LineNode {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: 1, y2: 0, lineWidth: width, lineColor: color }],
    margin,
    keep: true,
  };
}
