import type { FontFile, Glyph } from '../font-file.js';

/** What a font says of itself and a PDF repeats (ISO 32000-1, 9.8). Lengths are the font's own units, angles degrees. */
export interface FontMetrics
  extends Pick<
    FontFile,
    | 'postscriptName'
    | 'unitsPerEm'
    | 'ascent'
    | 'descent'
    | 'lineGap'
    | 'capHeight'
    | 'xHeight'
    | 'bbox'
    | 'italicAngle'
  > {
  readonly isItalic: boolean;
  readonly isFixedPitch: boolean;
  /** IBM's class of the design (OpenType, OS/2: sFamilyClass): 1 to 7 have serifs, 10 are scripts. */
  readonly familyClass: number;
  /** The advance of the glyph that stands for what the font hasn't. */
  readonly missingAdvance: number;
  readonly hyphen: Pick<Glyph, 'id' | 'advanceWidth'>;
}

/** The metrics of a font that fontkit has opened. */
export function metricsOf(font: FontFile): FontMetrics {
  const { postscriptName, unitsPerEm, ascent, descent, lineGap, capHeight, xHeight, italicAngle } = font;
  const { minX, minY, maxX, maxY } = font.bbox;
  const hyphen = font.glyphForCodePoint(0x2d);
  return {
    postscriptName,
    unitsPerEm,
    ascent,
    descent,
    lineGap,
    capHeight,
    xHeight,
    bbox: { minX, minY, maxX, maxY },
    italicAngle,
    isItalic: font.head.macStyle.italic,
    isFixedPitch: font.post.isFixedPitch !== 0,
    familyClass: font['OS/2'].sFamilyClass >> 8,
    missingAdvance: font.getGlyph(0).advanceWidth,
    hyphen: { id: hyphen.id, advanceWidth: hyphen.advanceWidth },
  };
}
