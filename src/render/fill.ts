import type { Counted } from './words.js';

/** Fills the words in braces: `Page {page} of {pages}`. A name that isn't given stays as it is. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/gu, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** `1 page`, `3 pages`; `1 страница`, `3 страницы`, `5 страниц`: by the plural rules of the strings' language. */
export function count(pattern: Counted, number: number, { language }: { readonly language: string }): string {
  return fill(pattern[formOf(number, language)] ?? pattern.other, { count: number });
}

/** English has one rule, which most builds ask for: to load those of all languages takes longer than a page does. */
function formOf(number: number, language: string): Intl.LDMLPluralRule {
  if (language === 'en') return number === 1 ? 'one' : 'other';
  return pluralRules(language).select(number);
}

/** A list of a thousand reports asks thousands of times, and making rules takes long. */
const known = new Map<string, Intl.PluralRules>();

function pluralRules(language: string): Intl.PluralRules {
  const rules = known.get(language) ?? newRules(language);
  if (known.size >= 100) known.clear();
  known.set(language, rules);
  return rules;
}

/** English where the name of the file is no language. */
function newRules(language: string): Intl.PluralRules {
  try {
    return new Intl.PluralRules(language);
  } catch {
    return new Intl.PluralRules('en');
  }
}
