import { createRequire } from 'node:module';
import english from 'hyphen/en-us/index.js';
import createHyphenator from 'hyphen/hyphen.js';
import { detached } from './detached.js';

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

/** Where a piece of text may be divided, as offsets into it. */
export interface Divisible {
  readonly places: readonly number[];
  /** A capitalised word is most likely a name. */
  readonly isName: boolean;
}

const indivisible: Divisible = { places: [], isName: false };

/** Pieces that were asked for, by set of patterns. */
const known = new Map<string, Map<string, Divisible>>();
const remembered = 50_000;

/** Words that may be divided: letters only, perhaps in quotation marks or before a comma. */
const word = /^[\p{Ps}\p{Pi}"'’]*(\p{L}{6,})[\p{P}\s]*$/u;

/** Two letters stay before a hyphen, three go to the next line. */
const [before, after] = [2, 3];

/**
 * Where the word of a piece may be divided, by the patterns of its language (the hyphen package: TeX's patterns).
 * A language without patterns divides nothing.
 */
export function divisible(text: string, language: string): Divisible {
  const set = setOf(language);
  if (set === undefined) return indivisible;
  let pieces = known.get(set);
  if (!pieces) {
    pieces = new Map();
    known.set(set, pieces);
  }
  const found = pieces.get(text);
  if (found) return found;
  if (pieces.size >= remembered) pieces.clear();
  const made = divisibleAnew(text, hyphenatorOf(set));
  pieces.set(detached(text), made);
  return made;
}

function setOf(language: string): string | undefined {
  const tag = language.toLowerCase();
  return sets[tag] ?? sets[tag.split('-')[0]!];
}

function divisibleAnew(text: string, hyphenate: Hyphenate): Divisible {
  const letters = word.exec(text)?.[1];
  if (letters === undefined) return indivisible;
  const start = text.indexOf(letters);
  const places = hyphenPlaces(letters, hyphenate).map((place) => start + place);
  return { places, isName: /^\p{Lu}/u.test(letters) };
}

function hyphenPlaces(letters: string, hyphenate: Hyphenate): number[] {
  const places: number[] = [];
  let offset = 0;
  for (const part of hyphenate(letters).split('\u00ad').slice(0, -1)) {
    offset += part.length;
    if (offset >= before && letters.length - offset >= after) places.push(offset);
  }
  return places;
}

type Hyphenate = (word: string) => string;

/** Patterns as the hyphen package has them; the third part is words that are divided otherwise. */
type Patterns = typeof english.patterns;

const hyphenators = new Map<string, { readonly hyphenate: Hyphenate; asked: number }>();
const mostAsked = 1000;

/**
 * The package never forgets a word that it has divided, and notes it down among the exceptions: a hyphenator gets a copy of
 * these and is given up after some words.
 */
function hyphenatorOf(set: string): Hyphenate {
  const open = hyphenators.get(set);
  if (open && open.asked < mostAsked) {
    open.asked += 1;
    return open.hyphenate;
  }
  const [levels, tree, exceptions] = patternsOf(set);
  const hyphenate = createHyphenator([levels, tree, { ...exceptions }]);
  hyphenators.set(set, { hyphenate, asked: 1 });
  return hyphenate;
}

/** The patterns of other languages than English are loaded when they are first needed. */
function patternsOf(set: string): Patterns {
  return set === 'en-us' ? english.patterns : require(`hyphen/${set}`).patterns;
}
