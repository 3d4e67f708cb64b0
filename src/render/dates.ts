import type { CalendarDate, Stale } from '../model/index.js';
import { count, fill } from './fill.js';
import type { Strings } from './strings.js';

/** `18 December 2019`; `December 2019` where the date has no day. */
export function dateText(date: CalendarDate, strings: Strings): string {
  const [year, month, day] = date.split('-').map(Number);
  const names = day === undefined ? (strings.monthsAlone ?? strings.months) : strings.months;
  const values = { year: year!, month: names[(month ?? 1) - 1] ?? '' };
  if (day === undefined) return fill(strings.dateWithoutDay, values);
  return fill((day === 1 ? strings.dateFirst : undefined) ?? strings.date, { ...values, day });
}

/** `Last updated 6 years and 11 months before this edition of 24 November 2026.` */
export function staleText(stale: Stale, strings: Strings): string {
  return fill(strings.stale, { age: ageText(stale.months, strings), date: dateText(stale.asOf, strings) });
}

/** Months as people say them: in months below two years, then in years and months. */
export function ageText(months: number, strings: Strings): string {
  const rest = months % 12;
  if (months < 24) return count(strings.monthsOfAge, months, strings);
  const years = count(strings.years, Math.floor(months / 12), strings);
  if (rest === 0) return years;
  return fill(strings.yearsAndMonths, { years, months: count(strings.monthsOfAge, rest, strings) });
}
