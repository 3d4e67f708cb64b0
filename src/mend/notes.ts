import {
  type Draft,
  type Inline,
  type MessageCode,
  mapInlines,
  type Note,
  type NoteMention,
  noteReferences,
  type Profile,
} from '../model/index.js';
import type { Edit, Move, Range } from './edits.js';
import { findMarks, markEdits } from './marks.js';
import { findTwins } from './merge.js';
import { findNoteBlocks, isOneList, type NoteBlock } from './note-blocks.js';
import { leaning, notInOrder } from './order.js';
import type { SourceFile } from './source.js';

/** New numbers for notes, and their order. */
export interface NotesPlan {
  readonly edits: readonly Edit[];
  readonly moves: readonly Move[];
  /** How many notes get another number, and how many go since another says the same. */
  readonly renumbered: number;
  readonly merged: number;
}

export type NotesReading = NotesPlan | { readonly left: string } | undefined;

/** What must be put right by hand before notes get other numbers. */
const blocking: Partial<Record<MessageCode, string>> = {
  'note-undefined': 'a reference has no note',
  'note-duplicate': 'two notes have the same label',
  'ibid-dangling': 'an Ibid. has no note before it',
  'ibid-moved': 'an Ibid. would come to lean on another note',
  'short-form-dangling': 'a short form has no note to lean on',
  'note-mention-undefined': 'the text names a note that does not exist',
};

/**
 * Numbers the notes of a profile as they are printed, in order of first reference, and puts its list in that order; with `merge`, notes
 * that say the same become one. Labels in words (`[^name]`) stay. Undefined where there is nothing to do; `left` says why
 * nothing can be done safely.
 */
export function planNotes(
  draft: Draft,
  profile: Profile,
  faults: readonly MessageCode[],
  source: SourceFile,
  merge: boolean,
): NotesReading {
  const twins = merge ? findTwins(profile.notes) : new Map<string, string>();
  const labels = newLabels(profile.notes, twins);
  const blocks = findNoteBlocks(draft, source);
  const isSorted = !labels.areNumbers || !notInOrder(profile.notes, blocks);
  if (twins.size === 0 && isSorted) return undefined;
  const fault = faults.find((code) => blocking[code] !== undefined);
  if (fault) return { left: blocking[fault]! };
  const lean = leaning(profile.notes, labels.of);
  if (lean) return { left: lean };
  const marks = findMarks(noteReferences(allBlocks(profile)), source);
  const mentions = mentionEdits(profile, labels, source);
  if (!blocks || !marks) return { left: 'the place of a note or reference is not sure' };
  if (!mentions) return { left: 'words name notes from one to another (“notes 4–6”) that would be parted' };
  const gone = blocks.filter(({ note }) => twins.has(note.identifier));
  const moves = movesOf(blocks, gone, profile.notes, labels.areNumbers, source);
  const edits = [
    ...blocks.filter((block) => !gone.includes(block)).flatMap((block) => labelEdit(block, labels)),
    ...markEdits(marks, labels.of, source),
    ...mentions,
    ...(moves.length > 0 ? [] : gone.map((block) => removal(block, source))),
  ];
  const renumbered = profile.notes.filter(
    ({ identifier, label }) => !twins.has(identifier) && !isLabel(label, labels.of(identifier)),
  ).length;
  return { edits, moves, renumbered, merged: gone.length };
}

interface Labels {
  readonly areNumbers: boolean;
  of(identifier: string): string;
}

/** The labels that notes get, by identifier: those of twins are those of the notes that stay. */
function newLabels(notes: readonly Note[], twins: ReadonlyMap<string, string>): Labels {
  const areNumbers = notes.every(({ label }) => /^\d{1,9}$/u.test(label));
  const kept = notes.filter(({ identifier }) => !twins.has(identifier));
  const labels = new Map(
    kept.map(({ identifier, label }, i) => [identifier, areNumbers ? String(i + 1) : label]),
  );
  return { areNumbers, of: (identifier) => labels.get(twins.get(identifier) ?? identifier) ?? identifier };
}

function allBlocks({ summary, body, notes }: Profile) {
  return [...summary, ...body, ...notes.flatMap((note) => note.children)];
}

function labelEdit({ note, label }: NoteBlock, labels: Labels): Edit[] {
  const text = labels.of(note.identifier);
  return isLabel(note.label, text) ? [] : [{ ...label, text }];
}

function isLabel(written: string, label: string): boolean {
  return written === label || (/^\d+$/u.test(written) && Number(written) === Number(label));
}

/** The numbers in words such as “see note 4”. */
function mentionEdits(profile: Profile, labels: Labels, source: SourceFile): Edit[] | undefined {
  const mentions: NoteMention[] = [];
  mapInlines(allBlocks(profile), (inline: Inline) => {
    if (inline.type === 'noteMention') mentions.push(inline);
    return inline;
  });
  const edits = mentions.map(({ at, label, identifier }) => {
    const start = source.offsetOf(at);
    const written = start === undefined ? undefined : /^\d+/u.exec(source.text.slice(start, start + 20))?.[0];
    if (start === undefined || written !== label) return undefined;
    return { start, end: start + label.length, text: labels.of(identifier) };
  });
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

/** A list that stands together is put in the order of its numbers; notes that stand here and there stay where they are. */
function movesOf(
  blocks: readonly NoteBlock[],
  gone: readonly NoteBlock[],
  notes: readonly Note[],
  areNumbers: boolean,
  source: SourceFile,
): Move[] {
  if (!isOneList(blocks, source)) return [];
  const numbers = new Map(notes.map(({ identifier, number }) => [identifier, number]));
  const numberOf = (index: number) => numbers.get(blocks[index]!.note.identifier)!;
  const kept = blocks.flatMap((block, index) => (gone.includes(block) ? [] : [index]));
  const order = areNumbers ? kept.sort((a, b) => numberOf(a) - numberOf(b)) : kept;
  const isThere = order.length === blocks.length && order.every((from, to) => from === to);
  return isThere ? [] : [{ slots: blocks, order }];
}

/** A note that stands alone goes with the blank lines behind it; the last one of a file with those before it. */
function removal({ start, end }: Range, { text }: SourceFile): Edit {
  const behind = /^\s*/u.exec(text.slice(end))![0];
  if (end + behind.length < text.length) {
    const indent = /[ \t]*$/u.exec(behind)![0].length;
    return { start, end: end + behind.length - indent, text: '' };
  }
  return { start: text.slice(0, start).trimEnd().length, end, text: '' };
}
