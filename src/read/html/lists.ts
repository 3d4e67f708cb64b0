import type { ElementContent } from 'hast';
import type { Block, ListItem } from '../../model/index.js';
import { isElement } from './elements.js';
import type { Tree } from './tree.js';

/** What stands in a list beside its items belongs to the item before it. */
export function itemsOf(
  nodes: readonly ElementContent[],
  tree: Tree,
  read: (nodes: readonly ElementContent[]) => Block[],
): ListItem[] {
  const items: ListItem[] = [];
  let stray: ElementContent[] = [];
  const flush = (): void => {
    const [first] = stray;
    const children = read(stray);
    const last = items.at(-1);
    if (last && children.length > 0)
      items[items.length - 1] = { ...last, children: [...last.children, ...children] };
    else if (first && children.length > 0) items.push({ type: 'listItem', children, at: tree.at(first) });
    stray = [];
  };
  for (const node of nodes) {
    if (!isElement(node, 'li')) stray.push(node);
    else {
      flush();
      const children = read(node.children);
      if (children.length > 0) items.push({ type: 'listItem', children, at: tree.at(node) });
    }
  }
  flush();
  return items;
}
