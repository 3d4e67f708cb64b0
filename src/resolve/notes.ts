import {
  type Block,
  type Draft,
  type Inline,
  type Message,
  mapInlines,
  message,
  type Note,
  type NoteDefinition,
  type NoteReference,
  noteReferences,
  type Paragraph,
  type Point,
  plainText,
} from '../model/index.js';
import { hasLetterOrNumber } from '../names/letters.js';

export interface ResolvedNotes {
  readonly summary: readonly Paragraph[];
  readonly body: readonly Block[];
  /** In order of number. */
  readonly notes: readonly Note[];
  readonly messages: readonly Message[];
}

/**
 * Joins references and notes by identifier and numbers the notes in order of first reference: summary, body, then the
 * notes themselves where one refers to another. What nothing refers to comes last. The only place where notes get numbers.
 */
export function resolveNotes(draft: Draft): ResolvedNotes {
  const definitions = firstDefinitions(draft.notes);
  const uses = collectUses([...draft.summary, ...draft.body], definitions);
  const order = [...uses.keys()];
  const numbers = new Map(order.map((identifier, index) => [identifier, index + 1]));
  const number = numberer(numbers);
  const messages = faults(draft, definitions, uses);
  return {
    summary: mapInlines(draft.summary, number),
    body: mapInlines(draft.body, number),
    notes: order.map((identifier, index) => ({
      ...definitions.get(identifier)!,
      children: mapInlines(definitions.get(identifier)!.children, number),
      number: index + 1,
      references: uses.get(identifier)!.map((reference) => reference.at),
    })),
    messages,
  };
}

type Definitions = ReadonlyMap<string, NoteDefinition>;
type Uses = ReadonlyMap<string, readonly NoteReference[]>;

function firstDefinitions(notes: readonly NoteDefinition[]): Definitions {
  const first = new Map<string, NoteDefinition>();
  for (const note of notes) if (!first.has(note.identifier)) first.set(note.identifier, note);
  return first;
}

/** Every note's references, by identifier: first those that the text refers to, in that order, then the others. */
function collectUses(blocks: readonly Block[], definitions: Definitions): Uses {
  const uses = new Map<string, NoteReference[]>();
  const collect = (part: readonly Block[]): void => {
    for (const reference of noteReferences(part)) {
      if (!definitions.has(reference.identifier)) continue;
      uses.set(reference.identifier, [...(uses.get(reference.identifier) ?? []), reference]);
    }
  };
  const collected = new Set<string>();
  const follow = (): void => {
    // a Map that grows while it is walked is a queue
    for (const identifier of uses.keys()) {
      if (!collected.has(identifier)) collect(definitions.get(identifier)!.children);
      collected.add(identifier);
    }
  };
  collect(blocks);
  follow();
  for (const identifier of definitions.keys()) {
    if (uses.has(identifier)) continue;
    uses.set(identifier, []);
    follow();
  }
  return uses;
}

/** Gives each reference its note's number and its own ordinal; called in the same order in which uses were collected. */
function numberer(numbers: ReadonlyMap<string, number>): (inline: Inline) => Inline {
  const seen = new Map<string, number>();
  return (inline) => {
    const number = inline.type === 'noteReference' ? numbers.get(inline.identifier) : undefined;
    if (inline.type !== 'noteReference' || number === undefined) return inline;
    const ordinal = (seen.get(inline.identifier) ?? 0) + 1;
    seen.set(inline.identifier, ordinal);
    return { ...inline, number, ordinal };
  };
}

// ---- what is wrong with them

function faults(draft: Draft, definitions: Definitions, uses: Uses): Message[] {
  const { file } = draft.source;
  const report = (code: Parameters<typeof message>[0], text: string, at: Point, hint: string): Message =>
    message(code, text, { file, line: at.line, column: at.column }, hint);
  return [
    ...undefinedReferences(draft, definitions, report),
    ...draft.notes.flatMap((note) => faultsOfNote(note, draft, definitions, uses, report)),
    ...faultsOfOrder(draft, definitions, uses, report),
  ];
}

type Report = (code: Parameters<typeof message>[0], text: string, at: Point, hint: string) => Message;

function undefinedReferences(draft: Draft, definitions: Definitions, report: Report): Message[] {
  const everything = [...draft.summary, ...draft.body, ...draft.notes.flatMap((note) => note.children)];
  return noteReferences(everything)
    .filter((reference) => !definitions.has(reference.identifier))
    .map(({ label, at }) =>
      report(
        'note-undefined',
        `[${label}] refers to a note that does not exist`,
        at,
        `Add note [${label}] to the list, or take the reference out.`,
      ),
    );
}

function faultsOfNote(
  note: NoteDefinition,
  draft: Draft,
  definitions: Definitions,
  uses: Uses,
  report: Report,
): Message[] {
  const found: Message[] = [];
  const { label, at } = note;
  const first = definitions.get(note.identifier);
  if (first && first !== note) {
    const hint = 'Give one of them another label; if they say the same, take one out.';
    found.push(
      report('note-duplicate', `note [${label}] is defined twice, first on line ${first.at.line}`, at, hint),
    );
  } else if (uses.get(note.identifier)?.length === 0) {
    const hint = 'It is kept at the end of the notes, marked. Refer to it in the text, or take it out.';
    found.push(report('note-unreferenced', `nothing refers to note [${label}]`, at, hint));
  }
  const text = plainText(note.children).trim();
  if (text !== '' && !hasLetterOrNumber(text)) {
    const hint = 'Write the note, or take it and its references out.';
    found.push(report('note-punctuation', `note [${label}] is only punctuation`, at, hint));
  }
  if (text === '') {
    found.push(
      report(
        'note-empty',
        `note [${label}] has no text`,
        at,
        'Write the note, or take it and its references out.',
      ),
    );
  }
  if (!isPlainNumber(note) && (draft.source.format === 'text' || note.identifier === '0')) {
    found.push(
      report('note-label', `[${label}] is no number that a note can have`, at, 'Notes are numbered from 1.'),
    );
  }
  return found;
}

function faultsOfOrder(draft: Draft, definitions: Definitions, uses: Uses, report: Report): Message[] {
  const notes = [...definitions.values()];
  if (!notes.every(isPlainNumber)) return [];
  const byUse = [...uses]
    .filter(([, references]) => references.length > 0)
    .map(([identifier, references]) => ({
      label: Number(identifier),
      at: references[0]!.at,
    }));
  const byList =
    draft.source.format === 'text'
      ? notes.map((note) => ({ label: Number(note.identifier), at: note.at }))
      : [];
  const hint = 'They were renumbered in the output, and so were words such as “see note 4” that name them.';
  const misplaced = firstDescent(byUse);
  const unsorted = firstDescent(byList);
  const gap = firstGap(notes);
  return [
    ...(misplaced
      ? [
          report(
            'note-order',
            `[${misplaced.label}] is referred to for the first time after [${misplaced.after}]`,
            misplaced.at,
            hint,
          ),
        ]
      : []),
    ...(unsorted
      ? [
          report(
            'note-order',
            `note [${unsorted.label}] stands after note [${unsorted.after}] in the list`,
            unsorted.at,
            hint,
          ),
        ]
      : []),
    ...(gap ? [report('note-gap', gap.text, gap.note.at, hint)] : []),
  ];
}

interface Labelled {
  readonly label: number;
  readonly at: Point;
}

function firstDescent(sequence: readonly Labelled[]): (Labelled & { after: number }) | undefined {
  const index = sequence.findIndex((entry, i) => i > 0 && entry.label < sequence[i - 1]!.label);
  return index < 0 ? undefined : { ...sequence[index]!, after: sequence[index - 1]!.label };
}

function firstGap(notes: readonly NoteDefinition[]): { text: string; note: NoteDefinition } | undefined {
  const sorted = [...notes].sort((a, b) => Number(a.identifier) - Number(b.identifier));
  for (const [index, note] of sorted.entries()) {
    const before = index === 0 ? 0 : Number(sorted[index - 1]!.identifier);
    if (Number(note.identifier) === before + 1) continue;
    const text =
      index === 0
        ? `the notes start at [${note.label}]`
        : `there is no note between [${before}] and [${note.label}]`;
    return { text, note };
  }
  return undefined;
}

function isPlainNumber(note: NoteDefinition): boolean {
  return /^[1-9]\d*$/u.test(note.identifier);
}
