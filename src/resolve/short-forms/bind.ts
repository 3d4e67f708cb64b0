import { identifierOf } from '../../model/index.js';
import type { AuthoredNote } from '../authors-order.js';
import { type Leaf, leafAt, type Passage, passageOf } from '../passage.js';
import { NamesIndex } from './names-index.js';
import { citesSeveral, hasYear } from './several.js';
import { endOfLead, type FoundForm, findShortForm, saysCited } from './words.js';

/** A note as its author sees it, with the short form that it starts with. */
export interface Entry extends AuthoredNote {
  /** Its first paragraph. */
  readonly passage: Passage;
  /** Taken back while notes are bound where its name is loose and no note has it. */
  form: FoundForm | undefined;
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
  /** The note that carries the source: short forms are followed to it. Undefined where one of them leads nowhere. */
  readonly source: Entry | undefined;
  /** Whether it closes a circle of short forms that lead to one another only. */
  readonly isCircular: boolean;
  /** Where no note has the name: the last that has one much like it. */
  readonly nearest?: Entry;
}

/** What one short form names, before others are followed. */
type Leaning = Pick<Binding, 'targets' | 'nearest'>;

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
  const leanings = new Map<Entry, Leaning>();
  const naming = new Set<Entry>();
  for (const entry of entries) {
    if (entry.form?.isLoose && names.find(entry.form.name).length !== 1) entry.form = undefined;
    const { form, note, passage } = entry;
    if (form) leanings.set(entry, leaningOf(entry, form, names, numbered));
    const source = form ? furtherSource(passage.text, form.wordsEnd) : passage.text;
    if (source === undefined) continue;
    naming.add(entry);
    // “HRW,[1] op. cit.” and “As Goose said, op. cit.” are no short forms that can be followed, and name no source either
    if (note && (form || hasYear(source) || !saysCited(source))) names.add(entry, source);
  }
  const { sources, circular } = follow(leanings, naming);
  return new Map(
    [...leanings].map(([entry, { targets, nearest }]) => {
      const ends = { source: sources.get(entry), isCircular: circular.has(entry) };
      return [entry, { entry, form: entry.form!, targets, ...ends, ...(nearest && { nearest }) }];
    }),
  );
}

function leaningOf(
  entry: Entry,
  form: FoundForm,
  names: NamesIndex<Entry>,
  numbered: NumberedNotes,
): Leaning {
  const [number] = form.mention?.numbers ?? [];
  if (number) return { targets: numbered.named(leafAt(entry.passage, number.start), number.label) };
  if (form.kind !== 'op-cit' && form.name === undefined)
    return { targets: entry.before ? [entry.before] : [] };
  const targets = names.find(form.name);
  const nearest = targets.length === 0 && form.name !== undefined ? names.nearest(form.name) : undefined;
  return { targets, ...(nearest && { nearest }) };
}

/** The source that a note names besides its short form: “Ibid.; and email from …, 12 March 2010.” */
function furtherSource(text: string, wordsEnd: number): string | undefined {
  if (!citesSeveral(text, true)) return undefined;
  const rest = text.slice(text.indexOf(';', wordsEnd) + 1 || wordsEnd);
  const source = rest.replace(/^[\s.,]{0,5}(?:(?:and|et|y|и)\s{1,3})?/u, '');
  return source.slice(endOfLead(source));
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

/**
 * Follows each short form to the first note that names a source, if only besides a short form of its own. Each is passed once:
 * chains may be as long as the list.
 */
function follow(
  leanings: ReadonlyMap<Entry, Leaning>,
  naming: ReadonlySet<Entry>,
): { sources: ReadonlyMap<Entry, Entry | undefined>; circular: ReadonlySet<Entry> } {
  const sources = new Map<Entry, Entry | undefined>();
  const circular = new Set<Entry>();
  for (const start of leanings.keys()) {
    const path = new Set<Entry>();
    let end: Entry | undefined = start;
    while (end && (end === start || !naming.has(end)) && !sources.has(end) && !path.has(end)) {
      path.add(end);
      const own: readonly Entry[] = leanings.get(end)!.targets;
      end = own.length === 1 ? own[0] : undefined;
    }
    if (end && path.has(end)) circular.add(end);
    const source = end && !naming.has(end) ? sources.get(end) : end;
    for (const entry of path) sources.set(entry, source);
  }
  return { sources, circular };
}
