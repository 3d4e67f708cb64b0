import type { Block, Paragraph } from '../model/index.js';
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
const words = String.raw`summary|r[eé]\p{M}?sum[eé]\p{M}?|resumen|резюме|краткое содержание|(?:ال)?ملخص|خلاصة`;
const word = new RegExp(
  String.raw`^\s{0,9}(?:#{1,6}\s{1,9})?(?:\*\*|__)?(?:${words})(?:\*\*|__)?\s?([:.–—-]?)(?:\*\*|__)?(?:\s+|$)`,
  'iu',
);
const wordFirst = new RegExp(String.raw`^(?:${words})(?![\p{L}\p{M}\p{N}])`, 'iu');

/** Whether a line starts with the word for a summary. */
export function isSummaryWord(text: string): boolean {
  return wordFirst.test(text);
}

/** The lines without the word that makes their first paragraph a summary; undefined where none does. */
function withoutWord(lines: readonly Line[]): Line[] | undefined {
  const index = lines.findIndex((line) => !isBlank(line));
  const line = lines[index];
  const match = line && word.exec(line.text);
  if (!line || !match) return undefined;
  const rest = restOf(line, match[0].length);
  if (rest.text !== '' && !match[1]) return undefined;
  const following = lines.slice(index + 1);
  const next = rest.text === '' ? following.find((one) => !isBlank(one)) : rest;
  return next && isProse(next.text) ? [...(rest.text === '' ? [] : [rest]), ...following] : undefined;
}

/** No item of a list, row of a table, quotation or heading. */
function isProse(text: string): boolean {
  return !/^\s*(?:[-*+•–]\s|[>|#`~\t]|\d{1,3}[.)]\s)/u.test(text) && !text.trim().includes('\t');
}
