import { codes, type MessageCode, type Severity } from './codes.js';
import type { Span } from './place.js';

/** What a reader, a pass or a writer has to say about one place. */
export interface Message extends Span {
  readonly severity: Severity;
  readonly code: MessageCode;
  /** What is the matter, one sentence without a full stop. */
  readonly text: string;
  /** What to do about it. */
  readonly hint?: string;
}

/** A value with the messages that arose while it was made. Every stage returns one. */
export interface Result<T> {
  readonly value: T;
  readonly messages: readonly Message[];
}

/** Makes a message; its severity is the one that the list of codes gives. A place with a length is shown as a whole. */
export function message(code: MessageCode, text: string, place: Span, hint?: string): Message {
  const { severity } = codes[code];
  const { file, line, column, length } = place;
  return {
    severity,
    code,
    text,
    file,
    line,
    column,
    ...(length === undefined ? {} : { length }),
    ...(hint === undefined ? {} : { hint: sentence(hint) }),
  };
}

/** A hint stands on a line of its own: a capital first, a full stop last. */
function sentence(text: string): string {
  const ended = /[.?!…]$/u.test(text) ? text : `${text}.`;
  return ended.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
