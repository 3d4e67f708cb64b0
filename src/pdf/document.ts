import type { DocumentMeta } from '../tree/index.js';
import { type EmbeddedFont, EngineDocument } from './engine.js';
import { type Face, faceOf } from './fonts.js';

export interface DocumentOptions {
  /** The date that the file says it was made: the build's, not the clock's. */
  readonly date: Date;
  readonly generator: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** A PDF in the making: pdfmake's document with shared fonts, closed doors and no clock. */
export class BriefDocument extends EngineDocument {
  private readonly embedded = new Map<Face, EmbeddedFont>();
  private readonly chunks: Uint8Array[] = [];

  constructor(meta: DocumentMeta, options: DocumentOptions) {
    const pdf = {
      size: [options.width, options.height],
      pdfVersion: '1.7',
      lang: meta.language,
      displayTitle: true,
      compress: true,
      autoFirstPage: false,
      bufferPages: false,
      font: null,
      info: infoOf(meta, options),
    };
    super({}, {}, {}, {}, pdf, null, isOwnFont);
    this.on('data', (chunk) => this.chunks.push(chunk));
  }

  /** The face as this document embeds it: a subset of the glyphs that it uses. */
  embed(face: Face): EmbeddedFont {
    const known = this.embedded.get(face);
    if (known) return known;
    const Constructor = embeddedConstructor(this, face.file);
    this._fontCount += 1;
    const font = new Constructor(this, face.font, `F${this._fontCount}`);
    font.layoutCache = face.layouts;
    this._fontFamilies[font.id] = font;
    this.embedded.set(face, font);
    return font;
  }

  /** For pdfmake's own measuring of lists: any face will do, since markers bring their own. */
  override provideFont(): EmbeddedFont {
    return this.embed(faceOf('serif', false, false));
  }

  /** Writes what is left and gives the file's bytes. */
  finish(): Promise<Uint8Array> {
    sortDestinations(this);
    return new Promise((resolve, reject) => {
      this.on('end', () => resolve(Buffer.concat(this.chunks)));
      this.on('error', reject);
      this.end();
    });
  }
}

type EmbeddedConstructor = new (document: EngineDocument, font: Face['font'], id: string) => EmbeddedFont;

let constructor: EmbeddedConstructor | undefined;

/** pdfkit doesn't export its class for embedded fonts; the first document shows it. */
function embeddedConstructor(document: EngineDocument, file: string): EmbeddedConstructor {
  if (!constructor) {
    document.font(file);
    constructor = document._font.constructor as EmbeddedConstructor;
    document._fontFamilies = {};
    document._fontCount = 0;
  }
  return constructor;
}

/** pdfmake asks before it opens a local file. Only the project's fonts are let in, and those are opened in fonts.ts. */
function isOwnFont(path: string): boolean {
  return /[\\/]@expo-google-fonts[\\/]source-(?:serif-4|sans-3)[\\/][\w\\/]+\.ttf$/u.test(path);
}

/** The information dictionary (ISO 32000-1, 14.3.3). */
function infoOf(meta: DocumentMeta, { date, generator }: DocumentOptions): Record<string, unknown> {
  return {
    Title: meta.title,
    ...(meta.authors.length > 0
      ? { Author: meta.authors.join(', ') }
      : meta.publisher && { Author: meta.publisher }),
    Subject: meta.description,
    ...(meta.keywords.length > 0 && { Keywords: meta.keywords.join(', ') }),
    Creator: generator,
    Producer: `${generator} (pdfmake)`,
    CreationDate: date,
    ModDate: date,
  };
}

/** A name tree is sorted by bytes (ISO 32000-1, 7.9.6); pdfkit compares by locale. */
function sortDestinations(document: EngineDocument): void {
  const tree = document._root.data.Names?.data.Dests;
  if (!tree) return;
  tree._compareKeys = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
}
