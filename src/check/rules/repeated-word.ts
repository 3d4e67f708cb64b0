import type { Message } from '../../model/index.js';
import type { Passage } from './passage.js';
import type { Rule } from './proof.js';
import { say } from './say.js';

/** A word that stands twice in a row, over the ends of lines too. Numbers may, and names such as Baden Baden. */
export const repeatedWordRule: Rule = function* ({ stories }) {
  for (const passage of stories.flat()) yield* repeatedIn(passage);
};

/** Words that a language does double. */
const doubled: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['had', 'that', 'so', 'no', 'very', 'many', 'bye']),
  fr: new Set(['nous', 'vous', 'très', 'en']),
  es: new Set(['no', 'muy']),
  pt: new Set(['não', 'muito']),
  de: new Set(['die', 'der', 'das', 'den', 'dem', 'sie']),
  nl: new Set(['die', 'dat', 'zijn', 'haar']),
};

/** Languages in which a word is doubled for a plural, or for emphasis. */
const doubling = /^(?:id|jv|lo|km|ms|ne|hi|my|si|sw|ta|th|tl|tr|vi)\b/u;

function* repeatedIn(passage: Passage): Generator<Message> {
  let before: { word: string; end: number } | undefined;
  for (const { 0: word, index: offset } of passage.text.matchAll(/[\p{L}\p{M}\p{N}’'-]+/gu)) {
    if (
      before &&
      isSame(before.word, word) &&
      isSpace(passage.text.slice(before.end, offset)) &&
      !isMeant(word, before.word, passage.language(offset))
    ) {
      const text = `“${word}” stands twice in a row`;
      yield say('repeated-word', passage, { offset, length: word.length }, text, 'Take one out.');
    }
    before = { word, end: offset + word.length };
  }
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && one.toLowerCase() === other.toLowerCase();
}

function isSpace(between: string): boolean {
  return between !== '' && between.length < 9 && /^[^\S\n]+$/u.test(between);
}

function isMeant(word: string, before: string, language: string): boolean {
  if (!/\p{L}/u.test(word) || /\p{N}/u.test(word)) return true;
  if (/^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(before)) return true;
  // “AND and”
  if (/^\p{Lu}{2}/u.test(word) || /^\p{Lu}{2}/u.test(before)) return true;
  if (doubling.test(language)) return true;
  return doubled[language.split('-', 1)[0]!.toLowerCase()]?.has(word.toLowerCase()) ?? false;
}
