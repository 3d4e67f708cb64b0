import type { Block, Paragraph } from '../model/index.js';
import { isWordAt } from '../names/letters.js';
import { isBlank, type Line, restOf } from './lines.js';

/** A body without its summary, and the summary. */
export interface TakenSummary {
  readonly summary: readonly Paragraph[];
  readonly body: readonly Block[];
}

/**
 * Reads a body's lines and takes the summary off its start: a paragraph `Summary: …`, or one under a heading
 * `Summary`. In Markdown the word may be bold.
 */
export function readWithSummary(
  lines: readonly Line[],
  read: (lines: readonly Line[]) => Block[],
): TakenSummary {
  const cut = withoutWord(lines);
  const [first, ...others] = read(cut ?? lines);
  if (cut && (first?.type === 'paragraph' || first?.type === 'heading')) {
    const { children, at } = first;
    return { summary: [{ type: 'paragraph', children, at }], body: others };
  }
  return { summary: [], body: first ? [first, ...others] : [] };
}

/** In English, French, Spanish, Russian and Arabic. Accents may be characters of their own. */
const word =
  /^(?:summary|resumen|r[eé][\u0300-\u036f]?sum[eé][\u0300-\u036f]?|резюме|краткое содержание|(?:ال)?ملخص|خلاصة)/iu;

/** Whether a line starts with the word for a summary. */
export function isSummaryWord(text: string): boolean {
  const found = word.exec(text)?.[0];
  return found !== undefined && !isWordAt(text, found.length);
}

/** The lines without the word that makes their first paragraph a summary; undefined where none does. */
function withoutWord(lines: readonly Line[]): Line[] | undefined {
  const index = lines.findIndex((line) => !isBlank(line));
  const line = lines[index];
  const label = line && labelIn(line.text);
  if (!line || !label) return undefined;
  const rest = restOf(line, label.length);
  if (rest.text !== '' && !label.hasMark) return undefined;
  const following = lines.slice(index + 1);
  const next = rest.text === '' ? following.find((one) => !isBlank(one)) : rest;
  return next && isProse(next.text) ? [...(rest.text === '' ? [] : [rest]), ...following] : undefined;
}

/** The word at the start of a line, with the marks of a heading or of bold words: `Summary: `, `**Summary.** `, `## Summary`. */
function labelIn(text: string): { readonly length: number; readonly hasMark: boolean } | undefined {
  const start = /^\s{0,9}(?:#{1,6}\s{1,9})?(?:\*\*|__)?/u.exec(text)![0].length;
  const found = word.exec(text.slice(start))?.[0];
  if (found === undefined) return undefined;
  const end = start + found.length;
  const behind = /^(?:\*\*|__)?\s?([:.–—-]?)(?:\*\*|__)?(?:\s+|$)/u.exec(text.slice(end));
  return behind ? { length: end + behind[0].length, hasMark: behind[1] !== '' } : undefined;
}

/** No item of a list, row of a table, quotation or heading. */
function isProse(text: string): boolean {
  return !/^\s*(?:[-*+•–]\s|[>|#`~\t]|\d{1,3}[.)]\s)/u.test(text) && !text.trim().includes('\t');
}
