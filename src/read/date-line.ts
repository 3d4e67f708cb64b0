import { dateWords, dayIn, isBesideDate, latinDigits, monthOf } from '../names/calendar.js';
import { letters, marks } from '../names/letters.js';
import { singleSpaced } from './lines.js';

/** A date found in a line of its own, as written but for single spaces, with the offset at which it stands. */
export interface FoundDate {
  readonly value: string;
  readonly offset: number;
  /** Whether the line says that it is the date of last update. */
  readonly named: boolean;
  /** Whether it can be nothing else: the end of a note may read `last updated 6 October 2011` too. */
  readonly sure: boolean;
  /** The language of the words before it, where these are not English: `fr` for “Dernière mise à jour”. */
  readonly language?: string;
}

const accent = `[${marks}]`;

/**
 * Words that say “last updated”, by language. Accents may be missing, or be characters of their own. `parts`: what all of
 * them have one of, so that the others’ patterns need not be made.
 */
const words: Readonly<Record<string, { readonly parts: readonly string[]; readonly whole: string }>> = {
  en: {
    parts: ['updat'],
    whole: String.raw`(?:page\s{1,9})?(?:last\s{1,9}updated?|updated|date\s{1,9}of\s{1,9}last\s{1,9}update)(?:\s{1,9}on)?`,
  },
  fr: {
    parts: ['jour', 'actualis'],
    whole: String.raw`(?:date\s{1,9}de\s{1,9}(?:la\s{1,9})?)?(?:derni[eè]${accent}?re\s{1,9})?(?:page\s{1,9})?(?:mis(?:e)?\s{1,9}[aà]${accent}?\s{1,9}jour|actualis(?:ation|[eé]${accent}?e?))(?:\s{1,9}(?:le|en))?`,
  },
  es: {
    parts: ['ltima', 'actualizad'],
    whole: String.raw`(?:fecha\s{1,9}de\s{1,9}(?:la\s{1,9})?)?(?:[uú]${accent}?ltima\s{1,9}(?:actualizaci[oó]${accent}?n|modificaci[oó]${accent}?n)|actualizad[oa])(?:\s{1,9}(?:el|en|al))?`,
  },
  ru: {
    parts: ['обновлен', 'изменени'],
    whole: String.raw`(?:дата\s{1,9})?(?:последн(?:ее|его)\s{1,9}(?:обновлени[ея]|изменени[ея])|обновлен[оа]?)`,
  },
  ar: {
    parts: ['تحديث', 'تعديل'],
    whole: String.raw`(?:تاريخ\s{1,9})?(?:[آا]${accent}?خر\s{1,9}(?:تحديث|تعديل)|(?:تم\s{1,9})?التحديث)(?:\s{1,9}(?:في|بتاريخ))?`,
  },
};

const patterns = new Map<string, RegExp>();

function patternOf(language: string): RegExp {
  const known = patterns.get(language);
  if (known) return known;
  const { whole } = words[language]!;
  const pattern = new RegExp(
    String.raw`^[\s(*_\u200e\u200f]{0,9}${whole}(?![${letters}${marks}])[*_]{0,3}\s{0,9}([:：]?)[*_]{0,3}\s{0,9}`,
    'i',
  );
  patterns.set(language, pattern);
  return pattern;
}

/** The date in `Last updated: 18 December 2019` and its relatives, or in a line that is nothing but a date. */
export function findDate(line: string): FoundDate | undefined {
  if (line.length > 120) return undefined;
  const label = findLabel(line);
  if (!label) {
    if (!hasDigit(line)) return undefined;
    const bare = withoutTail(line).trim();
    return isFullDate(bare)
      ? { value: singleSpaced(bare), offset: line.indexOf(bare), named: false, sure: false }
      : undefined;
  }
  const offset = label.length;
  const value = withoutTail(line.slice(offset));
  if (value === '' || value.length > 40) return undefined;
  if (!label.colon && !looksLikeDate(value)) return undefined;
  const sure = label.colon || /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(line);
  return { value: singleSpaced(value), offset, named: true, sure, ...languageOf(label, value) };
}

/** Whether a line announces a date that stands on the next one: `Last updated:`. */
export function announcesDate(line: string): boolean {
  const label = line.length < 60 ? findLabel(line) : undefined;
  return label !== undefined && withoutTail(line.slice(label.length)) === '';
}

/** The language, where it is not English, in which some lines say when they were last updated. */
export function dateLanguage(lines: readonly string[]): string | undefined {
  for (const [index, line] of lines.entries()) {
    const language = findDate(line)?.language;
    if (language) return language;
    const next = lines[index + 1];
    if (next === undefined || !announcesDate(line) || !looksLikeDate(next)) continue;
    const label = findLabel(line)!;
    if (label.language !== 'en') return label.language;
  }
  return undefined;
}

interface Label {
  readonly language: string;
  readonly length: number;
  readonly colon: boolean;
}

function findLabel(line: string): Label | undefined {
  const small = line.toLowerCase();
  for (const [language, { parts }] of Object.entries(words)) {
    const match = parts.some((part) => small.includes(part)) ? patternOf(language).exec(line) : null;
    if (match) return { language, length: match[0].length, colon: match[1] !== '' };
  }
  return undefined;
}

/** What follows must be a date: `Mise à jour : voir la page suivante` says nothing sure. */
function languageOf({ language }: Label, value: string): { language?: string } {
  return language !== 'en' && looksLikeDate(value) ? { language } : {};
}

/** Whether nothing but the parts of a date stands in a text: numbers, months, weekdays. */
export function looksLikeDate(text: string): boolean {
  return hasDigit(text) && areParts(dateWords(text));
}

function areParts(words: readonly string[]): boolean {
  return words.length <= 6 && words.every(isPart);
}

/** A digit of those that dates are read in. */
function hasDigit(text: string): boolean {
  return /[\d٠-٩۰-۹]/u.test(text);
}

function isPart(part: string): boolean {
  return (
    /^\d{1,4}$/u.test(part) || dayIn(part) !== undefined || monthOf(part) !== undefined || isBesideDate(part)
  );
}

/** A date that can't be mistaken for anything else: with a month's name and a year, or ISO. */
function isFullDate(text: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(latinDigits(text))) return true;
  const parts = dateWords(text);
  return (
    areParts(parts) &&
    parts.some((one) => monthOf(one) !== undefined) &&
    parts.some((one) => /^\d{4}$/u.test(one))
  );
}

function withoutTail(text: string): string {
  return text.replace(/[\s).*_]{1,20}$/u, '');
}
