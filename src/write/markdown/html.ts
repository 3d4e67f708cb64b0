import type { Block, Figure, Inline, Table, TableRow } from '../../model/index.js';
import { attribute, keepEdges } from './escape.js';
import { inlinesMarkdown } from './inlines.js';
import { type BlockContext, inlineContext } from './paragraph.js';

/** A block in HTML without a blank line, which would end it. Its words are Markdown, as the reader takes them. */
export function blockHtml(block: Block, context: BlockContext): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.depth}>${words(block.children, context)}</h${block.depth}>`;
    case 'paragraph':
      return `<p>${words(block.children, context)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : '';
      const items = block.items.map(({ children }) => `<li>${flow(children, context)}</li>`);
      return `<${tag}${start}>${items.join('')}</${tag}>`;
    }
    case 'quotation':
      return `<blockquote>${flow(block.children, context)}</blockquote>`;
    case 'table':
      return tableHtml(block, context);
    case 'figure':
      return figureHtml(block, context);
    case 'preformatted':
      return `<pre>${preformatted(block.value)}</pre>`;
    case 'rule':
      return '<hr>';
  }
}

/** An image with the words that stand for it and its caption. */
function figureHtml({ image, caption }: Figure, context: BlockContext): string {
  const img = `<img src="${attribute(image.source)}" alt="${attribute(image.alternative)}">`;
  return caption
    ? `<figure>${img}<figcaption>${words(caption, context)}</figcaption></figure>`
    : `<p>${img}</p>`;
}

function tableHtml(table: Table, context: BlockContext): string {
  const caption = table.caption ? [`<caption>${words(table.caption, context)}</caption>`] : [];
  const alignments = alignmentsOf(table);
  const group = (tag: string, rows: readonly TableRow[]) =>
    rows.length === 0
      ? []
      : [`<${tag}>`, ...rows.map((row) => rowHtml(row, alignments, context)), `</${tag}>`];
  const lines = [
    '<table>',
    ...caption,
    ...group('thead', table.head),
    ...group('tbody', table.rows),
    '</table>',
  ];
  return lines.join('\n');
}

function rowHtml({ cells }: TableRow, alignments: Map<object, string>, context: BlockContext): string {
  const set = cells.map((cell) => {
    const tag = cell.header ? 'th' : 'td';
    const spans = [
      cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '',
      cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '',
      alignments.get(cell) ?? '',
    ].join('');
    return `<${tag}${spans}>${flow(cell.children, context)}</${tag}>`;
  });
  return `<tr>${set.join('')}</tr>`;
}

/** The alignment of each cell, which is that of the column where it starts: cells that span rows push others along. */
function alignmentsOf({ head, rows, columns }: Table): Map<object, string> {
  const found = new Map<object, string>();
  for (const group of [head, rows]) {
    let taken: number[] = [];
    for (const { cells } of group) {
      const next = columns.map((_, column) => Math.max(0, (taken[column] ?? 0) - 1));
      let column = 0;
      for (const cell of cells) {
        while ((taken[column] ?? 0) > 0) column += 1;
        const align = columns[column];
        if (align === 'right' || align === 'center') found.set(cell, ` align="${align}"`);
        for (let i = column; i < column + cell.colSpan; i += 1) next[i] = cell.rowSpan - 1;
        column += cell.colSpan;
      }
      taken = next;
    }
  }
  return found;
}

/** What a cell or an item holds; one paragraph stands there without its tags. */
function flow(blocks: readonly Block[], context: BlockContext): string {
  const [first, second] = blocks;
  if (first?.type === 'paragraph' && !second) return words(first.children, context);
  return blocks.map((block) => blockHtml(block, context)).join('');
}

function words(children: readonly Inline[], context: BlockContext): string {
  return keepEdges(inlinesMarkdown(children, inlineContext(context, { inHtml: true })));
}

/** Lines in one: their breaks are references. The parser takes a first one away. */
function preformatted(value: string): string {
  const lines = value.endsWith('\n') ? `${value}\n` : value;
  const first = lines.startsWith('\n') ? '\n' : '';
  return `${first}${lines}`.replace(/[&<>\n\t]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
