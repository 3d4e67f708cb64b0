import stringWidth from 'string-width';
import type { Span } from '../model/index.js';
import { type SourceLines, sourceLine } from './source-lines.js';

/** A line of a source as a terminal can show it, cut to what has room, with the place in it. */
export interface Excerpt {
  readonly text: string;
  /** Columns of the terminal in front of the place. */
  readonly before: number;
  /** Columns that the place takes: at least one. */
  readonly width: number;
}

/** A character as people count them (UAX #29), with what a terminal shows of it. */
interface Cell {
  /** Offsets in the line, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  readonly width: number;
}

let segmenter: Intl.Segmenter | undefined;

/** The line that a message is about, no wider than `columns`; undefined where it has none, as in Word. */
export function excerptOf(place: Span, lines: SourceLines, columns: number): Excerpt | undefined {
  const line = sourceLine(place, lines);
  if (!line) return undefined;
  const { text } = line;
  const start = Math.min(Math.max(0, place.column - line.column), text.length);
  const end = Math.min(start + Math.max(1, place.length ?? 1), text.length);
  const near = { from: Math.max(0, start - columns), to: start + columns };
  const isPlain = plain.test(text.slice(near.from, near.to));
  return isPlain ? plainExcerpt(text, start, end, columns) : cellExcerpt(text, start, end, columns);
}

/** Characters that take one column each and join with no other. */
const plain = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027]*$/u;

/** Most lines are plain: there is no need to look at each character. */
function plainExcerpt(text: string, start: number, end: number, columns: number): Excerpt {
  const room = text.length < columns ? columns : Math.max(8, columns - 2);
  const last = Math.max(0, text.length - room);
  const from = Math.min(last, Math.max(0, start - Math.floor(room / 3)));
  const left = from > 0 ? '…' : '';
  const right = from < last ? '…' : '';
  const width = Math.max(1, Math.min(end, from + room) - start);
  return {
    text: `${left}${text.slice(from, from + room)}${right}`,
    before: left.length + start - from,
    width,
  };
}

function cellExcerpt(text: string, start: number, end: number, columns: number): Excerpt {
  const cells = cellsOf(text, Math.max(0, start - columns), start + columns);
  const at = indexOf(cells, start);
  const shown = windowOf(cells, at, text.length, columns);
  const left = shown.from > 0 || (cells[0]?.start ?? 0) > 0 ? '…' : '';
  const right = shown.isCut ? '…' : '';
  const own = cells.slice(shown.from, shown.to);
  const marked = cells.slice(at, Math.min(shown.to, Math.max(at + 1, indexOf(cells, end))));
  return {
    text: `${left}${own.map((cell) => cell.shown).join('')}${right}`,
    before: left.length + widthOf(cells.slice(shown.from, at)),
    width: Math.max(1, widthOf(marked)),
  };
}

/** The characters of a part of a line. A tab reaches to the next multiple of four. */
function cellsOf(text: string, from: number, to: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  // making one takes long, and most lines are plain
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  for (const { segment, index } of segmenter.segment(text.slice(from, to))) {
    const shown = segment === '\t' ? ' '.repeat(4 - (column % 4)) : tamed(segment);
    const width = /^[ -~]+$/u.test(shown) ? shown.length : stringWidth(shown);
    const start = from + index;
    cells.push({ start, end: start + segment.length, shown, width });
    column += width;
  }
  return cells;
}

/** What can't be seen, or could steer the terminal, is shown as `�`. */
function tamed(character: string): string {
  return /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character) ? '\u{FFFD}' : character;
}

/** The index of the character that an offset stands in; behind the last one where it stands at the end. */
function indexOf(cells: readonly Cell[], offset: number): number {
  const behind = cells.findIndex(({ end }) => end > offset);
  return behind < 0 ? cells.length : behind;
}

/** The characters around one of them that have room: a third of it for those before, where there are so many. */
function windowOf(cells: readonly Cell[], at: number, length: number, columns: number) {
  const [first, last] = [cells[0]?.start ?? 0, cells.at(-1)?.end ?? 0];
  if (first === 0 && last === length && widthOf(cells) < columns)
    return { from: 0, to: cells.length, isCut: false };
  const room = Math.max(8, columns - 2);
  let [from, to, used] = [at, at, 0];
  const fits = (cell: Cell | undefined, limit: number) => cell !== undefined && used + cell.width <= limit;
  while (fits(cells[from - 1], room / 3)) used += cells[--from]!.width;
  while (fits(cells[to], room)) used += cells[to++]!.width;
  while (fits(cells[from - 1], room)) used += cells[--from]!.width;
  return { from, to, isCut: (cells[to - 1]?.end ?? 0) < length };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
