import type { NoteReference } from '../model/index.js';
import type { Edit, Range } from './edits.js';
import type { SourceFile } from './source.js';

/** A mark in a source, `[3, 4]` or `[^3]`, with the references that it makes. */
export interface Mark extends Range {
  readonly isFootnote: boolean;
  readonly references: readonly NoteReference[];
}

const plain = /\[(\d{1,3}(?:\s{0,9}[,–-]\s{0,9}\d{1,3}){0,30})\]/uy;
const footnote = /\[\^([^\]\s]{1,200})\]/uy;

/** The marks of references that stand in reading order. Undefined where one does not stand at its place. */
export function findMarks(references: readonly NoteReference[], source: SourceFile): Mark[] | undefined {
  const marks: Mark[] = [];
  for (let index = 0; index < references.length; ) {
    const start = source.offsetOf(references[index]!.at);
    const mark =
      start === undefined ? undefined : markAt(start, references.slice(index, index + 600), source);
    if (!mark) return undefined;
    marks.push(mark);
    index += mark.references.length;
  }
  return marks;
}

function markAt(start: number, references: readonly NoteReference[], { text }: SourceFile): Mark | undefined {
  footnote.lastIndex = start;
  plain.lastIndex = start;
  const note = footnote.exec(text);
  const match = note ?? plain.exec(text);
  if (!match) return undefined;
  const labels = note ? [note[1]!] : labelsIn(match[1]!);
  const own = references.slice(0, labels.length);
  const isWhole =
    own.length === labels.length && labels.every((label, i) => isSame(label, own[i]!.label, note !== null));
  return isWhole
    ? { start, end: start + match[0].length, isFootnote: note !== null, references: own }
    : undefined;
}

function isSame(written: string, label: string, isFootnote: boolean): boolean {
  return isFootnote ? written === label : Number(written) === Number(label);
}

/** `3, 5–7` says 3, 5, 6, 7. */
function labelsIn(written: string): string[] {
  const labels: string[] = [];
  let isRange = false;
  for (const [part] of written.matchAll(/\d+|[–-]/gu)) {
    if (part === '–' || part === '-') {
      isRange = true;
      continue;
    }
    for (let number = Number(labels.at(-1)) + 1; isRange && number < Number(part); number += 1)
      labels.push(String(number));
    labels.push(part);
    isRange = false;
  }
  return labels;
}

/**
 * Marks with other labels: `labelOf` gives them by identifier. What becomes twice the same in one place is named once; a mark
 * that says nothing more goes.
 */
export function markEdits(
  marks: readonly Mark[],
  labelOf: (identifier: string) => string,
  { text }: SourceFile,
): Edit[] {
  const edits: Edit[] = [];
  let said = new Map<string, string>();
  marks.forEach((mark, index) => {
    const before = marks[index - 1];
    const isBeside = before !== undefined && /^ *$/u.test(text.slice(before.end, mark.start));
    if (!isBeside) said = new Map();
    const kept = mark.references.filter(({ identifier }) => {
      const by = said.get(labelOf(identifier));
      if (by === undefined) said.set(labelOf(identifier), identifier);
      return by === undefined || by === identifier;
    });
    const start = kept.length === 0 && isBeside ? before.end : mark.start;
    const written = kept.length === 0 ? '' : markText(mark, kept, labelOf, text);
    if (written !== undefined) edits.push({ start, end: mark.end, text: written });
  });
  return edits;
}

/** Undefined where the mark says what it should. */
function markText(
  mark: Mark,
  kept: readonly NoteReference[],
  labelOf: (identifier: string) => string,
  text: string,
): string | undefined {
  const labels = kept.map(({ identifier }) => labelOf(identifier));
  const isSaid = kept.every(({ label }, i) => isSame(label, labels[i]!, mark.isFootnote));
  if (isSaid && kept.length === mark.references.length) return undefined;
  if (mark.isFootnote) return `[^${labels[0]!}]`;
  const written = text.slice(mark.start, mark.end);
  const numbers = labels.map(Number).sort((a, b) => a - b);
  const digits = written.match(/\d+/gu) ?? [];
  if (/[–-]/u.test(written) || digits.length !== numbers.length) return compact(numbers, written);
  return written.replace(/\d+/gu, () => String(numbers.shift()));
}

/** The farthest that the readers take a range for one. */
const longest = 50;

/** Numbers as the author writes them: with the same comma, and as ranges where these were used. */
function compact(numbers: readonly number[], written: string): string {
  const comma = /\s*,\s*/u.exec(written)?.[0] ?? ', ';
  const [range, from = 0, dash = '–', to = 0] = /(\d+)(\s*[–-]\s*)(\d+)/u.exec(written) ?? [];
  const fewest = range === undefined ? Number.POSITIVE_INFINITY : Math.min(3, Number(to) - Number(from) + 1);
  const parts: string[] = [];
  for (let index = 0; index < numbers.length; ) {
    let last = index;
    while (numbers[last + 1] === numbers[last]! + 1 && last - index < longest) last += 1;
    const isRange = last - index + 1 >= fewest;
    parts.push(isRange ? `${numbers[index]}${dash}${numbers[last]}` : String(numbers[index]));
    index = isRange ? last + 1 : index + 1;
  }
  return `[${parts.join(comma)}]`;
}
