import slugify from '@sindresorhus/slugify';

/** What slugify only puts hyphens between: for it slugify, with its tables of other letters, isn't needed. */
const plain = /^[a-z0-9 ,.:;()/-]*$/iu;

/** Words as lower-case ASCII letters, digits and single hyphens, other letters as they are usually transliterated. */
export function slugWords(text: string): string {
  if (!plain.test(text)) return slugify(text, { decamelize: false });
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
