import {
  type CalendarDate,
  type Draft,
  type Message,
  message,
  type Place,
  type Stale,
} from '../model/index.js';
import { dateWords, dayIn, isBesideDate, latinDigits, monthOf } from '../names/calendar.js';

export interface DateContext {
  readonly today: CalendarDate;
  /** Whole months after which a profile is stale; without it none is. */
  readonly staleAfter?: number;
  readonly defaults: { readonly updated?: string };
}

export interface ResolvedDate {
  readonly updated?: CalendarDate;
  readonly stale?: Stale;
  readonly messages: readonly Message[];
}

/**
 * The date of last update as a calendar date: written dates in English, French, Spanish, Russian and Arabic
 * (`18 December 2019`, `December 18, 2019`, `1er juillet 2016`), ISO 8601 (`2019-12-18`), numbers where they can be read
 * in one way only (`18/12/2019`).
 */
export function resolveDate(draft: Draft, context: DateContext): ResolvedDate {
  const place = { file: draft.source.file, line: draft.source.line, column: 1 };
  const stated =
    draft.metadata.updated ?? (context.defaults.updated && { value: context.defaults.updated, place });
  if (!stated) return { messages: [missing(place)] };
  const reading = readDate(stated.value);
  if (reading.kind !== 'date') return { messages: [refusal(reading.kind, stated.value, stated.place)] };
  const { date } = reading;
  const stale = staleness(date, context);
  return {
    updated: date,
    ...(stale && { stale }),
    messages: doubts(date, stated.value, stated.place, context.today),
  };
}

type Refusal = 'unreadable' | 'impossible' | 'ambiguous';
type Reading = { kind: 'date'; date: CalendarDate } | { kind: Refusal };

/** Reads one date. English months may be cut to three letters or more, days may be ordinal, a weekday may stand before. */
export function readDate(written: string): Reading {
  const text = latinDigits(written.trim()).replace(/[.,،]+$/u, '');
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?$/u.exec(text);
  if (iso) return calendar(iso[1], iso[2], iso[3]);
  const numbers = /^(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})$/u.exec(text);
  if (numbers) return numeric(numbers[1]!, numbers[3]!, numbers[4]!, numbers[2]!);
  return wordsDate(withoutTwins(dateWords(text).filter((word) => !isBesideDate(word))));
}

/** A month may be named twice, as the United Nations do in Arabic: كانون الأول/ديسمبر. */
function withoutTwins(words: readonly string[]): string[] {
  return words.filter((word, index) => {
    const month = monthOf(word);
    return month === undefined || index === 0 || monthOf(words[index - 1]!) !== month;
  });
}

function wordsDate(words: readonly string[]): Reading {
  const [first, second, third] = words;
  if (words.length === 2) return named(first!, second!, undefined);
  if (words.length !== 3) return { kind: 'unreadable' };
  return /^\d/u.test(first!) ? named(second!, third!, first) : named(first!, third!, second);
}

function named(month: string, year: string, day: string | undefined): Reading {
  const index = monthOf(month);
  const bare = day === undefined ? undefined : dayIn(day);
  if (index === undefined || !/^\d{4}$/u.test(year) || (day !== undefined && bare === undefined))
    return { kind: 'unreadable' };
  return calendar(year, String(index), bare);
}

/** Numbers alone: with points the day comes first, as everywhere where dates are written so; else only one order may fit. */
function numeric(first: string, second: string, year: string, sign: string): Reading {
  const dayFirst = calendar(year, second, first);
  if (sign === '.') return dayFirst;
  const monthFirst = calendar(year, first, second);
  if (dayFirst.kind !== 'date') return monthFirst;
  if (monthFirst.kind !== 'date' || monthFirst.date === dayFirst.date) return dayFirst;
  return { kind: 'ambiguous' };
}

function calendar(year = '', month = '', day?: string): Reading {
  const [y, m, d] = [Number(year), Number(month), Number(day ?? '1')];
  const daysInMonth = new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (y < 1900 || m < 1 || m > 12 || d < 1 || d > daysInMonth) return { kind: 'impossible' };
  return { kind: 'date', date: [year, pad(m), ...(day === undefined ? [] : [pad(d)])].join('-') };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * How old a profile of this date looks on the day of the build: as long as it is the same, another day changes nothing in
 * what is said of the profile.
 */
export function ageOn(date: CalendarDate, context: Omit<DateContext, 'defaults'>): string {
  const stale = staleness(date, context);
  return stale ? `stale ${stale.months}` : isFuture(date, context.today) ? 'future' : 'fresh';
}

function staleness(date: CalendarDate, context: Omit<DateContext, 'defaults'>): Stale | undefined {
  const age = monthsBetween(date, context.today);
  return context.staleAfter !== undefined && age >= context.staleAfter
    ? { months: age, asOf: context.today }
    : undefined;
}

/** Whole months from one date to a later one; a date without a day counts from the first of its month. */
function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const [y1 = 0, m1 = 0, d1 = 1] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 1] = to.split('-').map(Number);
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
}

function doubts(date: CalendarDate, written: string, place: Place, today: CalendarDate): Message[] {
  const found: Message[] = [];
  if (isFuture(date, today)) {
    const hint = `The build is dated ${today}. Check the year.`;
    found.push(message('date-future', `“${written}” lies in the future`, place, hint));
  }
  if (date.length === 7) {
    found.push(
      message(
        'date-incomplete',
        `“${written}” gives no day`,
        place,
        'Add the day where it is known: 18 December 2019.',
      ),
    );
  }
  return found;
}

function isFuture(date: CalendarDate, today: CalendarDate): boolean {
  return date > today.slice(0, date.length);
}

function missing(place: Place): Message {
  const hint =
    'Add a line such as “Last updated: 18 December 2019” below the topic, or `updated: 2019-12-18` in the front matter.';
  return message('date-missing', 'the profile does not say when it was last updated', place, hint);
}

const refusals: Record<Refusal, { text: string; hint: string }> = {
  unreadable: { text: 'is no date that can be read', hint: 'Write it as 18 December 2019 or 2019-12-18.' },
  impossible: { text: 'is no day of the calendar', hint: 'Check day, month and year.' },
  ambiguous: { text: 'can be read as two different days', hint: 'Write the month as a word: 5 July 2016.' },
};

function refusal(kind: Refusal, written: string, place: Place): Message {
  const { text, hint } = refusals[kind];
  return message(`date-${kind}`, `“${written}” ${text}`, place, hint);
}
