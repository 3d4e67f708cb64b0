import slugify from '@sindresorhus/slugify';

/**
 * What slugify only puts hyphens between: for it slugify, with its tables of other letters, isn't needed. Behind an apostrophe,
 * t and s may belong to the word before it.
 */
const plain = /^(?:[A-Za-z0-9 ,.:;()/-]|['’](?![TSts](?:[^A-Za-z0-9]|$)))*$/u;

/** Accents that slugify takes off too; the dots of ä, ö and ü it spells out. */
const accents = /[\u0300-\u0307\u0309-\u036f]|(?<=[EIYeiy])\u0308/gu;

/** Words as lower-case ASCII letters, digits and single hyphens, other letters as they are usually transliterated. */
export function slugWords(text: string): string {
  const bare = text.normalize('NFD').replace(accents, '');
  if (!plain.test(bare)) return slugify(text, { decamelize: false });
  return bare
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
