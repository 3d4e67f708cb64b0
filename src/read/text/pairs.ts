import type { Table, TableRow } from '../../model/index.js';
import { hasLetter } from '../../names/letters.js';
import type { Line } from '../lines.js';
import { plainInlines } from '../plain-inlines.js';
import { withoutReferences } from '../references.js';
import { markOf } from './list.js';
import { cellOf } from './table.js';
import { type BlockOptions, type Entry, joinLines } from './unwrap.js';

/** Fewer pairs than this may be an accident. */
const fewestPairs = 3;

/**
 * Reads a table of two columns that was flattened to lines, a label and then its value: `Killed`, `2,358`. Only where
 * that is sure: three pairs or more whose value is a number; others among them may be unknown (`n/a`, `not reported`). A short line above the first label is the
 * table's caption. Everything else stays as it is.
 */
export function readPairs(
  entries: readonly Entry[],
  start: number,
  options: BlockOptions,
): { block: Table; next: number } | undefined {
  const caption = isCaption(entries, start) ? entries[start]!.lines[0]! : undefined;
  const first = caption ? start + 1 : start;
  let next = first;
  while (isPair(entries, next)) next += 2;
  const values = entries.slice(first, next).filter((_, index) => index % 2 === 1);
  if (values.filter((value) => !isUnknown(value)).length < fewestPairs) return undefined;
  const rows: TableRow[] = [];
  for (let i = first; i < next; i += 2)
    rows.push(rowOf(entries[i]!.lines[0]!, entries[i + 1]!.lines[0]!, options));
  const inlines = caption && plainInlines(joinLines([caption]), options.references);
  const { line, column } = entries[start]!.lines[0]!;
  const block: Table = {
    type: 'table',
    ...(inlines && { caption: inlines }),
    columns: ['left', 'right'],
    head: [],
    rows,
    at: { line, column },
  };
  return { block, next };
}

/** A label above a label: the first names the table. */
function isCaption(entries: readonly Entry[], index: number): boolean {
  return isLabel(entries[index]) && !isPair(entries, index) && isPair(entries, index + 1);
}

/** A year may be the label of a value, as in a list of years; then what stands above it is no label but the caption. */
function isPair(entries: readonly Entry[], index: number): boolean {
  const [label, value, after] = entries.slice(index, index + 3);
  if (isYear(label)) return isValue(value);
  return isLabel(label) && isValue(value) && !(isYear(value) && isValue(after));
}

function isLabel(entry: Entry | undefined): boolean {
  const text = wordsOf(entry);
  return (
    text !== undefined &&
    text.length <= 80 &&
    hasLetter(text) &&
    !isValue(entry) &&
    !/[.;:!?]$/u.test(text) &&
    !markOf(text)
  );
}

function isYear(entry: Entry | undefined): boolean {
  return /^(?:19|20)\d\d$/u.test(wordsOf(entry) ?? '');
}

function isValue(entry: Entry | undefined): boolean {
  const text = wordsOf(entry);
  return text !== undefined && text.length <= 60 && (isNumber(text) || unknown.has(text.toLowerCase()));
}

function isUnknown(entry: Entry): boolean {
  return unknown.has(wordsOf(entry)?.toLowerCase() ?? '');
}

/**
 * `12,460`, `−34`, `59%`, `US$2.4 million`, `more than COP8,000 million`, `5.31km²`, `21.6 square kilometers`,
 * `1,200–1,500`, `€45,000 (US$50,000)`.
 */
const number = String.raw`[-+−–~<>]?\s?(?:[A-Z]{2,3}\s?)?[$€£¥]?\s?\d[\d.,\u00a0\u202f ]{0,20}`;
const about = '(?:about|some|over|nearly|around|approximately|more than|less than|at least|up to)';
const numberFirst = new RegExp(String.raw`^(?:${about} )?${number}(?:[–-]${number})?\s?`, 'u');

/** Where the first digit of a value can stand at the latest: behind `approximately -COP $`. */
const furthestDigit = 24;

/** Most values are plain, and most other lines have no digit near their start. */
function isNumber(text: string): boolean {
  if (/^\d[\d.,]{0,20}%?$/u.test(text)) return true;
  if (!/\d/u.test(text.slice(0, furthestDigit))) return false;
  const bare = text.replace(/ \([^()]{1,40}\)$/u, '');
  const found = numberFirst.exec(bare)?.[0];
  return found !== undefined && (found === bare || isUnit(bare.slice(found.length)));
}

function isUnit(text: string): boolean {
  return /^(?:%|[\p{L}²³]{1,14}(?: [\p{L}²³]{1,14})?)$/u.test(text);
}

/** What stands where a number is not known: a value beside others that are numbers. */
const unknown = new Set([
  ...['n/a', 'na', 'none', 'nil', 'unknown', '—', '–', '-'],
  ...['not known', 'not reported', 'not available', 'not recorded'],
]);

/** An entry of one line, without note references. */
function wordsOf(entry: Entry | undefined): string | undefined {
  const [line] = entry?.lines ?? [];
  return line && entry!.lines.length === 1 ? withoutReferences(line.text) : undefined;
}

function rowOf(label: Line, value: Line, options: BlockOptions): TableRow {
  const { line, column } = label;
  return {
    type: 'tableRow',
    cells: [cellOf(label, true, options), cellOf(value, false, options)],
    at: { line, column },
  };
}
