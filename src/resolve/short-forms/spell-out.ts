import { type Block, type Inline, mapPassages, type Paragraph } from '../../model/index.js';
import { cut, joined, type Passage, passageOf } from '../passage.js';
import type { Binding, Entry } from './bind.js';
import { findPinpoints, leadingPinpoint } from './pinpoints.js';
import { citesSeveral } from './several.js';
import { endOfLead } from './words.js';

/** How many characters are copied for one profile: a few long notes with a thousand Ibid. would be a book. */
const mostCopied = 4_000_000;

/**
 * Spells short forms out: for each note that leans on one other note, its blocks with the words of that note in the place of
 * “Ibid.”, and its own wording of the rest behind them. A name with op. cit. before a note that cites several sources picks
 * one of them, which can’t be told apart here: it stays as it is.
 */
export function spellOut(bindings: ReadonlyMap<Entry, Binding>): ReadonlyMap<Entry, readonly Block[]> {
  const spelled = new Map<Entry, readonly Block[]>();
  const seen = new Set<Entry>();
  let copied = 0;
  for (const start of bindings.keys()) {
    for (const binding of path(start, bindings, seen).reverse()) {
      const [target] = binding.targets;
      if (!target || !isCertain(binding, target)) continue;
      const words = target.form ? spelled.get(target) : childrenOf(target);
      if (!words) continue;
      copied += lengthOf(words);
      if (copied > mostCopied) return spelled;
      spelled.set(binding.entry, composed(binding, words));
    }
  }
  return spelled;
}

/** The short forms that one leads through and that were not seen before: the last must be spelled out first. */
function path(start: Entry, bindings: ReadonlyMap<Entry, Binding>, seen: Set<Entry>): Binding[] {
  const found: Binding[] = [];
  let entry: Entry | undefined = start;
  while (entry && !seen.has(entry)) {
    seen.add(entry);
    const binding = bindings.get(entry);
    if (!binding) break;
    found.push(binding);
    entry = binding.targets[0];
  }
  return found;
}

function isCertain({ entry, form, source }: Binding, target: Entry): boolean {
  if (!entry.note || !source?.note || !target.note) return false;
  if (!target.form && startsWithReference(target.passage)) return false;
  return form.name === undefined || !citesSeveral(target.passage.text, target.form !== undefined);
}

/** “See [1], p. 4.” names its source by a reference, and a copy has none. */
function startsWithReference(passage: Passage): boolean {
  const reference = passage.leaves.find(({ node }) => node.type === 'noteReference');
  if (!reference) return false;
  const before = `${passage.text.slice(0, reference.start)} `;
  return endOfLead(before) === before.length;
}

function childrenOf({ note, definition }: Entry): readonly Block[] {
  return (note ?? definition).children;
}

function lengthOf(blocks: readonly Block[]): number {
  let length = 100;
  mapPassages(blocks, (inlines) => {
    length += passageOf(inlines).text.length;
    return inlines;
  });
  return length;
}

function composed({ entry, form }: Binding, words: readonly Block[]): Block[] {
  const { passage } = entry;
  const rest = passage.text.slice(form.wordsEnd).trimEnd();
  const source = mapPassages(words, withoutReferences);
  const behind = rest === '.' ? [] : cut(passage, form.wordsEnd, passage.text.trimEnd().length);
  const blocks = withRest(withoutPinpoint(source, rest), rest === '.' ? '' : rest, behind, passage);
  return [...withLead(blocks, cut(passage, 0, form.start)), ...childrenOf(entry).slice(1)];
}

/** References stay where they are: a copy of one would be another place that refers to its note. */
function withoutReferences(inlines: readonly Inline[]): Inline[] {
  return joined(
    inlines.flatMap((inline): Inline[] => {
      if (inline.type === 'noteReference') return [];
      if (!('children' in inline)) return [inline];
      const children = withoutReferences(inline.children);
      return children.length > 0 ? [{ ...inline, children } as Inline] : [];
    }),
  );
}

/** Where the rest names a page, the page of the source goes, if there is one only. */
function withoutPinpoint(blocks: readonly Block[], rest: string): readonly Block[] {
  const kind = leadingPinpoint(rest);
  if (kind === undefined) return blocks;
  let count = 0;
  const taken = mapPassages(blocks, (inlines) => {
    const passage = passageOf(inlines);
    const found = findPinpoints(passage.text).filter((pinpoint) => pinpoint.kind === kind);
    count += found.length;
    const [first] = found;
    if (!first) return inlines;
    const stops = passage.text[first.start - 1] === '.' && passage.text[first.end] === '.';
    return joined(cut(passage, 0, first.start), cut(passage, first.end + Number(stops)));
  });
  return count === 1 ? taken : blocks;
}

function withRest(
  blocks: readonly Block[],
  rest: string,
  behind: readonly Inline[],
  { inlines }: Passage,
): readonly Block[] {
  if (rest === '') return blocks;
  const last = blocks.at(-1);
  const at = inlines[0]!.at;
  if (last?.type !== 'paragraph') return [...blocks, { type: 'paragraph', children: behind, at }];
  const source = passageOf(last.children);
  const stop = hasStop(source.text);
  const words =
    stop && joint(rest) !== 'stop' ? cut(source, 0, source.text.trimEnd().length - 1) : source.inlines;
  const between = { stop: stop || /[.!?…]$/u.test(source.text) ? '' : '.', comma: ',', none: '' }[
    joint(rest)
  ];
  const sign: Inline = { type: 'text', value: between, at };
  return [...blocks.slice(0, -1), { ...last, children: joined(words, [sign], behind) }];
}

/** What stands between a source and the rest: its own full stop, a comma, or what the author wrote. */
function joint(rest: string): 'stop' | 'comma' | 'none' {
  if (/^\s*[\p{Lu}“«"\ufffc]/u.test(rest)) return 'stop';
  return /^\s/u.test(rest) ? 'comma' : 'none';
}

/** Whether a text ends with a full stop that belongs to no word: “et al.” and “S. A.” keep theirs. */
function hasStop(text: string): boolean {
  const end = text.trimEnd().slice(-12);
  return (
    /\.$/u.test(end) && !/(?:\.\.|(?<!\p{L})(?:\p{L}|al|etc|Inc|Ltd|Co|Corp|Jr|Sr|eds?|гг)\.)$/u.test(end)
  );
}

/** The author’s “See ” before the source, which then needs none of its own. */
function withLead(blocks: readonly Block[], lead: readonly Inline[]): readonly Block[] {
  const [first, ...others] = blocks;
  if (lead.length === 0 || first?.type !== 'paragraph') return blocks;
  const source = passageOf(first.children);
  const own = passageOf(lead).text.trim() === '' ? 0 : endOfLead(source.text);
  const paragraph: Paragraph = { ...first, children: joined(lead, cut(source, own)) };
  return [paragraph, ...others];
}
