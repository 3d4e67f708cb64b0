import type { Face } from '../style/fonts.js';
import { type ShapedGlyph, shapeByFont } from './glyphs.js';

/** Context counts for these: Catalan's `l·l`, two ï in a row, a soft hyphen. */
const notPlain = '\u00ad·ï';

/**
 * Characters that are a glyph each, whatever stands around them, but for ligatures that show in their first two characters;
 * only kerning joins them, in pairs. So words of them can be set from a table of pairs, in a small part of the time that
 * shaping takes. test/pdf/shaper.test.ts asks the tables of the fonts whether that is so.
 */
export const plainCharacters: readonly string[] = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0x17f),
  ...'–—‘’‚“”„†‡•…′″‹›€№−',
].filter((character) => !notPlain.includes(character));

/** By code: the number of a plain character, from 1; 0 for any other. */
const numbers = new Uint16Array(0x2213);

/** By number: whether it is a letter, so that words with it are Latin; others fit every script. */
const isLatin = new Uint8Array(plainCharacters.length + 1);

for (const [i, character] of plainCharacters.entries()) {
  numbers[character.charCodeAt(0)] = i + 1;
  isLatin[i + 1] = /\p{Script=Latin}/u.test(character) ? 1 : 0;
}

type Script = 'latn' | 'zzzz';

/** The script of words of plain characters: Latin, or none where no letter is among them; undefined for other words. */
function scriptOf(text: string): Script | undefined {
  let script: Script = 'zzzz';
  for (let i = 0; i < text.length; i += 1) {
    const number = numbers[text.charCodeAt(i)];
    if (!number) return undefined;
    if (isLatin[number] === 1) script = 'latn';
  }
  return script;
}

/** By the second character's number, 0 for the end of the words; `null` for a pair that is more than two glyphs beside each other. */
type Row = (ShapedGlyph | null | undefined)[];

/** The pairs of one face with features, learnt from the words in which they are first met. */
export class PlainPairs {
  /** By script and the first character's number. */
  private readonly rows: Record<Script, Row[]> = { latn: [], zzzz: [] };

  constructor(
    private readonly face: Face,
    private readonly features: readonly string[],
  ) {}

  /** Undefined where the words are not plain or a ligature may be in them. */
  shape(text: string): ShapedGlyph[] | undefined {
    const script = scriptOf(text);
    if (script === undefined) return undefined;
    const glyphs: ShapedGlyph[] = [];
    for (let i = 0; i < text.length; i += 1) {
      const glyph = this.row(text, i, script)[nextOf(text, i)];
      if (glyph === null) return undefined;
      if (glyph === undefined) return this.learn(text, script);
      glyphs.push(glyph);
    }
    return glyphs;
  }

  private row(text: string, i: number, script: Script): Row {
    const number = numbers[text.charCodeAt(i)]!;
    this.rows[script][number] ??= [];
    return this.rows[script][number];
  }

  /** Has the font shape words, and remembers their pairs. */
  private learn(text: string, script: Script): ShapedGlyph[] {
    const glyphs = shapeByFont(text, this.face, this.features, script);
    for (let i = 0; i < text.length; i += 1) {
      const row = this.row(text, i, script);
      const next = nextOf(text, i);
      if (row[next] !== undefined) continue;
      row[next] = glyphs.length === text.length ? glyphs[i]! : this.firstOf(text.slice(i, i + 2), script);
    }
    return glyphs;
  }

  /** The first glyph of a pair, as the second kerns it. */
  private firstOf(pair: string, script: Script): ShapedGlyph | null {
    const glyphs = shapeByFont(pair, this.face, this.features, script);
    if (glyphs.length !== pair.length) return null;
    const second = pair.slice(1);
    const [alone] = shapeByFont(second, this.face, this.features, script);
    return second === '' || isSame(glyphs[1]!, alone!) ? glyphs[0]! : null;
  }
}

/** The number of the character behind one. */
function nextOf(text: string, i: number): number {
  return i + 1 < text.length ? numbers[text.charCodeAt(i + 1)]! : 0;
}

function isSame(a: ShapedGlyph, b: ShapedGlyph): boolean {
  return a.sign === b.sign && a.xAdvance === b.xAdvance && a.xOffset === b.xOffset && a.yOffset === b.yOffset;
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
}
