import { isBlank, type Line } from '../lines.js';
import { withoutMarks } from '../references.js';

/** How a text was wrapped; undefined where every line is a paragraph. */
export type Wrap = { readonly width: number; readonly isDense: boolean } | undefined;

const [narrowest, widest] = [40, 120];

/**
 * Finds out whether a text was hard-wrapped. In a text wrapped at a width, a line breaks because the next word did not
 * fit: so one of the longest lines gives the width, and most lines that are followed by another must be full. It is
 * dense where no blank lines part its paragraphs.
 */
export function wrapOf(lines: readonly Line[]): Wrap {
  if (isSurelyUnwrapped(lines)) return undefined;
  const lengths = lines.filter(({ text }) => !hasLongWord(text)).map(({ text }) => text.trimEnd().length);
  if (lengths.filter((length) => length > widest).length * 20 > lengths.length) return undefined;
  const likely = [...new Set(lengths)].filter((length) => length >= narrowest && length <= widest);
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const isPair =
      next &&
      !isBlank(line) &&
      !isBlank(next) &&
      !endsItem(line.text) &&
      !startsEntry(next.text) &&
      !startsNote(next.text);
    return isPair ? [[line, next] as const] : [];
  });
  const dense = isDense(lines);
  const width = likely
    .sort((one, other) => other - one)
    .slice(0, 4)
    .find((width) => isWidth(pairs, width, dense));
  return width === undefined ? undefined : { width, isDense: dense };
}

/** Whether more than one in twenty lines is too long: seen at the first of them, in most texts. */
function isSurelyUnwrapped(lines: readonly Line[]): boolean {
  let long = 0;
  return lines.some(({ text }) => {
    if (text.trimEnd().length > widest && !hasLongWord(text)) long += 1;
    return long * 20 > lines.length;
  });
}

type Pair = readonly [Line, Line];

/**
 * Whether most lines are full at a width. Without blank lines, the ends of paragraphs and headings stand among them:
 * then most of the long lines must be full, and most of these must break off within a sentence.
 */
function isWidth(pairs: readonly Pair[], width: number, dense: boolean): boolean {
  const full = pairs.filter(([line, next]) => isFull(line, next, width));
  if (full.length > 0 && full.length * 10 >= pairs.length * 6) return true;
  if (!dense || full.length < 3 || full.length * 10 < pairs.length * 3) return false;
  const long = pairs.filter(([{ text }]) => text.trimEnd().length >= width * 0.6);
  const within = full.filter(([{ text }]) => !endsSentence(text));
  return full.length * 10 >= long.length * 6 && within.length * 2 >= full.length;
}

/** Whether hardly a blank line stands behind the head: less than one in twenty lines. */
function isDense(lines: readonly Line[]): boolean {
  const filled = lines.filter((line) => !isBlank(line));
  const start = lines.indexOf(filled[Math.min(4, filled.length - 1)]!);
  const rest = lines.slice(start, lines.indexOf(filled.at(-1)!));
  return rest.filter(isBlank).length * 20 < rest.length;
}

/** Whether the next line's first word had no room on the line. */
export function isFull(line: Line, next: Line, width: number): boolean {
  const word = /^\S*/u.exec(next.text.trimStart())![0];
  return line.text.trimEnd().length + 1 + word.length > width;
}

export function endsSentence(text: string): boolean {
  return /[.!?…][”"’)]?$/u.test(withoutMarks(text.trimEnd()));
}

/** A line that can't continue another: an item of a list, a row of a table. */
export function startsEntry(text: string): boolean {
  const trimmed = text.trim();
  return /^(?:[•‣▪●■◦○·*–-]\s|\(?[a-z]\)\s)/u.test(trimmed) || trimmed.includes('\t');
}

function startsNote(text: string): boolean {
  return /^\s*\[\d{1,3}\]/u.test(text);
}

function hasLongWord(text: string): boolean {
  return /\S{30}/u.test(text);
}

/** A colon before a list, a semicolon between its items: the line ends there for a reason of its own. */
export function endsItem(text: string): boolean {
  return /[:;](?:\s(?:and|or))?$/u.test(text.trimEnd());
}
