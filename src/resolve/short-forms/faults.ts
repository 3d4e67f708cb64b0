import { type Draft, type Message, type MessageCode, message, type Point } from '../../model/index.js';
import { type PlaceOf, placeAt } from '../passage.js';
import type { Binding, Entry } from './bind.js';
import { citesSeveral, hasYear } from './several.js';
import type { FoundForm } from './words.js';

/** What is to be known of a printed list to find fault with the short forms in it. */
export interface Printed {
  readonly draft: Draft;
  readonly placeOf: PlaceOf;
  /** The note that is printed before another; undefined for the first. */
  before(entry: Entry): Entry | undefined;
  /** Whether the short form of a note was spelled out. */
  isSpelled(entry: Entry): boolean;
}

/** What is wrong with the short forms. One that leans on another which leads nowhere is not told: that one is. */
export function faultsOfShortForms(bindings: ReadonlyMap<Entry, Binding>, printed: Printed): Message[] {
  return [...bindings.values()].flatMap((binding) => {
    const fault = binding.entry.note && faultOf(binding, printed);
    if (!fault) return [];
    const { file } = printed.draft.source;
    const { line, column } = placeOfWords(binding, printed.placeOf);
    const { wordsStart, wordsEnd } = binding.form;
    const place = { file, line, column, length: wordsEnd - wordsStart };
    return [message(fault.code, fault.text, place, fault.hint)];
  });
}

/** Where the words of a short form stand. */
function placeOfWords({ entry, form }: Binding, placeOf: PlaceOf): Point {
  return placeAt(entry.passage, form.wordsStart, placeOf) ?? entry.definition.at;
}

interface Fault {
  readonly code: MessageCode;
  readonly text: string;
  readonly hint: string;
}

const writeOut = 'Write the source out.';
const orOrder = 'Write the source out, or put the notes in the order in which the text refers to them.';

function faultOf(binding: Binding, printed: Printed): Fault | undefined {
  const { form, targets, source, isCircular } = binding;
  const what = saying(binding);
  if (isCircular) {
    return { code: 'short-form-dangling', text: `${what}, which leads back to it`, hint: writeOut };
  }
  // the number is then told as that of any other mention without a note
  if (targets.length === 0 && form.mention && namesSource(binding)) return undefined;
  if (targets.length === 0) return dangling(binding, printed);
  if (targets.length > 1) {
    const [last, before] = targets;
    const others = targets.length > 2 ? ' or others' : '';
    const text = `${what}, which can mean note ${label(before!)} or note ${label(last!)}${others}`;
    const hint = 'Say which one is meant: add its title, or write the source out.';
    return { code: 'short-form-ambiguous', text, hint };
  }
  if (!source) return undefined;
  if (!leansOnOrder(form)) return overtaken(binding, targets[0]!, printed);
  return moved(binding, printed) ?? several(binding, targets[0]!);
}

/** Ibid. and a bare loc. cit. speak of the note before them, whichever that is. */
function leansOnOrder({ kind, name, mention }: FoundForm): boolean {
  return kind === 'ibid' || (kind === 'loc-cit' && name === undefined && mention === undefined);
}

function dangling(binding: Binding, { draft }: Printed): Fault {
  const { form } = binding;
  const what = saying(binding);
  if (form.mention)
    return {
      code: 'short-form-dangling',
      text: `${what}, but there is no such note`,
      hint: 'Correct the number, or write the source out.',
    };
  if (!leansOnOrder(form)) return unnamed(binding);
  const above =
    draft.source.line > 1
      ? ' The notes of another profile above it in the file are not meant by it in print.'
      : '';
  return {
    code: form.kind === 'ibid' ? 'ibid-dangling' : 'short-form-dangling',
    text: `${what}, but no note stands before it`,
    hint: `${writeOut}${above}`,
  };
}

/** A name that no note before has: a fault for certain only where nothing is like it, and the note has nothing else to hold. */
function unnamed(binding: Binding): Fault {
  const { form, nearest } = binding;
  const what = saying(binding);
  const whom = form.name === undefined ? 'a source' : `“${form.name}”`;
  const hint = 'Write the source out, or the name as the earlier note has it.';
  if (nearest) {
    const text = `${what}, which may mean note ${label(nearest)}, but that does not have the name in this form`;
    return { code: 'short-form-unclear', text, hint };
  }
  const text = `${what}, but no note before it names ${whom}`;
  return { code: namesSource(binding) ? 'short-form-unclear' : 'short-form-dangling', text, hint };
}

/** An Ibid. that would lean on another note in print: the page would name a wrong source. */
function moved(binding: Binding, printed: Printed): Fault | undefined {
  const { entry, source } = binding;
  const authors = entry.before!;
  const now = printed.before(entry);
  const isThere = authors.note !== undefined && source?.note !== undefined;
  if (isThere && (printed.isSpelled(entry) || authors.note?.identifier === now?.note?.identifier))
    return undefined;
  return {
    code: 'ibid-moved',
    text: `${saying(binding)} of note ${label(authors)}, ${isThere ? whereNow(authors, now) : notPrinted(authors)}`,
    hint: isThere ? orOrder : writeOut,
  };
}

/** “Goose, op. cit.” printed before the note that has the source: it is still the same, but nobody has read it yet. */
function overtaken(binding: Binding, target: Entry, printed: Printed): Fault | undefined {
  const { entry, form } = binding;
  if (!target.note || printed.isSpelled(entry) || form.mention?.cue === 'see') return undefined;
  if (target.position > entry.position || target.note.number < entry.note!.number) return undefined;
  return {
    code: 'short-form-moved',
    text: `${saying(binding)}, but would be printed before note ${label(target)}`,
    hint: orOrder,
  };
}

function whereNow(authors: Entry, now: Entry | undefined): string {
  const place = now ? `be printed after note ${label(now)}` : 'be printed first';
  if (authors.note?.references.length === 0) return `to which nothing refers, so that it would ${place}`;
  return `but would ${place}`;
}

function notPrinted(authors: Entry): string {
  return authors.note
    ? 'whose own short form leads to a note that is not printed'
    : 'which is not printed: its label is that of an earlier note';
}

function several(binding: Binding, target: Entry): Fault | undefined {
  if (!citesSeveral(target.passage.text, target.form !== undefined)) return undefined;
  const text = `${saying(binding)} of note ${label(target)}, which cites several sources`;
  return { code: 'ibid-several', text, hint: 'Say which one is meant.' };
}

/** Whether a note names a source of its own besides its short form, so that its evidence holds in any case. */
export function namesSource({ entry: { passage }, form }: Binding): boolean {
  return hasYear(passage.text.slice(form.wordsEnd)) || hasYear(form.name ?? '');
}

/** `note [3] says Ibid.` */
function saying({ entry, form }: Binding): string {
  const from = form.name === undefined ? form.wordsStart : form.start;
  const words = entry.passage.text.slice(from, form.wordsEnd);
  return `note ${label(entry)} says ${form.kind === 'ibid' ? words : `“${words}”`}`;
}

function label({ definition }: Entry): string {
  return `[${definition.label}]`;
}
