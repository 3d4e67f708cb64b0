import type { Line } from '../lines.js';
import { type Atom, type FigurePart, type ParagraphPart, type Part, wordsOf } from './parts.js';

/** Stands for a figure: blank for those who look for words. */
const figureLine = '\u00a0';

/**
 * Parts as lines of text, so that head, list of notes and summary are found as in plain text: a paragraph is a line,
 * or several where the author broke it, with a blank line behind it. Columns count in its words, with its number.
 */
export function linesOf(parts: readonly Part[]): Line[] {
  return parts.flatMap((part) => [...linesOfPart(part), { text: '', line: part.line, column: 1 }]);
}

function linesOfPart(part: Part): Line[] {
  const { line } = part;
  if (part.type === 'figure') return [{ text: figureLine, line, column: 1 }];
  if (part.type === 'table') return [{ text: `\ufffc ${tableWords(part)}`, line, column: 1 }];
  let column = 1;
  return writtenOf(part)
    .split('\n')
    .map((text) => {
      const own = { text, line, column };
      column += text.length + 1;
      return own;
    });
}

/**
 * The parts that some of their lines name. A paragraph of which the first lines or words are missing begins where the
 * first of its lines does, and is no item of a list any more.
 */
export function partsIn(lines: readonly Line[], parts: readonly Part[]): Part[] {
  const figures = new Set(lines.filter(({ text }) => text === figureLine).map(({ line }) => line));
  const starts = new Map<number, number>();
  for (const { text, line, column } of lines) {
    if (text.trim() !== '' && !starts.has(line)) starts.set(line, column - 1);
  }
  return parts.flatMap((part): Part[] => {
    if (part.type === 'figure') return figures.has(part.line) ? [part] : [];
    const start = starts.get(part.line);
    if (start === undefined) return [];
    return [part.type === 'paragraph' && start > 0 ? fromOffset(part, start) : part];
  });
}

/** Word's own number stands in front of the words: it may be that of a note. */
function numberOf({ list }: ParagraphPart): string {
  return list && list.label !== '' ? `${list.label} ` : '';
}

function writtenOf(part: ParagraphPart): string {
  return numberOf(part) + wordsOf(part.atoms);
}

function fromOffset(part: ParagraphPart, start: number): ParagraphPart {
  const offset = start - numberOf(part).length;
  if (offset < 0) return part;
  return { ...part, list: undefined, atoms: atomsFrom(part.atoms, offset) };
}

/** Atoms without the first characters; references among these stay. */
export function atomsFrom(atoms: readonly Atom[], offset: number): Atom[] {
  let left = offset;
  return atoms.flatMap((atom): Atom[] => {
    if (left <= 0 || atom.type === 'note') return [atom];
    const length = atom.type === 'break' ? 1 : atom.value.length;
    left -= length;
    if (left >= 0 || atom.type === 'break') return [];
    return [{ ...atom, value: atom.value.slice(length + left) }];
  });
}

function tableWords(part: Exclude<Part, ParagraphPart | FigurePart>): string {
  const cells = part.rows.flatMap((row) => row.cells);
  const parts = cells.flatMap(({ children }) => children);
  return parts
    .map((inner) => {
      if (inner.type === 'table') return tableWords(inner);
      return inner.type === 'paragraph' ? wordsOf(inner.atoms).replaceAll('\n', ' ') : '';
    })
    .join(' ');
}
