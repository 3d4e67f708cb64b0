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

  /** By their number. */
  private readonly widthsOfSpaces: Record<number, number> = {};

  private shapeAnew(text: string): Shaped {
    const plain = this.pairs.shape(text);
    const glyphs = plain ?? this.glyphsOf(text);
    const width = widthOf(glyphs, glyphs.length);
    const { length } = text;
    const spaces = spacesAtEnd(text);
    if (spaces === 0) return { glyphs, width, length, spaces, bareWidth: width, widthOfSpaces: 0 };
    const end = length - spaces;
    // in plain words without ligatures the last glyph alone is another where no space follows
    const last = plain?.length === length ? this.pairs.atEnd(text, end) : undefined;
    const bareWidth = last ? widthOf(glyphs, end - 1) + last.xAdvance : this.widthOf(text.slice(0, end));
    this.widthsOfSpaces[spaces] ??= this.widthOf(' '.repeat(spaces));
    const widthOfSpaces = this.widthsOfSpaces[spaces];
    return { glyphs, width, length, spaces, bareWidth, widthOfSpaces };
  }

  private widthOf(text: string): number {
    const glyphs = this.glyphsOf(text);
    return widthOf(glyphs, glyphs.length);
  }

  private glyphsOf(text: string): readonly ShapedGlyph[] {
    if (text.endsWith('\u00ad')) return [...this.glyphsOf(text.slice(0, -1)), hyphenOf(this.face)];
    return this.pairs.shape(text) ?? shapeByFont(text, this.face, this.features);
  }
}

function spacesAtEnd(text: string): number {
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return text.length - end;
}

/** The width of the first glyphs. */
function widthOf(glyphs: readonly ShapedGlyph[], count: number): number {
  let width = 0;
  for (let i = 0; i < count; i += 1) width += glyphs[i]!.xAdvance;
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
