import {
  type Block,
  type Draft,
  type Message,
  type Note,
  type Point,
  plainText,
  type ShortForm,
} from '../model/index.js';
import { authorsOrder } from './authors-order.js';
import { cut, type PlaceOf, placeAt } from './passage.js';
import { type Binding, bind, type Entry, entriesOf } from './short-forms/bind.js';
import { faultsOfShortForms, namesSource } from './short-forms/faults.js';
import { spellOut } from './short-forms/spell-out.js';

export interface ResolvedShortForms {
  readonly notes: readonly Note[];
  readonly messages: readonly Message[];
  /** Where numbers stand that short forms lean on in vain: they have been told. */
  readonly told: readonly Point[];
}

/**
 * Binds each note that leans on another instead of naming its source (Ibid., op. cit., supra note 4) to the note that carries
 * it, in the order that the author sees. A short form which would lean on another note in print than it did for the author is
 * an error, since the printed page would name a wrong source. With `expand` short forms are spelled out.
 */
export function resolveShortForms(
  notes: readonly Note[],
  draft: Draft,
  options: { readonly expand: boolean; readonly placeOf: PlaceOf },
): ResolvedShortForms {
  const { placeOf } = options;
  const entries = entriesOf(authorsOrder(notes, draft));
  const bindings = bind(entries);
  const spelled = options.expand ? spellOut(bindings) : new Map<Entry, readonly Block[]>();
  const entryOf = new Map(entries.map((entry) => [entry.note, entry]));
  const messages = faultsOfShortForms(bindings, {
    draft,
    placeOf,
    before: ({ note }) => entryOf.get(notes[note!.number - 2]),
    isSpelled: (entry) => spelled.has(entry),
  });
  const bound = notes.map((note): Note => {
    const entry = entryOf.get(note)!;
    const words = spelled.get(entry);
    if (words) return { ...note, children: words };
    const shortForm = shortFormOf(bindings.get(entry));
    return shortForm ? { ...note, shortForm } : note;
  });
  return { notes: bound, messages, told: unboundNumbers(bindings, placeOf) };
}

function shortFormOf(binding: Binding | undefined): ShortForm | undefined {
  const source = binding?.source?.note;
  if (!binding || !source) return undefined;
  const { entry, form } = binding;
  const { passage, note } = entry;
  const others = note!.children.slice(1);
  const rest = plainText(cut(passage, form.wordsEnd)) + (others.length > 0 ? ` ${plainText(others)}` : '');
  const words = passage.text.slice(form.wordsStart, form.wordsEnd);
  return { kind: form.kind, words, antecedent: source.number, rest: rest.trimEnd() };
}

function unboundNumbers(bindings: ReadonlyMap<Entry, Binding>, placeOf: PlaceOf): Point[] {
  return [...bindings.values()].flatMap((binding) => {
    const { entry, form, targets } = binding;
    const isTold = targets.length === 0 && !namesSource(binding);
    const [number] = isTold ? (form.mention?.numbers ?? []) : [];
    const at = number && placeAt(entry.passage, number.start, placeOf);
    return at ? [at] : [];
  });
}
