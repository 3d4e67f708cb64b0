import { identifierOf } from '../../model/index.js';
import type { References } from '../plain-inlines.js';
import { findMarks } from '../references.js';
import type { Atom, Format, TextAtom } from './parts.js';

/** Formats from the outside to the inside. */
export const order = ['href', 'language', 'strong', 'emphasis', 'deletion', 'vertical'] as const;

/** An atom that has a format of its own. */
export type Formatted = Atom & { readonly format: Format };

/**
 * Makes atoms ready to be set: neighbours of one format are joined, `[3]` becomes a reference where that is asked for,
 * and spaces, breaks and references get the formats that their neighbours share.
 */
export function preparedAtoms(
  atoms: readonly Atom[],
  references: References,
  language?: string,
): Formatted[] {
  const pieces = joined(atoms.map((atom) => withoutOwnLanguage(atom, language)));
  const marked = references === 'taken' ? pieces.flatMap(withReferences) : pieces;
  return withFormats(trimmed(joined(withoutSpaces(marked)).flatMap(partedAtEdges)));
}

/** The document's own language is no format; nor is any language where there are no words. */
function withoutOwnLanguage(atom: Atom, own: string | undefined): Atom {
  if (atom.type !== 'text' || atom.format.language === undefined) return atom;
  const isForeign =
    primary(atom.format.language) !== primary(own ?? atom.format.language) && /\p{L}/u.test(atom.value);
  return isForeign ? atom : { ...atom, format: { ...atom.format, language: undefined } };
}

/** The language without country and script. */
export function primary(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}

/** Word parts runs wherever it likes: neighbours of one format are one. */
function joined(atoms: readonly Atom[]): Atom[] {
  const done: Atom[] = [];
  let open: { parts: string[]; format: Format } | undefined;
  const close = () => {
    if (open) done.push({ type: 'text', value: open.parts.join(''), format: open.format });
    open = undefined;
  };
  for (const atom of atoms) {
    if (atom.type === 'text' && open && isSame(open.format, atom.format)) open.parts.push(atom.value);
    else {
      close();
      if (atom.type === 'text') open = { parts: [atom.value], format: atom.format };
      else done.push(atom);
    }
  }
  close();
  return done;
}

function isSame(one: Format, other: Format): boolean {
  return order.every((key) => one[key] === other[key]);
}

function withReferences(atom: Atom): Atom[] {
  if (atom.type !== 'text') return [atom];
  const parts: Atom[] = [];
  let from = 0;
  for (const { start, end, references } of findMarks(atom.value)) {
    parts.push({ ...atom, value: atom.value.slice(from, start) });
    for (const { label } of references) parts.push({ type: 'note', identifier: identifierOf(label), label });
    from = end;
  }
  return [...parts, { ...atom, value: atom.value.slice(from) }];
}

/** A space in front of a reference goes: a superscript needs none. */
function withoutSpaces(atoms: readonly Atom[]): Atom[] {
  const kept: Atom[] = [];
  for (const atom of atoms) {
    for (let last = kept.at(-1); atom.type === 'note' && last?.type === 'text'; last = kept.at(-1)) {
      const value = last.value.trimEnd();
      kept.pop();
      if (value !== '') {
        kept.push({ ...last, value });
        break;
      }
    }
    kept.push(atom);
  }
  return kept;
}

/** Parts a text from the spaces around it. */
function partedAtEdges(atom: Atom): Atom[] {
  if (atom.type !== 'text') return [atom];
  const core = atom.value.trim();
  if (core === '') return [atom];
  const start = atom.value.indexOf(core);
  const values = [atom.value.slice(0, start), core, atom.value.slice(start + core.length)];
  return values.filter((value) => value !== '').map((value) => ({ ...atom, value }));
}

/** Breaks and spaces at the ends of a paragraph mean nothing. */
function trimmed(atoms: readonly Atom[]): readonly Atom[] {
  const means = (atom: Atom) => atom.type === 'note' || (atom.type === 'text' && atom.value.trim() !== '');
  return atoms.slice(atoms.findIndex(means), atoms.findLastIndex(means) + 1);
}

/** Spaces, breaks and references have the formats that their neighbours share. */
function withFormats(atoms: readonly Atom[]): Formatted[] {
  const hasOwn = (atom: Atom): atom is TextAtom => atom.type === 'text' && atom.value.trim() !== '';
  const following: (Format | undefined)[] = [];
  let next: Format | undefined;
  for (let index = atoms.length - 1; index >= 0; index -= 1) {
    following[index] = next;
    const atom = atoms[index]!;
    if (hasOwn(atom)) next = atom.format;
  }
  let before: Format | undefined;
  return atoms.map((atom, index) => {
    if (hasOwn(atom)) {
      before = atom.format;
      return atom;
    }
    const after = following[index];
    const shared: Record<string, unknown> = {};
    for (const key of order) if (before && after && before[key] === after[key]) shared[key] = before[key];
    const isMark = (atom as Atom).type !== 'text';
    return { ...atom, format: isMark ? { ...shared, href: undefined, vertical: undefined } : shared };
  });
}
