import type { Place, Stated } from '../model/index.js';
import { fromPath, namesIn } from '../names.js';
import type { ReadContext } from './context.js';
import { announcesDate, dateLanguage, findDate, looksLikeDate } from './date-line.js';
import { isHeadingText } from './heading-text.js';
import { type Line, singleSpaced, trimLine } from './lines.js';
import { isSummaryWord } from './summary.js';
import { findTitle } from './title.js';

/** The lines in which a profile says what it is. */
export interface Head {
  /** How many of the lines it takes. */
  readonly length: number;
  readonly country?: Stated<string>;
  readonly topic?: Stated<string>;
  readonly updated?: Stated<string>;
  /** The language of the words beside the date, where it is not English. */
  readonly dateLanguage?: string;
}

/** What has been found, while it is being found. */
type Found = { -readonly [Key in keyof Head]: Head[Key] };

/**
 * Reads the head that starts at the first of some lines (without blank ones): country, topic, date, in any order.
 * A name is taken where it is known, in English or in the language of the words beside the date, or where it stands at
 * a name's place beside the date. All else is text.
 */
export function readHead(lines: readonly Line[], file: string, context: ReadContext): Head {
  const language = dateLanguage(lines.slice(0, 8).map(({ text }) => text));
  const own = language ? { ...context, names: namesIn(context.names, language) } : context;
  const head = readLines(lines, file, own, true) ?? readLines(lines, file, own, false) ?? { length: 0 };
  return language && head.updated ? { ...head, dateLanguage: language } : head;
}

/** Undefined where more lines look like names than there is room for: then none of them is one. */
function readLines(
  lines: readonly Line[],
  file: string,
  context: ReadContext,
  guess: boolean,
): Head | undefined {
  const found: Found = { length: 0 };
  const unknown: Line[] = [];
  while (found.length < lines.length && found.length < 6) {
    const line = trimLine(lines[found.length]!);
    const taken =
      takeDate(found, line, lines[found.length + 1], file) ||
      takeNames(found, line, file, context) ||
      (guess && takeUnknown(found, unknown, line, lines.slice(found.length + 1), file, context));
    if (!taken) break;
    found.length += taken;
  }
  return settle(found, unknown, file, context);
}

function takeDate(found: Found, line: Line, next: Line | undefined, file: string): number {
  if (found.updated) return 0;
  const date = findDate(line.text);
  if (date && (date.named || found.topic || found.country)) {
    found.updated = { value: date.value, place: placeAt(file, line, date.offset) };
    return 1;
  }
  if (!next || !announcesDate(line.text) || !looksLikeDate(next.text)) return 0;
  const value = trimLine(next);
  found.updated = { value: singleSpaced(value.text), place: placeAt(file, value) };
  return 2;
}

function takeNames(found: Found, line: Line, file: string, { names }: ReadContext): number {
  const country = found.country ? undefined : names.country(line.text);
  if (country) {
    found.country = { value: country, place: placeAt(file, line) };
    return 1;
  }
  const topic = found.topic ? undefined : names.topic(line.text);
  if (topic) {
    found.topic = { value: topic, place: placeAt(file, line) };
    return 1;
  }
  const title = found.country || found.topic ? undefined : findTitle(line.text, names, false);
  if (!title) return 0;
  found.country = { value: title.country.value, place: placeAt(file, line, title.country.offset) };
  // The title of a report is no topic where the file's name gives one: then it stays in the text.
  if (title.isReport && fromPath(file, names).topic) return 0;
  found.topic = { value: title.topic.value, place: placeAt(file, line, title.topic.offset) };
  return 1;
}

/**
 * A line that looks like a name, beside the date: one or two before it, or one behind it where no topic can come
 * from elsewhere.
 */
function takeUnknown(
  found: Found,
  unknown: Line[],
  line: Line,
  following: readonly Line[],
  file: string,
  { names }: ReadContext,
): number {
  const missing = (found.country ? 0 : 1) + (found.topic ? 0 : 1);
  if (
    unknown.length >= missing ||
    !isHeadingText(line.text) ||
    isSummaryWord(line.text) ||
    /^\d{1,3}[.)]\s/u.test(line.text)
  )
    return 0;
  const before = !found.updated && dateWithin(following, missing - unknown.length);
  const behind = found.updated && !found.topic && unknown.length === 0 && !fromPath(file, names).topic;
  if (!before && !behind) return 0;
  unknown.push(line);
  return 1;
}

/** Whether a date that names itself follows after nothing but names. */
function dateWithin(lines: readonly Line[], distance: number): boolean {
  const index = lines.slice(0, distance + 1).findIndex(({ text }) => isDateLine(text));
  return index >= 0 && lines.slice(0, index).every(({ text }) => isHeadingText(text.trim()));
}

function isDateLine(text: string): boolean {
  return findDate(text)?.named === true || announcesDate(text);
}

/** Gives unknown names their parts: a title that joins both; else the topic stands nearer to the date. */
function settle(
  found: Found,
  unknown: readonly Line[],
  file: string,
  { names }: ReadContext,
): Head | undefined {
  const rest = [...unknown];
  const [only] = rest;
  const title = only && !found.country && !found.topic ? findTitle(only.text, names, true) : undefined;
  if (only && title && rest.length === 1) {
    found.country = { value: title.country.value, place: placeAt(file, only, title.country.offset) };
    found.topic = { value: title.topic.value, place: placeAt(file, only, title.topic.offset) };
    return found;
  }
  for (const part of ['topic', 'country'] as const) {
    const line = found[part] ? undefined : rest.pop();
    if (line) found[part] = { value: singleSpaced(line.text), place: placeAt(file, line) };
  }
  return rest.length > 0 ? undefined : found;
}

function placeAt(file: string, line: Line, offset = 0): Place {
  return { file, line: line.line, column: line.column + offset };
}
