import type { Token, Tokens } from 'marked';
import { type Block, type Heading, identifierOf, type ListItem } from '../../model/index.js';
import type { MappedText } from '../mapped-text.js';
import { imageAddresses, readFigures } from './figures.js';
import { readHtmlBlock } from './html-blocks.js';
import { joinHtml, Nest } from './html-parts.js';
import { readInlines } from './inlines.js';
import { lexBlocks, lexInlines } from './lexer.js';
import { readDefinition, startOf } from './paragraphs.js';
import type { MarkdownScope } from './scope.js';
import { readTable } from './table.js';

/** Markdown to blocks. Notes defined in it go to the scope. Depths are those of the marks: 1 for `#`. */
export function readMarkdownBlocks(text: MappedText, scope: MarkdownScope): Block[] {
  const tokens = lexBlocks(text.text);
  for (const address of imageAddresses(tokens)) scope.images.add(address);
  return blocksOf(tokens, text, scope);
}

/** A block's tokens: `text` is the source that they were made from. */
function blocksOf(given: readonly Token[], text: MappedText, scope: MarkdownScope): Block[] {
  const blocks = new Nest();
  let cursor = 0;
  let lead: { value: string; offset: number } | undefined;
  for (const token of joinHtml(given)) {
    if (token.type === 'checkbox') {
      lead = { value: (token as Tokens.Checkbox).checked ? '☑ ' : '☐ ', offset: 0 };
      continue;
    }
    const found = text.text.startsWith(token.raw, cursor) ? cursor : text.text.indexOf(token.raw, cursor);
    const start = Math.max(found, cursor);
    const part = text.slice(start, start + token.raw.length);
    cursor = start + token.raw.length;
    if (token.type === 'html' && blocks.takes(part)) continue;
    blocks.add(blockOf(token, part, scope, lead));
    lead = undefined;
  }
  return blocks.done();
}

function blockOf(
  token: Token,
  part: MappedText,
  scope: MarkdownScope,
  lead?: { value: string; offset: number },
): Block[] {
  const at = startOf(part);
  switch (token.type) {
    case 'heading':
      return headingOf(token as Tokens.Heading, part, scope);
    case 'paragraph':
    case 'text':
      return paragraphOf(token as Tokens.Paragraph, part, scope, lead);
    case 'list':
      return [listOf(token as Tokens.List, part, scope)];
    case 'blockquote':
      return [quotationOf(token as Tokens.Blockquote, part, scope)];
    case 'code':
      return [{ type: 'preformatted', value: (token as Tokens.Code).text.replace(/\n$/u, ''), at }];
    case 'hr':
      return [{ type: 'rule', at }];
    case 'table':
      return [readTable(token as Tokens.Table, part, scope)];
    case 'html':
      return htmlOf(part, scope);
    case 'def':
      return readDefinition(token as Tokens.Def, part, scope);
    case 'footnote':
      return noteOf(token as Tokens.Generic, part, scope);
    default:
      return [];
  }
}

function headingOf(token: Tokens.Heading, part: MappedText, scope: MarkdownScope): Block[] {
  const children = readInlines(token.tokens, part.locate(token.text), scope);
  const depth = Math.min(token.depth, 5) as Heading['depth'];
  return children.length > 0 ? [{ type: 'heading', depth, children, at: startOf(part) }] : [];
}

function paragraphOf(
  token: Tokens.Paragraph | Tokens.Text,
  part: MappedText,
  scope: MarkdownScope,
  lead?: { value: string; offset: number },
): Block[] {
  const text = part.locate(token.text);
  const tokens = token.tokens ?? lexInlines(token.text);
  const figures = lead ? undefined : readFigures(tokens, text, scope);
  if (figures) return figures;
  const children = readInlines(tokens, text, scope, lead);
  return children.length > 0 ? [{ type: 'paragraph', children, at: startOf(part) }] : [];
}

function listOf(token: Tokens.List, part: MappedText, scope: MarkdownScope): Block {
  let cursor = 0;
  const items = token.items.map((item): ListItem => {
    const start = Math.max(cursor, part.text.indexOf(item.raw, cursor));
    const own = part.slice(start, start + item.raw.length);
    cursor = start + item.raw.length;
    return {
      type: 'listItem',
      children: blocksOf(item.tokens, own.locateLines(item.text), scope),
      at: startOf(own),
    };
  });
  const start = typeof token.start === 'number' ? token.start : 1;
  return { type: 'list', ordered: token.ordered, start, items, at: startOf(part) };
}

function quotationOf(token: Tokens.Blockquote, part: MappedText, scope: MarkdownScope): Block {
  return {
    type: 'quotation',
    children: blocksOf(token.tokens, part.locateLines(token.text), scope),
    at: startOf(part),
  };
}

/** HTML that can't be read as blocks is read as a paragraph: tags that mean nothing are set as they are. */
function htmlOf(part: MappedText, scope: MarkdownScope): Block[] {
  const blocks = readHtmlBlock(part, scope);
  if (blocks) return blocks;
  const children = readInlines(lexInlines(part.text), part, scope);
  return children.length > 0 ? [{ type: 'paragraph', children, at: startOf(part) }] : [];
}

function noteOf(token: Tokens.Generic, part: MappedText, scope: MarkdownScope): Block[] {
  const children = blocksOf(token.tokens ?? [], part.locateLines(token.text), scope);
  scope.notes.push({
    label: token.label,
    identifier: identifierOf(token.label),
    children,
    at: startOf(part),
  });
  return [];
}
