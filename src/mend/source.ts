import type { Point } from '../model/index.js';

/**
 * What reading takes out of a text: control characters, characters that are none, byte-order marks. Columns don't count
 * them.
 */
const unread = /(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Noncharacter_Code_Point}]|\ufeff/u;

/** A file's text as it stands there, with the way from the places of the model to its characters. */
export class SourceFile {
  private readonly starts: readonly number[];
  private readonly isPlain: boolean;

  constructor(
    readonly file: string,
    readonly text: string,
  ) {
    this.starts = [0, ...Array.from(text.matchAll(/\r\n|[\r\n]/gu), (end) => end.index + end[0].length)];
    this.isPlain = !unread.test(text);
  }

  /** The offset of a point; undefined where the text has no such place. */
  offsetOf({ line, column }: Point): number | undefined {
    const start = this.starts[line - 1];
    if (start === undefined) return undefined;
    const offset = this.isPlain ? start + column - 1 : this.walk(start, column);
    return offset <= this.text.length ? offset : undefined;
  }

  /** The point of an offset. */
  pointOf(offset: number): Point {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const before = this.text.slice(this.starts[low]!, offset);
    const columns = this.isPlain ? before.length : before.split('').filter((one) => !unread.test(one)).length;
    return { line: low + 1, column: columns + 1 };
  }

  /** The offset at which a line starts, from 1; the text's end where there is no such line. */
  lineStart(line: number): number {
    return this.starts[line - 1] ?? this.text.length;
  }

  /** The offset at which the line of an offset ends, before its line end. */
  lineEnd(offset: number): number {
    let end = offset;
    while (end < this.text.length && !/[\r\n]/u.test(this.text.charAt(end))) end += 1;
    return end;
  }

  private walk(start: number, column: number): number {
    let offset = start;
    for (let seen = 1; seen < column; offset += 1) if (!unread.test(this.text.charAt(offset))) seen += 1;
    while (unread.test(this.text.charAt(offset))) offset += 1;
    return offset;
  }
}
