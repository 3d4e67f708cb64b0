import type { Comment, Doctype, Element, ElementContent, Root, RootContent, Text } from 'hast';

export type Node = Root | Element | Text | Comment | Doctype;

export function isElement(node: Node | undefined, tagName?: string): node is Element {
  return node?.type === 'element' && (tagName === undefined || node.tagName === tagName);
}

/** The element's classes, in the order in which the template wrote them. */
export function classesOf(element: Element): readonly string[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** The words of a node, as one string; a line break counts as a space. */
export function textOf(node: Node): string {
  if (node.type === 'text') return node.value;
  if (isElement(node, 'br')) return ' ';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Calls `visit` for every element below a node, in reading order, a parent before its children. */
export function walkElements(
  node: Root | Element,
  visit: (element: Element, parents: readonly (Root | Element)[]) => void,
  parents: readonly (Root | Element)[] = [],
): void {
  const path = [...parents, node];
  for (const child of node.children) {
    if (!isElement(child)) continue;
    visit(child, path);
    walkElements(child, visit, path);
  }
}

/** A copy of a tree in which `change` may replace every element, children before parents. */
export function mapElements(root: Root, change: (element: Element) => Element): Root {
  return { ...root, children: root.children.map((child) => mapNode(child, change)) };
}

function mapNode<T extends RootContent | ElementContent>(node: T, change: (element: Element) => Element): T {
  if (node.type !== 'element') return node;
  return change({ ...node, children: node.children.map((child) => mapNode(child, change)) }) as T;
}
