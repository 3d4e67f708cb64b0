import type { Alignment, Table, TableCell, TableRow } from '../../model/index.js';
import { type Line, trimLine } from '../lines.js';
import { plainInlines } from '../plain-inlines.js';
import { withoutReferences } from '../references.js';
import { markOf } from './list.js';
import { type BlockOptions, type Entry, joinLines } from './unwrap.js';

/**
 * Reads the table that starts at an entry: two or more lines with the same number of tabs and no sentence.
 * Its first row is the head where it alone has no numbers; columns of numbers are set to the right.
 */
export function readTable(
  entries: readonly Entry[],
  start: number,
  options: BlockOptions,
): { block: Table; next: number } | undefined {
  const width = columnsOf(entries[start]!);
  if (width < 2) return undefined;
  let next = start + 1;
  while (next < entries.length && !entries[next]!.gap && columnsOf(entries[next]!) === width) next += 1;
  if (next - start < 2) return undefined;
  const rows = entries.slice(start, next).map((entry) => cellsOf(entry.lines[0]!));
  const headed = isHead(rows);
  const at = placeOf(entries[start]!.lines[0]!);
  return {
    block: {
      type: 'table',
      columns: rows[0]!.map((_, column) => alignmentOf(rows.slice(headed ? 1 : 0), column)),
      head: headed ? [rowOf(rows[0]!, true, options)] : [],
      rows: rows.slice(headed ? 1 : 0).map((row) => rowOf(row, false, options)),
      at,
    },
    next,
  };
}

/** How many cells a line has; 0 where it is no row: a sentence, or an item of a list. */
function columnsOf({ lines }: Entry): number {
  const [line] = lines;
  if (!line || lines.length > 1 || !line.text.includes('\t') || markOf(line.text)) return 0;
  const cells = line.text.split('\t');
  return cells.some((cell) => cell.length > 60 && /[.!?]”?(?:\[\d+\])?$/u.test(cell.trim()))
    ? 0
    : cells.length;
}

function cellsOf(line: Line): Line[] {
  let offset = 0;
  return line.text.split('\t').map((text) => {
    const cell = trimLine({ text, line: line.line, column: line.column + offset });
    offset += text.length + 1;
    return cell;
  });
}

function isHead([first, ...others]: readonly (readonly Line[])[]): boolean {
  const numbers = (row: readonly Line[]) => row.some((cell) => isNumber(cell.text));
  return first !== undefined && !numbers(first) && others.every(numbers);
}

function alignmentOf(rows: readonly (readonly Line[])[], column: number): Alignment {
  const cells = rows.map((row) => row[column]!.text).filter((text) => text !== '');
  return cells.length > 0 && cells.every(isNumber) ? 'right' : 'left';
}

/** `17,500`, `-3.2%`, `US$2.4 million`, `5.31km²`, `0[4]`: a value to compare by its digits. */
function isNumber(text: string): boolean {
  const value = withoutReferences(text);
  return /^[-+−–~<>]?\s?(?:[A-Z]{2,3}\s?)?[$€£¥]?\s?\d[\d.,\u00a0 ]{0,20}\s?(?:%|km²|m²|[mb]illion)?$/u.test(
    value,
  );
}

function rowOf(cells: readonly Line[], header: boolean, options: BlockOptions): TableRow {
  return {
    type: 'tableRow',
    cells: cells.map((cell) => cellOf(cell, header, options)),
    at: placeOf(cells[0]!),
  };
}

/** One line as a cell. */
export function cellOf(cell: Line, header: boolean, options: BlockOptions): TableCell {
  const at = placeOf(cell);
  const children = plainInlines(joinLines([cell]), options.references);
  return {
    type: 'tableCell',
    header,
    colSpan: 1,
    rowSpan: 1,
    children: children.length > 0 ? [{ type: 'paragraph', children, at }] : [],
    at,
  };
}

function placeOf({ line, column }: Line) {
  return { line, column };
}
