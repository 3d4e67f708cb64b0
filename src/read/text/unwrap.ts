import { startsWithSmall } from '../../names/letters.js';
import { isHeadingText } from '../heading-text.js';
import { isBlank, type Line, trimLine } from '../lines.js';
import { MappedText } from '../mapped-text.js';
import type { References } from '../plain-inlines.js';
import { endsItem, endsSentence, isFull, startsEntry, type Wrap } from './wrap.js';

/** Lines that belong together: a paragraph, an item of a list, a row of a table. */
export interface Entry {
  /** Trimmed lines: several where the text was hard-wrapped. */
  readonly lines: readonly Line[];
  /** How far the first line is indented; a tab counts to the next multiple of four. */
  readonly indent: number;
  /** Whether a blank line stands before it. */
  readonly gap: boolean;
}

/** How lines are read as blocks. */
export interface BlockOptions {
  readonly wrap: Wrap;
  readonly references: References;
  /** Notes have no headings. */
  readonly headings: boolean;
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
  const isParted =
    before.text.endsWith('-') && /\p{Ll}-$/u.test(before.text.slice(-4)) && startsWithSmall(after.text);
  return isParted ? '' : ' ';
}

function continues(before: Line, line: Line, wrap: Wrap): boolean {
  if (wrap === undefined || startsEntry(line.text)) return false;
  const ends = wrap.isDense && endsSentence(before.text);
  const isHeading = line.text.trimEnd().length < wrap.width * 0.6 && isHeadingText(line.text.trim());
  if (ends && isHeading) return false;
  if (isFull(before, line, wrap.width)) return true;
  if (ends || endsItem(before.text)) return false;
  return before.text.trimEnd().length >= wrap.width * 0.6;
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

function indentOf(text: string): number {
  let indent = 0;
  for (const character of text) {
    if (character === '\t') indent += 4 - (indent % 4);
    else if (/\s/u.test(character)) indent += 1;
    else break;
  }
  return indent;
}
