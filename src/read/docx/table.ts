import { tooLarge } from './failure.js';
import { wholeNumber } from './numbering.js';
import type { CellPart, RowPart, TablePart } from './parts.js';
import { chosen, type Story } from './story.js';
import { isOn } from './styles.js';
import { childOf, elementsOf, wordValue, type XmlElement } from './xml.js';

/** Word's own limit is 63; other programs may have another. */
const mostColumns = 200;

/** Reads a table (ISO 29500-1, 17.4). Rows that were deleted go. */
export function readTable(element: XmlElement, story: Story): TablePart[] {
  const line = story.line + 1;
  const rows = rowsIn(element).flatMap((row) => readRow(row, story) ?? []);
  return rows.length > 0 ? [{ type: 'table', line, rows }] : [];
}

/** Rows, cells and paragraphs may stand in content controls and marks of changes. */
function rowsIn(container: XmlElement): XmlElement[] {
  return elementsOf(container).flatMap((child) => (child.name === 'w:tr' ? [child] : within(child, rowsIn)));
}

function cellsIn(row: XmlElement): XmlElement[] {
  return elementsOf(row).flatMap((child) => (child.name === 'w:tc' ? [child] : within(child, cellsIn)));
}

function within(element: XmlElement, find: (container: XmlElement) => XmlElement[]): XmlElement[] {
  if (element.name === 'mc:AlternateContent') return find(chosen(element));
  return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/u.test(element.name) ? find(element) : [];
}

function readRow(row: XmlElement, story: Story): RowPart | undefined {
  const properties = childOf(row, 'w:trPr');
  if (childOf(properties, 'w:del')) {
    story.word.removed.deleted += 1;
    return undefined;
  }
  const line = story.line + 1;
  const head = childOf(properties, 'w:tblHeader');
  const isHead = head !== undefined && isOn(head.attributes['w:val']);
  const before = Math.min(mostColumns, wholeNumber(wordValue(properties, 'w:gridBefore'), 0));
  const cells: CellPart[] = [];
  let column = before;
  if (before > 0) cells.push({ line, column: 0, span: before, merge: 'none', children: [] });
  for (const element of cellsIn(row)) {
    const cell = readCell(element, column, story);
    cells.push(cell);
    column += cell.span;
    if (column > mostColumns) throw tooLarge(`a table has more than ${mostColumns} columns`);
  }
  return { line, isHead, cells };
}

function readCell(element: XmlElement, column: number, story: Story): CellPart {
  const line = story.line + 1;
  const properties = childOf(element, 'w:tcPr');
  const span = Math.min(mostColumns, Math.max(1, wholeNumber(wordValue(properties, 'w:gridSpan'), 1)));
  const vertical = childOf(properties, 'w:vMerge');
  const merge = !vertical ? 'none' : vertical.attributes['w:val'] === 'restart' ? 'start' : 'next';
  return { line, column, span, merge, children: story.read(element) };
}
