/** The words that settings and flags are made of; this file imports nothing, so that `--help` stays quick. */

/** The config that is read where no other is named. */
export const configName = 'briefpress.yaml';

export const outputFormats = ['pdf', 'html'] as const;
export type OutputFormat = (typeof outputFormats)[number];

export const pageSizes = ['A4', 'Letter'] as const;
export type PageSize = (typeof pageSizes)[number];

/** Standards that a PDF can be made to and say so: PDF/UA-1 (ISO 14289-1), PDF/A-3a and PDF/A-2a (ISO 19005-3, -2). */
export const pdfStandards = ['ua-1', 'a-3a', 'a-2a'] as const;
export type PdfStandard = (typeof pdfStandards)[number];

/** Accessible and archival at once. */
export const usualStandards: readonly PdfStandard[] = ['ua-1', 'a-3a'];

/** What may stand where standards are named: `none` claims nothing. */
export const standardWords = [...pdfStandards, 'none'] as const;

/** How messages can be written: for people, as one list, as GitHub’s workflow commands, as SARIF 2.1.0. */
export const diagnostics = ['human', 'json', 'github', 'sarif'] as const;
export type Diagnostics = (typeof diagnostics)[number];

/** The word of the list that differs in capitals only, else the word itself: `a4` -> `A4`. */
export function spelled(word: string, words: readonly string[]): string {
  return words.find((known) => known.toLowerCase() === word.toLowerCase()) ?? word;
}

/** The word of the list that was probably meant, where one is near enough to be worth naming. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const near = words
    .map((known) => ({ known, distance: distance(bare(word), bare(known)) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return near && near.distance <= 3 && near.distance < near.known.length / 2 ? near.known : undefined;
}

/** `pageSize`, `page-size` and `page_size` are one word. */
function bare(word: string): string {
  return word.slice(0, 40).toLowerCase().replace(/[-_]/gu, '');
}

/** The number of letters to change, add or take out (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** How `briefpress notes` writes its tables. */
export const noteTableFormats = ['md', 'csv', 'json'] as const;
export type NoteTableFormat = (typeof noteTableFormats)[number];
