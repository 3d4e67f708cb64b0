import type { Element } from 'hast';
import type { Block, List, ListItem, Point } from '../../model/index.js';
import { attribute, isElement, styleOf, textOf } from './elements.js';

/** What Word writes before an item of a list: a paragraph with a mark, since its pages have no lists. */
export interface WordMarker {
  readonly level: number;
  readonly ordered: boolean;
  readonly number: number;
}

export interface WordItem extends WordMarker {
  readonly children: readonly Block[];
}

/** The mark of a paragraph that Word saved as an item of a list. */
export function markerOf(node: Element): WordMarker | undefined {
  if (node.tagName !== 'p' || !attribute(node, 'style')) return undefined;
  const level = /;mso-list:l\d{1,5}level(\d)/u.exec(styleOf(node))?.[1];
  const mark = level && findIgnored(node);
  if (!level || !mark) return undefined;
  const text = textOf(mark).replace(/[\s\u00a0]+/gu, '');
  const ordered = /^\(?(?:\d{1,3}|[a-z]{1,4})[.)]$/iu.test(text);
  return { level: Number(level), ordered, number: Number(/\d+/u.exec(text)?.[0] ?? 1) };
}

/** Whether an element is the mark itself, which Word tells browsers to ignore. */
export function isIgnored(element: Element): boolean {
  return element.tagName === 'span' && styleOf(element).includes(';mso-list:ignore');
}

function findIgnored(element: Element): Element | undefined {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const found = isIgnored(child) ? child : findIgnored(child);
    if (found) return found;
  }
  return undefined;
}

/** Puts items together to lists, by their levels. */
export function wordLists(items: readonly WordItem[]): List[] {
  const lists: List[] = [];
  for (let index = 0; index < items.length; ) {
    const first = items[index]!;
    const deeper = items.slice(index + 1).findIndex((item) => item.level <= first.level);
    const end = deeper < 0 ? items.length : index + 1 + deeper;
    const at: Point = first.children[0]?.at ?? { line: 1, column: 1 };
    const children = [...first.children, ...wordLists(items.slice(index + 1, end))];
    const item: ListItem = { type: 'listItem', children, at };
    const last = lists.at(-1);
    if (last && last.ordered === first.ordered)
      lists[lists.length - 1] = { ...last, items: [...last.items, item] };
    else
      lists.push({
        type: 'list',
        ordered: first.ordered,
        start: first.ordered ? first.number : 1,
        items: [item],
        at,
      });
    index = end;
  }
  return lists;
}
