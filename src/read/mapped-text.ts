import type { Point } from '../model/index.js';
import type { Line } from './lines.js';

interface Piece {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A text that knows, for each of its characters, the place in the file from which it came. */
export class MappedText {
  private constructor(
    readonly text: string,
    /** Where a run of characters of one source line begins, in order; shared by all parts of a text. */
    private readonly pieces: readonly Piece[],
    /** The offset of `text` in the text that the pieces belong to. */
    private readonly from: number,
  ) {}

  /** Joins lines by a separator: one for all, or one chosen for each pair of neighbours. */
  static fromLines(
    lines: readonly Line[],
    separator: string | ((before: Line, after: Line) => string),
  ): MappedText {
    const parts: string[] = [];
    const pieces: Piece[] = [];
    let offset = 0;
    lines.forEach((line, index) => {
      const before = lines[index - 1];
      if (before) {
        const joint = typeof separator === 'string' ? separator : separator(before, line);
        parts.push(joint);
        offset += joint.length;
      }
      pieces.push({ offset, line: line.line, column: line.column });
      parts.push(line.text);
      offset += line.text.length;
    });
    return new MappedText(parts.join(''), pieces, 0);
  }

  /** The place of the character at an offset. */
  at(offset: number): Point {
    const { pieces } = this;
    const target = this.from + offset;
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (pieces[middle]!.offset <= target) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low];
    return piece
      ? { line: piece.line, column: piece.column + target - piece.offset }
      : { line: 1, column: 1 };
  }

  slice(start: number, end: number = this.text.length): MappedText {
    return new MappedText(this.text.slice(start, end), this.pieces, this.from + start);
  }

  /** The text as lines, each with its place. */
  lines(): Line[] {
    let start = 0;
    return this.text.split('\n').map((text) => {
      const line = { text, ...this.at(start) };
      start += text.length + 1;
      return line;
    });
  }

  /** Gives places to a text that was cut out of this one. */
  locate(text: string): MappedText {
    const offset = this.text.indexOf(text);
    return offset >= 0 ? this.slice(offset, offset + text.length) : this.locateLines(text);
  }

  /**
   * Gives places to a text that was made from this one by taking something from the front of each line: a list's
   * indentation, a quotation's mark.
   */
  locateLines(text: string): MappedText {
    const own = this.lines();
    const lines = text
      .split('\n')
      .map((line, index) => suffixOf(own[Math.min(index, own.length - 1)]!, line));
    return MappedText.fromLines(lines, '\n');
  }
}

function suffixOf(line: Line, text: string): Line {
  const wanted = text.trim();
  const offset = wanted === '' ? line.text.length : line.text.lastIndexOf(wanted);
  const indent = text.length - text.trimStart().length;
  return { text, line: line.line, column: Math.max(1, line.column + Math.max(0, offset) - indent) };
}
