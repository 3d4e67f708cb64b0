import type {
  Draft,
  Note,
  NoteDefinition,
  NoteMention,
  NoteReference,
  Profile,
  Text,
} from '../model/index.js';

/** A profile as it was read, and resolved where it could be. */
export interface Reading {
  readonly draft: Draft;
  readonly profile: Profile | undefined;
}

/**
 * Compares profiles before and after they were mended: all must be the same but for places, numbers, how the date is
 * written, spaces and dashes; every reference must lead to the same note, and every short form lean on the same. Returns what is not, in words.
 */
export function difference(
  before: readonly Reading[],
  after: readonly Reading[],
  merge: boolean,
): string | undefined {
  if (before.length !== after.length) return 'the file would be read as another number of profiles';
  for (const [index, one] of before.entries()) {
    const other = after[index]!;
    if ((one.profile === undefined) !== (other.profile === undefined)) return 'a profile would be lost';
    const found = (Object.keys(parts) as (keyof typeof parts)[]).find(
      (name) => !isAlike(parts[name], one, other, merge),
    );
    if (found) return `${found} would be read in another way`;
  }
  return undefined;
}

function isAlike(part: Part, one: Reading, other: Reading, merge: boolean): boolean {
  return JSON.stringify(part(one, merge)) === JSON.stringify(part(other, merge));
}

type Part = (reading: Reading, merge: boolean) => unknown;

const parts = {
  'the head': ({ draft, profile }) => {
    const { updated, ...stated } = draft.metadata;
    return [bare(stated), profile?.updated ?? updated?.value, profile?.language];
  },
  'the text': (reading, merge) => {
    const { summary, body } = reading.profile ?? reading.draft;
    return bare([summary, body], namesOf(reading), merge);
  },
  'the notes': (reading, merge) => {
    const names = namesOf(reading);
    const notes = notesOf(reading).map((note) => JSON.stringify(noteOf(note, names, reading, merge)));
    return merge ? [...new Set(notes)] : notes;
  },
  'what the author allows': ({ draft }) => (draft.allowances ?? []).map(({ code }) => code).sort(),
} satisfies Record<string, Part>;

function notesOf({ draft, profile }: Reading): readonly (NoteDefinition | Note)[] {
  return profile?.notes ?? draft.notes;
}

/** Notes by identifier, named by what they say. */
function namesOf(reading: Reading): ReadonlyMap<string, string> {
  return new Map(notesOf(reading).map((note) => [note.identifier, JSON.stringify(bare(note.children))]));
}

function noteOf(
  { children, ...note }: NoteDefinition | Note,
  names: ReadonlyMap<string, string>,
  { profile }: Reading,
  merge: boolean,
): unknown {
  const form = 'shortForm' in note ? note.shortForm : undefined;
  const antecedent = form && profile?.notes[form.antecedent - 1];
  const said = form && [form.kind, ...[form.words, form.rest].map((words) => words.replace(/\d+/gu, '#'))];
  return [bare(children, names, merge), said, names.get(antecedent?.identifier ?? '')];
}

/**
 * A part of a model without what a mend may change: without places; references as the names of their notes, sorted where
 * they stand together.
 */
function bare(value: unknown, names: ReadonlyMap<string, string> = new Map(), merge = false): unknown {
  if (Array.isArray(value)) return bareList(value, names, merge);
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return plainWords(value.value);
  if (isNamed(value)) return { [value.type]: names.get(value.identifier) };
  const rest = Object.entries(value).filter(([key]) => key !== 'at' && key !== 'place');
  return Object.fromEntries(rest.map(([key, one]) => [key, bare(one, names, merge)]));
}

function bareList(values: readonly unknown[], names: ReadonlyMap<string, string>, merge: boolean): unknown[] {
  const made: unknown[] = [];
  let run: string[] | undefined;
  for (const value of values) {
    if (!isNamed(value) || value.type !== 'noteReference') {
      run = undefined;
      made.push(bare(value, names, merge));
      continue;
    }
    if (!run) {
      run = [];
      made.push(run);
    }
    const name = names.get(value.identifier) ?? '';
    if (!merge || !run.includes(name)) run.push(name);
    run.sort();
  }
  return made;
}

function isText(value: object): value is Text {
  return 'type' in value && value.type === 'text';
}

function isNamed(value: unknown): value is NoteReference | NoteMention {
  const { type } = (value ?? {}) as { type?: unknown };
  return type === 'noteReference' || type === 'noteMention';
}

/** Words without what `spaces.ts` and `dashes.ts` change. */
function plainWords(text: string): string {
  return text.replace(/ ?(?:--?|–) ?/gu, '–').replace(/ (?=[,.;:!?)”])/gu, '');
}
