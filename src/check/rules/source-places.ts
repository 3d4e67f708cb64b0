import { fromHtml } from 'hast-util-from-html';
import type { Format, Point } from '../../model/index.js';
import type { SourceLine } from '../characters.js';

/** For each character of a text, and for a text without any its start, the place in the source from which it came. */
export interface TextPlaces {
  at(offset: number): Point;
  /** Spaces of the text for which two or more stand between words on one line of the source. */
  readonly wide: readonly { readonly offset: number; readonly length: number }[];
}

/**
 * Finds the place of every character of a text whose start is known. A reader has folded white space and line ends,
 * taken out comments and tags, and read escapes and character references: text and source are walked side by side, and
 * what only the source has is passed over. Where the two part for good, the rest of the text stays at the last place.
 */
export function placesOf(
  value: string,
  start: Point,
  lines: readonly SourceLine[],
  format: Format,
): TextPlaces {
  return new Walk(value, start, lines, format).places();
}

/** How far the words of a text are looked for, in characters, once the source goes on with something unknown. */
const furthest = 1000;

class Walk {
  private row: number;
  private offset: number;
  private readonly rows: Uint32Array;
  private readonly columns: Uint32Array;
  private readonly wide: { offset: number; length: number }[] = [];
  private index = 0;

  constructor(
    private readonly value: string,
    private readonly start: Point,
    private readonly lines: readonly SourceLine[],
    private readonly format: Format,
  ) {
    this.rows = new Uint32Array(value.length);
    this.columns = new Uint32Array(value.length);
    this.row = rowOf(start, lines);
    this.offset = Math.max(0, start.column - (lines[this.row]?.column ?? 1));
  }

  places(): TextPlaces {
    while (this.index < this.value.length) this.step();
    const { rows, columns, wide, lines, start } = this;
    const last = rows.length - 1;
    return {
      at: (offset) => {
        const index = Math.min(offset, last);
        const line = lines[rows[index] ?? -1];
        return line ? { line: line.line, column: line.column + columns[index]! } : start;
      },
      wide,
    };
  }

  private get line(): string {
    return this.lines[this.row]?.text ?? '';
  }

  private step(): void {
    const character = this.value[this.index]!;
    if (this.takeReference()) return;
    if (character === ' ') this.takeSpace();
    else if (this.line[this.offset] === character || this.skipTo(character)) this.take();
    else if (!this.takeQuotation(character) && !this.takeReference()) this.lose();
  }

  private take(): void {
    this.mark(1);
    this.offset += 1;
  }

  private mark(count: number): void {
    for (let end = Math.min(this.index + count, this.value.length); this.index < end; this.index += 1) {
      this.rows[this.index] = this.row;
      this.columns[this.index] = this.offset;
    }
  }

  /** A space is all white space that stands here, over the ends of lines; where there is none it was made by the reader. */
  private takeSpace(): void {
    while (!this.isAtSpace() && this.skipTag());
    const from = this.offset;
    const { index, row } = this;
    this.mark(1);
    while (this.isAtSpace() && this.skipSpace());
    const length = this.offset - from;
    if (this.row === row && length > 1 && from > 0 && this.offset < this.line.length)
      this.wide.push({ offset: index, length });
  }

  private isAtSpace(): boolean {
    return this.offset >= this.line.length || /[ \t]/u.test(this.line[this.offset]!);
  }

  /** Passes over what readers drop, until the character stands here. */
  private skipTo(character: string): boolean {
    while (this.skipSpace(character) || this.skipTag()) {
      if (this.format !== 'text' && this.line[this.offset] === '&') return false;
      if (this.line[this.offset] === character) return true;
    }
    if (this.format === 'text' || this.line[this.offset] !== '\\') return false;
    if (this.line[this.offset + 1] !== character) return false;
    this.offset += 1;
    return true;
  }

  /** White space, or the end of a line with what stands before the words of the next. */
  private skipSpace(wanted?: string): boolean {
    if (this.offset < this.line.length) {
      if (!/\s/u.test(this.line[this.offset]!)) return false;
      this.offset += 1;
      return true;
    }
    if (this.row + 1 >= this.lines.length) return false;
    this.row += 1;
    const indent = this.format === 'markdown' ? /[\s>]/u : /\s/u;
    this.offset = 0;
    while (this.offset < this.line.length && this.line[this.offset] !== wanted) {
      if (!indent.test(this.line[this.offset]!)) break;
      this.offset += 1;
    }
    return true;
  }

  /** A comment or, where there are tags, a tag. */
  private skipTag(): boolean {
    if (this.line[this.offset] !== '<') return false;
    if (this.line.startsWith('<!--', this.offset)) return this.skipPast('-->');
    if (this.format === 'text' || !/^<\/?[a-z]/iu.test(this.line.slice(this.offset, this.offset + 3)))
      return false;
    return !this.isQuotationTag() && this.skipPast('>');
  }

  private skipPast(end: string): boolean {
    let [row, from] = [this.row, this.offset];
    for (let searched = 0; searched < furthest && row < this.lines.length; row += 1, from = 0) {
      const text = this.lines[row]!.text;
      const found = text.slice(from, from + furthest).indexOf(end);
      if (found >= 0) {
        [this.row, this.offset] = [row, from + found + end.length];
        return true;
      }
      searched += text.length - from + 1;
    }
    return false;
  }

  private isQuotationTag(): boolean {
    return /^<\/?q[\s>]/iu.test(this.line.slice(this.offset, this.offset + 4));
  }

  /** The quotation marks of `<q>`. */
  private takeQuotation(character: string): boolean {
    if (!/[“”‘’]/u.test(character) || this.line[this.offset] !== '<' || !this.isQuotationTag()) return false;
    this.mark(1);
    return this.skipPast('>');
  }

  /** `&amp;`: all of what it stands for has its place. */
  private takeReference(): boolean {
    if (this.format === 'text' || this.line[this.offset] !== '&') return false;
    const written = /^&#?\w{1,32};/u.exec(this.line.slice(this.offset, this.offset + 40))?.[0];
    const decoded = written && decode(written);
    if (!written || !decoded || !this.value.startsWith(decoded, this.index)) return false;
    this.mark(decoded.length);
    this.offset += written.length;
    return true;
  }

  /** The text is not what the source goes on with: its next words are looked for, and if they can't be found it ends here. */
  private lose(): void {
    const words = /^\S{1,12}/u.exec(this.value.slice(this.index, this.index + 12))?.[0] ?? '';
    let [row, from] = [this.row, this.offset];
    for (let searched = 0; words && searched < furthest && row < this.lines.length; row += 1, from = 0) {
      const text = this.lines[row]!.text;
      const found = text.slice(from, from + furthest).indexOf(words);
      if (found >= 0) {
        [this.row, this.offset] = [row, from + found];
        return;
      }
      searched += text.length - from + 1;
    }
    this.offset = Math.min(this.offset, this.line.length);
    this.mark(this.value.length);
  }
}

/** The last line that starts at a point or before it: a form feed lets several start on one. */
export function rowOf({ line, column }: Point, lines: readonly SourceLine[]): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const { line: own, column: start } = lines[middle]!;
    if (own < line || (own === line && start <= column)) low = middle;
    else high = middle - 1;
  }
  return low;
}

const known = new Map<string, string>();

/** What a character reference stands for; itself where HTML does not know it. */
function decode(written: string): string {
  const found = known.get(written);
  if (found !== undefined) return found;
  const [node] = fromHtml(written, { fragment: true }).children;
  const decoded = node?.type === 'text' ? node.value : written;
  if (known.size < 1000) known.set(written, decoded);
  return decoded;
}
