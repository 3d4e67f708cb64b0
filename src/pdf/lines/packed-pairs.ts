import type { Packed } from '../packed.js';

/** The scripts that plain characters can have: Latin, or none where no letter is among them. */
export type PlainScript = 'latn' | 'zzzz';

/** Pairs of units (plain characters, and ligatures of them) of one face with features, packed small. */
export interface PackedPairs {
  /** Units by their text, a line each; those that are no letters are first. */
  readonly units: string;
  /** How many are no letters. */
  readonly signs: number;
  /** Two integers for each unit: its glyph, and the glyph's own advance. */
  readonly glyphs: Packed;
  /** What is no pair of units, as the template sets it: glyph for glyph, with each one's text and advances. */
  readonly words: Readonly<Record<string, readonly PackedGlyph[]>>;
  /**
   * By script: what a unit's advance is before another, or at the end, beyond its glyph's own, as integers. Rows by the first
   * unit; in each, the end of the words, then the second units in order. Where there is no script, units are no letters.
   */
  readonly kerning: Readonly<Record<PlainScript, Packed>>;
}

/** Advances are the font's own units: the glyph's, and that after kerning. */
export type PackedGlyph = readonly [text: string, id: number, advance: number, xAdvance: number];

/** In the place of an advance: the two are joined by a ligature. */
export const joined = -0x8000;
/** In the place of an advance: nothing is known of the two; the font must be asked. */
export const unknown = -0x7fff;
