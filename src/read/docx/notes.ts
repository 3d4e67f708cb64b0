import type { NoteDefinition, NoteReference } from '../../model/index.js';
import { type BlockReading, blocksOf } from './blocks.js';
import { readParts } from './content.js';
import { atomsFrom } from './part-lines.js';
import { notesIn, type Part, wordsOf } from './parts.js';
import { Story, type WordFile } from './story.js';
import { elementsOf, type XmlElement } from './xml.js';

/** A note of Word's own, with the paragraph that first refers to it. */
export interface WordNote {
  readonly identifier: string;
  readonly label: string;
  readonly line: number;
  readonly parts: readonly Part[];
}

interface NoteText {
  readonly element: XmlElement;
  readonly path: string;
}

/** The footnotes and endnotes of a file, by identifier: `footnote-3`. Lines that only part notes from text are none. */
export class NoteTexts {
  private readonly texts = new Map<string, NoteText>();

  constructor(private readonly word: WordFile) {
    for (const kind of ['footnote', 'endnote']) {
      const path = word.source.related(word.source.main, `${kind}s`);
      if (path === undefined) continue;
      for (const element of elementsOf(word.source.xml(path), `w:${kind}`)) {
        const { 'w:id': id = '', 'w:type': type = 'normal' } = element.attributes;
        if (type === 'normal') this.texts.set(`${kind}-${id}`, { element, path });
      }
    }
  }

  /**
   * The notes that a text refers to, numbered in order of first reference over both kinds; then those that notes refer
   * to. What nothing refers to is not seen in Word either.
   */
  referencedIn(references: readonly NoteReference[]): {
    notes: WordNote[];
    labels: ReadonlyMap<string, string>;
  } {
    const queue = references.map(({ identifier, at }) => ({ identifier, line: at.line }));
    const labels = new Map<string, string>();
    const notes: WordNote[] = [];
    for (const { identifier, line } of queue) {
      if (labels.has(identifier) || !isOwn(identifier)) continue;
      const label = String(labels.size + 1);
      labels.set(identifier, label);
      const text = this.texts.get(identifier);
      if (!text) continue;
      const parts = this.read(text, identifier, line);
      notes.push({ identifier, label, line, parts });
      for (const note of notesIn(parts)) queue.push({ identifier: note.identifier, line });
    }
    return { notes, labels };
  }

  private read({ element, path }: NoteText, identifier: string, line: number): Part[] {
    const [first, ...others] = new Story(this.word, element, { path, line }, readParts).read(element);
    if (!first) return [];
    const mark = this.word.marks.get(identifier)?.trim() ?? '';
    if (mark === '' || first.type !== 'paragraph') return [first, ...others];
    const written = wordsOf(first.atoms);
    const start = written.trimStart().startsWith(mark) ? written.indexOf(mark) + mark.length : 0;
    return [{ ...first, atoms: atomsFrom(first.atoms, start) }, ...others];
  }
}

/** Whether a reference is to a note of Word's own: those to a typed list have a number. */
function isOwn(identifier: string): boolean {
  return /^(?:foot|end)note-/u.test(identifier);
}

/** A note as the model has it. Brackets in it stay text. */
export function definitionOf(note: WordNote, reading: BlockReading): NoteDefinition {
  const { identifier, label, line, parts } = note;
  const children = blocksOf(parts, { ...reading, references: 'left', headings: false });
  return { label, identifier, children, at: { line, column: 1 } };
}

/** The notes that bookmarks stand around, by the bookmark's name: a field may refer to such a note once more. */
export function bookmarkedNotes(root: XmlElement): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open = new Map<string, string>();
  const visit = (element: XmlElement): void => {
    const { 'w:id': id = '', 'w:name': name = '' } = element.attributes;
    if (element.name === 'w:bookmarkStart') open.set(id, name);
    if (element.name === 'w:bookmarkEnd') open.delete(id);
    const kind = /^w:(footnote|endnote)Reference$/u.exec(element.name)?.[1];
    if (kind && open.size < 1000)
      for (const one of open.values()) found.set(one, found.get(one) ?? `${kind}-${id}`);
    for (const child of elementsOf(element)) visit(child);
  };
  visit(root);
  return found;
}
