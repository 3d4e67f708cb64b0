/** Words that stand small inside a name or between two. */
const small = new Set(
  [
    'of the and for a an in on at from to with by et al. al',
    'de la le les du des et au aux sur pour en y e el los las del da do dos und von van der den',
    'и о об в на с по от для за ред.',
  ].flatMap((words) => words.split(' ')),
);

const shortened = new Set(
  'Dr. Mr. Mrs. Ms. Prof. Gen. Col. Maj. Lt. Capt. Sgt. Amb. St. Jr. Sr. Inc. Ltd. Co. Corp. No. Vol. Ed. Eds. Sr. Sra. Mme. Пер. Ред. Т.'.split(
    ' ',
  ),
);

/** Titles of persons, folded: a person is the same with or without. */
export const titles = new Set(
  'dr mr mrs ms miss prof professor gen general col colonel lt maj major capt captain sgt amb ambassador mme sr sra'.split(
    ' ',
  ),
);

/**
 * The name of an author or a work, where a text is one: words that start with capitals, initials, small words between
 * them, titles in quotation marks; as it stands before `op. cit.`, so with a comma or full stop behind it. Undefined where it
 * is part of a sentence.
 */
export function nameBefore(text: string): string | undefined {
  const name = text.trim().replace(/\s?[,:;–—-]$/u, '');
  const unquoted = name.replace(/“[^”]*”|«[^»]*»|"[^"]*"/gu, 'A');
  if (!/^[\p{Lu}\p{Lo}]/u.test(unquoted) || /[“”«»";]/u.test(unquoted)) return undefined;
  const words = unquoted.split(/\s+/u);
  return words.every(isOfName) ? name : undefined;
}

function isOfName(word: string): boolean {
  const bare = word.replace(/^[([]/u, '').replace(/[,:)\]’']{1,3}$/u, '');
  if (small.has(bare.toLowerCase()) || bare === '' || /^[–—&/-]$/u.test(bare)) return true;
  // an initial, or what is shortened; another word with a full stop ends a sentence
  if (bare.endsWith('.')) return /^(?:\p{Lu}\.){1,5}$/u.test(bare) || shortened.has(bare);
  return /^[\p{Lu}\p{Lo}\p{N}]/u.test(bare) || /^(?:l|d|al)[’'-]\p{Lu}/u.test(bare);
}
