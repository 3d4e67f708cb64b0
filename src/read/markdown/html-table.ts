import type { Element, ElementContent } from 'hast';
import type { Alignment, Block, Inline, Point, Table, TableCell, TableRow } from '../../model/index.js';

/** Wider tables can't be printed. */
const mostColumns = 40;

/** Who reads what is in a cell. */
interface CellReader {
  flow(nodes: readonly ElementContent[]): Block[];
  placeOf(node: Element): Point;
}

interface Row {
  readonly element: Element;
  readonly isHead: boolean;
  /** How many rows follow in its group: a cell spans no further. */
  readonly following: number;
}

/** Reads `<table>`; undefined where its cells overlap or it has no rows. */
export function readHtmlTable(element: Element, reader: CellReader): Table[] | undefined {
  const captions = elementsIn(element, ['caption']).flatMap(({ children }) => reader.flow(children));
  const caption = captions.flatMap((block): readonly Inline[] =>
    block.type === 'paragraph' ? block.children : [],
  );
  const rows = rowsOf(element);
  const grid = new Grid();
  const set = rows.map((row) => ({ isHead: row.isHead, row: grid.add(row, reader) }));
  const width = Math.max(0, ...grid.widths);
  if (grid.overlaps || width === 0 || width > mostColumns) return undefined;
  const filled = set.map(({ isHead, row }, index) => ({
    isHead,
    row: fill(row, width - grid.widths[index]!),
  }));
  const body = filled.findIndex(({ isHead }) => !isHead);
  const heads = body < 0 ? filled.length : body;
  const columns = Array.from({ length: width }, (_, column): Alignment => grid.alignments[column] ?? 'left');
  return [
    {
      type: 'table',
      ...(caption.length > 0 && { caption }),
      columns,
      head: filled.slice(0, heads).map(({ row }) => row),
      rows: filled.slice(heads).map(({ row }) => row),
      at: reader.placeOf(element),
    },
  ];
}

/** Rows with their groups. Where no group is a head, a first row of headings is one. */
function rowsOf(table: Element): Row[] {
  const groups = elementsIn(table, ['thead', 'tbody', 'tfoot', 'tr']);
  const rows = groups.flatMap((group) => {
    const own = group.tagName === 'tr' ? [group] : elementsIn(group, ['tr']);
    return own.map((element, index) => ({
      element,
      isHead: group.tagName === 'thead',
      following: own.length - index - 1,
    }));
  });
  const [first] = rows;
  if (!first || rows.some(({ isHead }) => isHead)) return rows;
  const isHead = rows.length > 1 && elementsIn(first.element, ['td']).length === 0;
  return [{ ...first, isHead, following: isHead ? 0 : first.following }, ...rows.slice(1)];
}

/** Finds the column of each cell, past those that span down from above. */
class Grid {
  readonly widths: number[] = [];
  readonly alignments: Alignment[] = [];
  overlaps = false;
  /** For each column how many more rows a cell above takes. */
  private taken: number[] = [];

  add({ element, following }: Row, reader: CellReader): TableRow {
    let column = 0;
    const next = this.taken.map((rows) => Math.max(0, rows - 1));
    const cells = elementsIn(element, ['td', 'th']).map((cell) => {
      while ((this.taken[column] ?? 0) > 0) column += 1;
      const colSpan = Math.min(mostColumns + 1, Math.max(1, Number(cell.properties.colSpan ?? 1) || 1));
      const rowSpan = Math.min(following + 1, Math.max(1, Number(cell.properties.rowSpan ?? 1) || 1));
      for (let i = column; i < column + colSpan; i += 1) {
        if ((this.taken[i] ?? 0) > 0) this.overlaps = true;
        next[i] = rowSpan - 1;
      }
      this.alignments[column] ??= alignmentOf(cell);
      column += colSpan;
      return cellOf(cell, colSpan, rowSpan, reader);
    });
    while ((this.taken[column] ?? 0) > 0) column += 1;
    this.widths.push(column);
    this.taken = Array.from(next, (rows) => rows ?? 0);
    return { type: 'tableRow', cells, at: reader.placeOf(element) };
  }
}

function cellOf(cell: Element, colSpan: number, rowSpan: number, reader: CellReader): TableCell {
  const at = reader.placeOf(cell);
  return {
    type: 'tableCell',
    header: cell.tagName === 'th',
    colSpan,
    rowSpan,
    children: reader.flow(cell.children),
    at,
  };
}

function fill(row: TableRow, count: number): TableRow {
  const empty: TableCell = {
    type: 'tableCell',
    header: false,
    colSpan: 1,
    rowSpan: 1,
    children: [],
    at: row.at,
  };
  return { ...row, cells: [...row.cells, ...Array.from({ length: count }, () => empty)] };
}

function alignmentOf({ properties }: Element): Alignment {
  const styled = /text-align\s{0,9}:\s{0,9}(\w{1,9})/iu.exec(String(properties.style ?? ''))?.[1];
  const align = String(styled ?? properties.align ?? '').toLowerCase();
  return align === 'right' || align === 'center' ? align : 'left';
}

function elementsIn({ children }: Element, names: readonly string[]): Element[] {
  return children.filter(
    (child): child is Element => child.type === 'element' && names.includes(child.tagName),
  );
}
