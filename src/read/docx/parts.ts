import type { Alignment } from '../../model/index.js';

/** What a run of characters looks like, as far as it means anything. */
export interface Format {
  readonly href?: string | undefined;
  readonly language?: string | undefined;
  readonly strong?: boolean | undefined;
  readonly emphasis?: boolean | undefined;
  readonly deletion?: boolean | undefined;
  readonly vertical?: 'superscript' | 'subscript' | undefined;
}

/** The smallest pieces of a paragraph, in reading order. */
export type Atom = TextAtom | { readonly type: 'break' } | NoteAtom;

export interface TextAtom {
  readonly type: 'text';
  readonly value: string;
  readonly format: Format;
}

/** A reference. A note of Word's own has an identifier only: its label is given when all references are known. */
export interface NoteAtom {
  readonly type: 'note';
  readonly identifier: string;
  readonly label?: string;
}

/** What a document holds, before it becomes blocks. `line` is the number of the paragraph in the document, from 1. */
export type Part = ParagraphPart | TablePart | FigurePart;

export interface ParagraphPart {
  readonly type: 'paragraph';
  readonly line: number;
  readonly kind: 'text' | 'heading' | 'caption' | 'quotation';
  /** Of a heading, from 1. */
  readonly depth: number;
  readonly list: ListPlace | undefined;
  readonly alignment: Alignment;
  readonly atoms: readonly Atom[];
}

/** Where an item stands in a list. */
export interface ListPlace {
  /** Items of one list have one. */
  readonly id: string;
  readonly level: number;
  readonly ordered: boolean;
  readonly number: number;
  readonly label: string;
}

export interface TablePart {
  readonly type: 'table';
  readonly line: number;
  readonly rows: readonly RowPart[];
}

export interface RowPart {
  readonly line: number;
  readonly isHead: boolean;
  readonly cells: readonly CellPart[];
}

export interface CellPart {
  readonly line: number;
  readonly column: number;
  readonly span: number;
  /** `start`: cells below may continue it; `next`: continues the one above. */
  readonly merge: 'none' | 'start' | 'next';
  readonly children: readonly Part[];
}

export interface FigurePart {
  readonly type: 'figure';
  readonly line: number;
  readonly source: string;
  readonly alternative: string;
}

/** The words of atoms; a line break is `\n`, a reference nothing. */
export function wordsOf(atoms: readonly Atom[]): string {
  return atoms
    .map((atom) => (atom.type === 'text' ? atom.value : atom.type === 'break' ? '\n' : ''))
    .join('');
}

/** The references to Word's own notes in parts, in reading order. */
export function notesIn(parts: readonly Part[]): NoteAtom[] {
  return parts.flatMap((part) => {
    if (part.type === 'figure') return [];
    if (part.type === 'paragraph') return part.atoms.filter((atom) => atom.type === 'note');
    return part.rows.flatMap(({ cells }) => cells.flatMap(({ children }) => notesIn(children)));
  });
}

/** Headings are bold by themselves: that their words are says nothing. */
export function withoutWeight(part: ParagraphPart): ParagraphPart {
  const atoms = part.atoms.map((atom) =>
    atom.type === 'text' ? { ...atom, format: { ...atom.format, strong: undefined } } : atom,
  );
  return { ...part, atoms };
}
