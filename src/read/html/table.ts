import type { Element, ElementContent } from 'hast';
import type { Alignment, Block, Inline, Table, TableCell, TableRow } from '../../model/index.js';
import { attribute, isElement, isHeading, styleOf, tokens } from './elements.js';
import type { HtmlScope } from './scope.js';

type ReadBlocks = (nodes: readonly ElementContent[]) => Block[];
type ReadInlines = (nodes: readonly ElementContent[]) => Inline[];

interface Row {
  readonly element: Element;
  readonly cells: readonly Element[];
  readonly inHead: boolean;
}

/** Whether a table places things on the page: one cell, a role that says so, or headings and tables in its cells. */
export function isLayout(table: Element): boolean {
  if (tokens(table, 'role').some((role) => role === 'presentation' || role === 'none')) return true;
  const rows = rowsOf(table);
  const cells = rows.flatMap((row) => row.cells);
  if (cells.length <= 1) return true;
  const isData =
    cells.some((cell) => cell.tagName === 'th') || table.children.some((one) => isElement(one, 'caption'));
  return !isData && cells.some((cell) => holds(cell, (one) => isHeading(one) || one.tagName === 'table'));
}

/** Reads a table of data. Its head is `<thead>`, else the first rows that hold nothing but `<th>`. */
export function readTable(
  table: Element,
  scope: HtmlScope,
  inNote: boolean,
  read: ReadBlocks,
  readInlines: ReadInlines,
): Block[] {
  const rows = rowsOf(table).filter(({ element }) => !scope.isGone(element, inNote));
  const firstBody = rows.findIndex((row) => !row.inHead);
  const headEnd = firstBody < 0 ? rows.length : firstBody;
  // No cell reaches beyond the part of the table in which it stands.
  const rowsLeft = (index: number) => (index < headEnd ? headEnd : rows.length) - index;
  const cellsOfRow = (row: Row, index: number): TableRow => ({
    type: 'tableRow',
    cells: row.cells
      .filter((cell) => !scope.isGone(cell, inNote))
      .map((cell) => cellOf(cell, row, rowsLeft(index), scope, read)),
    at: scope.tree.at(row.element),
  });
  const all = rows.map(cellsOfRow);
  const captionElement = table.children.find((one) => isElement(one, 'caption'));
  const caption = isElement(captionElement) ? readInlines(captionElement.children) : [];
  const head = firstBody < 0 ? all.slice(0, 0) : all.slice(0, firstBody);
  const value: Table = {
    type: 'table',
    ...(caption.length > 0 ? { caption } : {}),
    columns: columnsOf(rows, all),
    head,
    rows: all.slice(head.length),
    at: scope.tree.at(table),
  };
  const outside = table.children.filter(
    (one) => !isElement(one, 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup'),
  );
  return value.columns.length > 0 ? [value, ...read(outside)] : read(outside);
}

function rowsOf(table: Element): Row[] {
  const part = (name: string) => table.children.filter((one): one is Element => isElement(one, name));
  const rows = (section: Element, inHead: boolean) =>
    section.children.filter((one): one is Element => isElement(one, 'tr')).map((row) => rowOf(row, inHead));
  const direct = part('tr').map((row) => rowOf(row, false));
  const bodies = [...part('tbody'), ...part('tfoot')].flatMap((section) => rows(section, false));
  const all = [...part('thead').flatMap((section) => rows(section, true)), ...direct, ...bodies].filter(
    (row) => row.cells.length > 0,
  );
  const heads = all.findIndex((row) => !row.inHead && !row.cells.every(({ tagName }) => tagName === 'th'));
  return all.map((row, index) => ({ ...row, inHead: row.inHead || (heads > 0 && index < heads) }));
}

function rowOf(element: Element, inHead: boolean): Row {
  return {
    element,
    inHead,
    cells: element.children.filter((one): one is Element => isElement(one, 'td', 'th')),
  };
}

function cellOf(cell: Element, row: Row, rowsLeft: number, scope: HtmlScope, read: ReadBlocks): TableCell {
  const span = (name: string) => Number(attribute(cell, name)) || 0;
  const rowSpan = span('rowSpan');
  return {
    type: 'tableCell',
    header: row.inHead || cell.tagName === 'th',
    colSpan: Math.min(50, Math.max(1, span('colSpan'))),
    rowSpan: Math.min(rowsLeft, Math.max(1, rowSpan)),
    children: read(cell.children),
    at: scope.tree.at(cell),
  };
}

/** The alignment of each column is that of its first cell in the body. */
function columnsOf(rows: readonly Row[], all: readonly TableRow[]): Alignment[] {
  const columns: (Alignment | undefined)[] = [];
  const reserved: number[] = [];
  all.forEach((row, index) => {
    let column = 0;
    row.cells.forEach((cell, position) => {
      while ((reserved[column] ?? 0) > index) column += 1;
      const element = rows[index]!.cells[position];
      for (let span = 0; span < cell.colSpan; span += 1, column += 1) {
        reserved[column] = index + cell.rowSpan;
        const isBody = !rows[index]!.inHead && cell.colSpan === 1;
        columns[column] ??= isBody && element ? alignmentOf(element) : undefined;
      }
    });
  });
  return Array.from({ length: reserved.length }, (_, column) => columns[column] ?? 'left');
}

function alignmentOf(cell: Element): Alignment {
  const [inner] = cell.children.filter((child) => isElement(child));
  const own = statedAlignment(cell);
  return own === undefined && inner?.tagName === 'p' ? (statedAlignment(inner) ?? 'left') : (own ?? 'left');
}

function statedAlignment(cell: Element): Alignment | undefined {
  const style = /;text-align:(right|center|end)/u.exec(styleOf(cell))?.[1];
  const named = tokens(cell, 'className').find((name) =>
    /^(?:align|text|has-text-align)-?(?:right|center)$/u.test(name),
  );
  const stated = style ?? attribute(cell, 'align')?.toLowerCase() ?? named?.replace(/^.*-/u, '');
  if (stated === 'right' || stated === 'end') return 'right';
  return stated === 'center' || stated === 'left' ? stated : undefined;
}

function holds(element: Element, test: (element: Element) => boolean): boolean {
  return element.children.some((child) => isElement(child) && (test(child) || holds(child, test)));
}
