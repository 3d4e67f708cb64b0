import { type Packed, unpackIntegers } from '../packed.js';

/**
 * Patterns of hyphenation (Liang, "Word Hy-phen-a-tion by Com-put-er", 1983) of a language with few letters, packed: a tree
 * in one array, where the child of a node by a letter stands at the node's base plus the letter's number, if that place is the node's.
 */
export interface PackedPatterns {
  /** Numbered from 1; ASCII. */
  readonly letters: string;
  /** Three integers for each node: where its children are, whose child it is, and its row of levels or -1. */
  readonly nodes: Packed;
  /** What a pattern says of the places before, between and after its letters: a digit each. */
  readonly levels: readonly string[];
  /** Words that are divided otherwise. */
  readonly exceptions: Readonly<Record<string, readonly number[]>>;
}

/** The hyphen package's patterns: a node is its children, its row of levels, or both. */
export type PatternTree = number | Children | readonly [Children, number];

export interface Children {
  readonly [letter: string]: PatternTree;
}

/** The package's patterns of a language. */
export type PatternSet = readonly [
  levels: readonly (readonly number[])[],
  tree: Children,
  exceptions: PackedPatterns['exceptions'],
];

/** Divides words by packed patterns, as the hyphen package does by its own. */
export class Patterns {
  /** By code. */
  private readonly numbers = new Uint8Array(0x80);
  private readonly nodes: Int16Array;
  private readonly levels: readonly string[];
  private readonly exceptions: PackedPatterns['exceptions'];

  constructor({ letters, nodes, levels, exceptions }: PackedPatterns) {
    for (let i = 0; i < letters.length; i += 1) this.numbers[letters.charCodeAt(i)] = i + 1;
    this.nodes = unpackIntegers(nodes);
    this.levels = levels;
    this.exceptions = exceptions;
  }

  /** Offsets into a word in small letters. */
  places(word: string): readonly number[] {
    if (Object.hasOwn(this.exceptions, word)) return this.exceptions[word]!;
    const strongest = new Uint8Array(word.length + 2);
    const dotted = `.${word}.`;
    for (let start = 0; start < word.length; start += 1) this.raise(strongest, dotted, start);
    const places: number[] = [];
    for (let i = 2; i < word.length - 1; i += 1) if ((strongest[i]! & 1) === 1) places.push(i);
    return places;
  }

  /** Applies the patterns that match from a letter on. */
  private raise(strongest: Uint8Array, dotted: string, start: number): void {
    const { nodes, numbers } = this;
    let node = 0;
    for (let i = start; i < dotted.length; i += 1) {
      const number = numbers[dotted.charCodeAt(i)];
      if (!number) return;
      const child = nodes[3 * node]! + number;
      if (nodes[3 * child + 1] !== node) return;
      node = child;
      const row = nodes[3 * node + 2]!;
      // a pattern says nothing of the place before the dot that it starts with
      if (row >= 0) raiseBy(this.levels[row]!, strongest, Math.max(0, start - 1));
    }
  }
}

function raiseBy(levels: string, strongest: Uint8Array, start: number): void {
  for (let i = 0; i < levels.length; i += 1) {
    const level = levels.charCodeAt(i) - 0x30;
    if (level > strongest[start + i]!) strongest[start + i] = level;
  }
}
