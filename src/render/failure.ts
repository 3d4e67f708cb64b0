import { type Message, message, type Place } from '../model/index.js';
import type { TemplateFile } from './files.js';
import { runtime } from './runtime.js';

/** A template failed while it was filled: carries the message that says where. */
export class TemplateFailure extends Error {
  constructor(readonly found: Message) {
    super(found.text);
  }
}

/** What Handlebars tells of an error; lines count from 1, columns from 0. */
interface HandlebarsError {
  readonly message: string;
  readonly lineNumber?: number;
  readonly column?: number;
}

/**
 * Turns what was thrown while a file was filled into a failure with its place. A failure stays what it is, and so does
 * an error that is no fault of the template's.
 */
export function failureOf(error: unknown, file: TemplateFile): unknown {
  const isFault = error instanceof runtime.Exception || error instanceof RangeError || isUnknownPart(error);
  return isFault ? new TemplateFailure(messageOf(error as HandlebarsError, file)) : error;
}

/** JavaScript's own error where a name is asked of a text: `{{country.name}}`. */
function isUnknownPart(error: unknown): boolean {
  return error instanceof TypeError && unknownNames.some((pattern) => pattern.test(error.message));
}

/** The message for what Handlebars threw while it read, compiled or filled a file. */
export function messageOf(error: HandlebarsError, file: TemplateFile): Message {
  const place = placeOf(error, file);
  const name = unknownName(error, file, place);
  if (name !== undefined) {
    const hint = 'Correct the name; templates/brief shows the names that there are.';
    return message('template-name', `the name ${name} does not exist here`, place, hint);
  }
  if (error instanceof RangeError) {
    return message('template-syntax', 'the template or its text is nested without end', place, loopHint);
  }
  return message('template-syntax', `Handlebars can’t read the template: ${reasonOf(error)}`, place);
}

const loopHint = 'See whether a partial calls itself, or two call each other.';

const unknownNames = [
  /^"([^"]{1,200})" not defined in /u,
  /used the unknown helper (\S+)/u,
  /^The partial (\S+) could not be found/u,
  /^Cannot use 'in' operator to search for '([^']{1,200})' in /u,
];

function unknownName(error: HandlebarsError, file: TemplateFile, place: Place): string | undefined {
  for (const pattern of unknownNames) {
    const name = pattern.exec(error.message)?.[1];
    if (name !== undefined) return name;
  }
  if (!error.message.startsWith('undefined argument')) return undefined;
  const line = file.text.split('\n')[place.line - 1] ?? '';
  return `in ${/^\{\{[^}]*\}\}?/u.exec(line.slice(Math.max(0, place.column - 1)))?.[0] ?? 'this expression'}`;
}

function placeOf(error: HandlebarsError, file: TemplateFile): Place {
  if (error.lineNumber !== undefined) {
    return { file: file.file, line: error.lineNumber, column: (error.column ?? 0) + 1 };
  }
  if (!faultLine.test(error.message)) return { file: file.file, line: 1, column: 1 };
  return { file: file.file, ...pointOfParseError(error.message, file.text) };
}

const faultLine = /^(?:Parse|Lexical) error on line (\d+)/u;

/**
 * Handlebars's parser tells the line, then quotes up to 20 characters on either side of the fault without line breaks,
 * then draws a line to it. The quotation, looked up in the template, gives line and column.
 */
function pointOfParseError(text: string, source: string): { line: number; column: number } {
  const [first = '', quotation = '', arrow = ''] = text.split('\n');
  const line = Number(faultLine.exec(first)?.[1] ?? 1);
  const lines = source.split('\n');
  const from = quotation.startsWith('...') ? 3 : 0;
  const before = quotation.slice(from, Math.max(from, arrow.indexOf('^')));
  const upTo = lines.slice(0, line).join('');
  const at = upTo.lastIndexOf(before) + before.length;
  let rest = at;
  for (const [index, words] of lines.entries()) {
    if (rest < words.length || index === line - 1)
      return { line: index + 1, column: Math.min(rest, words.length) + 1 };
    rest -= words.length;
  }
  return { line, column: 1 };
}

/** The part of the error that says what is wrong, on one line. */
function reasonOf(error: HandlebarsError): string {
  const lines = error.message.split('\n');
  return (lines.at(-1) ?? '').replace(/ - \d+:\d+$/u, '');
}
