import { readFileSync } from 'node:fs';
import { prepared } from '../../prepared.js';
import { packageFile } from '../../version.js';
import { openFontFile } from '../engine.js';
import { TrueTypeFile } from '../file/true-type-file.js';
import type { FontFile, Glyph } from '../font-file.js';
import type { PackedPairs } from '../lines/packed-pairs.js';
import { type Packed, packBytes, unpackBytes } from '../packed.js';
import { type FontMetrics, metricsOf } from './font-metrics.js';

/**
 * The project's fonts: Source Serif 4 for text, Source Sans 3 for headings and furniture (SIL Open Font License 1.1).
 * Both have Latin with Vietnamese, Greek, Cyrillic, small capitals, old-style, tabular and superior figures.
 */
export type Family = 'serif' | 'sans';

/** One style of a family, shared by all documents of a process. */
export interface Face {
  readonly family: Family;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly file: string;
  /** As fontkit opens it: that takes long, and most words can be set without. */
  readonly font: FontFile;
  readonly metrics: FontMetrics;
  /** Pairs of characters that were prepared, by features. */
  readonly pairs: PreparedFace['pairs'];
  readonly tables: TrueTypeFile;
  /** Whether the face has a glyph of its own for a code point. */
  has(codePoint: number): boolean;
}

const packages: Record<Family, string> = {
  serif: '@expo-google-fonts/source-serif-4',
  sans: '@expo-google-fonts/source-sans-3',
};

const names: Record<Family, string> = { serif: 'SourceSerif4', sans: 'SourceSans3' };

/** By number of the cut. */
const faces: (Face | undefined)[] = [];

/** The face of a family; it is opened when it is first asked for. Bold is the semibold cut. */
export function faceOf(family: Family, bold: boolean, italic: boolean): Face {
  const number = (family === 'serif' ? 0 : 4) + (bold ? 2 : 0) + (italic ? 1 : 0);
  faces[number] ??= openFace(family, bold, italic);
  return faces[number];
}

function openFace(family: Family, bold: boolean, italic: boolean): Face {
  const cut = `${bold ? '600SemiBold' : '400Regular'}${italic ? '_Italic' : ''}`;
  const file = packageFile(`${packages[family]}/${cut}/${names[family]}_${cut}.ttf`);
  const bytes = readFileSync(file);
  let opened: FontFile | undefined;
  const open = () => {
    opened ??= withExactGlyphs(openFontFile(bytes));
    return opened;
  };
  const tables = new TrueTypeFile(bytes);
  const ready = prepared<PreparedFace>('face', tables.identity) ?? describeFace(open());
  const covered = unpackBytes(ready.characters);
  return {
    family,
    bold,
    italic,
    file,
    get font() {
      return open();
    },
    metrics: ready.metrics,
    pairs: ready.pairs,
    tables,
    has: (code) => (covered[code >> 3]! & (1 << (code & 7))) !== 0,
  };
}

/** What is known of a face without opening it, where it was prepared. */
export interface PreparedFace {
  readonly metrics: FontMetrics;
  /** The code points that it has a glyph for, a bit each. */
  readonly characters: Packed;
  /** Pairs of characters by features (joined by commas). */
  readonly pairs: Readonly<Record<string, PackedPairs>>;
}

/** The same of a font that is open; no pairs are known of it yet. */
export function describeFace(font: FontFile): PreparedFace {
  const covered = new Uint8Array((Math.max(...font.characterSet) >> 3) + 1);
  for (const code of font.characterSet) covered[code >> 3]! |= 1 << (code & 7);
  return { metrics: metricsOf(font), characters: packBytes(covered), pairs: {} };
}

/** The faces to look in for a character, in order: the face itself, then the other family's. */
export function fallbacks(face: Face): readonly Face[] {
  return [face, faceOf(face.family === 'serif' ? 'sans' : 'serif', face.bold, face.italic)];
}

/** More than a font has, with room for those that stand for several texts. */
const rememberedGlyphs = 20_000;

/**
 * fontkit remembers a glyph with the code points it was first asked for, so that one document would change the text
 * that is extracted from a later one. Here a glyph is remembered with its code points.
 */
function withExactGlyphs(font: FontFile): FontFile {
  const original = font.getGlyph;
  const seen = new Map<string, Glyph>();
  font.getGlyph = function getGlyph(id, codePoints = []) {
    const key = `${id}:${codePoints.join()}`;
    const known = seen.get(key);
    if (known) return known;
    delete this._glyphs[id];
    const glyph = original.call(this, id, codePoints);
    if (seen.size > rememberedGlyphs) seen.clear();
    seen.set(key, glyph);
    return glyph;
  };
  return font;
}
