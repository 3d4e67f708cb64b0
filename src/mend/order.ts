import type { Note } from '../model/index.js';
import type { NoteBlock } from './note-blocks.js';

/**
 * Whether numbers of notes are not what they should be: referred to in another order, with gaps, or not listed in their
 * order. A note that nothing refers to may stand where the author left it: where it belongs is not known.
 */
export function notInOrder(notes: readonly Note[], blocks: readonly NoteBlock[] | undefined): boolean {
  const used = notes.filter(({ references }) => references.length > 0).map(({ label }) => Number(label));
  const all = notes.map(({ label }) => Number(label)).sort((a, b) => a - b);
  const listed = (blocks ?? []).map(({ note }) => Number(note.label));
  return !isAscending(used) || all.some((label, index) => label !== index + 1) || !isAscending(listed);
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
}

/**
 * Why a short form would come to lean on another note than it does by the author's numbers; undefined where none would. An
 * Ibid. behind a missing number leaned on a note that is gone.
 */
export function leaning(notes: readonly Note[], labelOf: (identifier: string) => string): string | undefined {
  const isNumbered = notes.every(({ label }) => /^\d+$/u.test(label));
  const byLabel = isNumbered ? [...notes].sort((a, b) => Number(a.label) - Number(b.label)) : notes;
  for (const [index, note] of notes.entries()) {
    const { shortForm, label } = note;
    if (!shortForm) continue;
    const before = byLabel[byLabel.indexOf(note) - 1];
    const follows = shortForm.kind === 'ibid' || shortForm.kind === 'loc-cit';
    if (follows && before !== notes[index - 1])
      return `note [${label}] says “${shortForm.words}” and would come to stand behind another note`;
    if (follows && isNumbered && before && Number(before.label) !== Number(label) - 1)
      return `note [${label}] says “${shortForm.words}”, and the note before it is missing`;
    const antecedent = notes[shortForm.antecedent - 1];
    const wasBefore = antecedent && byLabel.indexOf(antecedent) < byLabel.indexOf(note);
    if (wasBefore && Number(labelOf(antecedent.identifier)) > Number(labelOf(note.identifier)))
      return `note [${label}] says “${shortForm.words}” of a note that would come to stand behind it`;
  }
  return undefined;
}
