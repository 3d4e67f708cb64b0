import { createHash } from 'node:crypto';
import type { DocumentMeta } from '../tree/index.js';

/** `<meta name="DCTERMS.title" content="Kosovo: Mine Ban Policy">` */
export interface NamedContent {
  readonly name: string;
  readonly value: string;
}

/** Description, authors and keywords as HTML names them, then Dublin Core (DCMI Metadata Terms, DC-HTML). */
export function metadata(meta: DocumentMeta): readonly NamedContent[] {
  const { title, description, updated, language, country, topic, publisher, keywords, authors } = meta;
  const named: readonly (readonly [string, string | undefined])[] = [
    ['description', description],
    ...authors.map((author) => ['author', author] as const),
    ['keywords', keywords.length > 0 ? keywords.join(', ') : undefined],
    ['DCTERMS.title', title],
    ...authors.map((author) => ['DCTERMS.creator', author] as const),
    ['DCTERMS.publisher', publisher],
    ['DCTERMS.description', description],
    ['DCTERMS.subject', topic],
    ...keywords.map((keyword) => ['DCTERMS.subject', keyword] as const),
    ['DCTERMS.spatial', country],
    ['DCTERMS.modified', updated],
    ['DCTERMS.language', language],
    ['DCTERMS.type', 'Text'],
    ['DCTERMS.format', 'text/html'],
  ];
  return named.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

/** schema.org as JSON-LD. No `<` is left in it, so nothing in it can end the script element that holds it. */
export function linkedData(meta: DocumentMeta): string {
  const { title, description, updated, language, topic, publisher, keywords, authors } = meta;
  const place = placeOf(meta);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Report',
    headline: title,
    name: title,
    ...(description === '' ? {} : { description }),
    dateModified: updated,
    inLanguage: language,
    about: [place, { '@type': 'Thing', name: topic }],
    spatialCoverage: place,
    ...(keywords.length > 0 ? { keywords } : {}),
    ...(authors.length > 0 ? { author: authors.map((name) => ({ '@type': 'Person', name })) } : {}),
    ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** A country with its ISO 3166-1 code, or an area that has none. */
function placeOf({ country, countryCode }: DocumentMeta) {
  return countryCode === undefined
    ? { '@type': 'Place', name: country }
    : { '@type': 'Country', name: country, identifier: countryCode };
}

/** The source expression with which a page's Content-Security-Policy lets exactly this script element stand. */
export function hashOf(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
