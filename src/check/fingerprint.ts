import type { Message } from '../model/index.js';
import { type SourceLines, sourceLine } from './source-lines.js';

/** What stays the same of a message while other lines of its file change. */
export interface Trace {
  readonly code: string;
  /** The message's text; numbers that count something (lines, months) are `#`. */
  readonly text: string;
  /** The words around the place; empty where they are not known. */
  readonly near: string;
}

export function traceOf(one: Message, lines: SourceLines): Trace {
  return { code: one.code, text: withoutCounts(one.text), near: wordsAround(one, lines) };
}

/** Numbers in quotation marks and in brackets are what the author wrote. */
function withoutCounts(text: string): string {
  return text.replace(/“[^”]{0,200}”|\[[^\]]{0,40}\]|\d+/gu, (found) => (/^\d/u.test(found) ? '#' : found));
}

/** Three words in front of the place and four from there on, of its line. */
function wordsAround(one: Message, lines: SourceLines): string {
  const line = sourceLine(one, lines);
  if (!line) return '';
  const offset = Math.max(0, one.column - line.column);
  const before = wordsIn(line.text.slice(Math.max(0, offset - 100), offset)).slice(-3);
  return [...before, ...wordsIn(line.text.slice(offset, offset + 160)).slice(0, 4)].join(' ');
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
