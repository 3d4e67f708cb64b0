import type { Element } from 'hast';
import { isDataImage, isSafeAddress } from './addresses.js';
import { attributes, globalAttributes } from './vocabulary.js';

type Kind = 'words' | 'list' | 'number';

/** The attributes of plain HTML as hast spells and reads them. */
const properties: ReadonlyMap<string, readonly [property: string, kind: Kind]> = new Map([
  ['id', ['id', 'words']],
  ['class', ['className', 'list']],
  ['lang', ['lang', 'words']],
  ['dir', ['dir', 'words']],
  ['role', ['role', 'words']],
  ['title', ['title', 'words']],
  ['aria-label', ['ariaLabel', 'words']],
  ['aria-labelledby', ['ariaLabelledBy', 'list']],
  ['href', ['href', 'words']],
  ['datetime', ['dateTime', 'words']],
  ['src', ['src', 'words']],
  ['alt', ['alt', 'words']],
  ['start', ['start', 'number']],
  ['scope', ['scope', 'words']],
  ['colspan', ['colSpan', 'number']],
  ['rowspan', ['rowSpan', 'number']],
]);

const global: ReadonlySet<string> = new Set(globalAttributes);

/** Gives an element an attribute as it is written; false where it is not plain, or has to be reported. */
export function addAttribute(element: Element, name: string, raw: string): boolean {
  const [property, kind] = properties.get(name) ?? [];
  const value = unescaped(raw);
  if (property === undefined || value === undefined || property in element.properties) return false;
  if (!global.has(name) && !attributes[element.tagName]?.includes(name)) return false;
  if (name === 'href' && !isSafeAddress(value)) return false;
  if (name === 'src' && !isDataImage(value)) return false;
  element.properties[property] =
    kind === 'list' ? listOf(value) : kind === 'number' ? numberOf(value) : value;
  return true;
}

function listOf(value: string): string[] {
  const trimmed = value.trim();
  return trimmed === '' ? [] : trimmed.split(/[ \t\n\r\f]+/u);
}

function numberOf(value: string): string | number {
  return value === '' || Number.isNaN(Number(value)) ? value : Number(value);
}

/** What Handlebars and this program write for characters that mean something in HTML. */
const entities: Readonly<Partial<Record<string, string>>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
};

/** The text that is meant; undefined where other references stand in it. */
export function unescaped(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let isPlain = true;
  const meant = text.replace(/&[a-zA-Z0-9#]*;?/gu, (entity) => {
    isPlain &&= entities[entity] !== undefined;
    return entities[entity] ?? entity;
  });
  return isPlain ? meant : undefined;
}
