import { createRequire } from 'node:module';
import { prepared } from '../../prepared.js';
import { detached } from './detached.js';
import { type PackedPatterns, type PatternSet, Patterns } from './packed-patterns.js';

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

/** The same in texts of these characters, since classes of Unicode take long to compile. */
const plainWord = /^["'([{«‘’“]*([A-Za-z]{6,})[!-#%-*,-/:;?@[-\]_{}\s«»‘’“”–—…]*$/u;
const plain = /^[\0-\x7f\u00a0«»‘’“”–—…]*$/u;

/** Two letters stay before a hyphen, three go to the next line. */
const [before, after] = [2, 3];
const shortest = 6;

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
  const made = divisibleAnew(text, set);
  pieces.set(detached(text), made);
  return made;
}

function setOf(language: string): string | undefined {
  const tag = language.toLowerCase();
  return sets[tag] ?? sets[tag.split('-')[0]!];
}

function divisibleAnew(text: string, set: string): Divisible {
  if (text.length < shortest) return indivisible;
  const letters = (plain.test(text) ? plainWord : word).exec(text)?.[1];
  if (letters === undefined) return indivisible;
  const start = text.indexOf(letters);
  const places = placesIn(letters, set)
    .filter((place) => place >= before && letters.length - place >= after)
    .map((place) => start + place);
  return { places, isName: /^[A-Z]/u.test(letters) || (letters[0]! > '\x7f' && /^\p{Lu}/u.test(letters)) };
}

/** All places that the patterns of a language give. */
function placesIn(letters: string, set: string): readonly number[] {
  const small = letters.toLowerCase();
  const patterns = preparedPatterns(set);
  if (patterns && small.length === letters.length) return patterns.places(small);
  return placesByPackage(letters, set);
}

// ---- patterns that were prepared with the program

const prepareds = new Map<string, Patterns | undefined>();

function preparedPatterns(set: string): Patterns | undefined {
  if (!prepareds.has(set)) {
    const packed = prepared<PackedPatterns>('hyphens', set);
    prepareds.set(set, packed && new Patterns(packed));
  }
  return prepareds.get(set);
}

// ---- the package

type Hyphenate = (word: string) => string;

const hyphenators = new Map<string, { readonly hyphenate: Hyphenate; asked: number }>();
const mostAsked = 1000;

/** What the hyphen package says; it is loaded when it is first needed. */
export function placesByPackage(letters: string, set: string): number[] {
  const places: number[] = [];
  let offset = 0;
  for (const part of hyphenatorOf(set)(letters).split('\u00ad').slice(0, -1)) {
    offset += part.length;
    places.push(offset);
  }
  return places;
}

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
  const createHyphenator: typeof import('hyphen/hyphen.js').default = require('hyphen/hyphen.js');
  const [levels, tree, exceptions] = patternsOf(set);
  const hyphenate = createHyphenator([levels, tree, { ...exceptions }]);
  hyphenators.set(set, { hyphenate, asked: 1 });
  return hyphenate;
}

/** The package's patterns of a language. */
export function patternsOf(set: string): PatternSet {
  return require(`hyphen/${set}`).patterns;
}
