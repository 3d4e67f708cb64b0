import { type Draft, type Message, message, type Note, plainText } from '../model/index.js';

/**
 * Binds each note that starts with Ibid. to the note that carries its source: the one before it in the author's order,
 * followed through further Ibid. to the first that is none. An Ibid. which would lean on another note in print than it
 * did for the author is an error, since the printed page would name a wrong source.
 */
export function resolveIbid(
  notes: readonly Note[],
  draft: Draft,
): { notes: readonly Note[]; messages: readonly Message[] } {
  const authors = authorsOrder(notes, draft);
  const before = new Map(authors.map((note, index) => [note.identifier, authors[index - 1]]));
  const messages: Message[] = [];
  const bound = notes.map((note, index) => {
    const rest = restOfIbid(note);
    if (rest === undefined) return note;
    messages.push(...faultsOfIbid(note, before.get(note.identifier), notes[index - 1], draft));
    const antecedent = antecedentOf(note, before);
    return antecedent ? { ...note, ibid: { antecedent: antecedent.number, rest } } : note;
  });
  return { notes: bound, messages };
}

/** Plain text lists its notes in the order that the author sees; in Markdown that is the order of first reference. */
function authorsOrder(notes: readonly Note[], draft: Draft): readonly Note[] {
  if (draft.source.format !== 'text') return notes;
  return [...notes].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}

/** What stands behind the word where a note starts with Ibid.; undefined where it doesn't. */
function restOfIbid(note: Note): string | undefined {
  const match = /^ibid(?:em)?(?![\p{L}\p{N}])\.?/iu.exec(plainText(note.children).trim());
  return match ? match.input.slice(match[0].length) : undefined;
}

function antecedentOf(note: Note, before: ReadonlyMap<string, Note | undefined>): Note | undefined {
  let candidate = before.get(note.identifier);
  while (candidate && restOfIbid(candidate) !== undefined) candidate = before.get(candidate.identifier);
  return candidate;
}

function faultsOfIbid(
  note: Note,
  authors: Note | undefined,
  printed: Note | undefined,
  draft: Draft,
): Message[] {
  const place = { file: draft.source.file, line: note.at.line, column: note.at.column };
  if (!authors) {
    return [
      message(
        'ibid-dangling',
        `note [${note.label}] says Ibid., but no note stands before it`,
        place,
        'Write the source out.',
      ),
    ];
  }
  if (authors !== printed) {
    const now = printed ? `after note [${printed.label}]` : 'first';
    const text = `note [${note.label}] says Ibid. of note [${authors.label}], but would be printed ${now}`;
    return [
      message(
        'ibid-moved',
        text,
        place,
        'Write the source out, or put the notes in the order in which the text refers to them.',
      ),
    ];
  }
  if (citesSeveral(authors)) {
    const text = `note [${note.label}] says Ibid. of note [${authors.label}], which cites several sources`;
    return [message('ibid-several', text, place, 'Say which one is meant.')];
  }
  return [];
}

/** Two or more parts, divided by semicolons or “See also”, that each carry a year look like citations of their own. */
function citesSeveral(note: Note): boolean {
  const parts = plainText(note.children).split(/;|[.”]\s+(?:see\s+also|and\s+see|see)\b/iu);
  return parts.filter((part) => /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(part)).length > 1;
}
