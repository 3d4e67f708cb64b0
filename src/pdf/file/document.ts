import { createHash } from 'node:crypto';
import type { PdfStandard } from '../../config/words.js';
import type { DocumentMeta } from '../../tree/index.js';
import { type EmbeddedFont, EngineDocument, type Reference } from '../engine.js';
import { decodeAtOnce } from '../images/png-pixels.js';
import { type Face, faceOf } from '../style/fonts.js';
import { type AssociatedFile, embedFiles } from './associated-files.js';
import { deflate } from './deflate.js';
import { EmbeddedFace } from './embedded-font.js';
import { type PackedObject, writeObjectStreams } from './object-streams.js';
import { BriefReference } from './reference.js';
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
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** A PDF in the making: pdfmake's document with shared fonts, closed doors, no clock, and the marks of the standards. */
export class BriefDocument extends EngineDocument {
  private readonly embedded = new Map<Face, EmbeddedFont>();

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
    // it asks before it opens a local file: it has none to open, since fonts are opened in fonts.ts
    super({}, {}, {}, {}, pdf, null, () => false);
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
    this._fontCount += 1;
    const font = new EmbeddedFace(this, face, `F${this._fontCount}`);
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
    return new Promise((resolve) => {
      this.done = resolve;
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

  // ---- objects and bytes; pdfkit's constructor writes before ours has run, so these are made when they are needed

  declare private packed: PackedObject[] | undefined;
  declare private chunks: Uint8Array[] | undefined;
  private done: (bytes: Uint8Array) => void = () => {};

  override ref(data?: object): BriefReference {
    this._waiting += 1;
    return new BriefReference(this, this.reserve(), data);
  }

  /** The number of an object that is packed later. */
  reserve(): number {
    return this._offsets.push(null);
  }

  /** Objects without a stream wait for the end, to go into object streams. */
  pack(id: number, text: string): void {
    this.packed ??= [];
    this.packed.push({ id, text });
  }

  override _write(chunk: string | Uint8Array): void {
    const bytes = typeof chunk === 'string' ? Buffer.from(`${chunk}\n`, 'latin1') : chunk;
    this.chunks ??= [];
    this.chunks.push(bytes);
    this._offset += bytes.length;
  }

  override _finalize(): void {
    const { _offsets: offsets, packed = [] } = this;
    const trailer = { offsets, packed, root: String(this._root), info: String(this._info) };
    writeObjectStreams(trailer, this, () => this.identifier());
    this.done(Buffer.concat(this.chunks ?? []));
  }

  /** The file's identifier (ISO 32000-1, 14.4), a hash of what is written so far: equal for equal content. */
  private identifier(): string {
    const hash = createHash('md5');
    for (const chunk of this.chunks ?? []) hash.update(chunk);
    return hash.digest('hex');
  }
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

/** The same in every file. */
let deflatedProfile: Uint8Array | undefined;

/** What colours mean: sRGB (ISO 19005-3, 6.2.3). */
function outputIntent(document: EngineDocument): Reference {
  deflatedProfile ??= deflate(srgbProfile());
  const profile = document.ref({ N: 3, Alternate: 'DeviceRGB', Filter: 'FlateDecode' });
  profile.end(deflatedProfile);
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
    if (tree) tree._compareKeys = compareNames;
  }
}

/** pdfkit writes ASCII as it is, anything else in UTF-16 behind a mark that is higher than any ASCII. */
function compareNames(a: string, b: string): number {
  const [isAscii, otherIsAscii] = [ascii.test(a), ascii.test(b)];
  if (isAscii !== otherIsAscii) return isAscii ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

const ascii = /^[\x20-\x7e]*$/u;
