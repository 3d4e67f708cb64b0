import { type Message, message, type Place, type Result } from '../model/index.js';
import type { InputFile } from './context.js';
import { decodeBytes } from './encoding.js';
import { kindOfBytes } from './kind-of-bytes.js';
import { type SourceText, splitLines } from './lines.js';

/** 16 MiB: a hundred times the longest profile. */
const sizeLimit = 16 * 1024 * 1024;

/**
 * Bytes to lines of text. Takes UTF-8 and UTF-16 with a byte-order mark, UTF-8 without one, and Windows-1252; `charset`
 * is what a page states of itself, which counts where no mark does.
 * Takes out what no text contains (control characters, non-characters, marks of zero width in the wrong place) and
 * says so; the characters themselves are not normalised. The value is undefined where the file is no text.
 */
export function decode({ file, bytes }: InputFile, charset?: string): Result<SourceText | undefined> {
  const start: Place = { file, line: 1, column: 1 };
  if (bytes.length > sizeLimit) {
    const size = `${(bytes.length / 1024 / 1024).toFixed(1)} MB`;
    return failed(message('input-too-large', `the file has ${size}; a profile can have 16 MB`, start));
  }
  const kind = kindOfBytes(bytes);
  if (kind) {
    const hint = 'open it in its own program and save it as plain text (UTF-8)';
    return failed(message('input-binary', `this is ${kind}, not a text file`, start, hint));
  }
  const { text, before } = decodeBytes(bytes, charset);
  const controls = controlsIn(text);
  if (!controls) {
    const hint = 'save it as plain text in UTF-8; if it is UTF-16, save it with a byte-order mark';
    return failed(
      message('input-binary', 'this is not a text file: it holds bytes that no text has', start, hint),
    );
  }
  const messages = before === undefined ? [] : [guessed(file, before)];
  const clean = takeOut(text, controls, file, messages);
  if (clean.trim() === '') {
    const hint = 'write the profile into it, or leave the file out';
    return failed(message('input-empty', 'the file has no text', start, hint));
  }
  return { value: { file, lines: splitLines(clean) }, messages };
}

function failed(reason: Message): Result<undefined> {
  return { value: undefined, messages: [reason] };
}

/**
 * What no text contains; undefined where there is too much of it: a zero byte never stands in a text, ten control characters may,
 * but not one in a hundred.
 */
function controlsIn(text: string): readonly string[] | undefined {
  if (text.includes('\0')) return undefined;
  if (!mayHoldControls.test(text)) return [];
  const found = text.match(noText()) ?? [];
  return found.length > 10 && found.length * 100 > text.length ? undefined : found;
}

function guessed(file: string, before: string): Message {
  const hint = 'look at the quotation marks and accents; save the file as UTF-8 to be sure';
  const text = 'this character is not UTF-8, so the file was read as Windows-1252';
  return message('encoding-guessed', text, placeAfter(file, before), hint);
}

/** Control characters but those that part words and lines, and the code points that are no characters. */
function noText(): RegExp {
  return /(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Noncharacter_Code_Point}]/gu;
}

/** A unit of UTF-16 of which one of these can be made: hardly a text has any. */
const mayHoldControls = /[^\t-\r\x20-\x7e\x85\xa0-\udffd\ue000-\ufdcf\ufdf0-\ufffd]/;

function takeOut(text: string, controls: readonly string[], file: string, messages: Message[]): string {
  const damaged = text.indexOf('\ufffd');
  if (damaged >= 0) {
    const hint = 'look the character up in the original and write it anew';
    const place = placeAfter(file, text.slice(0, damaged));
    const count = text.split('\ufffd').length - 1;
    const what = `${plural(count, 'character was', 'characters were')} lost before the file came here`;
    messages.push(message('encoding-damaged', `${what} (�, U+FFFD)`, place, hint));
  }
  const [first] = controls;
  if (first !== undefined) {
    const code = first.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    const place = placeAfter(file, text.slice(0, text.indexOf(first)));
    const what = `${plural(controls.length, 'control character was', 'control characters were')} taken out`;
    messages.push(message('control-character', `${what}, the first is U+${code}`, place));
  }
  // A byte-order mark inside a text has no width and no meaning: what is left of joining files.
  return (first === undefined ? text : text.replace(noText(), '')).replaceAll('\ufeff', '');
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function placeAfter(file: string, text: string): Place {
  const last = splitLines(text).at(-1)!;
  return { file, line: last.line, column: last.column + last.text.length };
}
