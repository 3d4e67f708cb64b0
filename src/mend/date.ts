import type { Draft } from '../model/index.js';
import type { Edit } from './edits.js';
import type { SourceFile } from './source.js';

/** A date as the house writes it in the language of a profile. */
export interface HouseDate {
  /** `2019-12-18`, for front matter. */
  readonly iso: string;
  /** `18 December 2019` */
  readonly text: string;
  /** `Last updated` */
  readonly label: string;
}

/** The date of last update as the house writes it; what stands around it stays, but for the words of the house themselves. */
export function dateEdits(
  { metadata: { updated }, source: { format } }: Draft,
  date: HouseDate,
  source: SourceFile,
): Edit[] {
  const start = updated?.place.file === source.file ? source.offsetOf(updated.place) : undefined;
  if (!updated || start === undefined) return [];
  if (format === 'markdown' && start < endOfFrontMatter(source.text))
    return yamlEdit(updated.value, date, start, source);
  const written = writtenLength(updated.value, source.text.slice(start, start + 200));
  if (written === undefined) return [];
  // readers leave the point of “2016 г.” to the sentence
  const isPointed = date.text.endsWith('.') && source.text[start + written] === '.';
  const end = start + written + (isPointed ? 1 : 0);
  const lineStart = source.lineStart(updated.place.line);
  const before = source.text.slice(lineStart, start);
  const lead = houseLead(before, date.label) ?? before;
  const text = `${lead}${date.text}`;
  return text === source.text.slice(lineStart, end) ? [] : [{ start: lineStart, end, text }];
}

/** How much of a text a date takes there, whose spaces readers fold: undefined where the text begins otherwise. */
function writtenLength(value: string, text: string): number | undefined {
  let length = 0;
  for (const [index, word] of value.split(' ').entries()) {
    if (index > 0) length += /^[^\S\r\n]*/u.exec(text.slice(length))![0].length;
    if (!text.startsWith(word, length)) return undefined;
    length += word.length;
  }
  return length;
}

/** 0 where there is none. */
function endOfFrontMatter(text: string): number {
  if (!/^\s*---[ \t]*[\r\n]/u.test(text)) return 0;
  const first = text.indexOf('---') + 3;
  const end = /[\r\n](?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/u.exec(text.slice(first));
  return end ? first + end.index : 0;
}

/** In YAML the whole of a value in quotation marks. */
function yamlEdit(value: string, { iso }: HouseDate, start: number, { text }: SourceFile): Edit[] {
  if (value === iso) return [];
  const written = [value, `"${value}"`, `'${value}'`].find((form) => text.startsWith(form, start));
  return written === undefined ? [] : [{ start, end: start + written.length, text: iso }];
}

/** The words before a date as the house writes them, where they are the same words: undefined where they are others. */
function houseLead(before: string, label: string): string | undefined {
  const words = (text: string) =>
    text
      .replace(/\s?[:：]\s*$/u, '')
      .trim()
      .replace(/\s+/gu, ' ')
      .toLowerCase();
  if (words(before) !== words(label)) return undefined;
  const indent = before.slice(0, before.length - before.trimStart().length);
  // “Dernière mise à jour le”: a date follows such words without a colon
  const isOpen = /:$|\s(?:le|el)$/u.test(label);
  return `${indent}${label}${isOpen ? '' : ':'} `;
}
