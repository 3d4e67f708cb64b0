import type { Element } from 'hast';
import type { Stated } from '../../model/index.js';
import { attribute, isElement, textOf, tokens } from './elements.js';
import { metaContents, type Page } from './page.js';

const names = [
  'dcterms.modified',
  'dc.date.modified',
  'article:modified_time',
  'og:updated_time',
  'last-modified',
  'datemodified',
];
const weaker = ['dcterms.date', 'dc.date', 'date', 'article:published_time'];

/**
 * The date of last update that a page states outside its text: `<time>`, `<meta>`, schema.org data. Asked only where
 * the text itself says nothing.
 */
export function statedDate(page: Page, file: string): Stated<string> | undefined {
  const { tree } = page;
  const metas = (all: readonly string[]) => all.flatMap((name) => metaContents(tree, name));
  const times = tree.elements
    .filter(({ tagName }) => tagName === 'time')
    .flatMap((element) => timeOf(element, page));
  const sure = times.filter(({ isSure }) => isSure);
  const only = times.length === 1 ? times : [];
  const found = [...sure, ...metas(names), ...linkedData(page), ...only, ...metas(weaker)][0];
  if (!found) return undefined;
  return { value: dayOf(found.text), place: { file, ...tree.at(found.element) } };
}

/** `2019-12-18T10:00:00Z` is the day; any other form stays as it is written. */
function dayOf(text: string): string {
  return /^\d{4}-\d{2}-\d{2}(?=T|\s)/u.exec(text)?.[0] ?? text;
}

function timeOf(element: Element, { tree }: Page): { text: string; element: Element; isSure: boolean }[] {
  const text = attribute(element, 'dateTime')?.trim() ?? textOf(element).trim();
  if (!/\d{4}/u.test(text)) return [];
  const named = [element, ...tree.ancestors(element)].slice(0, 2);
  const isSure = named.some((one) =>
    [...tokens(one, 'className'), ...tokens(one, 'itemProp')].some((name) => /updated|modified/u.test(name)),
  );
  return [{ text, element, isSure }];
}

/** `dateModified` in JSON-LD, also inside a graph. */
function linkedData({ tree }: Page): { text: string; element: Element }[] {
  return tree.elements.flatMap((element) => {
    if (!isElement(element, 'script') || attribute(element, 'type') !== 'application/ld+json') return [];
    const text = modifiedIn(parsed(textOf(element)), 0);
    return text ? [{ text, element }] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function modifiedIn(value: unknown, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null || depth > 4) return undefined;
  if ('dateModified' in value && typeof value.dateModified === 'string') return value.dateModified.trim();
  for (const part of Object.values(value)) {
    const found = modifiedIn(part, depth + 1);
    if (found) return found;
  }
  return undefined;
}
