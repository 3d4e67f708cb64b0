import type { Element, ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Block, Heading, List, Point, Quotation } from '../../model/index.js';
import type { MappedText } from '../mapped-text.js';
import { readFigures } from './figures.js';
import { strong, textOf, withCaption } from './html-figure.js';
import { isHarmless, isInline } from './html-names.js';
import { readHtmlTable } from './html-table.js';
import { readInlines } from './inlines.js';
import { lexInlines } from './lexer.js';
import type { MarkdownScope } from './scope.js';

/**
 * Reads a block of HTML in Markdown. Its words are read as Markdown, as they are elsewhere, so that `[^1]` in a cell is a
 * reference. Undefined where it has tags that mean something else than text, or where a word would be lost.
 */
export function readHtmlBlock(part: MappedText, scope: MarkdownScope): Block[] | undefined {
  if (!isHarmless(part.text)) return undefined;
  const said = scope.messages.length;
  const reader = new HtmlReader(part, scope);
  const blocks = reader.flow(fromHtml(part.text, { fragment: true }).children);
  if (reader.holds(part.text.length)) return blocks;
  scope.messages.splice(said);
  return undefined;
}

/** Blocks nest no deeper than this in any text. */
const deepest = 24;

export class HtmlReader {
  private cursor = 0;
  private failed = false;
  private depth = 0;

  constructor(
    private readonly part: MappedText,
    private readonly scope: MarkdownScope,
  ) {}

  /** Blocks, and the inlines between them as paragraphs. */
  flow(nodes: readonly (RootContent | ElementContent)[]): Block[] {
    const blocks: Block[] = [];
    let run: typeof nodes = [];
    this.depth += 1;
    if (this.depth > deepest) this.failed = true;
    for (const node of this.failed ? [] : nodes) {
      if (isInline(node)) run = [...run, node];
      else {
        blocks.push(...this.paragraph(run), ...this.block(node as Element));
        run = [];
      }
    }
    blocks.push(...this.paragraph(run));
    this.depth -= 1;
    return blocks;
  }

  /** The place where an element starts. */
  placeOf(node: RootContent): Point {
    return this.part.at(node.position?.start.offset ?? this.cursor);
  }

  /** Whether every word up to an offset was read. */
  holds(end: number): boolean {
    return !this.failed && this.skip(end);
  }

  /** What stands between two runs of words is tags. */
  private skip(to: number): boolean {
    const between = this.part.text.slice(this.cursor, to).replace(/<[^<>]*>/gu, '');
    if (to < this.cursor || between.trim() !== '') this.failed = true;
    this.cursor = to;
    return !this.failed;
  }

  private block(element: Element): Block[] {
    const at = this.placeOf(element);
    const name = element.tagName;
    if (name === 'hr') return [{ type: 'rule', at }];
    if (name === 'ul' || name === 'ol') return this.list(element, at);
    if (name === 'table') return readHtmlTable(element, this) ?? this.fail();
    if (name === 'figure') return withCaption(element, this.flow(element.children));
    if (name === 'pre') return this.preformatted(element, at);
    if (/^h[1-6]$/u.test(name)) return this.heading(element, at);
    const inner = this.flow(element.children);
    if (name === 'blockquote')
      return inner.length > 0 ? [{ type: 'quotation', children: inner, at } satisfies Quotation] : [];
    return name === 'summary' || name === 'dt' ? inner.map(strong) : inner;
  }

  private paragraph(run: readonly (RootContent | ElementContent)[]): Block[] {
    const text = this.take(run);
    if (!text) return [];
    const tokens = lexInlines(text.text);
    const figures = readFigures(tokens, text, this.scope);
    if (figures) return figures;
    const children = readInlines(tokens, text, this.scope);
    const isEmpty = children.every(({ type }) => type === 'break');
    return isEmpty ? [] : [{ type: 'paragraph', children, at: text.at(0) }];
  }

  /** The source of neighbours, without white space at its ends. */
  private take(run: readonly (RootContent | ElementContent)[]): MappedText | undefined {
    const [start, end] = [run[0]?.position?.start.offset, run.at(-1)?.position?.end.offset];
    if (start === undefined || end === undefined || !this.skip(start)) return undefined;
    this.cursor = end;
    const text = this.part.slice(start, end);
    const first = text.text.search(/\S/u);
    return first < 0 ? undefined : text.slice(first, text.text.trimEnd().length);
  }

  private list(element: Element, at: Point): Block[] {
    const items = element.children.filter((child) => child.type === 'element');
    if (items.some(({ tagName }) => tagName !== 'li')) return this.fail();
    const { start } = element.properties;
    const list: List = {
      type: 'list',
      ordered: element.tagName === 'ol',
      start: typeof start === 'number' && start >= 0 ? start : 1,
      items: items.map((item) => ({
        type: 'listItem',
        children: this.flow(item.children),
        at: this.placeOf(item),
      })),
      at,
    };
    return items.length > 0 ? [list] : [];
  }

  private preformatted(element: Element, at: Point): Block[] {
    this.cursor = element.position?.end.offset ?? this.cursor;
    return [{ type: 'preformatted', value: textOf(element).replace(/\n$/u, ''), at }];
  }

  private heading(element: Element, at: Point): Block[] {
    const inner = this.flow(element.children);
    const [only] = inner;
    if (inner.length !== 1 || only?.type !== 'paragraph') return inner;
    const depth = Math.min(5, Number(element.tagName[1])) as Heading['depth'];
    return [{ type: 'heading', depth, children: only.children, at }];
  }

  private fail(): Block[] {
    this.failed = true;
    return [];
  }
}
