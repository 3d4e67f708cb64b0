import type { Edit, Range } from './edits.js';
import { matchesIn, type Prose } from './prose.js';

/** What may stand beside a dash between words: no space, and no other dash. */
const beside = String.raw`[^\s\u2010-\u2015−-]`;

/** ` - ` and ` -- ` between words. */
const spaced = new RegExp(`(?<=${beside}) {1,9}--? {1,9}(?=${beside})`, 'gu');

/** `word--word` */
const joined = /(?<=[\p{L}\p{N}”’"')\]])--(?=[\p{L}\p{N}“‘"'([])/gu;

/** `p. 5-6`, `pp. 12-14`, `С. 5-6`: pages from one to a later one. */
const pages =
  /(?<![\p{L}\p{N}])(?:(?:pp?|págs?|с|стр)\.|pages?)[ \u00a0\u202f]?(\d{1,5})-(\d{1,5})(?![\d\p{L}-])/giu;

/** Hyphens that stand for dashes, as dashes (–). What is between numbers may be a subtraction, and stays. */
export function dashEdits(text: string, prose: readonly Prose[]): Edit[] {
  return prose.flatMap((range) => [
    ...matchesIn(text, range, spaced)
      .filter((found) => !isBetweenNumbers(text, found))
      .map((found) => ({ ...found, text: ' – ' })),
    ...matchesIn(text, range, joined).map((found) => ({ ...found, text: '–' })),
    ...matchesIn(text, range, pages)
      .filter(({ parts }) => Number(parts[1]) < Number(parts[2]))
      .map((found) => ({ ...found, text: found.parts[0].replace('-', '–') })),
  ]);
}

function isBetweenNumbers(text: string, { start, end }: Range): boolean {
  return /\d/u.test(text.charAt(start - 1)) && /[\d$€£¥]/u.test(text.charAt(end));
}
