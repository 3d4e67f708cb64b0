import { type Block, type Inline, mapInlines, type Note, plainText } from '../model/index.js';

/**
 * Notes that say the same as an earlier one, by identifier, with the note that stays. A short form is no twin of another:
 * what it means is where it stands. A note that a short form leans on, or that stands right before one, stays too.
 */
export function findTwins(notes: readonly Note[]): Map<string, string> {
  const held = heldNotes(notes);
  const firsts = new Map<string, Note>();
  const twins = new Map<string, string>();
  for (const note of notes) {
    if (note.shortForm || !isPlain(note) || plainText(note.children).trim() === '') continue;
    const words = wordsOf(note.children);
    const first = firsts.get(words);
    if (first && !held.has(note)) twins.set(note.identifier, first.identifier);
    else if (!first) firsts.set(words, note);
  }
  return twins;
}

/** What short forms lean on, in any of the orders that notes have: by number, by label, as listed. */
function heldNotes(notes: readonly Note[]): Set<Note> {
  const orders = [
    notes,
    [...notes].sort((a, b) => Number(a.label) - Number(b.label)),
    [...notes].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column),
  ];
  const held = new Set<Note>();
  for (const { shortForm } of notes) {
    const antecedent = shortForm && notes[shortForm.antecedent - 1];
    if (antecedent) held.add(antecedent);
  }
  for (const order of orders) {
    for (const [index, note] of order.entries()) {
      const next = order[index + 1];
      if (next && (next.shortForm || startsShort(next))) held.add(note);
    }
  }
  return held;
}

function startsShort({ children }: Note): boolean {
  return /^\s*(?:ib(?:id)?|id|idem|loc|op|там\s+же)(?![\p{L}\p{N}])/iu.test(plainText(children));
}

/** A note that refers to others is no twin: its words are not all that it says. */
function isPlain({ children }: Note): boolean {
  let found = true;
  mapInlines(children, (inline) => {
    if (inline.type === 'noteReference' || inline.type === 'noteMention') found = false;
    return inline;
  });
  return found;
}

/** The words of blocks with all that is marked in them, without places. */
function wordsOf(blocks: readonly (Block | Inline)[]): string {
  return JSON.stringify(blocks, (key, value) => (key === 'at' ? undefined : value));
}
