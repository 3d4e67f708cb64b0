import { type Draft, identifierOf, type Note, type NoteDefinition } from '../model/index.js';

/** A note in the place where its author sees it. */
export interface AuthoredNote {
  readonly definition: NoteDefinition;
  /** Undefined for a second note of one label, which is not printed. */
  readonly note: Note | undefined;
}

/**
 * The notes in the order in which their author sees them, which is what Ibid. speaks of: that of the list, where notes
 * stand in one. In Markdown, labels that count up along the definitions are a list too; else its notes are seen in the order of
 * first reference.
 */
export function authorsOrder(notes: readonly Note[], draft: Draft): readonly AuthoredNote[] {
  if (!isList(draft)) return notes.map((note) => ({ definition: note, note }));
  const byIdentifier = new Map(notes.map((note) => [note.identifier, note]));
  return draft.notes.map((definition) => {
    const note = byIdentifier.get(definition.identifier);
    byIdentifier.delete(definition.identifier);
    return { definition, note };
  });
}

function isList({ source, notes }: Draft): boolean {
  if (source.format !== 'markdown') return true;
  const numbers = notes.map(({ label }) => Number(identifierOf(label)));
  return numbers.every((number, index) => number >= 1 && (index === 0 || number >= numbers[index - 1]!));
}
