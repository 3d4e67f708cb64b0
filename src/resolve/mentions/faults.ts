import { identifierOf, type Message, mapInlines, message, type NoteMention } from '../../model/index.js';
import type { Mentioned, UndefinedMention } from '../mentions.js';

/**
 * What is wrong with the mentions that stand in a resolved profile: each that shows another number than its author wrote, and
 * each number without a note.
 */
export function faultsOfMentions(
  { summary, body, notes }: Pick<Mentioned, 'summary' | 'body' | 'notes'>,
  unknown: readonly UndefinedMention[],
  file: string,
): Message[] {
  // words that were copied into several notes stand in one place of the source
  const moved = new Map<string, NoteMention>();
  mapInlines([...summary, ...body, ...notes.flatMap((note) => note.children)], (inline) => {
    if (inline.type === 'noteMention' && identifierOf(inline.label) !== String(inline.number))
      moved.set(`${inline.at.line}:${inline.at.column} ${inline.label}`, inline);
    return inline;
  });
  return [
    ...unknown.map(({ label, at }) => {
      const text = `the text speaks of note ${label}, but there is no such note`;
      return message(
        'note-mention-undefined',
        text,
        { file, ...at, length: label.length },
        'Correct the number, or add the note.',
      );
    }),
    ...[...moved.values()].map(({ label, number, at }) => {
      const text = `note ${label} is note ${number} in print: the number in the words was corrected`;
      const hint =
        'Number the notes in the order in which the text refers to them to keep the numbers as you write them.';
      return message('note-mention-renumbered', text, { file, ...at, length: label.length }, hint);
    }),
  ];
}
