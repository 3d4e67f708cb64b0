import { jsonCode, type Preparation, preparation } from '../prepared.js';
import { shapeByFont } from './lines/glyphs.js';
import {
  joined,
  type PackedGlyph,
  type PackedPairs,
  type PlainScript,
  unknown,
} from './lines/packed-pairs.js';
import { PlainPairs, scriptOf } from './lines/plain-pairs.js';
import { packIntegers } from './packed.js';
import { describeFace, type Face, faceOf, type PreparedFace } from './style/fonts.js';

/** The cuts that the built-in template sets words in, and with which features; without any, pdfmake measures lists. */
const uses: readonly (readonly [Face['family'], bold: boolean, italic: boolean, features: string[][]])[] = [
  ['serif', false, false, [[], ['onum', 'pnum'], ['lnum', 'tnum'], ['sups']]],
  ['serif', false, true, [['onum', 'pnum']]],
  ['serif', true, false, [['onum', 'pnum']]],
  ['sans', false, false, [['lnum', 'pnum'], ['lnum', 'tnum'], ['sups']]],
  ['sans', true, false, [['lnum', 'pnum'], ['lnum', 'tnum'], ['lnum', 'pnum', 'smcp'], ['sups']]],
];

/** ASCII and the marks of books. */
const common = [
  ...Array.from({ length: 0x5f }, (_, i) => String.fromCharCode(0x20 + i)),
  ...'\u00a0’‘“”„«»–—…§°•€£²³½−',
];

/** The other letters that names and reports have most. Two of them seldom stand beside each other. */
const rare = [...'éèêëàâäáãåíîóôöõøúûüñçßÉÀÁÓÖÜÇčćđšžČĆĐŠŽłńřěş'];

/** What templates set between words, and notes before the way back. */
const marks = ['↑', '·', '· ', ' ·', ' · '];

/** Entries for the cuts that the built-in template uses. */
export function prepareFaces(): Preparation[] {
  return uses.map(([family, bold, italic, features]) => {
    const face = faceOf(family, bold, italic);
    const pairs = Object.fromEntries(features.map((one) => [one.join(), packPairs(face, one)]));
    const ready: PreparedFace = { ...describeFace(face.font), pairs };
    return preparation('face', face.tables.identity, jsonCode(ready));
  });
}

/** The pairs of characters and of the ligatures that they make, in a face with features. */
export function packPairs(face: Face, features: readonly string[]): PackedPairs {
  const pairs = new PlainPairs({ ...face, pairs: {} }, features);
  learnPairs(pairs, [...common, ...rare]);
  learnPairs(
    pairs,
    common.filter((character) => scriptOf(character) === 'zzzz'),
  );
  const letters = (unit: string) => scriptOf(unit) === 'latn';
  const signs = [...common, ...rare].filter((unit) => !letters(unit));
  const units = [...signs, ...[...common, ...rare].filter(letters), ...ligaturesOf(pairs)];
  const glyphs = units.map((unit) => glyphAlone(pairs, unit, face));
  const kerning = (script: PlainScript, of: readonly string[]) =>
    packIntegers(
      of.flatMap((first, i) =>
        ['', ...of].map((second) => kerningOf(pairs, first, second, script, glyphs[i]!, face)),
      ),
    );
  return {
    units: units.join('\n'),
    signs: signs.length,
    glyphs: packIntegers(glyphs.flatMap(({ id, advance }) => [id, advance])),
    words: Object.fromEntries(marks.map((mark) => [mark, glyphsOf(mark, face, features)])),
    kerning: { latn: kerning('latn', units), zzzz: kerning('zzzz', signs) },
  };
}

/** Words as the font sets them, where that is a matter of advances alone. */
function glyphsOf(text: string, face: Face, features: readonly string[]): PackedGlyph[] {
  const { unitsPerEm } = face.metrics;
  return shapeByFont(text, face, features).map(({ sign, xAdvance, xOffset, yOffset }) => {
    if (xOffset !== 0 || yOffset !== 0) throw new Error(`${text} is not set by advances alone`);
    const own = (thousandths: number) => (thousandths * unitsPerEm) / 1000;
    return [String.fromCodePoint(...sign.codePoints), sign.id, own(sign.advance), own(xAdvance)];
  });
}

/** Shows pairs many at a time: much faster than one by one. */
function learnPairs(pairs: PlainPairs, characters: readonly string[]): void {
  for (const [at, first] of characters.entries())
    for (let i = at; i < characters.length; i += 32) {
      const others = characters
        .slice(i, i + 32)
        .filter((other) => common.includes(first) || common.includes(other));
      pairs.shape(others.map((other) => first + other).join('') + first);
    }
}

/** Ligatures of two characters, and of those with one more. */
function ligaturesOf(pairs: PlainPairs): string[] {
  const found = common.flatMap((first) =>
    common.map((second) => first + second).filter((text) => isLigature(pairs, text)),
  );
  for (const ligature of found)
    found.push(...common.map((next) => ligature + next).filter((text) => isLigature(pairs, text)));
  return found;
}

function isLigature(pairs: PlainPairs, text: string): boolean {
  return scriptOf(text) === 'latn' && pairs.unit(text, 'latn') !== 0;
}

interface OwnGlyph {
  readonly id: number;
  /** In the font's own units. */
  readonly advance: number;
}

function glyphAlone(pairs: PlainPairs, unit: string, { metrics }: Face): OwnGlyph {
  const script = scriptOf(unit)!;
  const entry = pairs.entry(pairs.unit(unit, script), 0, script);
  if (entry === null || entry === 'joined') throw new Error(`${unit} is not one glyph`);
  return { id: entry.sign.id, advance: (entry.sign.advance * metrics.unitsPerEm) / 1000 };
}

function kerningOf(
  pairs: PlainPairs,
  first: string,
  second: string,
  script: PlainScript,
  glyph: OwnGlyph,
  { metrics }: Face,
): number {
  const isSeldom = rare.includes(first) && rare.includes(second);
  if (isSeldom) return unknown;
  const entry = pairs.entry(pairs.unit(first, script), pairs.unit(second, script), script);
  if (entry === 'joined') return joined;
  if (entry === null || entry.sign.id !== glyph.id || entry.xOffset !== 0 || entry.yOffset !== 0)
    return unknown;
  const kerning = (entry.xAdvance * metrics.unitsPerEm) / 1000 - glyph.advance;
  return Number.isInteger(kerning) ? kerning : unknown;
}
