import { type Message, mapPassages, message, type Note } from '../model/index.js';
import { passageOf } from './passage.js';
import { findShortForm } from './short-forms/words.js';

/** Notes that say the same as an earlier one, but for white space and the last full stop. Two Ibid. do not. */
export function sameNotes(notes: readonly Note[], file: string): Message[] {
  const first = new Map<string, Note>();
  return [...notes]
    .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
    .flatMap((note) => {
      const text = textOf(note);
      const twin = first.get(text);
      if (twin === undefined) first.set(text, note);
      if (twin === undefined || text === '' || findShortForm(text)) return [];
      const hint = `Refer to note [${twin.label}] in both places: it will have a way back to each.`;
      const said = `note [${note.label}] has the same text as note [${twin.label}]`;
      return [message('note-same', said, { file, ...note.at }, hint)];
    });
}

function textOf({ children }: Note): string {
  const parts: string[] = [];
  mapPassages(children, (inlines) => {
    const { leaves, text } = passageOf(inlines);
    const references = leaves.flatMap(({ node }) => (node.type === 'noteReference' ? [node.identifier] : []));
    parts.push(text, ...references);
    return inlines;
  });
  return parts.join(' ').replace(/\s+/gu, ' ').trim().replace(/\.$/u, '');
}
