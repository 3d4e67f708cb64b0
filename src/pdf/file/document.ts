import { createHash } from 'node:crypto';
import type { PdfStandard } from '../../config/words.js';
import type { DocumentMeta } from '../../tree/index.js';
import { type EmbeddedFont, EngineDocument, type Reference } from '../engine.js';
import { decodeAtOnce } from '../images/png-pixels.js';
import { type Face, faceOf } from '../style/fonts.js';
import { type AssociatedFile, embedFiles } from './associated-files.js';
import { type PackedObject, writeObjectStreams } from './object-streams.js';
import { srgbProfile } from './srgb.js';
import { archivalPart } from './standards.js';
import { xmpPacket } from './xmp.js';

export interface DocumentOptions {
  /** The date that the file says it was made: the build's, not the clock's. */
  readonly date: Date;
  readonly generator: string;
  /** What the file claims to conform to. */
  readonly standards: readonly PdfStandard[];
  readonly files: readonly AssociatedFile[];
  /** What the file's identifier is made of (ISO 32000-1, 14.4): equal for equal content. */
  readonly identity: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** A PDF in the making: pdfmake's document with shared fonts, closed doors, no clock, and the marks of the standards. */
export class BriefDocument extends EngineDocument {
  private readonly embedded = new Map<Face, EmbeddedFont>();
  private readonly chunks: Uint8Array[] = [];

  constructor(
    private readonly meta: DocumentMeta,
    private readonly made: DocumentOptions,
  ) {
    const pdf = {
      size: [made.width, made.height],
      pdfVersion: '1.7',
      lang: meta.language,
      displayTitle: true,
      compress: true,
      autoFirstPage: false,
      bufferPages: false,
      font: null,
      info: infoOf(meta, made),
    };
    super({}, {}, {}, {}, pdf, null, isOwnFont);
    this._id = createHash('md5').update(made.identity).digest();
    this.on('data', (chunk) => this.chunks.push(chunk));
    embedFiles(made.files, made.date, this);
  }

  /** What must be ended before a page is. */
  private marks: { close(): void } | undefined;

  endWithPage(marks: { close(): void }): void {
    this.marks = marks;
  }

  override addPage(options?: object): unknown {
    this.marks?.close();
    return super.addPage(options);
  }

  /** The face as this document embeds it: a subset of the glyphs that it uses. */
  embed(face: Face): EmbeddedFont {
    const known = this.embedded.get(face);
    if (known) return known;
    const Embedded = embeddedConstructor(this, face.file);
    this._fontCount += 1;
    const font = new Embedded(this, face.font, `F${this._fontCount}`);
    this._fontFamilies[font.id] = font;
    this.embedded.set(face, font);
    return font;
  }

  /** For pdfmake's own measuring of lists: any face will do, since markers bring their own. */
  override provideFont(): EmbeddedFont {
    return this.embed(faceOf('serif', false, false));
  }

  override openImage(source: unknown): ReturnType<EngineDocument['openImage']> {
    const opened = super.openImage(source);
    if (opened.image) decodeAtOnce(opened.image);
    return opened;
  }

  /** Writes what is left and gives the file's bytes. */
  finish(): Promise<Uint8Array> {
    sortNames(this);
    return new Promise((resolve, reject) => {
      this.on('end', () => resolve(Buffer.concat(this.chunks)));
      this.on('error', reject);
      this.end();
    });
  }

  // ---- what pdfkit calls at the end

  /** pdfkit's own packet is not escaped and can hold one standard only. */
  override endMetadata(): void {
    const { date, generator, standards } = this.made;
    const packet = xmpPacket(this.meta, { date, generator, producer: producerOf(generator), standards });
    const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.end(Buffer.from(packet));
    this._root.data.Metadata = metadata;
    if (archivalPart(standards)) this._root.data.OutputIntents = [outputIntent(this)];
  }

  /** Objects without a stream wait for the end, to go into object streams. pdfkit's constructor calls this before ours has run. */
  declare private packed: PackedObject[] | undefined;
  declare private capture: string[] | undefined;

  override ref(data: object): Reference {
    const reference = super.ref(data);
    const finalize = reference.finalize;
    reference.finalize = () => {
      if (reference.buffer.length > 0) return finalize.call(reference);
      this.capture = [];
      finalize.call(reference);
      this.packed ??= [];
      this.packed.push({ id: reference.id, text: this.capture[1]! });
      this.capture = undefined;
    };
    return reference;
  }

  override _write(chunk: string | Uint8Array): void {
    if (this.capture) this.capture.push(String(chunk));
    else super._write(chunk);
  }

  override _finalize(): void {
    const { _offsets: offsets, packed = [] } = this;
    const trailer = {
      offsets,
      packed,
      root: String(this._root),
      info: String(this._info),
      id: this._id.toString('hex'),
    };
    const position = () => this._offset;
    writeObjectStreams(trailer, {
      get offset() {
        return position();
      },
      write: (chunk) => super._write(typeof chunk === 'string' ? chunk : Buffer.from(chunk)),
    });
    this.push(null);
  }
}

type EmbeddedConstructor = new (document: EngineDocument, font: Face['font'], id: string) => EmbeddedFont;

let embeddedClass: EmbeddedConstructor | undefined;

/** pdfkit doesn't export its class for embedded fonts; the first document shows it. */
function embeddedConstructor(document: EngineDocument, file: string): EmbeddedConstructor {
  if (!embeddedClass) {
    document.font(file);
    embeddedClass = document._font.constructor as EmbeddedConstructor;
    document._fontFamilies = {};
    document._fontCount = 0;
  }
  return embeddedClass;
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
    Producer: producerOf(generator),
    CreationDate: date,
    ModDate: date,
  };
}

function producerOf(generator: string): string {
  return `${generator} (pdfmake)`;
}

/** What colours mean: sRGB (ISO 19005-3, 6.2.3). */
function outputIntent(document: EngineDocument): Reference {
  const profile = document.ref({ N: 3, Alternate: 'DeviceRGB' });
  profile.end(srgbProfile());
  const name = new String('sRGB IEC61966-2.1');
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: name,
    OutputConditionIdentifier: name,
    DestOutputProfile: profile,
  });
  intent.end();
  return intent;
}

/** A name tree is sorted by the bytes of its names (ISO 32000-1, 7.9.6); pdfkit compares by locale. */
function sortNames(document: EngineDocument): void {
  const { Dests, EmbeddedFiles } = document._root.data.Names.data;
  for (const tree of [Dests, EmbeddedFiles]) {
    if (tree) tree._compareKeys = (a: string, b: string) => Buffer.compare(nameBytes(a), nameBytes(b));
  }
}

/** As pdfkit writes a name: ASCII as it is, anything else in UTF-16 with its mark. */
function nameBytes(name: string): Buffer {
  if (/^[\x20-\x7e]*$/u.test(name)) return Buffer.from(name, 'latin1');
  return Buffer.from(`\ufeff${name}`, 'utf16le').swap16();
}
