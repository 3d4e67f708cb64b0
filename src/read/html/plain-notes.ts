import type { Block, NoteDefinition } from '../../model/index.js';
import { identifierOf, noteReferences, plainText } from '../../model/index.js';
import type { Line } from '../lines.js';
import { splitNotes } from '../note-list.js';
import { withoutPrefix } from './labels.js';
import { partedNotes } from './paragraphs.js';
import { raisedReferences, takeReferences } from './plain-references.js';

export interface PlainNotes {
  readonly body: readonly Block[];
  readonly notes: readonly NoteDefinition[];
}

/**
 * Notes without links: paragraphs `[1] …` at the end, as in plain text, or a numbered list under a heading such as
 * `Notes`. The references are `[1]` in the text; where there is none, superscripts of the notes' numbers.
 */
export function takePlainNotes(blocks: readonly Block[], source: readonly Line[]): PlainNotes {
  const parted = blocks.flatMap((block): Block[] =>
    block.type === 'paragraph' ? partedNotes(block) : [block],
  );
  const { body, notes } = listedNotes(parted) ?? bracketedNotes(parted);
  const taken = takeReferences(body, source);
  if (notes.length === 0 || noteReferences(taken).length > 0) return { body: taken, notes };
  return { body: raisedReferences(taken, new Set(notes.map(({ identifier }) => identifier))), notes };
}

/** Whether a text says that notes follow. */
export function isNotesHeading(text: string): boolean {
  return /^(?:notes|end ?notes|foot ?notes|references) ?:?$/iu.test(text);
}

/** A numbered list that is the last block, under a heading of notes. */
function listedNotes(blocks: readonly Block[]): PlainNotes | undefined {
  const [heading, list] = blocks.slice(-2);
  const isNotes = heading !== undefined && isNotesHeading(lineText(heading).trim());
  if (!isNotes || list?.type !== 'list' || !list.ordered) return undefined;
  const notes = list.items.map(({ children, at }, index) => {
    const label = String(list.start + index);
    return { label, identifier: identifierOf(label), children, at };
  });
  return { body: blocks.slice(0, -2), notes };
}

function bracketedNotes(blocks: readonly Block[]): PlainNotes {
  const lines = blocks.flatMap((block): Line[] => {
    const { line, column } = block.at;
    return [
      { text: lineText(block), line, column },
      { text: '', line, column },
    ];
  });
  const split = splitNotes(lines);
  let index = lines.length - split.notes.reduce((sum, note) => sum + note.lines.length, 0);
  const notes = split.notes.map(({ label, lines: own }): NoteDefinition => {
    const children = blocks.slice(index / 2, (index + own.length) / 2);
    const at = children[0]!.at;
    const mark = lines[index]!.text.length - own[0]!.text.length;
    index += own.length;
    return { label, identifier: identifierOf(label), children: withoutPrefix(children, mark), at };
  });
  return { body: blocks.slice(0, Math.ceil(split.body.length / 2)), notes };
}

/** What stands for a block among lines: only a paragraph or a heading can begin with a note's mark. */
export function lineText(block: Block): string {
  const text = plainText([block]).replace(/\s+$/u, '');
  return block.type === 'paragraph' || block.type === 'heading' ? text : `• ${text}`;
}
