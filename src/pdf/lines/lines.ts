import type { ParagraphNode } from '../content/nodes.js';
import type { BriefDocument } from '../file/document.js';
import type { Divided } from './glyphs.js';
import { divisible } from './hyphenation.js';
import { Line } from './line.js';
import { type Break, type Division, optimalBreaks } from './optimal-breaks.js';
import { bareWidthOf, Piece, widthOf } from './piece.js';

/** Ratios up to which a first try goes without hyphens, a second with them, and a last one at any price. */
const tolerances = { plain: 1.6, hyphenated: 3, desperate: 12 };

/** A capitalised word is most likely a name: it is divided only where nothing else helps. */
const penalties = { hyphen: 60, hyphenInName: 500, noSpace: 40 };

/** Sets a paragraph: cuts its pieces into lines of the given width (points) and spreads the spaces where it is justified. */
export function makeLines(
  pieces: readonly Piece[],
  node: ParagraphNode,
  width: number,
  document: BriefDocument,
): Line[] {
  const lines: Line[] = [];
  for (const segment of segments(pieces)) {
    const setting = { segment: breakable(segment, width, document), node, width, document };
    lines.push(...cut(setting, breaksOf(setting)));
  }
  const last = lines.at(-1);
  if (last) last.lastLineInParagraph = true;
  return lines;
}

interface Setting {
  readonly segment: readonly Piece[];
  readonly node: ParagraphNode;
  readonly width: number;
  readonly document: BriefDocument;
}

/** What stands between two line breaks that the author asked for. */
function segments(pieces: readonly Piece[]): (readonly Piece[])[] {
  if (pieces.length > 0 && !hasLineEnd(pieces)) return [pieces];
  const found: Piece[][] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    if (open.length === 0) found.push(open);
    open.push(piece);
    if (piece.lineEnd) open = [];
  }
  return found;
}

function hasLineEnd(pieces: readonly Piece[]): boolean {
  for (let i = 0; i < pieces.length; i += 1) if (pieces[i]!.lineEnd) return true;
  return false;
}

/** Pieces that no line can hold are cut where they must be: better a broken address than text outside the page. */
function breakable(segment: readonly Piece[], width: number, document: BriefDocument): readonly Piece[] {
  const isTooWide = (piece: Piece) => piece.width - piece.trailingCut > width;
  if (!segment.some(isTooWide)) return segment;
  return segment.flatMap((piece) => (isTooWide(piece) ? cutUp(piece, width, document) : [piece]));
}

function cutUp(piece: Piece, width: number, document: BriefDocument): Piece[] {
  const parts: Piece[] = [];
  for (let rest = piece.text; rest !== ''; ) {
    const length = longestFitting(rest, piece, width);
    const head = rest.slice(0, length);
    rest = rest.slice(length);
    const breakAfter = rest === '' ? piece.breakAfter : true;
    parts.push(new Piece(head, piece.run, piece.alignment, breakAfter, document));
  }
  return parts;
}

/** How many characters of a text fit into a width, at least one. */
function longestFitting(text: string, { run }: Piece, width: number): number {
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bareWidthOf(run.shaper.shape(text.slice(0, middle)), run) <= width) low = middle;
    else high = middle - 1;
  }
  return text.codePointAt(low - 1)! > 0xffff ? low + 1 : low;
}

// ---- where lines end

function breaksOf(setting: Setting): readonly Break[] {
  const { segment, node, width } = setting;
  const total = segment.reduce((sum, piece) => sum + piece.width, 0) - segment.at(-1)!.trailingCut;
  if (total <= width) return [{ box: segment.length - 1 }];
  const boxes = segment.map((piece) => ({
    width: piece.width,
    space: piece.trailingCut,
    breakAfter: piece.breakAfter,
    penalty: penalties.noSpace,
  }));
  const divide = node.hyphens ? (box: number) => divisions(segment, box, node) : undefined;
  const withHyphens = divide ? { divide } : {};
  const options = { width, ragged: node.align !== 'justify' };
  return (
    optimalBreaks(boxes, { ...options, tolerance: tolerances.plain }) ??
    optimalBreaks(boxes, { ...options, tolerance: tolerances.hyphenated, ...withHyphens }) ??
    optimalBreaks(boxes, { ...options, tolerance: tolerances.desperate, ...withHyphens }) ??
    greedyBreaks(segment, width)
  );
}

/** Line by line, as full as can be: for text in which no good lines exist. */
function greedyBreaks(segment: readonly Piece[], width: number): Break[] {
  const breaks: Break[] = [];
  let start = 0;
  let lastPlace = -1;
  let used = 0;
  for (let i = 0; i < segment.length; i += 1) {
    const piece = segment[i]!;
    if (used + piece.width - piece.trailingCut > width && i > start) {
      const end = lastPlace >= start ? lastPlace : i - 1;
      breaks.push({ box: end });
      start = end + 1;
      used = segment.slice(start, i).reduce((sum, { width: w }) => sum + w, 0);
    }
    used += piece.width;
    if (piece.breakAfter) lastPlace = i;
  }
  return [...breaks, { box: segment.length - 1 }];
}

/** No address is divided, and no part of a longer chain. */
function divisions(
  segment: readonly Piece[],
  index: number,
  { language }: ParagraphNode,
): readonly Division[] {
  const piece = segment[index]!;
  const { run, shaped } = piece;
  if (piece.softHyphen || piece.inAddress || segment[index - 1]?.breakAfter === false) return [];
  if (shaped.divided?.language !== language) shaped.divided = divided(piece, language);
  const { parts, isName } = shaped.divided;
  const penalty = isName ? penalties.hyphenInName : penalties.hyphen;
  return parts.map(({ offset, head, tail }) => {
    return { head: widthOf(head, run), tail: widthOf(tail, run), penalty, offset };
  });
}

/** Kept with the glyphs of the words: the same words are tried for several lines, and in many documents. */
function divided({ text, run: { shaper } }: Piece, language: string): Divided {
  const { places, isName } = divisible(text, language);
  const parts = places.map((offset) => {
    return {
      offset,
      head: shaper.shape(`${text.slice(0, offset)}\u00ad`),
      tail: shaper.shape(text.slice(offset)),
    };
  });
  return { language, isName, parts };
}

// ---- lines

function cut({ segment, node, width, document }: Setting, breaks: readonly Break[]): Line[] {
  const lines: Line[] = [];
  let next = 0;
  let carried: Piece | undefined;
  for (const [index, { box, division }] of breaks.entries()) {
    const line = new Line(width);
    for (let i = next; i <= box; i += 1) {
      const piece = i === next && carried ? carried : segment[i]!;
      if (i < box) {
        line.addInline(piece);
      } else if (division) {
        const already = segment[i]!.text.length - piece.text.length;
        const [head, tail] = divide(piece, division.offset - already, document);
        line.addInline(head);
        carried = tail;
      } else {
        line.addInline(piece.softHyphen ? withHyphen(piece, document) : piece);
        carried = undefined;
      }
    }
    next = division ? box : box + 1;
    spread(line, node, width, index === breaks.length - 1);
    moveNumberToEdge(line, width);
    lines.push(line);
  }
  const last = lines.at(-1);
  if (last && segment.at(-1)!.lineEnd) last.newLineForced = true;
  return lines;
}

/** The two parts of a piece; the first ends with a hyphen, which stands for a soft hyphen in the text. */
function divide(
  { text, run, alignment, breakAfter }: Piece,
  offset: number,
  document: BriefDocument,
): [Piece, Piece] {
  return [
    new Piece(`${text.slice(0, offset)}\u00ad`, run, alignment, true, document),
    new Piece(text.slice(offset), run, alignment, breakAfter, document),
  ];
}

function withHyphen({ text, run, alignment }: Piece, document: BriefDocument): Piece {
  return new Piece(`${text}\u00ad`, run, alignment, true, document);
}

/** A page number in the contents stands at the right edge, with dots that lead to it. */
function moveNumberToEdge(line: Line, width: number): void {
  const number = line.inlines.at(-1);
  if (number?.run.pageOf === undefined) return;
  const from = number.x;
  number.x = width - number.width;
  line.leader = [from + leaderGap, width - number.width + leaderGap];
  line.inlineWidths = width;
}

/** Points between words and dots. */
const leaderGap = 4;

/**
 * Spreads what is left of the width over the spaces of a line; the last line keeps its own unless it is too full. A line
 * that would gape is left ragged. Lines beyond what good spaces allow are marked.
 */
function spread(line: Line, node: ParagraphNode, width: number, isLast: boolean): void {
  const left = width - line.getWidth();
  if (node.align !== 'justify' || (isLast && left >= 0)) return;
  const { inlines } = line;
  let [gaps, spaces] = [0, 0];
  for (let i = 0; i < inlines.length - 1; i += 1) {
    const { trailingCut } = inlines[i]!;
    if (trailingCut > 0) gaps += 1;
    if (trailingCut > 0) spaces += trailingCut;
  }
  const growth = spaces > 0 ? left / spaces : left > 0.01 ? Number.POSITIVE_INFINITY : left < -0.01 ? -1 : 0;
  if (growth > growthLimits.loose) line.misfit = 'loose';
  if (growth < growthLimits.tight) line.misfit = 'tight';
  if (gaps === 0 || growth > growthLimits.gaping) return;
  let shift = 0;
  for (let i = 0; i < inlines.length; i += 1) {
    const piece = inlines[i]!;
    piece.x += shift;
    if (piece.trailingCut > 0) shift += left / gaps;
  }
  line.inlineWidths += left;
}

/** By how much of themselves spaces may grow or shrink. */
const growthLimits = { tight: -0.34, loose: 1.6, gaping: 3 };
