import { buildColumnWidths, type EngineNode } from '../engine.js';
import { heightOfRow, type LinesOf } from './heights.js';

/**
 * Fits a table to the measure before pdfmake sets it. pdfmake lets a table that is too wide run out of the page, and
 * loses the rest of a row that is higher than a page where rows must not break; here columns are narrowed (their
 * words are then divided), and such rows may break.
 *
 * @param width the measure in points
 * @param pageHeight height of a page's text in points
 */
export function fitTable(node: EngineNode, width: number, pageHeight: number, linesOf: LinesOf): void {
  const { table, _offsets: offsets } = node;
  if (!table || !offsets) return;
  const inner = width - offsets.total;
  narrow(table.widths, inner);
  keepShort(table.widths, inner);
  buildColumnWidths(table.widths, inner, offsets.total, node);
  const heights = table.body.map((_, row) => heightOfRow(node, row, inner, linesOf));
  const heads = heights.slice(0, table.headerRows ?? 0).reduce((a, b) => a + b, 0);
  if (heads > pageHeight / 2) table.headerRows = 0;
  const room = pageHeight - (table.headerRows ? heads : 0);
  if (heights.some((height) => height > room))
    Object.assign(table, { dontBreakRows: false, keepWithHeaderRows: 0 });
}

/** Columns of short cells, such as dates, are not broken as long as the columns of sentences have room to break instead. */
function keepShort(columns: NonNullable<EngineNode['table']>['widths'], width: number): void {
  const short = columns.filter((column) => column.width === 'auto');
  const long = columns.filter((column) => column.width === '*');
  const needed = short.reduce((sum, column) => sum + column._maxWidth, 0);
  const leastForLong = Math.max(0, ...long.map((column) => column._minWidth)) * long.length;
  if (long.length === 0 || needed > width / 2 || needed + leastForLong > width) return;
  for (const column of short) column._minWidth = column._maxWidth;
}

/** Where even the longest words don't fit, columns give way in proportion; a narrow column keeps what it needs. */
function narrow(columns: NonNullable<EngineNode['table']>['widths'], width: number): void {
  const fair = width / columns.length;
  const needed = columns.reduce((sum, column) => sum + column._minWidth, 0);
  const stars = columns.filter((column) => column.width === '*');
  const widestStar = Math.max(0, ...stars.map((column) => column._minWidth));
  const asCounted = needed + stars.reduce((sum, column) => sum + widestStar - column._minWidth, 0);
  if (asCounted <= width) return;
  const slim = columns.filter((column) => column._minWidth <= fair);
  const left = width - slim.reduce((sum, column) => sum + column._minWidth, 0);
  const wide = columns.filter((column) => column._minWidth > fair);
  const wideNeed = wide.reduce((sum, column) => sum + column._minWidth, 0);
  for (const column of columns) {
    const share =
      column._minWidth <= fair
        ? column._minWidth
        : Math.min(column._minWidth, (column._minWidth / wideNeed) * left);
    Object.assign(column, { width: share, _minWidth: share, _maxWidth: Math.max(share, column._maxWidth) });
  }
}
