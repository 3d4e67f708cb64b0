import { describe, expect, it } from 'vitest';
import { breaksByPackage, PlainTable } from '../../src/pdf/lines/breaks.js';
import { packBreaks } from '../../src/pdf/lines/prepare-breaks.js';
import fc from '../fast-check.js';

const packed = packBreaks();
const table = new PlainTable(packed);

describe('breaks of plain characters', () => {
  const plainCharacter = fc
    .oneof(
      fc.constantFrom(...packed.classes.map(([first]) => first)),
      fc.integer({ min: 0x20, max: 0xff }),
      fc.constantFrom(0x20, 0x2d, 0x2f, 0xa0, 0xad, 0x200b, 0x2014, 0x2060),
    )
    .map((code) => String.fromCharCode(code))
    .filter((character) => table.breaksIn(character) !== undefined);

  it('are those that the package finds', () => {
    fc.assert(
      fc.property(fc.array(plainCharacter, { maxLength: 12 }), (characters) => {
        const text = characters.join('');
        expect(table.breaksIn(text), text).toEqual(breaksByPackage(text));
      }),
      { numRuns: Number(process.env.RUNS ?? 5000) },
    );
  });

  it('are not asked of texts with rules of their own', () => {
    for (const text of ['שלום', 'e\u0301', 'a\nb', 'عام', '地雷', '👩‍🚒', '🇨🇭'])
      expect(table.breaksIn(text), text).toBeUndefined();
    expect(table.breaksIn('The “Mine Ban Treaty” – Montréal, 5 мая; Αθήνα: €12/km²…')).toBeDefined();
  });
});
