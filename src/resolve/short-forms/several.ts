import { isLetterOrNumberAt } from '../../names/letters.js';

/**
 * Whether a note cites several sources, so that “Ibid.” can mean each of them: parts that semicolons or “See also” divide
 * and that each carry a year, or titles in quotation marks that each have a year behind them. A short form at its start
 * stands for a source.
 */
export function citesSeveral(text: string, startsWithShortForm: boolean): boolean {
  const years = text.match(everyYear)?.length ?? 0;
  if (years < (startsWithShortForm ? 1 : 2)) return false;
  const parts = partsOf(text);
  const sources = parts.filter((part, index) => year.test(part) || (index === 0 && startsWithShortForm));
  return sources.length > 1 || [...text.matchAll(title)].length > 1;
}

/** A text between its semicolons, and before each “See”, “Voir aussi” that starts a sentence. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { index, 0: words } of text.matchAll(divider)) {
    const end = index + words.length;
    if (words !== ';' && isLetterOrNumberAt(text, end)) continue;
    parts.push(text.slice(start, index));
    start = end;
  }
  return [...parts, text.slice(start)];
}

const divider = /;|[.”»]\s{1,3}(?:(?:and\s{1,3})?see|voir|v[ée]ase|см\.)/giu;

const year = /(?<!\d)(?:19|20)\d\d(?!\d)/u;
const everyYear = new RegExp(year, 'gu');

/** Whether a text has a year in it, as what names a source does. */
export function hasYear(text: string): boolean {
  return year.test(text);
}

const title = /(?:,[”"»]|[”"»],)\s[^“”«»"]{0,120}?(?<!\d)(?:19|20)\d\d(?!\d)/gu;
