import type { Element, ElementContent, Root } from 'hast';
import { blockElements, isElement, textOf } from '../../tree/index.js';
import { shaperOf } from '../lines/shaper.js';
import type { Owner, StructureElement } from '../structure/structure.js';
import type { Style } from '../style/cascade.js';
import { faceOf } from '../style/fonts.js';
import { boxed, sides } from './boxes.js';
import { makeImage } from './images.js';
import {
  type ListItemNode,
  type ListNode,
  lineAcross,
  type ParagraphNode,
  type PdfNode,
  type StackNode,
} from './nodes.js';
import type { Placed } from './placed.js';
import { makeRuns, type Run, type RunContext } from './runs.js';
import { makeTable } from './tables.js';
import { enterBlock, enterList, type HeadingLevels, paragraphIn } from './tags.js';

export interface BlockContext extends RunContext {
  /** BCP 47: which hyphenation patterns are used. */
  readonly language: string;
  readonly headings: HeadingLevels;
}

const isBlockName: ReadonlySet<string> = new Set(blockElements);

/** Turns a rendered document into pdfmake's nodes. */
export function makeBlocks(tree: Root, owner: StructureElement, context: BlockContext): PdfNode[] {
  return flow(tree.children as readonly ElementContent[], { path: [], style: {}, owner }, context);
}

/**
 * Sets blocks one after another. Vertical margins collapse as in CSS: of two that meet the larger counts, and it is
 * put on top of the later block, so that nothing is left over at the end of a page.
 */
export function flow(children: readonly ElementContent[], around: Placed, context: BlockContext): PdfNode[] {
  const nodes: PdfNode[] = [];
  let below = 0;
  for (const part of parts(children)) {
    const node = Array.isArray(part)
      ? paragraph(part, { ...around, owner: paragraphIn(around.owner) }, context)
      : block(part, around, context);
    if (!node) continue;
    const [left, top, right, bottom] = node.margin ?? [0, 0, 0, 0];
    node.margin = [left, nodes.length === 0 ? top : Math.max(top, below), right, 0];
    below = bottom;
    nodes.push(node);
  }
  const last = nodes.at(-1);
  if (last?.margin) last.margin = [last.margin[0], last.margin[1], last.margin[2], below];
  return nodes;
}

/** Blocks, and between them the inlines that stand without a block around them. */
function parts(children: readonly ElementContent[]): (Element | ElementContent[])[] {
  const found: (Element | ElementContent[])[] = [];
  for (const child of children) {
    const last = found.at(-1);
    if (isElement(child) && (isBlockName.has(child.tagName) || child.tagName === 'img')) found.push(child);
    else if (Array.isArray(last)) last.push(child);
    else if (child.type !== 'text' || child.value.trim() !== '') found.push([child]);
  }
  return found;
}

function block(element: Element, around: Placed, context: BlockContext): PdfNode | undefined {
  if (element.properties.hidden) return undefined;
  const path = [...around.path, element];
  const owner = enterBlock(element, around, context.headings);
  const placed = { path, style: context.cascade.style(path, around.style), owner };
  const node = content(element, placed, context);
  if (!node || element.tagName === 'hr') return node;
  // a table draws its lines itself, below its caption
  if (element.tagName === 'table')
    return anchored({ ...node, margin: sides(placed.style, 'margin') }, element);
  return anchored(boxed(node, placed.style), element);
}

function content(element: Element, placed: Placed, context: BlockContext): PdfNode | undefined {
  switch (element.tagName) {
    case 'ul':
    case 'ol':
      return list(element, placed, context);
    case 'table':
      return makeTable(element, placed, context, (cell, inside) => flow(cell.children, inside, context));
    case 'hr':
      return lineAcross(
        placed.style['border-top'] ?? { width: 0.5, color: '#000000' },
        sides(placed.style, 'margin'),
      );
    case 'img':
      return image(element, placed, context);
    case 'p':
      return onlyImage(element)
        ? image(onlyImage(element)!, placed, context)
        : paragraph(element.children, placed, context, element);
    case 'pre':
    case 'figcaption':
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return paragraph(element.children, placed, context, element);
    default: {
      const stack = flow(element.children, placed, context);
      // an image stays with its caption
      if (element.tagName === 'figure') for (const node of stack.slice(0, -1)) node.keep = true;
      return stack.length > 0 ? ({ stack } satisfies StackNode) : undefined;
    }
  }
}

function paragraph(
  children: readonly ElementContent[],
  placed: Placed,
  context: BlockContext,
  element?: Element,
): ParagraphNode | undefined {
  const { style } = placed;
  const runs = makeRuns(children, placed, context);
  if (runs.length === 0) return undefined;
  const level = /^h([1-6])$/u.exec(element?.tagName ?? '')?.[1];
  if (level !== undefined && element)
    runs[0] = { ...runs[0]!, bookmark: { level: Number(level), title: textOf(element).trim() } };
  return {
    text: runs,
    align: style.align === 'inherit' || !style.align ? 'left' : style.align,
    hyphens: style.hyphens ?? false,
    language: context.language,
    ...(style.keep && { keep: true }),
  };
}

// ---- images

/** An image, or its alternative text where it can't be drawn. */
function image(element: Element, placed: Placed, context: BlockContext): PdfNode | undefined {
  const alternative = String(element.properties.alt ?? '');
  const words: ElementContent[] = alternative === '' ? [] : [{ type: 'text', value: alternative }];
  return (
    makeImage(element, placed.owner) ??
    paragraph(words, { ...placed, owner: paragraphIn(placed.owner) }, context)
  );
}

/** The image of a paragraph that holds nothing else, as Markdown makes it. */
function onlyImage({ children }: Element): Element | undefined {
  const [first, ...rest] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return rest.length === 0 && first && isElement(first, 'img') ? first : undefined;
}

// ---- lists

function list(element: Element, placed: Placed, context: BlockContext): ListNode | undefined {
  const start = Number(element.properties.start ?? 1);
  const items = element.children.filter((child): child is Element => isElement(child, 'li'));
  if (items.length === 0) return undefined;
  let below = 0;
  const ol = items.map((item, index): ListItemNode => {
    const path = [...placed.path, item];
    const style = context.cascade.style(path, placed.style);
    const { label, body } = enterList(item, placed);
    const stack = flow(item.children, { path, style, owner: body }, context);
    const top = index === 0 ? 0 : Math.max(style['margin-top'] ?? 0, below);
    below = style['margin-bottom'] ?? 0;
    const mark = markOf(element, start + index, placed.style);
    const node: StackNode = {
      stack: stack.length > 0 ? withoutBottom(stack) : [emptyParagraph(style, body, context)],
    };
    return {
      ...(anchored(node, item) as StackNode),
      marker: markerRun(mark, label, placed.style, style),
      margin: [0, top, 0, 0],
    };
  });
  return { ol, indent: placed.style.indent ?? 16 };
}

function markOf(list: Element, number: number, style: Style): string {
  if (style.marker === 'none') return '';
  return list.tagName === 'ol' ? `${number}${style['marker-suffix'] ?? '.'}` : (style.marker ?? '•');
}

/** The distance of items is the list's; a paragraph's own would add to it. */
function withoutBottom(stack: PdfNode[]): PdfNode[] {
  const last = stack.at(-1);
  if (last?.margin) last.margin = [last.margin[0], last.margin[1], last.margin[2], 0];
  return stack;
}

function emptyParagraph(style: Style, owner: Owner, context: BlockContext): ParagraphNode {
  return {
    text: [markerRun('\u00a0', owner, style, style)],
    align: 'left',
    hyphens: false,
    language: context.language,
  };
}

function markerRun(text: string, owner: Owner, list: Style, item: Style): Run {
  const size = item.size ?? 10;
  return {
    text,
    owner,
    shaper: shaperOf(faceOf(list['marker-font'] ?? item.font ?? 'serif', item.bold ?? false, false), [
      'lnum',
      'tnum',
    ]),
    size: list['marker-size'] ?? size,
    leading: item.leading ?? size * 1.4,
    color: list['marker-color'] ?? item.color ?? '#000000',
    tracking: 0,
    rise: 0,
    glued: false,
    anchors: [],
    lineEnd: false,
  };
}

// ---- places that links lead to

/** Gives an element's id to the first words inside it. */
function anchored(node: PdfNode, element: Element): PdfNode {
  const { id } = element.properties;
  if (typeof id !== 'string' || id === '') return node;
  const first = firstParagraph(node);
  if (first) first.text[0] = { ...first.text[0]!, anchors: [id, ...first.text[0]!.anchors] };
  return node;
}

function firstParagraph(node: PdfNode): ParagraphNode | undefined {
  if ('text' in node) return node;
  if ('stack' in node) return firstOf(node.stack);
  if ('ol' in node) return firstOf(node.ol);
  if ('table' in node)
    return firstOf(node.table.body.flat().filter((cell): cell is StackNode => 'stack' in cell));
  return undefined;
}

function firstOf(nodes: readonly PdfNode[]): ParagraphNode | undefined {
  for (const node of nodes) {
    const found = firstParagraph(node);
    if (found) return found;
  }
  return undefined;
}
