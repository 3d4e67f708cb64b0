import { describe, expect, it } from 'vitest';
import { FontSubset } from '../../src/pdf/file/font-subset.js';
import { faceOf } from '../../src/pdf/style/fonts.js';
import fc from '../fast-check.js';

const faces = (['serif', 'sans'] as const).flatMap((family) =>
  [false, true].flatMap((bold) => [false, true].map((italic) => faceOf(family, bold, italic))),
);

/** fontkit's font and subset. */
interface Peer {
  readonly numGlyphs: number;
  createSubset(): Peer;
  includeGlyph(id: number): number;
  encode(): Uint8Array;
}

describe('a subset of a font', () => {
  it('is, byte for byte, the one that fontkit makes', () => {
    const cases = fc.constantFrom(...faces).chain((face) => {
      const glyph = fc.integer({ min: 0, max: (face.font as unknown as Peer).numGlyphs - 1 });
      return fc.tuple(fc.constant(face), fc.array(glyph, { maxLength: 60 }));
    });
    fc.assert(
      fc.property(cases, ([face, glyphs]) => {
        const ours = new FontSubset(face.tables);
        const theirs = (face.font as unknown as Peer).createSubset();
        for (const id of glyphs) expect(ours.includeGlyph(id)).toBe(theirs.includeGlyph(id));
        expect(Buffer.compare(ours.encode(), theirs.encode())).toBe(0);
      }),
      { numRuns: 120 },
    );
  });
});
