import type { EmbeddedFont } from '../engine.js';
import type { Sign } from './glyphs.js';

const known = new WeakMap<EmbeddedFont, Codes>();

/**
 * The codes of the glyphs in a document's font. A glyph that stands for different texts gets a code for each, so that
 * ToUnicode (ISO 32000-1, 9.10.3) gives back exactly what was written.
 */
export class Codes {
  /** Two bytes each, as they stand in a literal string (7.3.4.2): half as long as hexadecimal digits, and deflated better. */
  private readonly bySign: string[] = [];

  private constructor(private readonly font: EmbeddedFont) {}

  static of(font: EmbeddedFont): Codes {
    const found = known.get(font);
    if (found) return found;
    const codes = new Codes(font);
    known.set(font, codes);
    return codes;
  }

  of(sign: Sign): string {
    const found = this.bySign[sign.index];
    if (found !== undefined) return found;
    const cid = this.newCid(sign.id);
    const code = escaped(String.fromCharCode(cid >> 8, cid & 0xff));
    this.bySign[sign.index] = code;
    this.font.widths[cid] ??= sign.advance;
    this.font.unicode[cid] ??= sign.codePoints;
    return code;
  }

  private newCid(id: number): number {
    const { subset, unicode } = this.font;
    const first = subset.mapping[id];
    if (first === undefined) return subset.includeGlyph(id);
    return unicode[first] === undefined ? first : subset.glyphs.push(id) - 1;
  }
}

/** A line break of any kind is read as a line feed where it is not escaped. */
function escaped(bytes: string): string {
  return bytes.replace(/[()\\]/gu, '\\$&').replaceAll('\r', '\\r');
}
