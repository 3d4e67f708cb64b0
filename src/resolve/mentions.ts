import {
  type Block,
  type Draft,
  type Inline,
  identifierOf,
  mapPassages,
  mapRun,
  type Note,
  type NoteMention,
  type Point,
  type Text,
} from '../model/index.js';
import { type FoundNumber, findMentions } from './mentions/words.js';
import type { ResolvedNotes } from './notes.js';
import { joined, type Leaf, leafAt, type PlaceOf, partOf, passageOf } from './passage.js';

/** The number of a note in words, for which there is no note. */
export interface UndefinedMention {
  readonly label: string;
  readonly at: Point;
}

export type Mentioned = Omit<ResolvedNotes, 'messages'> & {
  readonly unknown: readonly UndefinedMention[];
};

/**
 * Puts a mention in the place of each number that names a note in words (“see notes 4 and 5”), so that it shows the number
 * that the note has in print. Mentions are no references: they give no note a place in the order.
 */
export function resolveMentions(
  resolved: Omit<ResolvedNotes, 'messages'>,
  draft: Draft,
  placeOf: PlaceOf,
): Mentioned {
  const reader = new MentionReader(numberedNotes(resolved.notes, draft), placeOf);
  const summary = reader.read(resolved.summary);
  const body = reader.read(resolved.body);
  const notes = resolved.notes.map((note) => ({ ...note, children: reader.read(note.children) }));
  return { summary, body, notes, unknown: reader.unknown };
}

/**
 * The note that a number in words means: the one that has it for a label. Where labels are names, an author can only mean the
 * number in print. A number that two notes have means neither for certain.
 */
function numberedNotes(notes: readonly Note[], draft: Draft): ReadonlyMap<string, Note | 'several'> {
  const named = draft.notes.some(({ label }) => !/^\d+$/u.test(label.trim()));
  const found = new Map<string, Note | 'several'>();
  if (named && draft.source.format === 'markdown') {
    for (const note of notes) found.set(String(note.number), note);
  }
  const labelled = new Set<string>();
  for (const note of notes) {
    const key = identifierOf(note.label);
    found.set(key, labelled.has(key) ? 'several' : note);
    labelled.add(key);
  }
  return found;
}

class MentionReader {
  readonly unknown: UndefinedMention[] = [];

  constructor(
    private readonly notes: ReadonlyMap<string, Note | 'several'>,
    private readonly placeOf: PlaceOf,
  ) {}

  /** A quotation has the words of somebody else: what it mentions are other notes. */
  read<B extends Block>(blocks: readonly B[]): B[] {
    return blocks.map((block) =>
      block.type === 'quotation' ? block : (mapPassages([block], (inlines) => this.passage(inlines))[0] as B),
    );
  }

  private passage(inlines: readonly Inline[]): readonly Inline[] {
    const passage = passageOf(inlines);
    const edits = new Map<Text, Edit[]>();
    for (const { numbers } of findMentions(passage.text)) {
      numbers.forEach((number, index) => {
        const leaf = leafAt(passage, number.start);
        if (leaf?.node.type !== 'text' || leaf.linked || number.end > leaf.end) return;
        const edit = this.edit(number, numbers[index - 1], leaf, leaf.node);
        if (!edit) return;
        const own = edits.get(leaf.node);
        if (own) own.push(edit);
        else edits.set(leaf.node, [edit]);
      });
    }
    if (edits.size === 0) return inlines;
    const part = (text: Text): Inline[] => parted(text, edits.get(text) ?? [], this.placeOf);
    return mapRun(inlines, (inline) => (inline.type === 'text' ? part(inline) : inline));
  }

  /** What stands in the place of one number; nothing where there is no such note. */
  private edit(
    number: FoundNumber,
    before: FoundNumber | undefined,
    leaf: Leaf,
    text: Text,
  ): Edit | undefined {
    const [start, end] = [number.start - leaf.start, number.end - leaf.start];
    const at = this.placeOf(text, start);
    const note = this.notes.get(identifierOf(number.label));
    if (note === undefined) this.unknown.push({ label: number.label, at });
    if (note === undefined || note === 'several') return undefined;
    const mention = mentionOf(note, number.label, at);
    const between = number.endsRange && before ? this.scattered(before, number, at) : undefined;
    const dash = (before?.end ?? 0) - leaf.start;
    if (!between || dash < 0) return { start, end, nodes: [mention] };
    const listed = [...between, mention].flatMap((one) => [{ type: 'text' as const, value: ', ', at }, one]);
    return { start: dash, end, nodes: listed };
  }

  /** The notes inside a range, where they no longer follow one another in print: a range would name others. */
  private scattered(from: FoundNumber, to: FoundNumber, at: Point): NoteMention[] | undefined {
    if (Number(to.label) - Number(from.label) > longestRange) return undefined;
    const labels = Array.from({ length: Number(to.label) - Number(from.label) + 1 }, (_, index) =>
      String(Number(from.label) + index),
    );
    const notes = labels.map((label) => this.notes.get(label));
    if (!notes.every((note) => note !== undefined && note !== 'several')) return undefined;
    if (notes.every((note, index) => note.number === notes[0]!.number + index)) return undefined;
    return notes.slice(1, -1).map((note, index) => mentionOf(note, labels[index + 1]!, at));
  }
}

/** A range over more notes is not written out. */
const longestRange = 30;

/** What comes in the place of a part of a text. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly Inline[];
}

function mentionOf({ identifier, number }: Note, label: string, at: Point): NoteMention {
  return { type: 'noteMention', label, identifier, number, at };
}

function parted(text: Text, edits: readonly Edit[], placeOf: PlaceOf): Inline[] {
  const parts: Inline[] = [];
  let start = 0;
  for (const edit of edits) {
    parts.push(partOf(text, start, edit.start, placeOf), ...edit.nodes);
    start = edit.end;
  }
  if (start < text.value.length) parts.push(partOf(text, start, text.value.length, placeOf));
  return joined(parts);
}
