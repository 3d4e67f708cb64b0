import { describe, expect, it } from 'vitest';
import { patternsOf, placesByPackage } from '../../src/pdf/lines/hyphenation.js';
import { Patterns } from '../../src/pdf/lines/packed-patterns.js';
import { packPatterns } from '../../src/pdf/lines/prepare-patterns.js';
import fc from '../fast-check.js';

const [, tree, exceptions] = patternsOf('en-us');
const patterns = new Patterns(packPatterns(patternsOf('en-us')));

/** What stands in the patterns, without dots. */
function lettersOf(node: unknown, above = ''): string[] {
  if (typeof node === 'number') return [above];
  const children = Object.entries(Array.isArray(node) ? node[0] : (node as object));
  return children.flatMap(([letter, child]) => lettersOf(child, above + (letter === '.' ? '' : letter)));
}

describe('packed patterns', () => {
  it('divide words as the package does', () => {
    const part = fc.oneof(
      fc.constantFrom(...lettersOf(tree)),
      fc.constantFrom(...Object.keys(exceptions)),
      fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), maxLength: 4 }),
      fc.constantFrom('é', 'ß', 'ж', '\u{10428}', 'ing', 'tion'),
    );
    const word = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        word.filter(({ length }) => length >= 6),
        (letters) => {
          expect(patterns.places(letters), letters).toEqual(placesByPackage(letters, 'en-us'));
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 3000) },
    );
  });

  it('hold every pattern and every exception', () => {
    for (const letters of [...lettersOf(tree), ...Object.keys(exceptions)].filter(
      ({ length }) => length >= 6,
    ))
      expect(patterns.places(letters), letters).toEqual(placesByPackage(letters, 'en-us'));
  });
});
