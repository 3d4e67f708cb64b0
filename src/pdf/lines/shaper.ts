import type { Face } from '../style/fonts.js';
import { detached } from './detached.js';
import { hyphenOf, type Shaped, type ShapedGlyph, shapeByFont } from './glyphs.js';
import { PlainPairs } from './plain-pairs.js';

/** How many words a shaper remembers before it starts anew: some megabytes at most. */
const remembered = 20_000;

/** Shapes words with one face and its OpenType features. Shared by all documents. */
export class Shaper {
  private readonly words = new Map<string, Shaped>();
  private readonly pairs: PlainPairs;

  constructor(
    readonly face: Face,
    readonly features: readonly string[],
  ) {
    this.pairs = new PlainPairs(face, features);
  }

  /** A soft hyphen at the end of the words is a hyphen to be seen. */
  shape(text: string): Shaped {
    const known = this.words.get(text);
    if (known) return known;
    if (this.words.size >= remembered) this.words.clear();
    const shaped = this.shapeAnew(text);
    this.words.set(detached(text), shaped);
    return shaped;
  }

  private shapeAnew(text: string): Shaped {
    const glyphs = this.glyphsOf(text);
    const width = widthOf(glyphs);
    const { length } = text;
    const bare = text.replace(/ +$/u, '');
    const spaces = length - bare.length;
    if (spaces === 0) return { glyphs, width, length, spaces, bareWidth: width, widthOfSpaces: 0 };
    const bareWidth = widthOf(this.glyphsOf(bare));
    const widthOfSpaces = widthOf(this.glyphsOf(text.slice(bare.length)));
    return { glyphs, width, length, spaces, bareWidth, widthOfSpaces };
  }

  private glyphsOf(text: string): readonly ShapedGlyph[] {
    if (text.endsWith('\u00ad')) return [...this.glyphsOf(text.slice(0, -1)), hyphenOf(this.face)];
    return this.pairs.shape(text) ?? shapeByFont(text, this.face, this.features);
  }
}

function widthOf(glyphs: readonly ShapedGlyph[]): number {
  let width = 0;
  for (const glyph of glyphs) width += glyph.xAdvance;
  return width;
}

const shapers = new WeakMap<Face, Map<string, Shaper>>();

/** The shaper of a face with features, in the order in which a style names them. */
export function shaperOf(face: Face, features: readonly string[]): Shaper {
  let known = shapers.get(face);
  if (!known) {
    known = new Map();
    shapers.set(face, known);
  }
  const key = features.join();
  const found = known.get(key);
  if (found) return found;
  const shaper = new Shaper(face, features);
  known.set(key, shaper);
  return shaper;
}
