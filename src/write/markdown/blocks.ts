import {
  type Block,
  type Figure,
  type Heading,
  type List,
  type ListItem,
  type Preformatted,
  plainText,
} from '../../model/index.js';
import { withAllowances } from '../allowances.js';
import { escapeText, keepEdges } from './escape.js';
import { blockHtml } from './html.js';
import { inlinesMarkdown } from './inlines.js';
import { type BlockContext, inlineContext, paragraphMarkdown } from './paragraph.js';
import { tableMarkdown } from './table.js';

/** A comment that the reader passes over: it parts what would grow together. */
export const divider = '<!-- -->';

/** Blocks in Markdown, parted by blank lines; without a line break at the end. */
export function blocksMarkdown(blocks: readonly Block[], context: BlockContext): string {
  const parts: string[] = [];
  let last: Block | undefined;
  for (const block of blocks) {
    const part = blockMarkdown(block, context);
    if (part === '') continue;
    if (last && growTogether(last, block)) parts.push(divider);
    parts.push(part);
    last = block;
  }
  return parts.join('\n\n');
}

function growTogether(one: Block, other: Block): boolean {
  if (one.type === 'list' && other.type === 'list') return one.ordered === other.ordered;
  return one.type === 'quotation' && other.type === 'quotation';
}

function blockMarkdown(block: Block, context: BlockContext): string {
  switch (block.type) {
    case 'heading':
      return headingMarkdown(block, context);
    case 'paragraph':
      return paragraphMarkdown(block.children, context);
    case 'list':
      return listMarkdown(block, context);
    case 'quotation':
      return prefixed(blocksMarkdown(block.children, { ...context, raise: 0 }), '> ', '> ');
    case 'table':
      return tableMarkdown(block, context);
    case 'figure':
      return figureMarkdown(block, context);
    case 'preformatted':
      return fenced(block);
    case 'rule':
      // Three hyphens behind a list's hyphen would be one rule.
      return '***';
  }
}

function headingMarkdown({ depth, children }: Heading, context: BlockContext): string {
  const written = keepEdges(inlinesMarkdown(children, inlineContext(context))).replace(/#$/u, '\\#');
  if (written === '') return '';
  const line = `${'#'.repeat(depth + context.raise)} ${written}`;
  return withAllowances(line, context.allowances.get(children));
}

/** Items are set off by blank lines where one of them holds more than a paragraph and lists. */
function listMarkdown(list: List, context: BlockContext): string {
  const items = list.items.map((item, index) => {
    const mark = list.ordered ? `${list.start + index}. ` : '- ';
    const inside = { ...context, raise: 0 };
    const written = isTight(item) ? tightMarkdown(item, inside) : blocksMarkdown(item.children, inside);
    return prefixed(written, mark, ' '.repeat(mark.length)).trimEnd();
  });
  return items.join(list.items.every(isTight) ? '\n' : '\n\n');
}

function isTight({ children: [first, second, ...others] }: ListItem): boolean {
  return (
    (first === undefined || first.type === 'paragraph') &&
    others.length === 0 &&
    (!second || interrupts(second))
  );
}

/** A list that may follow a paragraph without a blank line (CommonMark 0.31, 5.3). */
function interrupts(block: Block): boolean {
  return (
    block.type === 'list' &&
    (!block.ordered || block.start === 1) &&
    block.items[0]?.children[0]?.type === 'paragraph'
  );
}

function tightMarkdown({ children }: ListItem, context: BlockContext): string {
  return children.map((block) => blockMarkdown(block, context)).join('\n');
}

/** The lines between two fences that they don’t contain. */
function fenced({ value }: Preformatted): string {
  const longest = Math.max(2, ...(value.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${value}${value === '' ? '' : '\n'}${fence}`;
}

/** `![A cleared field](field.jpg "The field in 2012")`; in HTML where the caption is more than plain words. */
function figureMarkdown(figure: Figure, context: BlockContext): string {
  const { image, caption } = figure;
  const place = { inLink: true, inTable: false, inHtml: false, afterReference: false, beforeMark: false };
  const title = caption ? plainText(caption) : '';
  const isPlain =
    caption?.length === 1 && caption[0]!.type === 'text' && /^[\p{L}\p{N} .,;()’–-]+$/u.test(title);
  if (caption && !(isPlain && !/www\./iu.test(title))) return blockHtml(figure, context);
  const source = image.source.replace(/&(?=#?[\da-z]{1,40};)/giu, '&amp;').replace(/[\n\r]/gu, ' ');
  const target = /^[\w./-]+$/u.test(source) ? source : `<${source.replace(/[\\<>]/gu, '\\$&')}>`;
  return `![${escapeText(image.alternative, place)}](${target}${title ? ` "${title}"` : ''})`;
}

/** Lines behind a prefix; lines of nothing get no white space at their end. */
export function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) =>
      line === '' ? (index === 0 ? first : others).trimEnd() : (index === 0 ? first : others) + line,
    )
    .join('\n');
}
