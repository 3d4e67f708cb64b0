/** A date found in a line of its own, as written, with the offset at which it stands. */
export interface FoundDate {
  readonly value: string;
  readonly offset: number;
  /** Whether the line says that it is the date of last update. */
  readonly named: boolean;
  /** Whether it can be nothing else: the end of a note may read `last updated 6 October 2011` too. */
  readonly sure: boolean;
}

const label =
  /^[\s(*_]{0,9}(?:page\s{1,9})?(?:last\s{1,9}updated?|updated|date\s{1,9}of\s{1,9}last\s{1,9}update)\b[*_]{0,3}\s{0,9}(?:on\b\s{0,9})?([:：]?)[*_]{0,3}\s{0,9}/iu;

/** The date in `Last updated: 18 December 2019` and its relatives, or in a line that is nothing but a date. */
export function findDate(line: string): FoundDate | undefined {
  if (line.length > 120 || !/\d|update/iu.test(line)) return undefined;
  const match = label.exec(line);
  if (!match) {
    const bare = withoutTail(line).trim();
    return isFullDate(bare)
      ? { value: bare, offset: line.indexOf(bare), named: false, sure: false }
      : undefined;
  }
  const offset = match[0].length;
  const value = withoutTail(line.slice(offset));
  if (value === '' || value.length > 40) return undefined;
  if (!match[1] && !looksLikeDate(value)) return undefined;
  return { value, offset, named: true, sure: match[1] !== '' || /^\W*\p{Lu}/u.test(line) };
}

/** Whether a line announces a date that stands on the next one: `Last updated:`. */
export function announcesDate(line: string): boolean {
  const match = line.length < 60 ? label.exec(line) : null;
  return match !== null && withoutTail(line.slice(match[0].length)) === '';
}

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const part = new RegExp(`^(?:\\d{1,4}(?:st|nd|rd|th)?|of|the|${weekday}|${month})$`, 'iu');
const monthName = new RegExp(`^(?:${month})$`, 'iu');

/** Whether nothing but the parts of a date stands in a text: numbers, months, weekdays. */
export function looksLikeDate(text: string): boolean {
  const parts = partsOf(text);
  return parts.length <= 6 && /\d/u.test(text) && parts.every((one) => part.test(one));
}

/** A date that can't be mistaken for anything else: with a month's name and a year, or ISO. */
function isFullDate(text: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return true;
  const parts = partsOf(text);
  return (
    looksLikeDate(text) &&
    parts.some((one) => monthName.test(one)) &&
    parts.some((one) => /^\d{4}$/u.test(one))
  );
}

function partsOf(text: string): string[] {
  return text.split(/[\s,./-]+/u).filter((one) => one !== '');
}

function withoutTail(text: string): string {
  return text.replace(/[\s).*_]{1,20}$/u, '');
}
