import type { Element, ElementContent, Nodes } from 'hast';
import type { Block, Figure, Inline } from '../../model/index.js';
import { attribute, isElement, textOf } from './elements.js';
import { readInlines } from './inlines.js';
import type { HtmlScope } from './scope.js';

/** An image that stands in its paragraph alone, maybe inside a link. */
export function imageAlone(
  nodes: readonly ElementContent[],
  scope: HtmlScope,
  inNote: boolean,
): Figure | undefined {
  const isGone = (node: Nodes) => isElement(node) && scope.isGone(node, inNote);
  const images = nodes.flatMap((node) => imagesIn(node, isGone));
  const [image] = images;
  const isAlone = images.length === 1 && nodes.every((node) => textOf(node, isGone).trim() === '');
  return image && isAlone && !isTiny(image) ? figure(image, scope) : undefined;
}

/** A figure: its images, the last with the caption; else what it holds, with the caption behind. */
export function figureOf(
  element: Element,
  scope: HtmlScope,
  inNote: boolean,
  read: (nodes: readonly ElementContent[]) => Block[],
): Block[] {
  const isGone = (node: Nodes) => isElement(node) && scope.isGone(node, inNote);
  const captionElement = element.children.find((child) => isElement(child, 'figcaption'));
  const others = element.children.filter((child) => child !== captionElement);
  const caption = isElement(captionElement) ? captionOf(captionElement, scope, inNote) : [];
  const images = others.flatMap((node) => imagesIn(node, isGone)).filter((image) => !isTiny(image));
  const hasWords = others.some((node) => textOf(node, isGone).trim() !== '');
  if (images.length > 0 && !hasWords) {
    const figures = images.map((image) => figure(image, scope));
    if (caption.length === 0) return figures;
    return [...figures.slice(0, -1), { ...figures.at(-1)!, caption }];
  }
  const blocks = read(others);
  const [only] = blocks;
  if (caption.length === 0) return blocks;
  if (blocks.length === 1 && only?.type === 'table' && !only.caption) return [{ ...only, caption }];
  return [...blocks, { type: 'paragraph', children: caption, at: caption[0]!.at }];
}

function captionOf(element: Element, scope: HtmlScope, inNote: boolean): Inline[] {
  return readInlines(element.children, scope, inNote);
}

function figure(image: Element, scope: HtmlScope): Figure {
  const source = attribute(image, 'src')?.trim() ?? '';
  const alternative = (attribute(image, 'alt') ?? '').replace(/\s+/gu, ' ').trim();
  return { type: 'figure', image: { source, alternative }, at: scope.tree.at(image) };
}

function imagesIn(node: Nodes, isGone: (node: Nodes) => boolean): Element[] {
  if (isGone(node) || !isElement(node)) return [];
  return node.tagName === 'img' ? [node] : node.children.flatMap((child) => imagesIn(child, isGone));
}

/** A dot that counts visitors, or none at all. */
function isTiny(image: Element): boolean {
  const sizes = [attribute(image, 'width'), attribute(image, 'height')].map(Number);
  return (attribute(image, 'src') ?? '').trim() === '' || sizes.some((size) => size >= 0 && size <= 3);
}
