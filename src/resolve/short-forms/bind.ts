import { identifierOf } from '../../model/index.js';
import type { AuthoredNote } from '../authors-order.js';
import { type Leaf, leafAt, type Passage, passageOf } from '../passage.js';
import { NamesIndex } from './names-index.js';
import { type FoundForm, findShortForm } from './words.js';

/** A note as its author sees it, with the short form that it starts with. */
export interface Entry extends AuthoredNote {
  /** Its first paragraph. */
  readonly passage: Passage;
  readonly form: FoundForm | undefined;
  readonly before: Entry | undefined;
  /** How many notes the author sees before it. */
  readonly position: number;
}

/** What the short form of a note leans on. */
export interface Binding {
  readonly entry: Entry;
  readonly form: FoundForm;
  /** The note that it names; several where it can mean each of them; none where there is none. */
  readonly targets: readonly Entry[];
  /** The note that carries the source: short forms are followed to their end. Undefined where one of them leads nowhere. */
  readonly source: Entry | undefined;
  /** Whether it closes a circle of short forms that lead to one another only. */
  readonly isCircular: boolean;
}

/** Every note, in the author's order. */
export function entriesOf(authored: readonly AuthoredNote[]): Entry[] {
  const entries: Entry[] = [];
  for (const one of authored) {
    const [first] = (one.note ?? one.definition).children;
    const passage = passageOf(first?.type === 'paragraph' ? first.children : []);
    const form = findShortForm(passage.text);
    entries.push({ ...one, passage, form, before: entries.at(-1), position: entries.length });
  }
  return entries;
}

/** Binds each short form: Ibid. to the note before it, op. cit. to the last that its name fits, supra to the one it numbers. */
export function bind(entries: readonly Entry[]): ReadonlyMap<Entry, Binding> {
  const names = new NamesIndex<Entry>();
  const numbered = new NumberedNotes(entries);
  const targets = new Map<Entry, readonly Entry[]>();
  for (const entry of entries) {
    const { form, note, passage } = entry;
    if (form) targets.set(entry, targetsOf(entry, form, names, numbered));
    else if (note) names.add(entry, passage.text);
  }
  const { sources, circular } = follow(targets);
  return new Map(
    [...targets].map(([entry, own]) => {
      const ends = { source: sources.get(entry), isCircular: circular.has(entry) };
      return [entry, { entry, form: entry.form!, targets: own, ...ends }];
    }),
  );
}

function targetsOf(
  entry: Entry,
  form: FoundForm,
  names: NamesIndex<Entry>,
  numbered: NumberedNotes,
): readonly Entry[] {
  const [number] = form.mention?.numbers ?? [];
  if (number) return numbered.named(leafAt(entry.passage, number.start), number.label);
  if (form.kind === 'op-cit' || form.name !== undefined) return names.find(form.name);
  return entry.before ? [entry.before] : [];
}

/** Notes as words name them by a number. */
class NumberedNotes {
  private readonly byIdentifier = new Map<string, Entry>();
  private readonly byLabel = new Map<string, Entry[]>();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      if (!entry.note) continue;
      const label = identifierOf(entry.note.label);
      this.byIdentifier.set(entry.note.identifier, entry);
      const same = this.byLabel.get(label);
      if (same) same.push(entry);
      else this.byLabel.set(label, [entry]);
    }
  }

  /** The note that a mention leads to; where digits are no mention because several notes have that label, each of them. */
  named(leaf: Leaf | undefined, label: string): readonly Entry[] {
    if (leaf?.node.type !== 'noteMention') return this.byLabel.get(identifierOf(label)) ?? [];
    const target = this.byIdentifier.get(leaf.node.identifier);
    return target ? [target] : [];
  }
}

/** Follows each short form to the note that carries its source. Each is passed once: chains may be as long as the list. */
function follow(targets: ReadonlyMap<Entry, readonly Entry[]>): {
  sources: ReadonlyMap<Entry, Entry | undefined>;
  circular: ReadonlySet<Entry>;
} {
  const sources = new Map<Entry, Entry | undefined>();
  const circular = new Set<Entry>();
  for (const start of targets.keys()) {
    const path = new Set<Entry>();
    let end: Entry | undefined = start;
    while (end && targets.has(end) && !sources.has(end) && !path.has(end)) {
      path.add(end);
      const own: readonly Entry[] = targets.get(end)!;
      end = own.length === 1 ? own[0] : undefined;
    }
    if (end && path.has(end)) circular.add(end);
    const source = end && targets.has(end) ? sources.get(end) : end;
    for (const entry of path) sources.set(entry, source);
  }
  return { sources, circular };
}
