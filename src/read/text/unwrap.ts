import { isBlank, type Line, trimLine } from '../lines.js';
import { MappedText } from '../mapped-text.js';
import type { References } from '../plain-inlines.js';

/** Lines that belong together: a paragraph, an item of a list, a row of a table. */
export interface Entry {
  /** Trimmed lines: several where the text was hard-wrapped. */
  readonly lines: readonly Line[];
  /** How far the first line is indented; a tab counts to the next multiple of four. */
  readonly indent: number;
  /** Whether a blank line stands before it. */
  readonly gap: boolean;
}

/** How a text was wrapped: the width in columns, or undefined where every line is a paragraph. */
export type Wrap = number | undefined;

/** How lines are read as blocks. */
export interface BlockOptions {
  readonly wrap: Wrap;
  readonly references: References;
  /** Notes have no headings. */
  readonly headings: boolean;
}

const [narrowest, widest] = [40, 120];

/**
 * Finds out whether a text was hard-wrapped. In a text wrapped at a width, a line breaks because the next word did not
 * fit: so one of the longest lines gives the width, and most lines that are followed by another must be full.
 */
export function wrapOf(lines: readonly Line[]): Wrap {
  const lengths = lines.filter(({ text }) => !hasLongWord(text)).map(({ text }) => text.trimEnd().length);
  if (lengths.filter((length) => length > widest).length * 20 > lengths.length) return undefined;
  const likely = [...new Set(lengths)].filter((length) => length >= narrowest && length <= widest);
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const isPair =
      next && !isBlank(line) && !isBlank(next) && !startsEntry(next.text) && !startsNote(next.text);
    return isPair ? [[line, next] as const] : [];
  });
  const isWidth = (width: number) => {
    const full = pairs.filter(([line, next]) => isFull(line, next, width)).length;
    return full > 0 && full * 10 >= pairs.length * 6;
  };
  return likely
    .sort((one, other) => other - one)
    .slice(0, 4)
    .find(isWidth);
}

/** Parts lines into entries. Blank lines part entries; so does every line's end where the text is not wrapped. */
export function entriesOf(lines: readonly Line[], wrap: Wrap): Entry[] {
  const entries: { lines: Line[]; indent: number; gap: boolean }[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    if (isBlank(line)) {
      before = undefined;
      continue;
    }
    const last = entries.at(-1);
    if (last && before && !countsOn(last, line) && continues(before, line, wrap))
      last.lines.push(trimLine(line));
    else entries.push({ lines: [trimLine(line)], indent: indentOf(line.text), gap: before === undefined });
    before = line;
  }
  return entries;
}

/** An entry's lines as one text. */
export function joinLines(lines: readonly Line[]): MappedText {
  return MappedText.fromLines(lines, joint);
}

/** A hyphen between small letters stays and joins without a space, and so does a soft hyphen: no character is lost. */
function joint(before: Line, after: Line): string {
  if (before.text.endsWith('\u00ad')) return '';
  return /\p{Ll}-$/u.test(before.text.slice(-4)) && /^\p{Ll}/u.test(after.text) ? '' : ' ';
}

function continues(before: Line, line: Line, wrap: Wrap): boolean {
  if (wrap === undefined || startsEntry(line.text)) return false;
  return isFull(before, line, wrap) || before.text.trimEnd().length >= wrap * 0.6;
}

/** Whether the next line's first word had no room on the line. */
function isFull(line: Line, next: Line, width: number): boolean {
  const word = /^\S*/u.exec(next.text.trimStart())![0];
  return line.text.trimEnd().length + 1 + word.length > width;
}

/** A line that can't continue another: an item of a list, a row of a table. */
function startsEntry(text: string): boolean {
  const trimmed = text.trim();
  return /^(?:[•‣▪●■◦○·*–-]\s|\(?[a-z]\)\s)/u.test(trimmed) || trimmed.includes('\t');
}

/** Whether a line starts the first item of a numbered list, or the one that follows an entry. */
function countsOn(last: Entry, line: Line): boolean {
  const number = numberOf(line.text);
  return number !== undefined && (number === 1 || numberOf(last.lines[0]!.text) === number - 1);
}

function numberOf(text: string): number | undefined {
  const mark = /^\s*(\d{1,3})[.)]\s/u.exec(text);
  return mark ? Number(mark[1]) : undefined;
}

function startsNote(text: string): boolean {
  return /^\s*\[\d{1,3}\]/u.test(text);
}

function hasLongWord(text: string): boolean {
  return /\S{30}/u.test(text);
}

function indentOf(text: string): number {
  let indent = 0;
  for (const character of text) {
    if (character === '\t') indent += 4 - (indent % 4);
    else if (/\s/u.test(character)) indent += 1;
    else break;
  }
  return indent;
}
