import type { List } from '../../model/index.js';
import { startsWithSmall } from '../../names/letters.js';
import { plainInlines } from '../plain-inlines.js';
import { withoutMarks } from '../references.js';
import { markOf } from './list.js';
import { type BlockOptions, type Entry, joinLines } from './unwrap.js';

/** Fewer lines than this may be anything. */
const fewest = 3;

/**
 * Reads a list that lost its bullets: three or more short lines of like length behind a line that ends in a colon.
 * Only where its end is sure: items in small letters or with semicolons, or close lines that a blank line parts from what
 * follows. Everything else stays as lines.
 */
export function readBareList(
  entries: readonly Entry[],
  start: number,
  options: BlockOptions,
): { block: List; next: number } | undefined {
  const before = entries[start - 1];
  if (!before || !/:$/u.test(wordsOf(before))) return undefined;
  const next = endOf(entries, start);
  const items = entries.slice(start, next);
  if (items.length < fewest || !isAlike(items) || !isSure(items, entries[next])) return undefined;
  const { line, column } = items[0]!.lines[0]!;
  const block: List = {
    type: 'list',
    ordered: false,
    start: 1,
    items: items.map((item) => {
      const at = { line: item.lines[0]!.line, column: item.lines[0]!.column };
      const children = plainInlines(joinLines(item.lines), options.references);
      return { type: 'listItem', children: [{ type: 'paragraph', children, at }], at };
    }),
    at: { line, column },
  };
  return { block, next };
}

/** One behind the last short line without a final stop; the last of a row of semicolons may have one. */
function endOf(entries: readonly Entry[], start: number): number {
  let next = start;
  while (isShort(entries[next]) && !/[.:!?…]$/u.test(wordsOf(entries[next]!)) && isSame(entries, start, next))
    next += 1;
  const hasMarks = next - start >= 2 && entries.slice(start, next).every(hasSemicolon);
  return hasMarks && isShort(entries[next]) ? next + 1 : next;
}

function isShort(entry: Entry | undefined): boolean {
  return (
    entry?.lines.length === 1 &&
    entry.lines[0]!.text.length <= 100 &&
    !entry.lines[0]!.text.includes('\t') &&
    !markOf(entry.lines[0]!.text)
  );
}

/** Items start alike, and blank lines stand between all of them or between none. */
function isSame(entries: readonly Entry[], start: number, index: number): boolean {
  if (index === start) return true;
  const [first, second, own] = [entries[start]!, entries[start + 1]!, entries[index]!];
  return (
    isSmall(first) === isSmall(own) && second.gap === own.gap && hasSemicolon(first) === hasSemicolon(own)
  );
}

function isAlike(items: readonly Entry[]): boolean {
  const lengths = items.map((item) => wordsOf(item).length);
  return Math.max(...lengths) <= 4 * Math.min(...lengths) + 20;
}

function isSure(items: readonly Entry[], after: Entry | undefined): boolean {
  if (items.every(isSmall) || hasSemicolon(items[0]!)) return true;
  return items.slice(1).every(({ gap }) => !gap) && (after === undefined || after.gap);
}

function isSmall(entry: Entry): boolean {
  return startsWithSmall(entry.lines[0]!.text);
}

function hasSemicolon(entry: Entry): boolean {
  return /[;,](?:\s(?:and|or|et|ou|y|o|и|или))?$/u.test(wordsOf(entry));
}

/** The words of an entry's last line without references behind them. */
function wordsOf(entry: Entry): string {
  return withoutMarks(entry.lines.at(-1)!.text).trim();
}
