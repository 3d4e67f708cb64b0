import { describe, expect, it } from 'vitest';
import { type ShapedGlyph, shapeByFont } from '../../src/pdf/lines/glyphs.js';
import { plainCharacters } from '../../src/pdf/lines/plain-pairs.js';
import { Shaper } from '../../src/pdf/lines/shaper.js';
import { type Face, faceOf } from '../../src/pdf/style/fonts.js';
import fc from '../fast-check.js';
import { contextsIn, glyphsFrom, isAlive, ligaturesIn } from '../support/font-rules.js';

const faces = (['serif', 'sans'] as const).flatMap((family) =>
  [false, true].flatMap((bold) => [false, true].map((italic) => faceOf(family, bold, italic))),
);
/** What print.yaml can ask for. */
const featureSets = [
  [],
  ['onum', 'pnum'],
  ['lnum', 'pnum'],
  ['lnum', 'tnum'],
  ['sups'],
  ...[['onum', 'pnum'], ['lnum', 'pnum'], ['lnum', 'tnum'], []].map((figures) => [...figures, 'smcp']),
];
const styles = fc.constantFrom(
  ...faces.flatMap((face) => featureSets.map((features) => new Shaper(face, features))),
);

const shown = (glyphs: readonly ShapedGlyph[]) =>
  glyphs.map(({ sign, xAdvance, xOffset, yOffset }) => [
    sign.id,
    sign.codePoints.join(),
    sign.advance,
    xAdvance,
    xOffset,
    yOffset,
  ]);

describe('a shaper', () => {
  const tricky =
    'fi ff ffi fl ft fj fb fk T. AV “A ‘T L’A 1/2 1998.” W. Yo rf. [1] (f) l·l ïï x² ½ № e\u0301'.split(' ');
  const plain = fc.constantFrom(...plainCharacters);
  const word = fc
    .array(fc.oneof(plain, plain, fc.constantFrom(...tricky)), { minLength: 1, maxLength: 9 })
    .map((parts) => parts.join(''));

  it('sets words as the font’s own rules do', () => {
    fc.assert(
      fc.property(styles, word, (shaper, text) => {
        expect(shown(shaper.shape(text).glyphs)).toEqual(
          shown(shapeByFont(text, shaper.face, shaper.features)),
        );
      }),
      { numRuns: Number(process.env.RUNS ?? 1500) },
    );
  });

  it('sets words in Greek, Cyrillic and Vietnamese, and what mixes with them', () => {
    const letters = fc.constantFrom(...'ΑαέώУкрїЋуиệữaf.-“1');
    fc.assert(
      fc.property(styles, fc.array(letters, { minLength: 1, maxLength: 6 }), (shaper, list) => {
        const text = list.join('');
        expect(shown(shaper.shape(text).glyphs)).toEqual(
          shown(shapeByFont(text, shaper.face, shaper.features)),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('measures words with and without the spaces at their end', () => {
    const shaper = new Shaper(faceOf('serif', false, false), ['onum', 'pnum']);
    const { bareWidth, widthOfSpaces, length, spaces } = shaper.shape('clearance  ');
    expect(bareWidth).toBe(shaper.shape('clearance').width);
    expect(widthOfSpaces).toBe(shaper.shape('  ').width);
    expect([length, spaces]).toEqual([11, 2]);
  });

  it('gives the same glyphs when it has forgotten its words', () => {
    const shaper = new Shaper(faceOf('sans', false, false), []);
    const first = shown(shaper.shape('affluent').glyphs);
    for (let i = 0; i < 20_001; i += 1) shaper.shape(`w${i}`);
    expect(shown(shaper.shape('affluent').glyphs)).toEqual(first);
  });
});

/** The shaper's table of pairs is right as long as no rule of a font looks at more than two plain characters. */
describe('the rules of the fonts', () => {
  const each = (test: (face: Face, features: readonly string[], script: string) => void) => {
    for (const face of faces)
      for (const features of featureSets) for (const script of ['latn', 'DFLT']) test(face, features, script);
  };

  it('by context never fire among plain characters', () => {
    each((face, features, script) => {
      const glyphs = glyphsFrom(plainCharacters, face.font, features, script);
      expect(contextsIn(face.font, features, script).filter((context) => isAlive(context, glyphs))).toEqual(
        [],
      );
    });
  });

  it('make ligatures that show in their first two characters', () => {
    each((face, features, script) => {
      const glyphs = glyphsFrom(plainCharacters, face.font, features, script);
      const ligatures = ligaturesIn(face.font, features, script).filter((all) =>
        all.every((id) => glyphs.has(id)),
      );
      const pairs = new Set(ligatures.filter(({ length }) => length === 2).map(String));
      for (const ligature of ligatures) expect(pairs).toContain(String(ligature.slice(0, 2)));
    });
  });
});
