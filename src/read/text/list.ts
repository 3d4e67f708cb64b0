import type { Block, List, ListItem } from '../../model/index.js';
import { restOf } from '../lines.js';
import { plainInlines } from '../plain-inlines.js';
import { type BlockOptions, type Entry, joinLines } from './unwrap.js';

/** A mark in front of a list's item. */
export interface Mark {
  /** The bullet itself; `.` or `)` where the list is numbered. */
  readonly kind: string;
  readonly number?: number;
  /** How much of the line the mark takes. */
  readonly length: number;
}

/** A list found among entries, and the entry behind it. */
interface Found {
  readonly block: List;
  readonly next: number;
}

const deepest = 6;

/**
 * Reads the list that starts at an entry, with lists nested by indentation. Undefined where it is not sure to be one:
 * a single `- ` or `* ` may be a dash or the mark of a remark, a single `1.` the number of a heading.
 * Letters (`a)`, `(a)`) stay words in their paragraphs: the text may refer to them.
 */
export function readList(entries: readonly Entry[], start: number, options: BlockOptions): Found | undefined {
  const found = itemsFrom(entries, start, options, 1);
  if (!found) return undefined;
  const sure = found.block.items.length > 1 || /[•‣▪●■◦○]/u.test(found.kind);
  return sure ? found : undefined;
}

/** The mark in front of a line's text, if there is one. */
export function markOf(text: string): Mark | undefined {
  const bullet = /^(?:([•‣▪●■◦○])\s*|([·*–-])\s+)(?=\S)/u.exec(text);
  if (bullet) return { kind: bullet[1] ?? bullet[2]!, length: bullet[0].length };
  const number = /^(\d{1,3})([.)])\s+(?=\S)/u.exec(text);
  return number ? { kind: number[2]!, number: Number(number[1]), length: number[0].length } : undefined;
}

function itemsFrom(
  entries: readonly Entry[],
  start: number,
  options: BlockOptions,
  depth: number,
): (Found & { kind: string }) | undefined {
  const first = entries[start]!;
  const mark = markOf(first.lines[0]!.text);
  if (!mark) return undefined;
  const items: { at: ListItem['at']; children: Block[] }[] = [];
  let index = start;
  while (index < entries.length) {
    const entry = entries[index]!;
    const own = markOf(entry.lines[0]!.text);
    const deeper = entry.indent > first.indent + 1;
    const nested = deeper && own && items.length > 0 && depth < deepest;
    const inner = nested ? itemsFrom(entries, index, options, depth + 1) : undefined;
    if (inner) {
      items.at(-1)!.children.push(inner.block);
      index = inner.next;
      continue;
    }
    if (
      own &&
      isNext(mark, own, items.length) &&
      (!deeper || items.length > 0) &&
      entry.indent >= first.indent - 1
    ) {
      items.push(itemOf(entry, own, options));
    } else if (deeper && !own) {
      items.at(-1)!.children.push(paragraphFrom(entry, 0, options));
    } else break;
    index += 1;
  }
  const { line, column } = first.lines[0]!;
  const block: List = {
    type: 'list',
    ordered: mark.number !== undefined,
    start: mark.number ?? 1,
    items: items.map((item) => ({ type: 'listItem', ...item })),
    at: { line, column },
  };
  return { block, next: index, kind: mark.kind };
}

/** Items of one list have one mark; numbers count on by one. */
function isNext(first: Mark, mark: Mark, count: number): boolean {
  if (mark.kind !== first.kind) return false;
  return first.number === undefined || mark.number === first.number + count;
}

function itemOf(entry: Entry, mark: Mark, options: BlockOptions): { at: ListItem['at']; children: Block[] } {
  const { line, column } = entry.lines[0]!;
  return { at: { line, column }, children: [paragraphFrom(entry, mark.length, options)] };
}

function paragraphFrom(entry: Entry, offset: number, options: BlockOptions): Block {
  const [first, ...others] = entry.lines;
  const { line, column, text } = restOf(first!, offset);
  const lines = [{ text, line, column }, ...others];
  return {
    type: 'paragraph',
    children: plainInlines(joinLines(lines), options.references),
    at: { line, column },
  };
}
