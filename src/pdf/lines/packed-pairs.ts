import { endianness } from 'node:os';
import { inflateRawSync } from 'node:zlib';

/** The scripts that plain characters can have: Latin, or none where no letter is among them. */
export type PlainScript = 'latn' | 'zzzz';

/** Pairs of units (plain characters, and ligatures of them) of one face with features, packed small. */
export interface PackedPairs {
  /** Units by their text, each with its glyph and the glyph's own advance. */
  readonly units: readonly (readonly [text: string, id: number, advance: number])[];
  /** What is no pair of units, as the template sets it: glyph for glyph, with each one's text and advances. */
  readonly words: Readonly<Record<string, readonly PackedGlyph[]>>;
  /**
   * By script: what a unit's advance is before another, or at the end, beyond its glyph's own, as 16-bit integers (little-endian), deflated,
   * in base64. Rows by the first unit; in each, the end of the words, then the second units in order.
   */
  readonly kerning: Readonly<Record<PlainScript, string>>;
}

/** Advances are the font's own units: the glyph's, and that after kerning. */
export type PackedGlyph = readonly [text: string, id: number, advance: number, xAdvance: number];

/** In the place of an advance: the two are joined by a ligature. */
export const joined = -0x8000;
/** In the place of an advance: nothing is known of the two; the font must be asked. */
export const unknown = -0x7fff;

/** The table of a script, with a row more than columns to read it by. */
export function unpackKerning(packed: PackedPairs, script: PlainScript): Int16Array {
  const bytes = inflateRawSync(Buffer.from(packed.kerning[script], 'base64'));
  if (endianness() === 'BE') bytes.swap16();
  return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
}
