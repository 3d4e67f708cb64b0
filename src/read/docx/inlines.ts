import type { Inline, Point } from '../../model/index.js';
import { findAddresses } from '../addresses.js';
import { InlineBuilder } from '../inline-builder.js';
import type { References } from '../plain-inlines.js';
import { type Formatted, order, preparedAtoms } from './atoms.js';
import type { Atom } from './parts.js';

/** What decides how atoms are read. */
export interface Reading {
  /** Whether `[3]` is a reference. */
  readonly references: References;
  /** The language of most of the document. */
  readonly language: string | undefined;
}

/** Atoms to inlines: runs of one format become one node, addresses in running text links. */
export function inlinesOf(atoms: readonly Atom[], at: Point, reading: Reading): Inline[] {
  return nest(preparedAtoms(atoms, reading.references, reading.language), 0, at, reading);
}

function nest(atoms: readonly Formatted[], depth: number, at: Point, reading: Reading): Inline[] {
  const builder = new InlineBuilder(depth === 0 ? 'trim' : 'keep');
  const key = order[depth];
  for (let from = 0; from < atoms.length; ) {
    const value = key && atoms[from]!.format[key];
    let to = from + 1;
    while (to < atoms.length && (!key || atoms[to]!.format[key] === value)) to += 1;
    const group = atoms.slice(from, to);
    if (!key) for (const atom of group) addLeaf(builder, atom, at);
    else {
      const children = nest(group, depth + 1, at, reading);
      if (value === undefined) builder.nodesOf(children);
      else if (children.length > 0) builder.node(wrapped(key, String(value), children, at));
    }
    from = to;
  }
  return builder.done();
}

function wrapped(key: (typeof order)[number], value: string, children: Inline[], at: Point): Inline {
  if (key === 'href') return { type: 'link', href: value, children, at };
  if (key === 'language') return { type: 'foreign', language: value, children, at };
  if (key === 'vertical') return { type: value === 'subscript' ? value : 'superscript', children, at };
  return { type: key, children, at };
}

function addLeaf(builder: InlineBuilder, atom: Formatted, at: Point): void {
  if (atom.type === 'break') builder.node({ type: 'break', at });
  else if (atom.type === 'text') addWords(builder, atom.value, at, atom.format.href === undefined);
  else {
    const { identifier } = atom;
    builder.node({ type: 'noteReference', label: atom.label ?? identifier, identifier, at });
  }
}

/** Words, and the addresses among them where they stand in no link. */
function addWords(builder: InlineBuilder, words: string, at: Point, linked: boolean): void {
  let from = 0;
  for (const { start, end, href } of linked ? findAddresses(words) : []) {
    builder.text(words.slice(from, start), () => at);
    const children: Inline[] = [{ type: 'text', value: words.slice(start, end), at }];
    builder.node({ type: 'link', href, children, at });
    from = end;
  }
  builder.text(words.slice(from), () => at);
}
