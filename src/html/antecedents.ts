import type { Element, ElementContent, Root } from 'hast';
import { classesOf, isElement, mapElements, walkElements } from '../tree/index.js';

/**
 * Lets an Ibid. show the note that it leans on: a button opens the note’s text as a popover, by click, touch or key, and
 * screen.css shows it while the button is pointed at or has the focus. No script is needed (HTML, 6.12 The popover attribute).
 */
export function withAntecedents(tree: Root): Root {
  const notes = notesOf(tree);
  if (!notes.some(holdsShortForm)) return tree;
  const byAddress = new Map(notes.map((note) => [`#${note.properties.id}`, note]));
  const shown = new Set(notes.filter(holdsShortForm).map((note) => note.properties.id));
  return mapElements(tree, (element) =>
    shown.has(element.properties.id) ? showing(element, byAddress) : element,
  );
}

function notesOf(tree: Root): Element[] {
  const notes: Element[] = [];
  walkElements(tree, (element, parents) => {
    if (element.tagName !== 'li' || !element.properties.id) return;
    if (parents.some((parent) => isElement(parent) && parent.properties.role === 'doc-endnotes'))
      notes.push(element);
  });
  return notes;
}

function isShortForm(element: Element): boolean {
  return element.tagName === 'a' && classesOf(element).includes('short-form');
}

function holdsShortForm(note: Element): boolean {
  let found = false;
  walkElements(note, (element) => {
    found ||= isShortForm(element);
  });
  return found;
}

function showing(note: Element, notes: ReadonlyMap<string, Element>): Element {
  const change = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.map((node) => {
      if (!isElement(node)) return node;
      const antecedent = isShortForm(node) ? notes.get(String(node.properties.href)) : undefined;
      return antecedent ? disclosure(node, antecedent, note) : { ...node, children: change(node.children) };
    });
  return { ...note, children: change(note.children) };
}

function disclosure(link: Element, antecedent: Element, note: Element): Element {
  const id = `${note.properties.id}-antecedent`;
  const button = element(
    'button',
    { type: 'button', className: ['short-form'], popoverTarget: id, ariaDescribedBy: [id] },
    link.children,
  );
  const number = String(link.properties.href).replace(/^#\D*/u, '');
  const way = element('a', { href: link.properties.href }, [{ type: 'text', value: number }]);
  const popover = element('span', { popover: 'auto', id, className: ['antecedent'] }, [
    way,
    { type: 'text', value: ' ' },
    ...phrasing(antecedent.children),
  ]);
  return element('span', { className: ['leaning'] }, [button, popover]);
}

/** A note's words as they can stand inside a line: without back-links, marks and ids, its paragraphs on lines of their own. */
function phrasing(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (!isElement(node))
      return node.type === 'text' && node.value.trim() === '' ? [{ type: 'text', value: ' ' }] : [node];
    if (isLeftOut(node)) return [];
    const children = phrasing(node.children);
    if (!kept.has(node.tagName)) {
      const before = nodes.slice(0, index).some((one) => isElement(one) && !isLeftOut(one));
      return before && !isShortForm(node) ? [element('br', {}, []), ...children] : children;
    }
    const { id, ...properties } = node.properties;
    return isShortForm(node) ? children : [{ ...node, properties, children }];
  });
}

/** Elements that may stand inside a line; the words of others are taken out of them. */
const kept = new Set(['a', 'em', 'strong', 'sub', 'sup', 'code', 'span', 'cite', 'del', 'br', 'wbr', 'time']);

function isLeftOut(node: Element): boolean {
  return classesOf(node).some((name) => name === 'backlink' || name === 'noteref') || node.tagName === 'img';
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
