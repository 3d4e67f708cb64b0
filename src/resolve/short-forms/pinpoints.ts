import { letters, numbers } from '../../names/letters.js';

/** A place inside a source: `p. 5`, `paras. 3–4`, `С. 12`. */
export interface Pinpoint {
  readonly kind: 'page' | 'paragraph';
  /** With the comma and the space before it. */
  readonly start: number;
  readonly end: number;
}

const signs: readonly (readonly [Pinpoint['kind'], string])[] = [
  ['page', 'pp?\\.?|pages?|p[áa]gs?\\.|p[áa]ginas?|С\\.|с\\.|стр\\.|ص'],
  ['paragraph', 'paras?\\.?|paragraphs?|pars?\\.|p[áa]rrs?\\.|p[áa]rrafos?|§§?|¶¶?|пп?\\.'],
];

const end = `(?![${letters}${numbers}])`;
const values =
  `\\s{0,3}(?:\\d{1,5}|[ivxlc]{1,7}(?![${letters}]))(?:\\s?[–-]\\s?(?:\\d{1,5}|[ivxlc]{1,7}(?![${letters}])))?` +
  `(?:(?:\\s{1,3}(?:and|&|et|y|и)\\s{1,3}\\d{1,5}|,\\s?\\d{1,3}(?![${letters}${numbers}]|\\s[${letters}]))(?:\\s?[–-]\\s?\\d{1,5})?){0,8}`;

type Pattern = readonly [Pinpoint['kind'], RegExp];

/** Made when the first short form is found: most profiles have none. */
let patterns: readonly Pattern[] | undefined;

function patternOf([kind, words]: (typeof signs)[number]): Pattern {
  return [kind, new RegExp(`,?\\s{1,3}(?:${words})${values}${end}`, 'gu')];
}

/** All pinpoints of a text, kind by kind. */
export function findPinpoints(text: string): Pinpoint[] {
  patterns ??= signs.map(patternOf);
  return patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((found) => ({
      kind,
      start: found.index,
      end: found.index + found[0].length,
    })),
  );
}

/** The kind of the pinpoint that a text starts with, as what stands behind `Ibid.` does: `, p. 5`, ` at 5`, `. С. 5`. */
export function leadingPinpoint(rest: string): Pinpoint['kind'] | undefined {
  if (/^,?\s{1,3}(?:at\s{1,3}\d|(?!(?:19|20)\d\d)\d{1,4}(?!\d|\s?\p{L}))/u.test(rest)) return 'page';
  const text = rest.replace(/^[.,;:]?\s{0,3}/u, ' ').replace(/^\s(?:at|à la|en la)\s/u, ' ');
  return findPinpoints(text.slice(0, 60)).find(({ start }) => start === 0)?.kind;
}

/** Whether a text starts with something that says where in a source to look. */
export function startsWithPinpoint(rest: string): boolean {
  return leadingPinpoint(rest) !== undefined || startsWithOther(rest);
}

/** A part of a source that has a name of its own: `Art. 7`, `Annex B`, `table 4`. */
function startsWithOther(rest: string): boolean {
  return /^[.,;:(]{0,2}\s{0,3}(?:at|arts?\.|articles?|art[íi]culos?|annex(?:es|e)?|anexos?|appendix|ch\.|chap\.|chapters?|cap\.|vol\.|t\.|sections?|secs?\.|figs?\.|tables?|fn\.|nn?\.|notes?|ст\.|гл\.|прил\.|т\.)\s{0,3}(?:\d|[IVXLC]{1,7}(?!\p{L})|[A-Z](?!\p{L}))/iu.test(
    rest,
  );
}
