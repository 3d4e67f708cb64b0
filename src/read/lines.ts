import type { Point } from '../model/index.js';

/**
 * A line of a source, without its end. `line` and `column` are the place of its first character: a line that was
 * parted by a form feed starts in the middle of a line of the file.
 */
export interface Line extends Point {
  readonly text: string;
}

/** A decoded file. */
export interface SourceText {
  readonly file: string;
  readonly lines: readonly Line[];
}

/**
 * Parts a text into lines. CRLF, CR and LF end a line. A form feed and the separators U+2028 and U+2029 part
 * paragraphs, vertical tab and NEL part lines; none of these counts as a line of the file, as in editors.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let line = 1;
  let lineStart = 0;
  let start = 0;
  const ends = /\r\n|[\r\n\f\v\u0085\u2028\u2029]/gu;
  for (const end of text.matchAll(ends)) {
    lines.push({ text: text.slice(start, end.index), line, column: start - lineStart + 1 });
    start = end.index + end[0].length;
    if (/[\r\n]/u.test(end[0])) {
      line += 1;
      lineStart = start;
    } else if (/[\f\u2028\u2029]/u.test(end[0])) {
      lines.push({ text: '', line, column: start - lineStart + 1 });
    }
  }
  lines.push({ text: text.slice(start), line, column: start - lineStart + 1 });
  return lines;
}

export function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}

/** The line without white space at its ends; its place moves along. */
export function trimLine({ text, line, column }: Line): Line {
  const trimmed = text.trim();
  return { text: trimmed, line, column: column + text.length - text.trimStart().length };
}

/** A name or a date that stands in one line: its words with single spaces between them, as front matter gives them. */
export function singleSpaced(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}

/** The rest of a line from an offset, without white space in front. */
export function restOf({ text, line, column }: Line, offset: number): Line {
  const rest = text.slice(offset);
  const trimmed = rest.trimStart();
  return { text: trimmed, line, column: column + offset + rest.length - trimmed.length };
}
