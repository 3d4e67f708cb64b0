import type { Alignment, Block, Inline, Table, TableCell, TableRow } from '../../model/index.js';
import { type Part, type TablePart, withoutWeight } from './parts.js';
import { type GridCell, type GridRow, gridOf } from './table-grid.js';

/** Reads what stands in a cell. */
type ReadCell = (parts: readonly Part[]) => Block[];

/** A table as a block. One of a single cell is a frame: it becomes what stands in it. */
export function tableOf(part: TablePart, read: ReadCell, caption?: readonly Inline[]): Block[] {
  const { width, rows } = gridOf(part);
  const at = { line: part.line, column: 1 };
  if (rows.length === 0) return [];
  if (rows.length === 1 && width === 1) {
    const named: Block[] = caption ? [{ type: 'paragraph', children: caption, at }] : [];
    return [...named, ...read(rows[0]!.cells.flatMap(({ children }) => children))];
  }
  const [head, body] = [rows.filter(({ isHead }) => isHead), rows.filter(({ isHead }) => !isHead)];
  const table: Table = {
    type: 'table',
    ...(caption ? { caption } : {}),
    columns: Array.from({ length: width }, (_, column) => alignmentOf(body, column)),
    head: head.map((row) => rowOf(row, read)),
    rows: body.map((row) => rowOf(row, read)),
    at,
  };
  return [table];
}

/** As all paragraphs of a column's cells are aligned; to the left where they differ. */
function alignmentOf(rows: readonly GridRow[], column: number): Alignment {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.column === column && cell.span === 1));
  const paragraphs = cells.flatMap(({ children }) =>
    children.flatMap((part) => (part.type === 'paragraph' && part.atoms.length > 0 ? [part] : [])),
  );
  const [first, ...others] = new Set(paragraphs.map(({ alignment }) => alignment));
  return first && others.length === 0 ? first : 'left';
}

function rowOf({ isHead, line, cells }: GridRow, read: ReadCell): TableRow {
  const at = { line, column: 1 };
  return { type: 'tableRow', cells: cells.map((cell) => cellOf(cell, isHead, read)), at };
}

function cellOf({ children, span, rowSpan, line }: GridCell, header: boolean, read: ReadCell): TableCell {
  const parts = header
    ? children.map((part) => (part.type === 'paragraph' ? withoutWeight(part) : part))
    : children;
  return {
    type: 'tableCell',
    header,
    colSpan: span,
    rowSpan,
    children: read(parts),
    at: { line, column: 1 },
  };
}
