import { boxOf, type Placed } from '../content/images.js';
import type { Bookmark } from '../content/runs.js';
import { type EngineLine, type EnginePage, type OutlineItem, Renderer, TextDecorator } from '../engine.js';
import type { BriefDocument } from '../file/document.js';
import { decimal } from '../file/numbers.js';
import { drawDrawing } from '../images/svg.js';
import type { Line } from '../lines/line.js';
import { Piece } from '../lines/piece.js';
import type { MarkedContent } from '../structure/marked-content.js';
import { StructureElement } from '../structure/structure.js';
import { showText } from './text.js';

/** Draws the laid out pages: one text operator a run of pieces, links with their words, destinations, bookmarks. */
export class BriefRenderer extends Renderer {
  /** Lines whose spaces are wider or narrower than good spaces may be. */
  readonly misfits: Misfit[] = [];
  private fill = '';
  private fillPage: object | undefined;
  private readonly outline: { level: number; item: OutlineItem }[] = [];

  constructor(
    private readonly document: BriefDocument,
    private readonly marks: MarkedContent,
  ) {
    super(document);
  }

  private pageOf: ReadonlyMap<string, number> = new Map();

  override renderPages(pages: readonly EnginePage[]): void {
    this.pageOf = pagesOfAnchors(pages);
    super.renderPages(pages.map(labelsFirst));
  }

  /** Lines and backgrounds are there to be seen only. */
  override renderVector(vector: object): void {
    this.marks.mark('/Type /Layout');
    super.renderVector(vector);
    this.fill = '';
  }

  override renderImage(image: object): void {
    this.placeImage(image as Placed);
    super.renderImage(image);
    this.fill = '';
  }

  override renderSVG(drawing: object): void {
    const placed = drawing as Placed & { svg: string };
    this.placeImage(placed);
    const place = { x: placed.x, y: placed.y, width: placed._width, height: placed._height };
    drawDrawing(placed.svg, this.document, place);
    this.fill = '';
  }

  private placeImage(placed: Placed): void {
    this.marks.mark(placed.owner);
    if (placed.owner instanceof StructureElement)
      placed.owner.place(boxOf(placed, this.document.page.height));
  }

  override renderLine(engineLine: EngineLine, x = 0, y = 0): void {
    const line = engineLine as Line;
    const baseline = y + line.getAscenderHeight();
    for (let i = 0; i < line.inlines.length; i += 1) {
      const piece = line.inlines[i]!;
      this.markPlaces(piece, x + piece.x, y);
    }
    // pdfmake draws copies of a table's head on later pages: they are read once
    const isRepeated = this.drawn.has(line.inlines);
    this.drawn.add(line.inlines);
    if (line.misfit && !isRepeated) this.misfits.push({ kind: line.misfit, text: textOf(line) });
    for (const run of runsOf(this.numbered(line.inlines))) {
      this.marks.mark(isRepeated ? '/Type /Pagination' : run[0]!.run.owner);
      this.drawRun(run, x, baseline);
      if (!isRepeated) this.drawLink(run, x, y, line.getHeight());
    }
    this.drawDecorations(line, x, y);
    if (line.leader) this.drawLeader(line.leader, x, baseline);
  }

  /** Dots between an entry of the contents and its page number. */
  private drawLeader([from, to]: readonly [number, number], x: number, baseline: number): void {
    this.marks.mark('/Type /Layout');
    // dots stand under each other on all lines of a page
    const start = Math.ceil((x + from) / leaderStep) * leaderStep;
    if (start >= x + to) return;
    const at = decimal(baseline - 0.6);
    this.document.page.write(
      `q 0.55 G 0.9 w 1 J [0 ${leaderStep}] 0 d ${decimal(start)} ${at} m ${decimal(x + to)} ${at} l S Q`,
    );
  }

  /** Fills in the numbers of pages. */
  private numbered(pieces: readonly Piece[]): readonly Piece[] {
    if (!pieces.some(({ run }) => run.pageOf !== undefined)) return pieces;
    return pieces.map((piece) => {
      const { pageOf } = piece.run;
      if (pageOf === undefined) return piece;
      const text = `\u00a0\u00a0\u00a0${this.pageOf.get(pageOf) ?? ''}`;
      const numbered = new Piece(text, piece.run, piece.alignment, false, this.document);
      numbered.x = piece.x + piece.width - numbered.width;
      return numbered;
    });
  }

  private readonly drawn = new WeakSet<readonly Piece[]>();

  // ---- places

  private markPlaces(piece: Piece, x: number, y: number): void {
    const { anchors, bookmark } = piece.run;
    for (let i = 0; i < anchors.length; i += 1) this.markAnchor(anchors[i]!, x, y);
    if (bookmark) this.addBookmark(bookmark, y);
  }

  private readonly anchored = new Set<string>();

  /** A run may be cut into pieces: its anchors are where it starts. */
  private markAnchor(anchor: string, x: number, y: number): void {
    if (this.anchored.has(anchor)) return;
    this.anchored.add(anchor);
    this.document.addNamedDestination(anchor, 'XYZ', x, y, null);
  }

  private readonly bookmarked = new Set<Bookmark>();

  private addBookmark(bookmark: Bookmark, y: number): void {
    if (this.bookmarked.has(bookmark)) return;
    this.bookmarked.add(bookmark);
    while ((this.outline.at(-1)?.level ?? 0) >= bookmark.level) this.outline.pop();
    const parent = this.outline.at(-1)?.item ?? this.document.outline;
    const item = parent.addItem(bookmark.title, { expanded: true });
    const { page } = this.document;
    item.outlineData.Dest = [page.dictionary, 'XYZ', null, page.height - y + spaceAboveTarget, null];
    this.outline.push({ level: bookmark.level, item });
  }

  // ---- text

  /** Writes the text operators of one run. The text matrix undoes pdfkit's flipped page. */
  private drawRun(run: readonly Piece[], x: number, baseline: number): void {
    const { font, run: look, fontSize } = run[0]!;
    const { page } = this.document;
    page.fonts[font.id] ??= font.ref();
    const colour = this.colourOperator(look.color);
    const tracking = look.tracking === 0 ? ['', ''] : [` ${decimal(look.tracking)} Tc`, ' 0 Tc'];
    const start = `BT 1 0 0 -1 ${decimal(x + run[0]!.x)} ${decimal(baseline - look.rise)} Tm /${font.id} ${decimal(fontSize)} Tf`;
    page.write(`${colour}${start}${tracking[0]} ${showText(run)}${tracking[1]} ET`);
  }

  private colourOperator(color: string): string {
    if (this.fillPage !== this.document.page) this.fill = '';
    this.fillPage = this.document.page;
    if (this.fill === color) return '';
    this.fill = color;
    return fillOperator(color);
  }

  private drawLink(run: readonly Piece[], x: number, y: number, height: number): void {
    const first = run[0]!;
    const last = run.at(-1)!;
    const { href, label, owner } = first.run;
    if (href === undefined || !(owner instanceof StructureElement)) return;
    const left = x + first.x;
    const width = last.x + last.width - last.trailingCut - first.x;
    const words = run
      .map((piece) => piece.text)
      .join('')
      .trim();
    const target = href.startsWith('#')
      ? { Dest: new String(href.slice(1)) }
      : { A: { S: 'URI', URI: new String(href) } };
    const Contents = new String(label ?? (words === '' ? href : words));
    const { page } = this.document;
    const [top, bottom] = [page.height - y, page.height - (y + height)];
    const Rect = [left, bottom, left + width, top];
    // pdfkit's own methods would make an object of its own for each target; F 4: it is printed
    const link = this.document.ref({
      Subtype: 'Link',
      ...target,
      Contents,
      Type: 'Annot',
      Rect,
      Border: [0, 0, 0],
      F: 4,
    });
    page.annotations.push(link);
    this.marks.annotate(owner, link);
    link.end();
  }

  private drawDecorations(line: Line, x: number, y: number): void {
    if (!line.inlines.some((piece) => piece.run.decoration)) return;
    this.marks.mark('/Type /Layout');
    const decorated = Object.assign(Object.create(Object.getPrototypeOf(line)), line);
    decorated.inlines = line.inlines.map((piece) => ({
      ...piece,
      decoration: piece.run.decoration,
      color: piece.run.color,
    }));
    new TextDecorator(this.document).drawDecorations(decorated, x, y);
    this.fill = '';
  }
}

/** Points between the dots of a leader. */
const leaderStep = 4;

/** A line that could not be set well. */
export interface Misfit {
  readonly kind: 'loose' | 'tight';
  /** Its words. */
  readonly text: string;
}

function textOf(line: Line): string {
  return line.inlines
    .map((piece) => piece.text)
    .join('')
    .replaceAll('\u00ad', '')
    .trim();
}

/** Points between the top of the window and a heading that a bookmark leads to. */
const spaceAboveTarget = 4;

/** pdfmake places a list's label after the line that it labels; it is drawn, and so copied, before it. */
function labelsFirst(page: EnginePage): EnginePage {
  const items = [...page.items];
  for (let i = 1; i < items.length; i += 1) {
    if (isLabel(items[i]!)) [items[i - 1], items[i]] = [items[i]!, items[i - 1]!];
  }
  return { ...page, items };
}

function isLabel({ type, item }: EnginePage['items'][number]): boolean {
  if (type !== 'line') return false;
  const owner = (item as Line).inlines[0]?.run.owner;
  return owner instanceof StructureElement && owner.type === 'Lbl';
}

/** The page on which each anchor stands, from 1. */
function pagesOfAnchors(pages: readonly EnginePage[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [index, { items }] of pages.entries()) {
    for (const { type, item } of items) {
      if (type !== 'line') continue;
      const { inlines } = item as Line;
      for (let i = 0; i < inlines.length; i += 1)
        if (inlines[i]!.run.anchors.length > 0)
          for (const anchor of inlines[i]!.run.anchors) if (!found.has(anchor)) found.set(anchor, index + 1);
    }
  }
  return found;
}

/** Colours of print.yaml as operators. */
const fillOperators = new Map<string, string>();
const rememberedColours = 100;

function fillOperator(color: string): string {
  const known = fillOperators.get(color);
  if (known !== undefined) return known;
  const channels = [1, 3, 5].map((at) => decimal(Number.parseInt(color.slice(at, at + 2), 16) / 255));
  const operator = `${channels.join(' ')} rg\n`;
  if (fillOperators.size >= rememberedColours) fillOperators.clear();
  fillOperators.set(color, operator);
  return operator;
}

/** Neighbouring pieces that are drawn alike. */
function runsOf(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  let run: Piece[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = run.at(-1);
    if (!last || !drawnAlike(last, piece)) {
      run = [];
      runs.push(run);
    }
    run.push(piece);
  }
  return runs;
}

function drawnAlike(a: Piece, b: Piece): boolean {
  const left = a.run;
  const right = b.run;
  if (left === right) return true;
  if (left.owner !== right.owner) return false;
  const sameLook = a.fontSize === b.fontSize && left.color === right.color && left.rise === right.rise;
  return (
    sameLook && left.tracking === right.tracking && left.href === right.href && left.shaper === right.shaper
  );
}
