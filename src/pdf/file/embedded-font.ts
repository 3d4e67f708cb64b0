import type { EmbeddedFont, EngineDocument, Reference } from '../engine.js';
import type { GlyphPosition } from '../font-file.js';
import { shaperOf } from '../lines/shaper.js';
import type { Face } from '../style/fonts.js';
import { FontSubset } from './font-subset.js';

/**
 * A font as one document embeds it, a subset of its glyphs (ISO 32000-1, 9.7 and 9.9). Writes what pdfkit's own class
 * writes, but has the font opened by fontkit only where drawings bring words.
 */
export class EmbeddedFace implements EmbeddedFont {
  readonly subset: FontSubset;
  readonly unicode: (readonly number[])[] = [[0]];
  readonly widths: number[];
  readonly name: string;
  readonly scale: number;
  readonly ascender: number;
  readonly descender: number;
  readonly xHeight: number;
  readonly bbox: Face['metrics']['bbox'];
  private dictionary: Reference | undefined;
  private isWritten = false;

  constructor(
    private readonly document: EngineDocument,
    private readonly face: Face,
    readonly id: string,
  ) {
    const { metrics } = face;
    this.subset = new FontSubset(face.tables);
    this.widths = [metrics.missingAdvance];
    this.name = metrics.postscriptName;
    this.scale = 1000 / metrics.unitsPerEm;
    this.ascender = metrics.ascent * this.scale;
    this.descender = metrics.descent * this.scale;
    this.xHeight = metrics.xHeight * this.scale;
    this.bbox = metrics.bbox;
  }

  lineHeight(size: number): number {
    return ((this.ascender - this.descender) / 1000) * size;
  }

  /** For pdfmake's own measuring of lists. Points, as the size is. */
  widthOfString(text: string, size: number): number {
    return (shaperOf(this.face, []).shape(text).width * size) / 1000;
  }

  /** The font's dictionary, which is filled when the document ends. */
  ref(): Reference {
    this.dictionary ??= this.document.ref({});
    return this.dictionary;
  }

  /** For words in drawings: their codes in hexadecimal digits, and their places, in thousandths of an em. */
  encode(text: string): [codes: string[], positions: DrawnPosition[]] {
    const codes: string[] = [];
    const positions: DrawnPosition[] = [];
    for (const word of text.match(/[^ \t]*[ \t]|[^ \t]+$/gu) ?? []) {
      const run = this.face.font.layout(word);
      for (const [i, glyph] of run.glyphs.entries()) {
        const cid = this.subset.includeGlyph(glyph.id);
        const advanceWidth = glyph.advanceWidth * this.scale;
        this.widths[cid] ??= advanceWidth;
        this.unicode[cid] ??= glyph.codePoints;
        codes.push(hex(cid));
        positions.push({ ...this.scaled(run.positions[i]!), advanceWidth });
      }
    }
    return [codes, positions];
  }

  private scaled({ xAdvance, yAdvance, xOffset, yOffset }: GlyphPosition): GlyphPosition {
    const { scale } = this;
    return {
      xAdvance: xAdvance * scale,
      yAdvance: yAdvance * scale,
      xOffset: xOffset * scale,
      yOffset: yOffset * scale,
    };
  }

  /** Writes the font, once, if any page has asked for it. */
  finalize(): void {
    if (this.isWritten || !this.dictionary) return;
    this.isWritten = true;
    const file = this.document.ref({});
    file.end(this.subset.encode());
    const tag = [1, 2, 3, 4, 5, 6]
      .map((i) => String.fromCharCode((this.id.charCodeAt(i) || 73) + 17))
      .join('');
    const name = `${tag}+${this.name.replaceAll(' ', '_')}`;
    const descriptor = this.written(this.descriptor(name, file));
    const descendant = this.written({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: new String('Adobe'),
        Ordering: new String('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      W: [0, this.widths],
      CIDToGIDMap: 'Identity',
    });
    this.dictionary.data = {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.toUnicode(),
    };
    this.dictionary.end();
  }

  private descriptor(name: string, file: Reference): object {
    const { scale, bbox, ascender, descender } = this;
    const { italicAngle, capHeight, ascent, xHeight } = this.face.metrics;
    return {
      Type: 'FontDescriptor',
      FontName: name,
      Flags: flagsOf(this.face.metrics),
      FontBBox: [bbox.minX * scale, bbox.minY * scale, bbox.maxX * scale, bbox.maxY * scale],
      ItalicAngle: italicAngle,
      Ascent: ascender,
      Descent: descender,
      CapHeight: (capHeight || ascent) * scale,
      XHeight: (xHeight || 0) * scale,
      StemV: 0,
      FontFile2: file,
    };
  }

  private written(data: object): Reference {
    const reference = this.document.ref(data);
    reference.end();
    return reference;
  }

  /** The text that each code stands for (9.10.3). */
  private toUnicode(): Reference {
    const entries = this.unicode.map((points) => `<${points.flatMap(unitsOf).map(hex).join(' ')}>`);
    const ranges: string[] = [];
    for (let start = 0; start < entries.length; start += 256) {
      const part = entries.slice(start, start + 256);
      ranges.push(`<${hex(start)}> <${hex(start + part.length - 1)}> [${part.join(' ')}]`);
    }
    const map = this.document.ref({});
    map.end(cmap(ranges));
    return map;
  }
}

export interface DrawnPosition extends GlyphPosition {
  readonly advanceWidth: number;
}

/** ISO 32000-1, table 123. The fonts have all characters, so none is non-symbolic. */
function flagsOf({ isFixedPitch, familyClass, isItalic }: Face['metrics']): number {
  const serif = familyClass >= 1 && familyClass <= 7;
  return (
    (isFixedPitch ? 1 : 0) | (serif ? 2 : 0) | 4 | (familyClass === 10 ? 8 : 0) | (isItalic ? 1 << 6 : 0)
  );
}

/** UTF-16. */
function unitsOf(point: number): number[] {
  if (point <= 0xffff) return [point];
  const rest = point - 0x10000;
  return [((rest >>> 10) & 0x3ff) | 0xd800, 0xdc00 | (rest & 0x3ff)];
}

function hex(number: number): string {
  return number.toString(16).padStart(4, '0');
}

function cmap(ranges: readonly string[]): string {
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
  /Registry (Adobe)
  /Ordering (UCS)
  /Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
