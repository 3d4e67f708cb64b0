import type { Element, Nodes } from 'hast';
import { type Message, message } from '../../model/index.js';
import { attribute, countWords, isElement, styleOf, textOf, tokens } from './elements.js';
import { reasonsByName, reasonsByRole, reasonsByTag, silent } from './navigation-names.js';
import type { Tree } from './tree.js';

/** What of a page is no part of the text. */
export interface Navigation {
  /** The element that holds the text: main, the one article, or the body. */
  readonly root: Element | undefined;
  /** Why an element goes; undefined where it stays. */
  reasonOf(element: Element): string | undefined;
}

/** Finds what goes; with `keep` only what has no words to be read. Nothing that holds a note, or more than half of the page's words, is taken for navigation. */
export function findNavigation(tree: Tree, isNote: (element: Element) => boolean, keep = false): Navigation {
  const root = keep ? tree.first('body') : rootOf(tree);
  const most = root ? countWords(textOf(root, isSilent)) / 2 : 0;
  const found = new Map<Element, string>();
  for (const element of tree.elements) {
    const reason = isSilent(element) ? '' : (hiddenReason(element, tree) ?? reasonOf(element, root, tree));
    if (reason === undefined || element === root || (root && tree.contains(element, root))) continue;
    if (reason === '' || reason === 'hidden') found.set(element, reason);
    else if (!keep && !isNote(element) && isSmall(element, reason, most)) found.set(element, reason);
  }
  return { root, reasonOf: (element) => found.get(element) };
}

function isSmall(element: Element, reason: string, most: number): boolean {
  return (
    reason === 'media' ||
    isElement(element, 'nav') ||
    countWords(textOf(element, isSilent)) <= Math.max(most, 8)
  );
}

function isSilent(node: Nodes): boolean {
  return isElement(node) && silent.has(node.tagName);
}

function rootOf(tree: Tree): Element | undefined {
  const body = tree.first('body');
  const mains = tree.elements.filter((one) => one.tagName === 'main' || tokens(one, 'role').includes('main'));
  const articles = tree.elements.filter(({ tagName }) => tagName === 'article');
  const outer = articles.filter(
    (one) => ![...tree.ancestors(one)].some((around) => articles.includes(around)),
  );
  const found = mains[0] ?? (outer.length === 1 ? outer[0] : undefined);
  return found && countWords(textOf(found, isSilent)) > 0 ? found : body;
}

function hiddenReason(element: Element, tree: Tree): string | undefined {
  if (attribute(element, 'hidden') !== undefined || attribute(element, 'popover') !== undefined)
    return 'hidden';
  const style = styleOf(element);
  if (style.includes(';display:none') || style.includes(';visibility:hidden')) return 'hidden';
  if (style.includes(';mso-hide:all')) return 'hidden';
  if (attribute(element, 'ariaHidden') !== 'true') return undefined;
  const parent = tree.parent(element);
  const own = textOf(element).trim();
  const around = parent ? textOf(parent, (node) => node === element) : '';
  return countWords(own) === 0 || around.includes(own) ? 'hidden' : undefined;
}

function reasonOf(element: Element, root: Element | undefined, tree: Tree): string | undefined {
  const role = tokens(element, 'role')
    .map((one) => reasonsByRole[one])
    .find((one) => one !== undefined);
  // A button inside a sentence that opens something is a word of it.
  const isWord =
    tokens(element, 'role').includes('main') || attribute(element, 'popoverTarget') !== undefined;
  const byTag = isWord ? undefined : reasonsByTag[element.tagName];
  const names = [...tokens(element, 'className'), ...tokens(element, 'id')];
  if (names.includes('stale') && tree.parent(element)?.tagName === 'header') return 'header and footer';
  const byName = reasonsByName.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
  const furniture = ['header', 'footer'].includes(element.tagName) && root?.tagName === 'body';
  const outside = furniture && !holdsTitle(element) ? 'header and footer' : undefined;
  return role ?? byTag ?? byName ?? outside;
}

/** A header may be the text's own: it has the title, or the date. */
function holdsTitle(element: Element): boolean {
  return element.children.some(
    (child) => isElement(child) && (isElement(child, 'h1', 'h2', 'time') || holdsTitle(child)),
  );
}

/** What stands outside the element that holds the text. */
const around = 'around the text';

/** One message for all that went and had words, by kind. */
export function navigationMessage(
  navigation: Navigation,
  tree: Tree,
  isNote: (node: Nodes) => boolean,
  file: string,
): Message | undefined {
  const counts = new Map<string, number>();
  const { root } = navigation;
  let first: Element | undefined;
  const count = (node: Nodes, reason: string | undefined): void => {
    if (isNote(node)) return;
    const own = isElement(node) ? navigation.reasonOf(node) : undefined;
    const why =
      node === root
        ? undefined
        : own === '' || own === 'hidden'
          ? own
          : reason === around
            ? (own ?? reason)
            : (reason ?? own);
    if (why === '' || why === 'hidden') return;
    if (node.type === 'text' && why !== undefined) {
      const words = countWords(node.value);
      if (words > 0) counts.set(why, (counts.get(why) ?? 0) + words);
      if (words > 0) first ??= tree.parent(node);
    }
    if ('children' in node) for (const child of node.children) count(child, why);
  };
  const body = tree.first('body');
  if (body) count(body, body === root ? undefined : around);
  const total = [...counts.values()].reduce((sum, words) => sum + words, 0);
  if (total === 0 || !first) return undefined;
  const kinds = [...counts].map(([kind, words]) => `${kind} ${words}`).join(', ');
  const text = `${total} ${total === 1 ? 'word that is' : 'words that are'} no part of the profile went: ${kinds}`;
  return message(
    'navigation-removed',
    text,
    { file, ...tree.at(first) },
    'look whether anything is missed; if so, save the page as text or Word',
  );
}
