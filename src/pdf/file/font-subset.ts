import type { GlyphSubset } from '../engine.js';
import type { TrueTypeFile } from './true-type-file.js';

/**
 * The glyphs of a font that one document embeds. Makes what fontkit's subset makes, byte for byte, without decoding every
 * outline only to find out whether it is made of others.
 */
export class FontSubset implements GlyphSubset {
  /** By code in the document. A font's first glyph stands for what it hasn't. */
  readonly glyphs: number[] = [0];
  readonly mapping: Record<number, number> = { 0: 0 };

  constructor(private readonly file: TrueTypeFile) {}

  includeGlyph(id: number): number {
    this.mapping[id] ??= this.glyphs.push(id) - 1;
    return this.mapping[id];
  }

  encode(): Buffer {
    const outlines: Buffer[] = [];
    // composite glyphs add their parts to the list while it is walked
    for (let i = 0; i < this.glyphs.length; i += 1) outlines.push(this.outline(this.glyphs[i]!));
    return this.file.withGlyphs(outlines, this.glyphs);
  }

  /** A composite glyph names its parts by their codes in the subset. */
  private outline(id: number): Buffer {
    const outline = this.file.outline(id);
    if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
    const own = Buffer.from(outline);
    for (const place of partsOf(outline))
      own.writeUInt16BE(this.includeGlyph(outline.readUInt16BE(place)), place);
    return own;
  }
}

/** Flags of a part of a composite glyph (OpenType, glyf). */
const [wordArguments, oneScale, moreParts, twoScales, matrix] = [0x01, 0x08, 0x20, 0x40, 0x80];

/** Where a composite glyph names its parts. */
function partsOf(outline: Buffer): number[] {
  const places: number[] = [];
  let at = 10;
  let flags = moreParts;
  while ((flags & moreParts) !== 0) {
    flags = outline.readUInt16BE(at);
    places.push(at + 2);
    const scales = flags & oneScale ? 2 : flags & twoScales ? 4 : flags & matrix ? 8 : 0;
    at += 4 + (flags & wordArguments ? 4 : 2) + scales;
  }
  return places;
}
