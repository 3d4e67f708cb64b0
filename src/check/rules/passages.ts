import type { Block, Draft, Inline, TableRow } from '../../model/index.js';
import type { SourceLine } from '../characters.js';
import { type Book, Passage } from './passage.js';

/** The passages of a profile in reading order, one list for the summary, for the body and for each note. */
export function passagesOf(draft: Draft, language: string, lines: readonly SourceLine[]): Passage[][] {
  const { file, format } = draft.source;
  const book = { file, format, language, lines: format === 'word' ? [] : lines };
  return [
    passagesIn(draft.summary, book),
    passagesIn(draft.body, book),
    ...draft.notes.map((note) => passagesIn(note.children, book, note.label)),
  ];
}

function passagesIn(blocks: readonly Block[], book: Book, note?: string): Passage[] {
  const found: Passage[] = [];
  const add = (inlines: readonly Inline[] | undefined, kind: Passage['kind']): void => {
    if (inlines) found.push(new Passage(kind, note, book).add(inlines));
  };
  const addRow = (row: TableRow): void => {
    for (const cell of row.cells) visit(cell.children, 'cell');
  };
  const visit = (some: readonly Block[], kind: 'text' | 'cell'): void => {
    for (const block of some) {
      if (block.type === 'paragraph') add(block.children, kind);
      else if (block.type === 'heading') add(block.children, 'heading');
      else if (block.type === 'list') for (const item of block.items) visit(item.children, kind);
      else if (block.type === 'quotation') visit(block.children, kind);
      else if (block.type === 'figure') add(block.caption, 'caption');
      else if (block.type === 'table') {
        add(block.caption, 'caption');
        for (const row of [...block.head, ...block.rows]) addRow(row);
      }
    }
  };
  visit(blocks, 'text');
  return found;
}
