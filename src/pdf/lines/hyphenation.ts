import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Pattern sets by language; a regional form without a set of its own takes its language's. */
const sets: Readonly<Record<string, string>> = {
  en: 'en-us',
  'en-gb': 'en-gb',
  fr: 'fr',
  es: 'es',
  ru: 'ru',
  de: 'de',
  it: 'it',
  pt: 'pt',
  nl: 'nl',
  pl: 'pl',
  uk: 'uk',
  hr: 'hr',
  sq: 'sq',
  el: 'el',
  tr: 'tr',
  bg: 'bg',
  cs: 'cs',
  sv: 'sv',
  fi: 'fi',
  da: 'da',
};

type Hyphenate = (word: string) => string;

const hyphenators = new Map<string, Hyphenate | undefined>();
const known = new Map<string, readonly number[]>();
const remembered = 50_000;

/** Shorter words are not divided; two letters stay before a hyphen, three go to the next line. */
const [shortest, before, after] = [6, 2, 3];

/**
 * Where a word may be divided, as offsets into it, by the patterns of its language (the hyphen package: TeX's patterns).
 * A language without patterns divides nothing.
 */
export function hyphenPlaces(word: string, language: string): readonly number[] {
  if (word.length < shortest) return [];
  const key = `${language}:${word}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size > remembered) known.clear();
  const places = findPlaces(word, language);
  known.set(key, places);
  return places;
}

function findPlaces(word: string, language: string): number[] {
  const parts = hyphenatorOf(language)?.(word).split('\u00ad') ?? [word];
  const places: number[] = [];
  let offset = 0;
  for (const part of parts.slice(0, -1)) {
    offset += part.length;
    if (offset >= before && word.length - offset >= after) places.push(offset);
  }
  return places;
}

function hyphenatorOf(language: string): Hyphenate | undefined {
  const tag = language.toLowerCase();
  const set = sets[tag] ?? sets[tag.split('-')[0]!];
  if (!set) return undefined;
  if (!hyphenators.has(set)) hyphenators.set(set, require(`hyphen/${set}`).hyphenateSync);
  return hyphenators.get(set);
}
