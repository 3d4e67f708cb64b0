import { byCodePoint, type Message } from '../model/index.js';

/** Messages by file, line, column and code, each once: the order in which stages spoke doesn't show. */
export function sortMessages(messages: readonly Message[]): Message[] {
  const unique = new Map(messages.map((one) => [JSON.stringify(keysOf(one)), one]));
  return [...unique.values()].sort(
    (a, b) =>
      byCodePoint(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      byCodePoint(a.code, b.code) ||
      byCodePoint(a.text, b.text),
  );
}

function keysOf(one: Message): unknown[] {
  return [one.file, one.line, one.column, one.code, one.text, one.hint];
}
