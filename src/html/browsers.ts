import type { Element, ElementContent, Root, Text } from 'hast';
import { classesOf, isElement, mapElements, textOf, walkElements } from '../tree/index.js';

/** A document's tree with what a browser needs and print doesn't. The words stay the same. */
export function forBrowsers(tree: Root): Root {
  return mapElements(tree, (element) => {
    if (element.tagName === 'pre') return withLeadingBreak(element);
    if (element.tagName === 'a') return breakable(element);
    if (element.tagName === 'div' && classesOf(element).includes('table')) return scrollable(element);
    return element;
  });
}

/** The parser of HTML takes the first line break of a `<pre>` away; one more keeps the author's. */
function withLeadingBreak(element: Element): Element {
  if (!textOf(element).startsWith('\n')) return element;
  return { ...element, children: [{ type: 'text', value: '\n' }, ...element.children] };
}

/** A long address may break after its host and before its signs; no hyphen is added that it has not. */
function breakable(element: Element): Element {
  const children = element.children.flatMap((child) =>
    child.type === 'text' ? withOpportunities(child) : [child],
  );
  return { ...element, children };
}

function withOpportunities(text: Text): ElementContent[] {
  const path = pathOf(text.value);
  if (path < 0) return [text];
  const parts = [text.value.slice(0, path), ...text.value.slice(path).split(/(?<=\w)(?=[/.?&=#_~-])/u)];
  const wbr: Element = { type: 'element', tagName: 'wbr', properties: {}, children: [] };
  return parts.flatMap((value, i): ElementContent[] => [...(i > 0 ? [wbr] : []), { type: 'text', value }]);
}

/** Where the path of an address starts: `https://example.org` ends there; -1 where the text is no address with a path. */
function pathOf(text: string): number {
  const scheme = text.indexOf('://');
  const slash = text.indexOf('/', scheme < 0 ? 0 : scheme + 3);
  return /\s/u.test(text) || !text.slice(0, slash).includes('.') ? -1 : slash;
}

/** A wide table scrolls sideways on a small screen; with a place in the tab order, keys can scroll it too (WCAG 2.1.1). */
function scrollable(element: Element): Element {
  if (columnsOf(element) < 4) return element;
  return { ...element, properties: { ...element.properties, tabIndex: 0 } };
}

function columnsOf(element: Element): number {
  let most = 0;
  walkElements(element, (row) => {
    if (row.tagName !== 'tr') return;
    const cells = row.children.filter((cell) => isElement(cell));
    most = Math.max(
      most,
      cells.reduce((sum, cell) => sum + Number(cell.properties.colSpan ?? 1), 0),
    );
  });
  return most;
}
