import type { EmbeddedFont, Glyph } from '../engine.js';
import type { Face } from '../style/fonts.js';

/** Words as glyphs, in thousandths of an em; the same in every document. */
export interface Shaped {
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
}

export interface ShapedGlyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  /** The font's own advance, which a PDF viewer assumes. */
  readonly advance: number;
  /** The advance after kerning. */
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** How many words a face remembers before it starts anew: some megabytes at most. */
const remembered = 20_000;

const shapes = new WeakMap<Face, Map<string, Shaped>>();

/** Shapes words with a face: ligatures, kerning, mark positions, features. A soft hyphen at their end is a hyphen to be seen. */
export function shape(text: string, face: Face, features: readonly string[], embedded: EmbeddedFont): Shaped {
  const key = features.length > 0 ? `${features.join()}\u0000${text}` : text;
  let known = shapes.get(face);
  if (!known || known.size > remembered) {
    known = new Map();
    shapes.set(face, known);
  }
  const found = known.get(key);
  if (found) return found;
  const shaped = shapeAnew(text, features, embedded);
  known.set(key, shaped);
  return shaped;
}

function shapeAnew(text: string, features: readonly string[], embedded: EmbeddedFont): Shaped {
  if (text.endsWith('\u00ad')) return withHyphen(shapeAnew(text.slice(0, -1), features, embedded), embedded);
  const { glyphs, positions } = embedded.layout(text, features);
  const shaped = glyphs.map((glyph, i) => {
    const { xAdvance, xOffset, yOffset, advanceWidth } = positions[i]!;
    return { id: glyph.id, codePoints: glyph.codePoints, advance: advanceWidth, xAdvance, xOffset, yOffset };
  });
  return { glyphs: shaped, width: shaped.reduce((sum, glyph) => sum + glyph.xAdvance, 0) };
}

/** The hyphen is drawn as one and read as U+00AD, so that copied words stay whole. */
function withHyphen({ glyphs, width }: Shaped, { font, scale }: EmbeddedFont): Shaped {
  const { id, advanceWidth } = font.glyphForCodePoint(0x2d);
  const advance = advanceWidth * scale;
  const hyphen = { id, codePoints: [0xad], advance, xAdvance: advance, xOffset: 0, yOffset: 0 };
  return { glyphs: [...glyphs, hyphen], width: width + advance };
}

const cids = new WeakMap<EmbeddedFont, Map<string, number>>();

/**
 * The code of a glyph in a document's font. A glyph that stands for different texts gets a code for each, so that
 * ToUnicode (ISO 32000-1, 9.10.3) gives back exactly what was written.
 */
export function cidOf(
  glyph: Pick<Glyph, 'id' | 'codePoints'> & { advance: number },
  font: EmbeddedFont,
): number {
  let known = cids.get(font);
  if (!known) {
    known = new Map();
    cids.set(font, known);
  }
  const key = `${glyph.id}:${glyph.codePoints.join()}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const cid = newCid(glyph.id, font);
  known.set(key, cid);
  font.widths[cid] ??= glyph.advance;
  font.unicode[cid] ??= glyph.codePoints;
  return cid;
}

function newCid(id: number, font: EmbeddedFont): number {
  const { subset, unicode } = font;
  const first = subset.mapping[id];
  if (first === undefined) return subset.includeGlyph(id);
  return unicode[first] === undefined ? first : subset.glyphs.push(id) - 1;
}
