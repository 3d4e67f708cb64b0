import type { Element, ElementContent } from 'hast';
import type { Block, Heading, Inline } from '../../model/index.js';
import { attribute, isBlock, isElement, isHeading, textOf } from './elements.js';
import { figureOf, imageAlone } from './figures.js';
import { readInlines } from './inlines.js';
import { itemsOf } from './lists.js';
import { paragraphsOf } from './paragraphs.js';
import type { HtmlScope } from './scope.js';
import { isLayout, readTable } from './table.js';
import { markerOf, type WordItem, wordLists } from './word-lists.js';

/** Lists and quotations inside one another: deeper ones are set as what they hold. */
const deepest = 12;

/** Reads elements as blocks; what stands between blocks is a paragraph. */
export function readBlocks(
  nodes: readonly ElementContent[],
  scope: HtmlScope,
  options: { readonly inNote: boolean },
): Block[] {
  return new BlockReader(scope, options.inNote).read(nodes);
}

class BlockReader {
  private depth = 0;

  constructor(
    private readonly scope: HtmlScope,
    private readonly inNote: boolean,
  ) {}

  read(nodes: readonly ElementContent[]): Block[] {
    const blocks: Block[] = [];
    let inline: ElementContent[] = [];
    const items: WordItem[] = [];
    const flush = (): void => {
      blocks.push(...this.paragraphs(inline), ...wordLists(items.splice(0)));
      inline = [];
    };
    for (const node of nodes) {
      if (this.scope.isGone(node, this.inNote)) continue;
      const isFlow = node.type === 'element' && (isBlock(node) || this.scope.tree.containsBlock(node));
      const marker = isFlow ? markerOf(node) : undefined;
      if (marker) blocks.push(...this.paragraphs(inline.splice(0)));
      else if (isFlow || (items.length > 0 && textOf(node).trim() !== '')) flush();
      if (marker) items.push({ ...marker, children: this.paragraphs((node as Element).children) });
      else if (isFlow) blocks.push(...this.block(node));
      else inline.push(node);
    }
    flush();
    return blocks;
  }

  private block(element: Element): Block[] {
    const at = this.scope.tree.at(element);
    if (isHeading(element)) return this.heading(element);
    switch (element.tagName) {
      case 'ul':
      case 'ol':
      case 'dir':
        return this.list(element);
      case 'table':
        return this.table(element);
      case 'pre':
        return this.preformatted(element);
      case 'hr':
        return [{ type: 'rule', at }];
      case 'blockquote':
        return this.quotation(element);
      case 'figure':
        return this.figure(element);
      case 'dt':
        return this.term(element);
      default:
        return this.read(element.children).map((block) => this.marked(block, element));
    }
  }

  /** `<b><p>…</p></b>`: what surrounds blocks is set inside them. */
  private marked(block: Block, around: Element): Block {
    if (isBlock(around) || (block.type !== 'paragraph' && block.type !== 'heading')) return block;
    const at = block.at;
    if (['b', 'strong'].includes(around.tagName))
      return { ...block, children: [{ type: 'strong', children: block.children, at }] };
    if (['i', 'em'].includes(around.tagName))
      return { ...block, children: [{ type: 'emphasis', children: block.children, at }] };
    return block;
  }

  private paragraphs(nodes: readonly ElementContent[]): Block[] {
    const image = imageAlone(nodes, this.scope, this.inNote);
    if (image) return [image];
    return paragraphsOf(readInlines(nodes, this.scope, this.inNote));
  }

  /** A heading that holds blocks, as some editors make, is one heading with breaks for parts. */
  private heading(element: Element): Block[] {
    const at = this.scope.tree.at(element);
    const image = imageAlone(element.children, this.scope, this.inNote);
    if (image) return [image];
    if (this.scope.tree.containsBlock(element)) return this.read(element.children);
    const children = readInlines(element.children, this.scope, this.inNote);
    const depth = Math.min(5, Number(element.tagName.slice(1))) as Heading['depth'];
    return children.length > 0 ? [{ type: 'heading', depth, children, at }] : [];
  }

  private list(element: Element): Block[] {
    const items = element.children.filter((child) => !this.scope.isGone(child, this.inNote));
    if (this.depth >= deepest) return this.read(items);
    this.depth += 1;
    const read = itemsOf(items, this.scope.tree, (nodes) => this.read(nodes));
    this.depth -= 1;
    const at = this.scope.tree.at(element);
    const first = items.find((child) => isElement(child, 'li'));
    const start = (first && attribute(first, 'value')) ?? attribute(element, 'start');
    const ordered = element.tagName === 'ol';
    const from = ordered && /^\d{1,6}$/u.test(start ?? '') ? Number(start) : 1;
    return read.length > 0 ? [{ type: 'list', ordered, start: from, items: read, at }] : [];
  }

  private quotation(element: Element): Block[] {
    if (this.depth >= deepest) return this.read(element.children);
    this.depth += 1;
    const children = this.read(element.children);
    this.depth -= 1;
    return children.length > 0 ? [{ type: 'quotation', children, at: this.scope.tree.at(element) }] : [];
  }

  private preformatted(element: Element): Block[] {
    const skip = (node: Parameters<typeof textOf>[0]) =>
      isElement(node) && this.scope.isGone(node, this.inNote);
    if (this.scope.holdsReference(element) || this.scope.tree.containsBlock(element))
      return this.read(element.children);
    const value = textOf(element, skip).replace(/\n$/u, '');
    return value.trim() === '' ? [] : [{ type: 'preformatted', value, at: this.scope.tree.at(element) }];
  }

  private table(element: Element): Block[] {
    const read = (nodes: readonly ElementContent[]) => this.read(nodes);
    const inlines = (nodes: readonly ElementContent[]) => readInlines(nodes, this.scope, this.inNote);
    if (this.depth > 0 || isLayout(element)) return this.read(element.children);
    this.depth += 1;
    const table = readTable(element, this.scope, this.inNote, read, inlines);
    this.depth -= 1;
    return table;
  }

  private figure(element: Element): Block[] {
    const read = (nodes: readonly ElementContent[]) => this.read(nodes);
    return figureOf(element, this.scope, this.inNote, read);
  }

  private term(element: Element): Block[] {
    return this.read(element.children).map((block) => {
      if (block.type !== 'paragraph') return block;
      const children: Inline[] = [{ type: 'strong', children: block.children, at: block.at }];
      return { ...block, children };
    });
  }
}
