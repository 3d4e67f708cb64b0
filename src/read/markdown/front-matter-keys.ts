export type Kind = 'text' | 'date' | 'list';

/** The keys of the front matter and what their values are. */
export const keys = {
  country: 'text',
  topic: 'text',
  updated: 'date',
  language: 'text',
  summary: 'text',
  slug: 'text',
  keywords: 'list',
  authors: 'list',
  status: 'text',
  allow: 'list',
} as const satisfies Record<string, Kind>;

const otherNames: Readonly<Record<string, keyof typeof keys>> = {
  area: 'country',
  date: 'updated',
  lastupdated: 'updated',
  modified: 'updated',
  title: 'topic',
  subject: 'topic',
  lang: 'language',
  abstract: 'summary',
  description: 'summary',
  tags: 'keywords',
  by: 'authors',
};

/** The key that an unknown one was meant to be, if it is another name for one or differs in a letter or two. */
export function meantKey(name: string): string | undefined {
  const plain = name.toLowerCase().replace(/[^a-z]/gu, '');
  if (Object.hasOwn(otherNames, plain)) return otherNames[plain];
  if (plain.length > 20) return undefined;
  return Object.keys(keys).find((key) => distance(plain, key) <= (key.length > 5 ? 2 : 1));
}

/** The number of letters to add, drop or change to make one word of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  [...one].forEach((letter, index) => {
    const next = [index + 1];
    [...other].forEach((otherLetter, column) => {
      const change = row[column]! + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(change, row[column + 1]! + 1, next[column]! + 1));
    });
    row = next;
  });
  return row[other.length]!;
}
