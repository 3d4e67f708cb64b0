import { adjustment } from '../file/numbers.js';
import type { Glyph } from '../font-file.js';
import type { Face } from '../style/fonts.js';

/** Words as glyphs, in thousandths of an em; the same in every document. */
export interface Shaped {
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
  /** Number of characters, and of those that are spaces at the end. */
  readonly length: number;
  readonly spaces: number;
  /** Widths of the words without the spaces at their end, and of these alone. */
  readonly bareWidth: number;
  readonly widthOfSpaces: number;
  /** How a language divides them, once that was asked for. */
  divided?: Divided;
}

export interface Divided {
  /** BCP 47. */
  readonly language: string;
  /** A capitalised word is most likely a name. */
  readonly isName: boolean;
  readonly parts: readonly {
    readonly offset: number;
    /** What comes before, with a hyphen. */
    readonly head: Shaped;
    readonly tail: Shaped;
  }[];
}

export interface ShapedGlyph {
  readonly sign: Sign;
  /** The advance after kerning. */
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** What kerning does behind it, as an operand of TJ; empty where it is nothing. */
  readonly kerning: string;
}

/** A glyph with the text that it stands for: what a document gives a code to. */
export interface Sign {
  readonly id: number;
  readonly codePoints: readonly number[];
  /** The font's own advance, which a PDF viewer assumes. */
  readonly advance: number;
  /** Its place among the signs of its face. */
  readonly index: number;
}

/** Shapes words as OpenType has it: ligatures, kerning, mark positions, features. The script is that of their first letter where none is given. */
export function shapeByFont(
  text: string,
  face: Face,
  features: readonly string[],
  script?: string,
): ShapedGlyph[] {
  const scale = scaleOf(face);
  const { glyphs, positions } = face.font.layout(text, features, script);
  return glyphs.map((glyph, i) => {
    const { xAdvance, xOffset, yOffset } = positions[i]!;
    return shapedGlyph(signOf(glyph, face), xAdvance * scale, xOffset * scale, yOffset * scale);
  });
}

/** A sign that was prepared with the program. The advance is in the font's own units. */
export function preparedSign(face: Face, text: string, id: number, advanceWidth: number): Sign {
  const codePoints = Array.from(text, (character) => character.codePointAt(0)!);
  return signOf({ id, codePoints, advanceWidth }, face);
}

/** The same as a glyph, with its advance after kerning, in the font's own units. */
export function preparedGlyph(face: Face, sign: Sign, xAdvance: number): ShapedGlyph {
  return shapedGlyph(sign, xAdvance * scaleOf(face), 0, 0);
}

/** The hyphen is drawn as one and read as U+00AD, so that copied words stay whole. */
export function hyphenOf(face: Face): ShapedGlyph {
  const { id, advanceWidth } = face.metrics.hyphen;
  return shapedGlyph(
    signOf({ id, advanceWidth, codePoints: [0xad] }, face),
    advanceWidth * scaleOf(face),
    0,
    0,
  );
}

function shapedGlyph(sign: Sign, xAdvance: number, xOffset: number, yOffset: number): ShapedGlyph {
  return { sign, xAdvance, xOffset, yOffset, kerning: adjustment(xAdvance - sign.advance - xOffset) };
}

function scaleOf({ metrics }: Face): number {
  return 1000 / metrics.unitsPerEm;
}

const signs = new WeakMap<Face, Map<string, Sign>>();

/** One sign for each pair of glyph and text: a font has some thousands. */
function signOf({ id, codePoints, advanceWidth }: Glyph, face: Face): Sign {
  let known = signs.get(face);
  if (!known) {
    known = new Map();
    signs.set(face, known);
  }
  const key = `${id}:${codePoints.join()}`;
  const found = known.get(key);
  if (found) return found;
  const sign = { id, codePoints, advance: advanceWidth * scaleOf(face), index: known.size };
  known.set(key, sign);
  return sign;
}
