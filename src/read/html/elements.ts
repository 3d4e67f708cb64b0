import type { Element, Nodes } from 'hast';

/** An attribute as text, by hast's name for it (`className`, `dateTime`); `''` for one without a value. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  if (value === true) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The words of an attribute that holds several: classes, roles. In small letters. */
export function tokens(element: Element, name: string): string[] {
  return (attribute(element, name) ?? '').toLowerCase().split(/\s+/u).filter(Boolean);
}

/** Every style that the element itself states, without white space and in small letters: `display:none;`. */
export function styleOf(element: Element): string {
  return `;${(attribute(element, 'style') ?? '').replace(/\s+/gu, '').toLowerCase()};`;
}

/** The words of a node and all that it contains, as they stand; `skip` leaves nodes out. */
export function textOf(node: Nodes, skip: (node: Nodes) => boolean = () => false): string {
  if (skip(node)) return '';
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  return node.children.map((child) => textOf(child, skip)).join(isBlock(node) ? ' ' : '');
}

export function isElement(node: Nodes | undefined, ...names: readonly string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

const blockNames: ReadonlySet<string> = new Set(
  (
    'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table caption ' +
    'colgroup col thead tbody tfoot tr td th ul legend search'
  ).split(' '),
);

/** Whether browsers set an element as a block of its own. */
export function isBlock(node: Nodes): boolean {
  return isElement(node) && blockNames.has(node.tagName);
}

export function isHeading(node: Nodes): boolean {
  return isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}
