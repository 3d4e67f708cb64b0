import type { Element, Nodes } from 'hast';
import { identifierOf } from '../../model/index.js';
import { attribute, isBlock, isElement, isHeading, textOf } from './elements.js';
import { isMark } from './marks.js';
import { type Reference, referencesIn } from './note-links.js';
import type { Page } from './page.js';
import type { Tree } from './tree.js';

export interface Label {
  readonly label: string;
  readonly identifier: string;
}

/** A note that links lead to. Its text may go on in elements behind it. */
export interface LinkedNote extends Label {
  readonly elements: readonly Element[];
}

/** Notes that are joined to their references by links: in the order of the page. */
export interface LinkedNotes {
  readonly notes: readonly LinkedNote[];
  /** What a link that refers to a note stands for. */
  readonly references: ReadonlyMap<Nodes, Label>;
  /** Links back and the like, which are no text. */
  readonly marks: ReadonlySet<Nodes>;
  /** All elements of all notes. */
  readonly elements: ReadonlySet<Nodes>;
}

/**
 * Finds the notes of a page by their links: DPUB-ARIA, Word's `_ftn` and `_edn`, a wiki's `cite_note`, Pandoc's
 * `footnote-ref`, superscripts and brackets that lead to an element behind them.
 */
export function findLinkedNotes(page: Page): LinkedNotes {
  const { tree } = page;
  const references = referencesIn(page);
  const targets = new Set(references.flatMap(({ target }) => target ?? []));
  const held = holders(references, targets, tree);
  const notes = new Map<Element, Reference[]>();
  for (const reference of references) {
    const note = reference.target && noteAround(reference.target, held, tree);
    if (note) notes.set(note, [...(notes.get(note) ?? []), reference]);
  }
  if (notes.size === 0) return { notes: [], references: new Map(), marks: new Set(), elements: new Set() };
  const placed = withSiblings(notes, tree).sort(([a], [b]) => tree.order(a) - tree.order(b));
  return joined(placed, references, page);
}

/** Gives labels: two notes of one label, as where each section counts anew, stay two. */
function joined(
  placed: readonly (readonly [Element, readonly Reference[]])[],
  references: readonly Reference[],
  page: Page,
): LinkedNotes {
  const labels = new Map<Nodes, Label>();
  const seen = new Map<string, number>();
  const all = new Set<Nodes>(placed.map(([element]) => element));
  const links = new Set<Nodes>(references.flatMap(({ link }) => [link, ...page.tree.ancestors(link)]));
  const notes = placed.map(([element, own]): LinkedNote => {
    const label = own[0]?.label ?? listLabel(element, page.tree);
    const count = (seen.get(identifierOf(label)) ?? 0) + 1;
    seen.set(identifierOf(label), count);
    const identifier = count === 1 ? identifierOf(label) : `${identifierOf(label)} (${count})`;
    for (const { link } of own) labels.set(link, { label, identifier });
    return { label, identifier, elements: [element, ...continuation(element, all, links, page.tree)] };
  });
  for (const { link, label, target } of references) {
    if (!target) labels.set(link, { label, identifier: identifierOf(label) });
  }
  const elements = new Set<Nodes>(notes.flatMap((note) => note.elements));
  return { notes, references: labels, marks: marksIn(elements, labels, page), elements };
}

/** How many notes and how many references stand in each element. */
function holders(references: readonly Reference[], targets: ReadonlySet<Element>, tree: Tree) {
  const notes = new Map<Nodes, number>();
  const links = new Map<Nodes, number>();
  for (const target of targets) {
    for (const one of [target, ...tree.ancestors(target)]) notes.set(one, (notes.get(one) ?? 0) + 1);
  }
  for (const { link } of references) {
    for (const one of [link, ...tree.ancestors(link)]) links.set(one, (links.get(one) ?? 0) + 1);
  }
  return { notes, links };
}

const noteElements = ['p', 'li', 'div', 'aside', 'dd', 'dt', 'td', 'tr', 'blockquote', 'section'];

/** The element that is the note whose identifier `target` carries; undefined where several notes share one. */
function noteAround(target: Element, held: ReturnType<typeof holders>, tree: Tree): Element | undefined {
  let note = [target, ...tree.ancestors(target)].find(isBlock);
  if (!note || !noteElements.includes(note.tagName) || held.notes.get(note) !== 1) return undefined;
  for (const around of tree.ancestors(note)) {
    const row = note.tagName === 'td' && around.tagName === 'tr';
    const wraps =
      ['div', 'li', 'aside', 'dd', 'td'].includes(around.tagName) && !around.children.some(isHeading);
    if (held.notes.get(around) !== 1 || held.links.has(around) || !(row || wraps)) break;
    if (around.children.filter((child) => isElement(child, 'p')).length > 8 && note.tagName === 'p') break;
    note = around;
  }
  return note;
}

/** The items of a list of notes that nothing refers to are notes too. */
function withSiblings(
  notes: Map<Element, Reference[]>,
  tree: Tree,
): (readonly [Element, readonly Reference[]])[] {
  const lists = new Set(
    [...notes.keys()].map((note) => (note.tagName === 'li' ? tree.parent(note) : undefined)),
  );
  const all: (readonly [Element, readonly Reference[]])[] = [...notes];
  for (const list of lists) {
    for (const item of list?.children ?? []) {
      if (isElement(item, 'li') && !notes.has(item) && textOf(item).trim() !== '') all.push([item, []]);
    }
  }
  return all;
}

/** The number of an item in its list. */
function listLabel(item: Element, tree: Tree): string {
  const list = tree.parent(item);
  const items = list?.children.filter((child) => isElement(child, 'li')) ?? [];
  const start = Number(list && attribute(list, 'start')) || 1;
  return attribute(item, 'value') ?? String(start + Math.max(0, items.indexOf(item)));
}

/** What stands between a note and the next: more of it. Behind the last nothing is, but the text of its term. */
function continuation(
  note: Element,
  all: ReadonlySet<Nodes>,
  links: ReadonlySet<Nodes>,
  tree: Tree,
): Element[] {
  const siblings = tree.parent(note)?.children ?? [];
  const behind = siblings.slice(siblings.indexOf(note) + 1);
  if (note.tagName === 'dt') {
    const end = behind.findIndex((one) => isElement(one, 'dt'));
    return behind.slice(0, end < 0 ? undefined : end).filter((one) => isElement(one, 'dd'));
  }
  if (note.tagName !== 'p') return [];
  const next = behind.findIndex((one) => all.has(one));
  const between = behind.slice(0, Math.max(0, next)).filter((one) => isElement(one));
  const isPlain = between.every(
    (one) => isElement(one, 'p', 'ul', 'ol', 'table', 'blockquote') && !links.has(one),
  );
  return isPlain ? between : [];
}

function marksIn(
  elements: ReadonlySet<Nodes>,
  references: ReadonlyMap<Nodes, Label>,
  page: Page,
): Set<Nodes> {
  const { tree } = page;
  const marks = new Set<Nodes>();
  for (const link of tree.elements) {
    if (references.has(link)) continue;
    const note = [link, ...tree.ancestors(link)].find((one) => elements.has(one));
    if (note && isMark(link, page, note)) marks.add(link);
  }
  return marks;
}
