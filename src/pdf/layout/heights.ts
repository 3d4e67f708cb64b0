import type { ParagraphNode, PdfNode } from '../content/nodes.js';
import type { EngineNode } from '../engine.js';
import type { Line } from '../lines/line.js';

/** A paragraph while it is laid out: all its lines are made at once, when the first is asked for. */
export type Paragraph = ParagraphNode & EngineNode & { _lines?: Line[]; _next?: number };

/** Gives the lines of a paragraph for a width in points. */
export type LinesOf = (paragraph: Paragraph, width: number) => readonly Line[];

/** At least so many lines of a paragraph stand together at a page's start and end. */
export const together = 2;

/** The height of blocks one above the other, in points. */
export function heightOf(nodes: readonly EngineNode[], width: number, linesOf: LinesOf): number {
  return nodes.reduce((sum, node) => sum + heightOfBlock(node, width, linesOf), 0);
}

/** The height of kept blocks and of the first lines of the block after them: what must stand on one page. */
export function heightOfStart(nodes: readonly EngineNode[], width: number, linesOf: LinesOf): number {
  let height = 0;
  for (const node of nodes) {
    height += isKept(node) ? heightOfBlock(node, width, linesOf) : heightOfFirstLines(node, width, linesOf);
    if (!isKept(node)) break;
  }
  return height;
}

/** Whether a block must stay on the page of what follows. */
export function isKept(node: EngineNode | undefined): boolean {
  return (node as PdfNode | undefined)?.keep === true;
}

export function isParagraph(node: EngineNode): node is Paragraph {
  return node.text !== undefined;
}

function isImage(node: EngineNode): boolean {
  return node.image !== undefined || node.svg !== undefined;
}

function heightOfBlock(node: EngineNode, width: number, linesOf: LinesOf): number {
  const [left, top, right, bottom] = node._margin ?? [0, 0, 0, 0];
  return top + heightInside(node, width - left - right, linesOf) + bottom;
}

function heightInside(node: EngineNode, width: number, linesOf: LinesOf): number {
  if (isParagraph(node)) return sumOf(linesOf(node, width));
  if (isImage(node)) return node._height! * Math.min(1, width / node._width!);
  if (node.table)
    return node.table.body.reduce((sum, _, row) => sum + heightOfRow(node, row, width, linesOf), 0);
  return heightOf(node.stack ?? node.ol ?? [], width - (node._gapSize?.width ?? 0), linesOf);
}

function heightOfFirstLines(node: EngineNode, width: number, linesOf: LinesOf): number {
  const [left, top, right] = node._margin ?? [0, 0, 0, 0];
  const inner = width - left - right;
  if (isParagraph(node)) {
    const lines = linesOf(node, inner);
    return top + sumOf(lines.length <= together + 1 ? lines : lines.slice(0, together));
  }
  if (node.table) return top + heightOfFirstRows(node, inner, linesOf);
  if (isImage(node)) return top + heightInside(node, inner, linesOf);
  return top + heightOfStart(node.stack ?? node.ol ?? [], inner - (node._gapSize?.width ?? 0), linesOf);
}

/** A table or a frame that is lower than this, in points, stays on one page. */
const small = 200;

/** What of a table must stand on one page: all of a small one, else its head and two rows. */
export function heightOfFirstRows(node: EngineNode, width: number, linesOf: LinesOf): number {
  const { body, headerRows } = node.table!;
  const all = heightInside(node, width, linesOf);
  if (all <= small) return all;
  if (body.length === 1 && !headerRows) return heightOfStart(body[0]![0]!.stack ?? [], width, linesOf);
  const rows = Math.min(body.length, (headerRows ?? 0) + together);
  return Array.from({ length: rows }, (_, row) => heightOfRow(node, row, width, linesOf)).reduce(
    (a, b) => a + b,
    0,
  );
}

/** A row is as high as its highest cell; before columns have their widths, all are taken to be equal. */
export function heightOfRow(node: EngineNode, row: number, width: number, linesOf: LinesOf): number {
  const { body, widths } = node.table!;
  const cells = body[row]!;
  const equal = width / cells.length;
  const heights = cells.map((cell, column) => {
    const span = cell.colSpan ?? 1;
    const columns = Array.from({ length: span }, (_, i) => widths[column + i]?._calcWidth ?? equal);
    return heightOf(
      cell.stack ?? [],
      columns.reduce((a, b) => a + b, 0),
      linesOf,
    );
  });
  const { paddingTop, paddingBottom } = node._layout ?? {};
  return Math.max(0, ...heights) + (paddingTop?.(row) ?? 0) + (paddingBottom?.(row) ?? 0);
}

function sumOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.getHeight(), 0);
}
