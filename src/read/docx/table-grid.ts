import { tooLarge } from './failure.js';
import type { CellPart, Part, RowPart, TablePart } from './parts.js';

const mostCells = 200_000;

/** A cell in its place. */
export interface GridCell {
  readonly column: number;
  readonly span: number;
  readonly line: number;
  /** Its own parts, and those of the cells that continue it: Word keeps words there that it does not show. */
  readonly children: readonly Part[];
  readonly rowSpan: number;
}

export interface GridRow {
  readonly line: number;
  readonly isHead: boolean;
  readonly cells: readonly GridCell[];
}

/** A cell while the cells below it are being joined to it. */
interface OpenCell extends GridCell {
  readonly children: Part[];
  rowSpan: number;
}

/**
 * The rows of a table with their spans, every column of every row filled. The head is the rows that Word repeats on
 * each page; where there are none, a first row that is all bold.
 */
export function gridOf({ rows }: TablePart): { readonly width: number; readonly rows: readonly GridRow[] } {
  const heads = headRows(rows);
  const spanned = withoutEmptyRows(withSpans(rows, heads));
  const ends = spanned.flatMap(({ cells }) => cells.map(({ column, span }) => column + span));
  const width = ends.reduce((most, end) => Math.max(most, end), 0);
  if (width * spanned.length > mostCells) throw tooLarge(`a table has more than ${mostCells} cells`);
  return { width, rows: filled(spanned, width) };
}

function headRows(rows: readonly RowPart[]): number {
  const body = rows.findIndex(({ isHead }) => !isHead);
  if (body !== 0) return Math.max(0, body);
  return rows.length > 1 && isBold(rows[0]!) ? 1 : 0;
}

function isBold({ cells }: RowPart): boolean {
  const parts = cells.flatMap(({ children }) => children);
  const atoms = parts.flatMap((part) => (part.type === 'paragraph' ? part.atoms : []));
  const words = atoms.filter((atom) => atom.type === 'text' && atom.value.trim() !== '');
  return words.length > 0 && words.every((atom) => atom.type === 'text' && atom.format.strong === true);
}

/** Joins cells that are merged downwards. No cell reaches from the head into the body. */
function withSpans(rows: readonly RowPart[], heads: number): GridRow[] {
  let above = new Map<number, OpenCell>();
  return rows.map((row, index) => {
    if (index === heads) above = new Map();
    const open = new Map<number, OpenCell>();
    const cells: OpenCell[] = [];
    for (const part of row.cells) {
      const start = continued(part, above);
      const cell = start ?? { ...part, children: [...part.children], rowSpan: 1 };
      if (start) {
        start.rowSpan += 1;
        start.children.push(...part.children);
      } else cells.push(cell);
      if (part.merge !== 'none') open.set(part.column, cell);
    }
    above = open;
    return { line: row.line, isHead: index < heads, cells };
  });
}

function continued(part: CellPart, above: ReadonlyMap<number, OpenCell>): OpenCell | undefined {
  const cell = part.merge === 'next' ? above.get(part.column) : undefined;
  return cell?.span === part.span ? cell : undefined;
}

/** A row whose cells all continue others has none of its own: it goes, and the others take a row less. */
function withoutEmptyRows(rows: readonly GridRow[]): GridRow[] {
  const kept = rows.map(({ cells }) => cells.length > 0);
  const rowSpan = (from: number, span: number) => kept.slice(from, from + span).filter(Boolean).length;
  return rows
    .map((row, index) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, rowSpan: rowSpan(index, cell.rowSpan) })),
    }))
    .filter(({ cells }) => cells.length > 0);
}

/** Rows may end early, or begin late. */
function filled(rows: readonly GridRow[], width: number): GridRow[] {
  const taken = rows.map(() => new Set<number>());
  rows.forEach(({ cells }, index) => {
    for (const { column, span, rowSpan } of cells) {
      for (let row = index; row < index + rowSpan; row += 1) {
        for (let own = column; own < column + span; own += 1) taken[row]?.add(own);
      }
    }
  });
  return rows.map((row, index) => {
    const free = Array.from({ length: width }, (_, column) => column).filter(
      (one) => !taken[index]!.has(one),
    );
    const empty = free.map((column) => ({ column, span: 1, line: row.line, children: [], rowSpan: 1 }));
    return { ...row, cells: [...row.cells, ...empty].sort((a, b) => a.column - b.column) };
  });
}
