/**
 * Whether a note cites several sources, so that “Ibid.” can mean each of them: parts that semicolons or “See also” divide
 * and that each carry a year, or titles in quotation marks that each have a year behind them. A short form at its start
 * stands for a source.
 */
export function citesSeveral(text: string, startsWithShortForm: boolean): boolean {
  const parts = text.split(divider);
  const sources = parts.filter((part, index) => year.test(part) || (index === 0 && startsWithShortForm));
  return sources.length > 1 || [...text.matchAll(title)].length > 1;
}

const divider =
  /;|[.”»]\s{1,3}(?:see\s{1,3}also|and\s{1,3}see|see|voir\s{1,3}aussi|voir|v[ée]ase\s{1,3}tambi[ée]n|v[ée]ase|см\.\s{1,3}также|см\.)(?![\p{L}\p{N}])/iu;

const year = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

/** Whether a text has a year in it, as what names a source does. */
export function hasYear(text: string): boolean {
  return year.test(text);
}

const title = /(?:,[”"»]|[”"»],)\s[^“”«»"]{0,120}?(?<!\d)(?:19|20)\d\d(?!\d)/gu;
