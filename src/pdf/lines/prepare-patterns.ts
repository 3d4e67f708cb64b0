import { jsonCode, type Preparation, preparation } from '../../prepared.js';
import { packIntegers } from '../packed.js';
import { patternsOf } from './hyphenation.js';
import type { Children, PackedPatterns, PatternSet, PatternTree } from './packed-patterns.js';

/** An entry for the patterns of English. */
export function preparePatterns(): Preparation {
  return preparation('hyphens', 'en-us', jsonCode(packPatterns(patternsOf('en-us'))));
}

/** Packs patterns. Throws where they are too many. */
export function packPatterns([levels, tree, exceptions]: PatternSet): PackedPatterns {
  const letters = [...lettersOf(tree)].sort().join('');
  const nodes: Place[] = [];
  const waiting: { readonly node: PatternTree; readonly at: number }[] = [{ node: tree, at: 0 }];
  nodes[0] = free;
  for (const { node, at } of waiting) {
    const children = Object.entries(childrenOf(node)).map(([letter, child]) => {
      return { number: letters.indexOf(letter) + 1, child };
    });
    const base = freeBase(
      children.map(({ number }) => number),
      nodes,
    );
    nodes[at] = { ...nodes[at]!, base };
    for (const { number, child } of children) {
      nodes[base + number] = { base: 0, parent: at, row: rowOf(child) };
      waiting.push({ node: child, at: base + number });
    }
  }
  if (nodes.length > 0x7fff) throw new Error('too many patterns to be packed');
  const integers = Array.from(nodes, (place) => place ?? free).flatMap(({ base, parent, row }) => [
    base,
    parent,
    row,
  ]);
  return { letters, nodes: packIntegers(integers), levels: levels.map((row) => row.join('')), exceptions };
}

interface Place {
  readonly base: number;
  readonly parent: number;
  readonly row: number;
}

const free: Place = { base: 0, parent: -1, row: -1 };

/** The first base at which all children find their places free. */
function freeBase(numbers: readonly number[], nodes: readonly (Place | undefined)[]): number {
  let base = 0;
  while (numbers.some((number) => nodes[base + number] !== undefined)) base += 1;
  return base;
}

function lettersOf(node: PatternTree, found = new Set<string>()): Set<string> {
  for (const [letter, child] of Object.entries(childrenOf(node))) {
    found.add(letter);
    lettersOf(child, found);
  }
  return found;
}

function childrenOf(node: PatternTree): Children {
  if (typeof node === 'number') return {};
  return Array.isArray(node) ? node[0] : (node as Children);
}

function rowOf(node: PatternTree): number {
  if (typeof node === 'number') return node;
  return Array.isArray(node) ? node[1] : -1;
}
