import type { Table, TableCell } from '../../model/index.js';
import { keepEdges } from './escape.js';
import { blockHtml } from './html.js';
import { inlinesMarkdown } from './inlines.js';
import { type BlockContext, inlineContext } from './paragraph.js';

const rules = { left: '---', center: ':-:', right: '--:' } as const;

/**
 * A table of GitHub's where it can be one: a row of headers, then rows of common cells with a line of words each. Else a
 * table of HTML, which holds captions, merged cells, lists in cells and tables without a head.
 */
export function tableMarkdown(table: Table, context: BlockContext): string {
  if (!isSimple(table)) return blockHtml(table, context);
  const [head, ...others] = [...table.head, ...table.rows].map(({ cells }) =>
    cells.map((cell) => cellMarkdown(cell, context)),
  );
  const lines = [head!, table.columns.map((align) => rules[align]), ...others];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function isSimple({ caption, columns, head, rows }: Table): boolean {
  if (caption || head.length !== 1 || columns.length === 0) return false;
  return [...head, ...rows].every(
    ({ cells }, index) =>
      cells.length === columns.length &&
      cells.every((cell) => cell.header === (index === 0) && isWords(cell)),
  );
}

/** One paragraph or nothing, in a cell of its own. */
function isWords({ colSpan, rowSpan, children }: TableCell): boolean {
  const [first, ...others] = children;
  return colSpan === 1 && rowSpan === 1 && others.length === 0 && (!first || first.type === 'paragraph');
}

function cellMarkdown({ children: [only] }: TableCell, context: BlockContext): string {
  if (only?.type !== 'paragraph') return '';
  return keepEdges(inlinesMarkdown(only.children, inlineContext(context, { inTable: true })));
}
