import type { Element } from 'hast';
import { isElement, textOf } from '../../tree/index.js';
import type { Style } from '../style/cascade.js';
import { sides } from './boxes.js';
import type { CellNode, PdfNode, StackNode, TableLayout, TableNode } from './nodes.js';
import type { Placed } from './placed.js';
import type { RunContext } from './runs.js';
import { enterCaption, enterCell, enterRow, enterRowGroup } from './tags.js';

type SetCell = (cell: Element, inside: Placed) => PdfNode[];

interface Row extends Placed {
  readonly element: Element;
  readonly isHead: boolean;
}

/** A cell longer than this, in characters, gets a column that shares the width; shorter ones are as wide as they need. */
const longCell = 18;

/** Sets a table: the head is repeated on every page, a row stays on one page where it can, a caption stands above. */
export function makeTable(
  table: Element,
  placed: Placed,
  context: RunContext,
  setCell: SetCell,
): TableNode | StackNode | undefined {
  const { style } = placed;
  const above = captionOf(table, placed, context, setCell);
  const rows = rowsOf(table, placed, context);
  if (rows.length === 0) return undefined;
  const cellStyle = context.cascade.style([...rows[0]!.path, cellElement(rows.at(-1)!)], rows[0]!.style);
  const body = spread(rows.map((row) => cellsOf(row, context, setCell)));
  const columns = body[0]!.length;
  const headerRows = rows.filter((row) => row.isHead).length;
  const node: TableNode = {
    table: {
      widths: widthsOf(rows, columns),
      headerRows,
      dontBreakRows: true,
      keepWithHeaderRows: headerRows > 0 ? 1 : 0,
      body,
    },
    layout: layoutOf(style, rows[0]!.style, cellStyle, rows.length, headerRows, columns),
    isFrame: false,
  };
  return above ? { stack: [above, node] } : node;
}

function captionOf(
  table: Element,
  placed: Placed,
  context: RunContext,
  setCell: SetCell,
): StackNode | undefined {
  const caption = table.children.find((child): child is Element => isElement(child, 'caption'));
  if (!caption) return undefined;
  const path = [...placed.path, caption];
  const style = context.cascade.style(path, placed.style);
  const stack = setCell(caption, { path, style, owner: enterCaption(placed.owner) });
  return { stack, margin: sides(style, 'margin'), keep: true };
}

function rowsOf(table: Element, placed: Placed, context: RunContext): Row[] {
  const groups = table.children.filter(
    (child): child is Element => isElement(child) && /^t(?:head|body)$/u.test(child.tagName),
  );
  return groups.flatMap((group) => {
    const groupPath = [...placed.path, group];
    const groupStyle = context.cascade.style(groupPath, placed.style);
    const groupOwner = enterRowGroup(group, placed.owner);
    return group.children
      .filter((child): child is Element => isElement(child, 'tr'))
      .map((element) => {
        const path = [...groupPath, element];
        const style = context.cascade.style(path, groupStyle);
        return { element, path, style, owner: enterRow(groupOwner), isHead: group.tagName === 'thead' };
      });
  });
}

function cellElement(row: Row): Element {
  return row.element.children.find((child): child is Element => isElement(child)) ?? row.element;
}

interface SetCellNode {
  readonly node: StackNode & { colSpan?: number; rowSpan?: number };
  readonly columns: number;
  readonly rows: number;
}

function cellsOf(row: Row, context: RunContext, setCell: SetCell): SetCellNode[] {
  return row.element.children
    .filter((child): child is Element => isElement(child))
    .map((cell) => {
      const path = [...row.path, cell];
      const style = context.cascade.style(path, row.style);
      const stack = setCell(cell, { path, style, owner: enterCell(cell, row.owner) });
      const columns = Number(cell.properties.colSpan ?? 1);
      const rows = Number(cell.properties.rowSpan ?? 1);
      const spans = { ...(columns > 1 && { colSpan: columns }), ...(rows > 1 && { rowSpan: rows }) };
      return { node: { stack, ...spans }, columns, rows };
    });
}

/** Puts cells into a grid: pdfmake wants an empty cell wherever a span covers one, and rows of equal length. */
function spread(rows: readonly (readonly SetCellNode[])[]): CellNode[][] {
  const grid: (CellNode | undefined)[][] = rows.map(() => []);
  for (const [r, cells] of rows.entries()) {
    let column = 0;
    for (const { node, columns, rows: deep } of cells) {
      while (grid[r]![column] !== undefined) column += 1;
      const lastRow = Math.min(r + deep, rows.length);
      if (node.rowSpan !== undefined) node.rowSpan = lastRow - r;
      for (let y = r; y < lastRow; y += 1)
        for (let x = column; x < column + columns; x += 1) grid[y]![x] = {};
      grid[r]![column] = node;
      column += columns;
    }
  }
  const width = Math.max(...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { stack: [] }));
}

/** Columns of short cells are as wide as they must be; columns of sentences share the rest, or the first one takes it. */
function widthsOf(rows: readonly Row[], count: number): ('*' | 'auto')[] {
  const longest = Array.from({ length: count }, () => 0);
  for (const { element } of rows) {
    const cells = element.children.filter((child): child is Element => isElement(child));
    if (cells.length !== count) continue;
    for (const [i, cell] of cells.entries()) longest[i] = Math.max(longest[i]!, textOf(cell).trim().length);
  }
  const widths = longest.map((length) => (length > longCell ? ('*' as const) : ('auto' as const)));
  return widths.includes('*') ? widths : widths.map((width, i) => (i === 0 ? '*' : width));
}

function layoutOf(
  table: Style,
  row: Style,
  cell: Style,
  rows: number,
  headerRows: number,
  columns: number,
): TableLayout {
  const [left, top, right, bottom] = sides(cell, 'padding');
  const lineOf = (line: number): { width: number; color: string } | undefined => {
    if (line === 0) return table['border-top'];
    if (line === rows) return table['border-bottom'];
    return line === headerRows ? (table['border-top'] ?? row['border-top']) : row['border-top'];
  };
  return {
    hLineWidth: (line) => lineOf(line)?.width ?? 0,
    hLineColor: (line) => lineOf(line)?.color ?? '#000000',
    vLineWidth: () => 0,
    vLineColor: () => '#000000',
    fillColor: () => null,
    paddingLeft: (column) => (column === 0 ? left : Math.max(left, 7)),
    paddingRight: (column) => (column === columns - 1 ? 0 : right),
    paddingTop: () => top,
    paddingBottom: () => bottom,
  };
}
