import type { Inline, Point, Text } from '../model/index.js';

/** Stands for what is no word: a note reference, each character of a code span. */
export const sign = '\ufffc';

/** One run of inlines as one text, in which every character knows the node that it comes from. */
export interface Passage {
  readonly inlines: readonly Inline[];
  readonly text: string;
  /** The nodes without children, in reading order. */
  readonly leaves: readonly Leaf[];
}

export interface Leaf {
  readonly node: Inline;
  readonly start: number;
  readonly end: number;
  /** Whether it stands inside a link. */
  readonly linked: boolean;
}

/** Gives the place in the source of a character of a text. */
export type PlaceOf = (text: Text, offset: number) => Point;

export function passageOf(inlines: readonly Inline[]): Passage {
  const parts: string[] = [];
  const leaves: Leaf[] = [];
  let start = 0;
  const add = (inline: Inline, linked: boolean): void => {
    if ('children' in inline) {
      for (const child of inline.children) add(child, linked || inline.type === 'link');
      return;
    }
    const words = wordsOf(inline);
    parts.push(words);
    leaves.push({ node: inline, start, end: start + words.length, linked });
    start += words.length;
  };
  for (const inline of inlines) add(inline, false);
  return { inlines, text: parts.join(''), leaves };
}

function wordsOf(inline: Exclude<Inline, { children: unknown }>): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'break':
      return ' ';
    case 'code':
      return sign.repeat(inline.value.length);
    case 'noteMention':
      return String(inline.number);
    case 'noteReference':
      return sign;
  }
}

/** The node that the character at an offset comes from. */
export function leafAt({ leaves }: Passage, offset: number): Leaf | undefined {
  let [low, high] = [0, leaves.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (leaves[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return leaves[low];
}

/** Where the character at an offset stands in the source. */
export function placeAt(passage: Passage, offset: number, placeOf: PlaceOf): Point | undefined {
  const leaf = leafAt(passage, offset);
  if (leaf?.node.type !== 'text') return leaf?.node.at;
  return placeOf(leaf.node, Math.min(offset - leaf.start, leaf.node.value.length - 1));
}

/** Takes a text to stand on one line of its source, written as it is read. */
export const onOneLine: PlaceOf = ({ at }, offset) => ({ line: at.line, column: at.column + offset });

/** The inlines between two offsets of a passage, with their markup; what is parted keeps its place. */
export function cut({ inlines }: Passage, start: number, end = Number.POSITIVE_INFINITY): Inline[] {
  let offset = 0;
  const cutOne = (inline: Inline): Inline[] => {
    if ('children' in inline) {
      const children = inline.children.flatMap(cutOne);
      return children.length > 0 ? [{ ...inline, children } as Inline] : [];
    }
    const [from, length] = [offset, wordsOf(inline).length];
    offset += length;
    if (from >= end || offset <= start) return [];
    if (inline.type !== 'text' || (from >= start && offset <= end)) return [inline];
    return [partOf(inline, Math.max(0, start - from), Math.min(length, end - from))];
  };
  return inlines.flatMap(cutOne);
}

/** A part of a text. The place of its start is that in one line: good enough for what only says where words come from. */
export function partOf(text: Text, start: number, end: number, placeOf: PlaceOf = onOneLine): Text {
  return {
    type: 'text',
    value: text.value.slice(start, end),
    at: start === 0 ? text.at : placeOf(text, start),
  };
}

/** Inlines behind each other; a text never follows a text. */
export function joined(...runs: readonly (readonly Inline[])[]): Inline[] {
  const all: Inline[] = [];
  for (const inline of runs.flat()) {
    const last = all.at(-1);
    if (inline.type === 'text' && last?.type === 'text')
      all[all.length - 1] = { ...last, value: last.value + inline.value };
    else if (inline.type !== 'text' || inline.value !== '') all.push(inline);
  }
  return all;
}
