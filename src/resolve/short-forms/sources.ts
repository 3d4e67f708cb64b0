import { findPinpoints } from './pinpoints.js';

/** A note that names its source, as one looks for it by a name. */
export interface Source<T> {
  readonly of: T;
  readonly order: number;
  /** The name that it starts with, then what stands before its first comma or quotation, then its first words. */
  readonly heads: readonly [first: Head, author: Head, all: Head];
  /** The words between its commas and quotation marks, each set by itself. */
  readonly segments: readonly ReadonlySet<string>[];
  /** The same for notes that name the same source, whatever page of it. */
  readonly key: string;
}

interface Head {
  /** Each between spaces, without case and marks. */
  readonly words: string;
  /** `HRW` for each acronym among them, `=HRW` for the initials of each name. */
  readonly acronyms: ReadonlySet<string>;
}

/** How much of a note is looked at: a name stands at its start. */
const reach = 200;

/** One of the names or titles that commas and quotation marks part. */
export interface Part {
  readonly words: string;
  /** Its other form: initials that spell it where it is an acronym, else the acronym of its initials. */
  readonly acronym: string;
}

const divider = /[,;:“”«»"()[\]]/u;

export function partsOf(name: string): Part[] {
  return name
    .split(divider)
    .map((part) => ({ words: folded(part), acronym: acronymOf(part) }))
    .filter(({ words }) => words.trim() !== '');
}

export function holds({ words, acronyms }: Head, part: Part): boolean {
  return words.includes(part.words) || acronyms.has(part.acronym);
}

export function sourceOf<T>(of: T, text: string, order: number): Source<T> {
  const all = text.slice(0, reach);
  const [author = ''] = all.split(/[,;:“”«»"(]/u, 1);
  const heads = [headOf(firstName(author)), headOf(author), headOf(all)] as const;
  const segments = all.split(divider).map((part) => new Set(foldedWords(part)));
  return { of, order, heads, segments, key: keyOf(text) };
}

function headOf(text: string): Head {
  return { words: folded(text), acronyms: acronymsIn(text) };
}

/** The words up to the first small one that belongs to no name: `Email` of `Email from the Ministry`. */
function firstName(text: string): string {
  const words = text.trim().split(/\s+/u);
  const end = words.findIndex((word) => !/^[\p{Lu}\p{Lo}\p{N}]/u.test(word) && !small.test(word));
  return words.slice(0, end < 0 ? undefined : end).join(' ');
}

/** A text's words between spaces, without case, accents, marks and initials: ` human rights watch `. */
function folded(text: string): string {
  return ` ${foldedWords(text).join(' ')} `;
}

export function foldedWords(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/[\p{M}’'.]/gu, '')
    .toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => [...word].length > 1);
}

const small = /^(?:of|the|and|for|de|la|le|les|du|des|et|y|del|и|по)$/u;

/** Acronyms in a text, as they are, and behind `=` the initials of each run of words with capitals. */
function acronymsIn(text: string): Set<string> {
  const found = new Set<string>();
  let run: string[] = [];
  const end = (): void => {
    if (run.length > 1 && run.length < 10) found.add(`=${run.join('')}`);
    run = [];
  };
  for (const [word] of text.matchAll(/[\p{L}\p{M}’'-]+|[^\p{L}\p{M}\s’'-]/gu)) {
    if (/^\p{Lu}{2,9}$/u.test(word)) found.add(word);
    if (/^\p{Lu}/u.test(word)) run.push(String.fromCodePoint(word.codePointAt(0)!));
    else if (!small.test(word)) end();
  }
  end();
  return found;
}

/** Initials are an acronym’s, never those of another name: a Ministry of Defence is no Ministry of Development. */
function acronymOf(part: string): string {
  const name = part.trim();
  if (/^\p{Lu}{2,9}$/u.test(name)) return `=${name}`;
  const initials = firstName(name) === name ? [...acronymsIn(name)].find((one) => one.startsWith('=')) : '';
  return initials?.slice(1) ?? '';
}

function keyOf(text: string): string {
  const kept: string[] = [];
  let start = 0;
  for (const pinpoint of findPinpoints(text).sort((a, b) => a.start - b.start)) {
    if (pinpoint.start < start) continue;
    kept.push(text.slice(start, pinpoint.start));
    start = pinpoint.end;
  }
  return folded([...kept, text.slice(start)].join(' '));
}
