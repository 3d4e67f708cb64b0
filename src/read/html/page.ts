import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { SourceText } from '../lines.js';
import { attribute, isElement, textOf, tokens } from './elements.js';
import { Tree } from './tree.js';

/** A page as its head describes it. */
export interface Page {
  readonly tree: Tree;
  /** The address from which relative links start: that of `<base>`, else the page's own; absolute, or unknown. */
  readonly base?: string;
  /** BCP 47, as the page states it for all its text. */
  readonly language?: { readonly value: string; readonly element: Element };
  /** `og:title`, then `<title>`. */
  readonly titles: readonly { readonly text: string; readonly element: Element }[];
  /** The identifier that an address inside this page names; undefined where it leads elsewhere. */
  fragmentOf(href: string): string | undefined;
}

/** Parses a page. Throws a RangeError where its elements stand too deep inside one another for the parser. */
export function parsePage(source: SourceText): Page {
  const root: Root = fromHtml(source.lines.map(({ text }) => text).join('\n'), { fragment: false });
  const tree = new Tree(root, source.lines);
  const own = ownAddresses(tree);
  const href = tree.elements
    .filter(({ tagName }) => tagName === 'base')
    .map((base) => attribute(base, 'href'));
  const base = [...href, ...own].find((address) => address && /^https?:\/\//iu.test(address));
  const language = languageOf(tree);
  return {
    tree,
    ...(base ? { base } : {}),
    ...(language ? { language } : {}),
    titles: titlesOf(tree),
    fragmentOf: (written) => fragmentOf(written, [...own, ...(base ? [base] : [])], tree),
  };
}

/** What `<meta name>` or `<meta property>` says. */
export function metaContents(tree: Tree, name: string): { text: string; element: Element }[] {
  return tree.metas.flatMap((element) => {
    const own = [attribute(element, 'name'), attribute(element, 'property'), attribute(element, 'httpEquiv')];
    const text = attribute(element, 'content')?.trim();
    return text && own.some((one) => one?.toLowerCase() === name) ? [{ text, element }] : [];
  });
}

function ownAddresses(tree: Tree): string[] {
  const canonical = tree.elements.filter(
    (element) => element.tagName === 'link' && tokens(element, 'rel').includes('canonical'),
  );
  const addresses = [
    ...canonical.map((element) => attribute(element, 'href')),
    ...metaContents(tree, 'og:url').map(({ text }) => text),
  ];
  return addresses.filter((address) => address !== undefined && address !== '') as string[];
}

function titlesOf(tree: Tree): { text: string; element: Element }[] {
  const title = tree.elements.filter((element) => isElement(element, 'title'));
  const all = [
    ...metaContents(tree, 'og:title'),
    ...title.map((element) => ({ text: textOf(element), element })),
  ];
  return all.map(({ text, element }) => ({ text: text.replace(/\s+/gu, ' ').trim(), element }));
}

function languageOf(tree: Tree): Page['language'] {
  for (const element of [tree.first('html'), tree.first('body'), tree.first('main', 'article')]) {
    const written = element && (attribute(element, 'lang') ?? attribute(element, 'xmlLang'));
    const value = written?.trim();
    if (element && value && isLanguage(value)) return { value: Intl.getCanonicalLocales(value)[0]!, element };
  }
  return undefined;
}

export function isLanguage(value: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/iu.test(value) && canBeLanguage(value);
}

function canBeLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function fragmentOf(href: string, own: readonly string[], tree: Tree): string | undefined {
  const hash = href.indexOf('#');
  if (hash < 0) return undefined;
  const before = href.slice(0, hash);
  const written = href.slice(hash + 1);
  const fragment = tree.named(written).length > 0 ? written : decoded(written);
  if (before === '' || own.some((address) => sameAddress(address, before))) return fragment;
  return undefined;
}

function sameAddress(one: string, other: string): boolean {
  const plain = (address: string) =>
    address
      .split('#', 1)[0]!
      .replace(/^https?:/iu, '')
      .replace(/\/$/u, '');
  return plain(one) === plain(other);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
