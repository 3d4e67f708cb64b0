import {
  type Alignment,
  type Block,
  type Figure,
  type Heading,
  type List,
  plainText,
  type Table,
  type TableCell,
  type TableRow,
} from '../model/index.js';
import { escapeHtml } from '../tree/index.js';
import { fill } from './fill.js';
import type { HeadingPlace } from './headings.js';
import { inlinesHtml } from './inlines.js';
import type { Strings } from './strings.js';

/** What the blocks of one document share. */
export interface ContentContext {
  readonly headings: ReadonlyMap<Heading, HeadingPlace>;
  /** The number of each table, in reading order. */
  readonly tables: ReadonlyMap<Table, number>;
  readonly strings: Strings;
}

/**
 * Sets blocks in HTML of the closed vocabulary. `tail` is markup that goes to the end of the last paragraph:
 * into it where the last block is one, else into a paragraph of its own.
 */
export function contentHtml(blocks: readonly Block[], context: ContentContext, tail = ''): string {
  const last = blocks.at(-1);
  if (tail === '' || last?.type !== 'paragraph') {
    const set = blocks.map((block) => blockHtml(block, context)).join('\n');
    return tail === '' ? set : `${set}\n<p>${tail.trimStart()}</p>`;
  }
  const before = blocks.slice(0, -1).map((block) => `${blockHtml(block, context)}\n`);
  return `${before.join('')}<p>${inlinesHtml(last.children)}${tail}</p>`;
}

function blockHtml(block: Block, context: ContentContext): string {
  switch (block.type) {
    case 'heading':
      return headingHtml(block, context);
    case 'paragraph':
      return `<p>${inlinesHtml(block.children)}</p>`;
    case 'list':
      return listHtml(block, context);
    case 'quotation':
      return `<blockquote>\n${contentHtml(block.children, context)}\n</blockquote>`;
    case 'table':
      return tableHtml(block, context);
    case 'preformatted':
      // The parser of HTML takes the first line break of a <pre> away.
      return `<pre>\n${escapeHtml(block.value)}</pre>`;
    case 'figure':
      return figureHtml(block);
    case 'rule':
      return '<hr>';
  }
}

/** An image that could not be loaded leaves its words in a frame. */
function figureHtml({ image, caption }: Figure): string {
  const words = escapeHtml(image.alternative);
  const picture = image.data
    ? `<img src="${escapeHtml(image.data)}" alt="${words}">`
    : `<p class="no-image">${words}</p>`;
  const below = caption ? `\n<figcaption>${inlinesHtml(caption)}</figcaption>` : '';
  return `<figure>\n${picture}${below}\n</figure>`;
}

function headingHtml(heading: Heading, context: ContentContext): string {
  const place = context.headings.get(heading);
  const tag = `h${place?.level ?? 2}`;
  const id = place === undefined ? '' : ` id="${place.id}"`;
  return `<${tag}${id}>${inlinesHtml(heading.children)}</${tag}>`;
}

function listHtml(list: List, context: ContentContext): string {
  const items = list.items.map((item) => `<li>${itemHtml(item.children, context)}</li>`).join('\n');
  if (!list.ordered) return `<ul>\n${items}\n</ul>`;
  return `<ol${list.start === 1 ? '' : ` start="${list.start}"`}>\n${items}\n</ol>`;
}

/** An item or a cell of one paragraph is set without it. */
function itemHtml(blocks: readonly Block[], context: ContentContext): string {
  const [first, ...rest] = blocks;
  if (first?.type === 'paragraph' && rest.every((block) => block.type === 'list')) {
    const lists = rest.map((block) => `\n${blockHtml(block, context)}`).join('');
    return `${inlinesHtml(first.children)}${lists}`;
  }
  return contentHtml(blocks, context);
}

function tableHtml(table: Table, context: ContentContext): string {
  const rows = (tag: string, part: readonly TableRow[], head: boolean) => {
    const set = part.map((row) => rowHtml(row, head, table, context)).join('\n');
    return part.length === 0 ? '' : `<${tag}>\n${set}\n</${tag}>\n`;
  };
  const caption = table.caption === undefined ? '' : `<caption>${inlinesHtml(table.caption)}</caption>\n`;
  const label = escapeHtml(tableLabel(table, context));
  return (
    `<div class="table" role="group" aria-label="${label}">\n<table>\n${caption}` +
    `${rows('thead', table.head, true)}${rows('tbody', table.rows, false)}</table>\n</div>`
  );
}

function tableLabel(table: Table, { strings, tables }: ContentContext): string {
  const values = { number: tables.get(table) ?? 1, caption: plainText(table.caption ?? []).trim() };
  return fill(values.caption === '' ? strings.table : strings.tableWithCaption, values);
}

function rowHtml(row: TableRow, head: boolean, table: Table, context: ContentContext): string {
  let column = 0;
  const cells = row.cells.map((cell) => {
    const align = table.columns[column];
    column += cell.colSpan;
    return cellHtml(cell, head, align, context);
  });
  return `<tr>${cells.join('')}</tr>`;
}

function cellHtml(
  cell: TableCell,
  head: boolean,
  align: Alignment | undefined,
  context: ContentContext,
): string {
  const set = itemHtml(cell.children, context);
  // A header that says nothing would be announced with every cell of its column.
  const header = (head || cell.header) && set.trim() !== '';
  const attributes = [
    header ? ` scope="${head ? 'col' : 'row'}"` : '',
    cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '',
    cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '',
    align === 'right' || align === 'center' ? ` class="align-${align}"` : '',
  ].join('');
  const tag = header ? 'th' : 'td';
  return `<${tag}${attributes}>${set}</${tag}>`;
}
