import type { Element } from 'hast';
import { attribute, isElement, textOf, tokens } from './elements.js';
import type { Page } from './page.js';
import type { Tree } from './tree.js';

const label =
  /^[[(]?\s{0,3}((?:(?:foot)?note|nb|n|lower-alpha)?\s?(?:\d{1,4}|\p{L}{1,4}|[*†‡§¶#]{1,4}))\s{0,3}[\])]?[.:,]?$/iu;

/** The label of a note in a link's words: `3` in `[3]`, `note 1` in `[note 1]`, `a`, `*`. */
export function labelOf(words: string, sure: boolean): string | undefined {
  const text = words.replace(/\s+/gu, ' ').trim();
  const found = text.length <= 20 ? label.exec(text)?.[1] : undefined;
  return found ?? (sure && text !== '' && text.length <= 40 ? text : undefined);
}

const fragments = /^_?(?:ftn|edn|fn|en|cite_note|cite-note|foot|end|note|sdfootnote|sdendnote)/iu;

/** Whether a link with a label for words is marked as a reference: by role, class, superscript, brackets or its aim. */
export function looksLikeReference(link: Element, fragment: string, tree: Tree): boolean {
  const around = [...tree.ancestors(link)].slice(0, 3);
  const names = [link, ...around.slice(0, 1)].flatMap((one) => [
    ...tokens(one, 'className'),
    ...tokens(one, 'role'),
  ]);
  return (
    names.some((name) => /noteref|footnote|endnote|^reference$|^mso(?:foot|end)note/u.test(name)) ||
    fragments.test(fragment) ||
    [link, ...around].some((one) => isElement(one, 'sup')) ||
    holds(link, 'sup') ||
    /^[[(].*[\])]$/u.test(textOf(link).trim()) ||
    isBracketed(link, tree)
  );
}

/** `[<a href="#n3">3</a>]` */
function isBracketed(link: Element, tree: Tree): boolean {
  const siblings = tree.parent(link)?.children ?? [];
  const [before, after] = [siblings[siblings.indexOf(link) - 1], siblings[siblings.indexOf(link) + 1]];
  const text = (node: typeof before) => (node?.type === 'text' ? node.value : '');
  return /\[\s*$/u.test(text(before)) && /^\s*\]/u.test(text(after));
}

function holds(element: Element, name: string): boolean {
  return element.children.some((child) => isElement(child) && (child.tagName === name || holds(child, name)));
}

export function isBackLink(element: Element): boolean {
  const names = [...tokens(element, 'className'), ...tokens(element, 'role')];
  return names.some((name) =>
    /^(?:doc-backlink|backlink|back-link|footnote-back|footnote-backref|mw-cite-backlink|reversefootnote)$/u.test(
      name,
    ),
  );
}

/** Whether an element of a note only leads back, or repeats the note's label. */
export function isMark(element: Element, page: Page, note: Element | { type: string }): boolean {
  if (element === note) return false;
  if (isBackLink(element)) return true;
  if (element.tagName !== 'a') return false;
  const fragment = page.fragmentOf(attribute(element, 'href') ?? '');
  const [target] = fragment === undefined ? [] : page.tree.named(fragment);
  if (!target || page.tree.order(target) > page.tree.order(element)) return false;
  return isArrow(textOf(element));
}

/** Words that say nothing but where the link leads: an arrow, a label, `back to text`. */
function isArrow(words: string): boolean {
  const text = words.trim();
  return (
    text.length <= 30 &&
    (labelOf(text, false) !== undefined ||
      !/[\p{L}\p{N}]/u.test(text) ||
      /\b(?:back|return|jump)\b/iu.test(text))
  );
}
