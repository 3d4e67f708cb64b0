import type { Stated } from '../../model/index.js';
import type { ReadContext } from '../context.js';
import { announcesDate, findDate } from '../date-line.js';
import { type Head, readHead } from '../head.js';
import { isHeadingText } from '../heading-text.js';
import { isBlank, type Line, type SourceText } from '../lines.js';
import { findTitle } from '../title.js';

/** The part of a file that is one profile. */
export interface Section {
  readonly head: Omit<Head, 'length'>;
  /** The lines behind the head, and those before it that belong to nothing else. */
  readonly lines: readonly Line[];
  readonly line: number;
  readonly endLine: number;
}

/** A head found among the lines that are not blank. */
interface Placed extends Head {
  readonly start: number;
}

/**
 * Parts a file into its profiles. A combined file has several heads, each with topic and date; a country stands for
 * all that follow until another is named. A file without any head is one profile that names nothing.
 */
export function partProfiles({ file, lines }: SourceText, context: ReadContext): Section[] {
  const filled = lines.filter((line) => !isBlank(line));
  const heads = findHeads(filled, file, context);
  const [first, second] = heads;
  const lone = first && second && !first.topic && !first.updated ? first : undefined;
  const used = lone ? heads.slice(1) : heads;
  let country = lone?.country;
  const indexes = indexesOf(lines, filled);
  return (used.length > 0 ? used : [{ start: 0, length: 0 }]).map((head, position) => {
    country = head.country ?? country;
    const from = position === 0 ? 0 : indexes[head.start]!;
    const to = used[position + 1] ? indexes[used[position + 1]!.start]! : lines.length;
    const taken = [head, ...(position === 0 && lone ? [lone] : [])];
    return sectionOf(head, country, withoutHeads(lines, indexes, from, to, taken));
  });
}

function findHeads(filled: readonly Line[], file: string, context: ReadContext): Placed[] {
  const heads: Placed[] = [];
  const read = (start: number) => ({ ...readHead(filled.slice(start, start + 8), file, context), start });
  const top = read(0);
  if (top.length > 0 || top.country) heads.push(top);
  const noted = notedFrom(filled);
  for (let index = top.length; index < filled.length; index += 1) {
    const start = startOfHead(filled, index, context, noted);
    const last = heads.at(-1);
    if (start === undefined || (last && start < last.start + last.length)) continue;
    const head = read(start);
    if (!head.topic || start + head.length >= filled.length || start + head.length <= index) continue;
    heads.push(head);
    index = start + head.length - 1;
  }
  return heads;
}

/** Where the head starts that a line belongs to: a date with a topic beside it, or a known topic behind a list of notes. */
function startOfHead(
  filled: readonly Line[],
  index: number,
  context: ReadContext,
  noted: { before(index: number): boolean; after(index: number): boolean },
): number | undefined {
  const text = filled[index]!.text.trim();
  const { names } = context;
  if (!findDate(text)?.sure && !announcesDate(text)) {
    if (!noted.before(index) || !noted.after(index)) return undefined;
    if (!names.topic(text) && !findTitle(text, names, false)) return undefined;
    return isCountry(filled[index - 1], context) ? index - 1 : index;
  }
  const [before, after] = [filled[index - 1]?.text.trim() ?? '', filled[index + 1]?.text.trim() ?? ''];
  if (isName(before, context)) {
    const second = filled[index - 2]?.text.trim() ?? '';
    const joined =
      isName(second, context) && Boolean(names.country(second)) !== Boolean(names.country(before));
    return joined ? index - 2 : index - 1;
  }
  if (isName(after, context)) return index;
  if (!isHeadingText(before)) return undefined;
  return isCountry(filled[index - 2], context) ? index - 2 : index - 1;
}

function isName(text: string, { names }: ReadContext): boolean {
  return (names.country(text) ?? names.topic(text) ?? findTitle(text, names, false)) !== undefined;
}

function isCountry(line: Line | undefined, { names }: ReadContext): boolean {
  return line !== undefined && names.country(line.text) !== undefined;
}

/** Whether a note [1] stands before or behind a line. */
function notedFrom(filled: readonly Line[]) {
  const isFirst = ({ text }: Line) => /^\s*\[1\]/u.test(text);
  const first = filled.findIndex(isFirst);
  const last = filled.findLastIndex(isFirst);
  return {
    before: (index: number) => first >= 0 && first < index,
    after: (index: number) => last > index,
  };
}

/** The index of each filled line among all lines. */
function indexesOf(lines: readonly Line[], filled: readonly Line[]): number[] {
  const indexes: number[] = [];
  lines.forEach((line, index) => {
    if (line === filled[indexes.length]) indexes.push(index);
  });
  return indexes;
}

function withoutHeads(
  lines: readonly Line[],
  indexes: readonly number[],
  from: number,
  to: number,
  heads: readonly { start: number; length: number }[],
): { all: readonly Line[]; rest: readonly Line[] } {
  const taken = new Set<number>();
  for (const { start, length } of heads) {
    for (let count = 0; count < length; count += 1) taken.add(indexes[start + count]!);
  }
  const all = lines.slice(from, to);
  return { all, rest: all.filter((_, index) => !taken.has(from + index)) };
}

function sectionOf(
  head: Omit<Head, 'length'>,
  country: Stated<string> | undefined,
  { all, rest }: { all: readonly Line[]; rest: readonly Line[] },
): Section {
  const filled = all.filter((line) => !isBlank(line));
  return {
    head: { ...head, ...(country ? { country } : {}) },
    lines: rest,
    line: filled[0]?.line ?? 1,
    endLine: filled.at(-1)?.line ?? 1,
  };
}
