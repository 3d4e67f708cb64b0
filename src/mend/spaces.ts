import type { Format, MessageCode } from '../model/index.js';
import type { Allows } from './allowances.js';
import type { Edit, Range } from './edits.js';
import { matchesIn, type Prose } from './prose.js';
import type { SourceFile } from './source.js';

/** Spaces that stand twice, before punctuation, or at a line's end. No-break spaces and tabs stay. */
export function spaceEdits(
  source: SourceFile,
  prose: readonly Prose[],
  format: Format,
  allows: Allows,
): Edit[] {
  const { text } = source;
  const isLet = (code: MessageCode) =>
    allows(code) ? ({ start }: Edit) => allows(code, source.pointOf(start).line) : () => false;
  const [isLetMark, isLetDouble] = [isLet('space-before-punctuation'), isLet('double-space')];
  return [
    ...prose.flatMap((one) => beforePunctuation(text, one)).filter((edit) => !isLetMark(edit)),
    ...prose.flatMap((one) => doubled(text, one)).filter((edit) => !isLetDouble(edit)),
    ...(format === 'text' ? trailingSpaces(text) : prose.flatMap((one) => singleTrailing(text, one))),
  ];
}

/**
 * In French a space belongs before `;`, `:`, `!` and `?`; and French words may stand in a text of another language, as the
 * title of a newspaper’s article does in a note. Behind an address a space may be there to end it.
 */
function beforePunctuation(text: string, range: Prose): Edit[] {
  const isFrench = /^fr(?![a-z])/iu.test(range.language) || looksFrench(text.slice(range.start, range.end));
  return matchesIn(text, range, isFrench ? lowMarks : marks)
    .filter(({ start, end }) => end < range.end && (start > range.start || text[start - 1] === ']'))
    .map((found) => ({ ...found, text: '' }));
}

/** What a space may stand behind to be one too many. */
const behind = String.raw`(?<=[\p{L}\p{N}”’)\]%°»…]) {1,9}`;
const low = String.raw`[,.](?:[\s”’)]|\[[\^\d]|$)|[)”](?![\p{L}\p{N}])`;
const lowMarks = new RegExp(`${behind}(?=${low})`, 'gu');
/** `10 : 3` is a ratio. */
const marks = new RegExp(String.raw`${behind}(?=${low}|[;!?](?:[\s”’]|$)|(?<!\d {1,9}):(?:[\s”’]|$))`, 'gu');

function looksFrench(words: string): boolean {
  const found = words.match(
    /(?<![\p{L}])(?:le|la|les|des|du|et|une?|est|dans|pour|sur|aux?|ce|qui|que)(?![\p{L}])/giu,
  );
  return words.includes('«') || new Set(found?.map((word) => word.toLowerCase())).size > 1;
}

/** Spaces in a row between words. In cells, and twice on a line three or more, they put words below each other. */
function doubled(text: string, range: Prose): Edit[] {
  if (range.isCell) return [];
  const found = matchesIn(text, range, /(?<=\S) {2,}(?=\S)/gu);
  const lineOf = columnsIn(text, range, found);
  return found.filter((one) => !lineOf(one)).map((one) => ({ ...one, text: ' ' }));
}

/** Whether some spaces stand on a line of which columns are made. */
function columnsIn(text: string, range: Prose, found: readonly Range[]): (one: Range) => boolean {
  const ends = matchesIn(text, range, /[\r\n]/gu).map(({ start }) => start);
  const wide = new Map<number, number>();
  let line = 0;
  const lines = new Map<Range, number>();
  for (const one of found) {
    while (ends[line] !== undefined && ends[line]! < one.start) line += 1;
    lines.set(one, line);
    if (one.end - one.start > 2) wide.set(line, (wide.get(line) ?? 0) + 1);
  }
  return (one) => (wide.get(lines.get(one)!) ?? 0) > 1;
}

/** Behind a tab there may be an empty cell. */
function trailingSpaces(text: string): Edit[] {
  return [...text.matchAll(/(?<![ \t]) +(?=[\r\n]|$)/gu)].map((match) =>
    edit(match.index, match[0].length, ''),
  );
}

/** In Markdown two spaces at a line’s end break the line; one means nothing. */
function singleTrailing(text: string, { start, end }: Prose): Edit[] {
  const behind = /^[ ][\r\n]/u.test(text.slice(end, end + 2)) ? end + 2 : end;
  return [...text.slice(start, behind).matchAll(/(?<=\S) (?=[\r\n])/gu)].map((match) =>
    edit(start + match.index, 1, ''),
  );
}

function edit(start: number, length: number, text: string): Edit {
  return { start, end: start + length, text };
}
