import * as z from 'zod';

/** Forms by number, as the Unicode plural rules of the language name them; `other` holds where one is missing. */
export const counted = z.object({
  zero: z.string().exactOptional(),
  one: z.string().exactOptional(),
  two: z.string().exactOptional(),
  few: z.string().exactOptional(),
  many: z.string().exactOptional(),
  other: z.string(),
});

/** `{one: '{count} page', other: '{count} pages'}` */
export type Counted = z.infer<typeof counted>;

/** Fills the words in braces: `Page {page} of {pages}`. A name that isn't given stays as it is. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/gu, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** `1 page`, `3 pages`; `1 страница`, `3 страницы`, `5 страниц`: by the plural rules of the strings' language. */
export function count(pattern: Counted, number: number, { language }: { readonly language: string }): string {
  return fill(pattern[pluralRules(language).select(number)] ?? pattern.other, { count: number });
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
