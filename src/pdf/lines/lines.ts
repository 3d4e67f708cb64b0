import type { ParagraphNode } from '../content/nodes.js';
import { EngineLine } from '../engine.js';
import type { BriefDocument } from '../file/document.js';
import { hyphenPlaces } from './hyphenation.js';
import { makePiece, type Piece } from './inlines.js';
import { type Break, type Division, optimalBreaks } from './optimal-breaks.js';

export interface Line extends EngineLine<Piece> {
  /** Its spaces are wider or narrower than good spaces may be, since no better line exists. */
  misfit?: 'loose' | 'tight';
  /** From and to where dots lead to a page number, in points from the line's start. */
  leader?: readonly [from: number, to: number];
}

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
function segments(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [[]];
  for (const piece of pieces) {
    found.at(-1)!.push(piece);
    if (piece.lineEnd) found.push([]);
  }
  return found.filter((segment) => segment.length > 0);
}

/** Pieces that no line can hold are cut where they must be: better a broken address than text outside the page. */
function breakable(segment: readonly Piece[], width: number, document: BriefDocument): Piece[] {
  return segment.flatMap((piece) => {
    if (piece.width - piece.trailingCut <= width) return [piece];
    const parts: Piece[] = [];
    let rest = piece.text;
    while (rest !== '') {
      const head = longestFitting(rest, piece, width, document);
      rest = rest.slice(head.text.length);
      parts.push(rest === '' ? { ...head, breakAfter: piece.breakAfter } : head);
    }
    return parts;
  });
}

function longestFitting(text: string, piece: Piece, width: number, document: BriefDocument): Piece {
  const measure = (length: number): Piece =>
    makePiece(text.slice(0, length), piece.run, piece.alignment, true, document);
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const candidate = measure(middle);
    if (candidate.width - candidate.trailingCut <= width) low = middle;
    else high = middle - 1;
  }
  return measure(text.codePointAt(low - 1)! > 0xffff ? low + 1 : low);
}

// ---- where lines end

function breaksOf(setting: Setting): readonly Break[] {
  const { segment, node, width } = setting;
  const boxes = segment.map((piece) => ({
    width: piece.width,
    space: piece.trailingCut,
    breakAfter: piece.breakAfter,
    penalty: penalties.noSpace,
  }));
  const total = boxes.reduce((sum, box) => sum + box.width, 0) - boxes.at(-1)!.space;
  if (total <= width) return [{ box: segment.length - 1 }];
  const divide = node.hyphens ? (box: number) => divisions(segment, box, setting) : undefined;
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

/** Words that may be divided: letters only, perhaps in quotation marks or before a comma; no address, no part of a longer chain. */
const word = /^[\p{Ps}\p{Pi}"'’]*(\p{L}{6,})[\p{P}\s]*$/u;

function divisions(segment: readonly Piece[], index: number, { node, document }: Setting): Division[] {
  const piece = segment[index]!;
  const match = piece.softHyphen || piece.inAddress ? null : word.exec(piece.text);
  if (!match || segment[index - 1]?.breakAfter === false) return [];
  const letters = match[1]!;
  const start = piece.text.indexOf(letters);
  const penalty = /^\p{Lu}/u.test(letters) ? penalties.hyphenInName : penalties.hyphen;
  return hyphenPlaces(letters, node.language).map((place) => {
    const offset = start + place;
    const [head, tail] = divide(piece, offset, document);
    return { head: head.width, tail: tail.width, penalty, offset };
  });
}

/** The two parts of a piece; the first ends with a hyphen, which stands for a soft hyphen in the text. */
function divide(piece: Piece, offset: number, document: BriefDocument): [Piece, Piece] {
  const head = makePiece(`${piece.text.slice(0, offset)}\u00ad`, piece.run, piece.alignment, true, document);
  const tail = makePiece(
    piece.text.slice(offset),
    { ...piece.run, anchors: [] },
    piece.alignment,
    piece.breakAfter,
    document,
  );
  return [head, tail];
}

// ---- lines

function cut({ segment, node, width, document }: Setting, breaks: readonly Break[]): Line[] {
  const lines: Line[] = [];
  let next = 0;
  let carried: Piece | undefined;
  for (const [index, { box, division }] of breaks.entries()) {
    const line: Line = new EngineLine<Piece>(width);
    for (let i = next; i <= box; i += 1) {
      const piece: Piece = i === next && carried ? carried : segment[i]!;
      if (i === box && division) {
        const [head, tail] = divide(segment[i]!, division.offset, document);
        line.addInline(i === next && carried ? withoutStart(head, segment[i]!, carried, document) : head);
        carried = tail;
      } else {
        line.addInline(i === box && piece.softHyphen ? withHyphen(piece, document) : { ...piece });
        if (i === box) carried = undefined;
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

/** The middle of a word that is divided twice. */
function withoutStart(head: Piece, whole: Piece, carried: Piece, document: BriefDocument): Piece {
  const text = head.text.slice(whole.text.length - carried.text.length);
  return makePiece(text, carried.run, head.alignment, true, document);
}

function withHyphen(piece: Piece, document: BriefDocument): Piece {
  return makePiece(`${piece.text}\u00ad`, piece.run, piece.alignment, true, document);
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
  const gaps = line.inlines.slice(0, -1).filter((piece) => piece.trailingCut > 0);
  const spaces = gaps.reduce((sum, piece) => sum + piece.trailingCut, 0);
  const growth = spaces > 0 ? left / spaces : left > 0.01 ? Number.POSITIVE_INFINITY : left < -0.01 ? -1 : 0;
  if (growth > growthLimits.loose) line.misfit = 'loose';
  if (growth < growthLimits.tight) line.misfit = 'tight';
  if (gaps.length === 0 || growth > growthLimits.gaping) return;
  let shift = 0;
  for (const piece of line.inlines) {
    piece.x += shift;
    if (piece.trailingCut > 0) shift += left / gaps.length;
  }
  line.inlineWidths += left;
}

/** By how much of themselves spaces may grow or shrink. */
const growthLimits = { tight: -0.34, loose: 1.6, gaping: 3 };
