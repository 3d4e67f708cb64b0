import type { Element, ElementContent } from 'hast';
import type { Block, Inline } from '../../model/index.js';

/** The blocks of a figure: an image or a table takes the caption behind it; of anything else the caption is a paragraph. */
export function withCaption(figure: Element, blocks: Block[]): Block[] {
  const [object, caption] = blocks.slice(-2);
  const isCaptioned = figure.children.some(
    (child) => child.type === 'element' && child.tagName === 'figcaption',
  );
  if (!isCaptioned || caption?.type !== 'paragraph') return blocks;
  if (object?.type !== 'figure' && object?.type !== 'table') return blocks;
  return [...blocks.slice(0, -2), { ...object, caption: caption.children }];
}

/** The words of an element as they are written. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** A paragraph in strong words: what `<summary>` and `<dt>` look like. */
export function strong(block: Block): Block {
  if (block.type !== 'paragraph') return block;
  const children: Inline[] = [{ type: 'strong', children: block.children, at: block.at }];
  return { ...block, children };
}
