import { describe, expect, it } from 'vitest';
import { type ShapedGlyph, shapeByFont } from '../../src/pdf/lines/glyphs.js';
import { Shaper } from '../../src/pdf/lines/shaper.js';
import { packPairs } from '../../src/pdf/prepare.js';
import { describeFace, type Face, faceOf } from '../../src/pdf/style/fonts.js';
import fc from '../fast-check.js';

const shown = (glyphs: readonly ShapedGlyph[]) =>
  glyphs.map(({ sign: { index, ...sign }, ...glyph }) => ({ ...sign, ...glyph }));

/** As the bundled program opens a face: `open` says whether fontkit may be asked. */
function asPrepared(face: Face, features: readonly string[], open: boolean): Face {
  const pairs = { [features.join()]: JSON.parse(JSON.stringify(packPairs(face, features))) };
  return {
    ...face,
    ...describeFace(face.font),
    pairs,
    get font() {
      if (!open) throw new Error('the font was opened');
      return face.font;
    },
  };
}

const cuts = [
  { face: faceOf('serif', false, false), features: ['onum', 'pnum'] },
  { face: faceOf('serif', false, true), features: ['onum', 'pnum'] },
  { face: faceOf('sans', true, false), features: ['lnum', 'pnum', 'smcp'] },
];

describe.each(cuts)('a face that was prepared ($face.family, $features)', ({ face, features }) => {
  it('sets words as the font does', () => {
    const shaper = new Shaper(asPrepared(face, features, true), features);
    const tricky = fc.constantFrom(
      ...'fi ff ffi fl ft fj fb fk fft T. AV “A ‘T [1] é ě ı ¼ ĳ и ·'.split(' '),
    );
    const part = fc.oneof(fc.string({ maxLength: 3 }), tricky);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const text = parts.join('');
        expect(shown(shaper.shape(text).glyphs)).toEqual(shown(shapeByFont(text, face, features)));
      }),
      { numRuns: Number(process.env.RUNS ?? 1500) },
    );
  });

  it('sets what reports mostly say without opening the font', () => {
    const shaper = new Shaper(asPrepared(face, features, false), features);
    const text =
      'The official figures of affected clearance “off” fjord craft (1998–2004), p. 5; €12.5 million: Montréal, Mine Ban · Ça';
    for (const word of [...text.split(/(?<= )/u), '↑'])
      expect(shown(shaper.shape(word).glyphs), word).toEqual(
        shown(new Shaper(face, features).shape(word).glyphs),
      );
  });
});
