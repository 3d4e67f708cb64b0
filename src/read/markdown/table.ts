import type { Tokens } from 'marked';
import type { Alignment, Point, Table, TableCell, TableRow } from '../../model/index.js';
import { type Line, trimLine } from '../lines.js';
import { MappedText } from '../mapped-text.js';
import { readFigures } from './figures.js';
import { readInlines } from './inlines.js';
import type { MarkdownScope } from './scope.js';

/** A table of GitHub's: its first line is the head, its second gives the alignments. */
export function readTable(token: Tokens.Table, part: MappedText, scope: MarkdownScope): Table {
  const [first, , ...others] = part.lines();
  const at = { line: first!.line, column: trimLine(first!).column };
  return {
    type: 'table',
    columns: token.align.map((align): Alignment => align ?? 'left'),
    head: [rowOf(token.header, first!, scope)],
    rows: token.rows.map((row, index) => rowOf(row, others[index] ?? first!, scope)),
    at,
  };
}

function rowOf(cells: readonly Tokens.TableCell[], line: Line, scope: MarkdownScope): TableRow {
  const places = cellsOf(line);
  const row = trimLine(line);
  return {
    type: 'tableRow',
    cells: cells.map((cell, index) => cellOf(cell, places[index] ?? { ...row, text: '' }, scope)),
    at: { line: row.line, column: row.column },
  };
}

function cellOf(cell: Tokens.TableCell, line: Line, scope: MarkdownScope): TableCell {
  const at = { line: line.line, column: line.column };
  const text = MappedText.fromLines([line], '\n').locate(cell.text);
  return {
    type: 'tableCell',
    header: cell.header,
    colSpan: 1,
    rowSpan: 1,
    children: readFigures(cell.tokens, text, scope) ?? wordsOf(cell, text, scope, at),
    at,
  };
}

function wordsOf(
  cell: Tokens.TableCell,
  text: MappedText,
  scope: MarkdownScope,
  at: Point,
): TableCell['children'] {
  const children = readInlines(cell.tokens, text, scope);
  return children.length > 0 ? [{ type: 'paragraph', children, at }] : [];
}

/** A row's cells: parted by `|`, but not by `\|`; one at either end parts nothing. */
function cellsOf(line: Line): Line[] {
  const cells: Line[] = [];
  let start = 0;
  for (const bar of line.text.matchAll(/\\.|\|/gu)) {
    if (bar[0] !== '|') continue;
    cells.push(partOf(line, start, bar.index));
    start = bar.index + 1;
  }
  cells.push(partOf(line, start, line.text.length));
  return cells[0]?.text === '' ? cells.slice(1) : cells;
}

function partOf({ text, line, column }: Line, start: number, end: number): Line {
  return trimLine({ text: text.slice(start, end), line, column: column + start });
}
