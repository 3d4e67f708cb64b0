import { fitInto, sizeNaturally } from '../content/images.js';
import type { LineNode, ListItemNode, ListNode } from '../content/nodes.js';
import {
  DocMeasure,
  DrawingMeasure,
  type EngineLine,
  type EngineNode,
  LayoutBuilder,
  tableLayouts,
} from '../engine.js';
import type { BriefDocument } from '../file/document.js';
import { makePieces } from '../lines/inlines.js';
import type { Line } from '../lines/line.js';
import { makeLines } from '../lines/lines.js';
import { Piece } from '../lines/piece.js';
import { type Ending, findEnding } from './ending.js';
import { heightOfFirstRows, heightOfStart, isKept, type Paragraph, together } from './heights.js';
import { fitTable } from './table-fit.js';

/** Points. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

/** pdfmake's layout with our paragraphs: optimal lines, headings kept with what follows, no widows or orphans. */
export class BriefLayout extends LayoutBuilder {
  /** Height of a page's text in points. */
  private readonly textHeight: number;

  constructor(
    geometry: Geometry,
    private readonly document: BriefDocument,
  ) {
    super({ width: geometry.width, height: geometry.height }, geometry.margins, {});
    this.textHeight = geometry.height - geometry.margins.top - geometry.margins.bottom;
    this.registerTableLayouts(tableLayouts);
  }

  override tryLayoutDocument(
    content: object,
    document: BriefDocument,
    styles: object,
    base: object,
    ...rest: unknown[]
  ) {
    const measure = new Measure(document, styles, base, new DrawingMeasure(), this.tableLayouts);
    measure.textHeight = this.textHeight;
    this.docMeasure = measure;
    return super.tryLayoutDocument(content, document, styles, base, ...rest);
  }

  /** Keeps a heading, with any that follow it, on the page of the first lines of what stands below. */
  override processVerticalContainer(node: EngineNode): void {
    this.ending ??= findEnding(node);
    const items = node.stack ?? [];
    for (const [index, item] of items.entries()) {
      if (isKept(item) && !isKept(items[index - 1])) this.makeRoom(items.slice(index));
      this.processNode(item);
      node.positions?.push(...(item.positions ?? []));
    }
  }

  private ending: Ending | undefined;

  private makeRoom(items: readonly EngineNode[]): void {
    const context = this.writer.context();
    if (this.writer.transactionLevel > 0 || context.y <= context.pageMargins.top) return;
    if (heightOfStart(items, context.availableWidth, this.linesOf) <= context.availableHeight) return;
    this.writer.moveToNextPage();
    const first = items[0]!;
    if (first._margin) first._margin[1] = 0;
  }

  override buildNextLine(node: EngineNode): EngineLine | null {
    const paragraph = node as Paragraph;
    if (!paragraph._inlines || paragraph._inlines.length === 0) return null;
    const lines = this.linesOf(paragraph, this.writer.context().availableWidth);
    const index = paragraph._next ?? 0;
    const line = lines[index];
    paragraph._next = index + 1;
    if (paragraph._next >= lines.length) paragraph._inlines = [];
    if (line) {
      this.avoidLoneLines(lines, index);
      this.avoidLoneEnd(paragraph, lines, index);
    }
    return line ?? null;
  }

  private readonly linesOf = (paragraph: Paragraph, width: number): Line[] => {
    if (paragraph._lines?.[0]?.maxWidth !== width) {
      paragraph._lines = makeLines(paragraph._inlines as Piece[], paragraph, width, this.document);
    }
    return paragraph._lines;
  };

  override processList(ordered: boolean, node: EngineNode): void {
    // each open list listens for its next line; Node takes more than ten for a leak
    this.writer.setMaxListeners(0);
    super.processList(ordered, node);
  }

  override processTable(node: EngineNode): void {
    const context = this.writer.context();
    fitTable(node, context.availableWidth, this.textHeight, this.linesOf);
    const isAtTop = context.y <= context.pageMargins.top;
    const start = heightOfFirstRows(node, context.availableWidth, this.linesOf);
    if (
      this.writer.transactionLevel === 0 &&
      !isAtTop &&
      start > context.availableHeight &&
      start < this.textHeight
    ) {
      this.writer.moveToNextPage();
    }
    super.processTable(node);
  }

  /** Moves to the next page early where one line would be left behind, or would go there alone. */
  private avoidLoneLines(lines: readonly Line[], index: number): void {
    const context = this.writer.context();
    if (this.writer.transactionLevel > 0 || lines.length < together || context.y <= context.pageMargins.top)
      return;
    const left = lines.length - index;
    const fitting = fittingLines(lines, index, context.availableHeight);
    if (fitting === 0 || fitting >= left) return;
    const orphan = index === 0 && fitting < together;
    const divided = index >= together && fitting === 1 && endsInHyphen(lines[index]!);
    // three lines can't be divided, so their first takes the others along
    const widow = left - fitting < together && fitting === 1 + (index === 0 ? 1 : 0);
    if (orphan || divided || (widow && (index > 0 || lines.length === together + 1)))
      this.writer.moveToNextPage();
  }

  /** Where the last paragraph is one line that would stand alone on a page, the lines before it go along. */
  private avoidLoneEnd(paragraph: Paragraph, lines: readonly Line[], index: number): void {
    const { ending } = this;
    const context = this.writer.context();
    const isLastChance = index === (lines.length >= 2 * together ? lines.length - together : 0);
    if (paragraph !== ending?.before || !isLastChance || this.writer.transactionLevel > 0) return;
    const last = this.linesOf(ending.last, context.availableWidth);
    const left = lines.slice(index).reduce((sum, line) => sum + line.getHeight(), 0);
    const fitsWithout = left <= context.availableHeight && context.y > context.pageMargins.top;
    const fitsWith = left + ending.gap + last[0]!.getHeight() <= context.availableHeight;
    if (last.length === 1 && fitsWithout && !fitsWith) this.writer.moveToNextPage();
  }

  override processImage(node: EngineNode): void {
    fitInto(node, this.writer.context().availableWidth);
    super.processImage(node);
  }

  override processSVG(node: EngineNode): void {
    fitInto(node, this.writer.context().availableWidth);
    super.processSVG(node);
  }

  /** Stretches a line to the width of the place where it is set. */
  override processCanvas(node: EngineNode): void {
    const [line] = (node as unknown as LineNode).canvas;
    line.x2 = this.writer.context().availableWidth;
    super.processCanvas(node);
  }
}

/** A word is not divided between two pages. */
function endsInHyphen(line: Line): boolean {
  return line.inlines.at(-1)?.text.endsWith('\u00ad') ?? false;
}

function fittingLines(lines: readonly Line[], from: number, height: number): number {
  let room = height;
  let count = 0;
  for (let i = from; i < lines.length; i += 1) {
    room -= lines[i]!.getHeight();
    if (room < -0.001) break;
    count += 1;
  }
  return count;
}

/** pdfmake's measuring with our pieces in place of its words, and with lists that hang as the style says. */
class Measure extends DocMeasure {
  /** Height of a page's text in points. */
  textHeight = 0;

  override measureImage(node: EngineNode): EngineNode {
    return sizeNaturally(super.measureImage(node), this.textHeight);
  }

  override measureSVG(node: EngineNode): EngineNode {
    return sizeNaturally(super.measureSVG(node), this.textHeight);
  }

  override measureLeaf(node: EngineNode): EngineNode {
    const paragraph = node as Paragraph;
    const pieces = makePieces(paragraph.text, paragraph.align, this.textInlines.pdfDocument as BriefDocument);
    paragraph._inlines = pieces;
    const { narrowest, widest } = widthsOf(pieces);
    paragraph._minWidth = narrowest;
    paragraph._maxWidth = widest;
    return paragraph;
  }

  override measureOrderedList(node: EngineNode): EngineNode {
    super.measureOrderedList(node);
    const { indent } = node as unknown as ListNode;
    const widest = Math.max(...(node.ol ?? []).map((item) => item.listMarker?._inlines?.[0]?.width ?? 0));
    node._gapSize!.width = widest === 0 ? indent : Math.max(indent, widest + gapAfterMarker);
    for (const item of node.ol ?? []) placeMarker(item);
    return node;
  }

  override buildOrderedMarker(item: EngineNode): NonNullable<EngineNode['listMarker']> {
    const { marker } = item as unknown as ListItemNode;
    return {
      _inlines: [
        new Piece(marker.text, marker, 'left', false, this.textInlines.pdfDocument as BriefDocument),
      ],
    };
  }
}

/** Points between a marker and its item. */
const gapAfterMarker = 6;

/** Markers end at the same distance from their items, so that numbers stand under each other by their last figure. */
function placeMarker(item: EngineNode): void {
  const { listMarker } = item;
  if (listMarker) listMarker._minWidth = (listMarker._inlines?.[0]?.width ?? 0) + gapAfterMarker;
}

/** Widest unbreakable part and widest line, in points: what a table's columns are fitted to. */
function widthsOf(pieces: readonly Piece[]): { narrowest: number; widest: number } {
  let [narrowest, widest, chunk, line] = [0, 0, 0, 0];
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i]!;
    narrowest = Math.max(narrowest, chunk + piece.width - piece.trailingCut);
    widest = Math.max(widest, line + piece.width - piece.trailingCut);
    chunk = piece.breakAfter ? 0 : chunk + piece.width;
    line = piece.lineEnd ? 0 : line + piece.width;
  }
  return { narrowest, widest };
}
