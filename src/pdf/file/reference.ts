import { EngineReference, type Reference } from '../engine.js';
import { deflate } from './deflate.js';
import { objectText } from './objects.js';

/** The file that objects are written to. */
export interface ObjectFile {
  readonly _offset: number;
  /** Takes an object without a stream: it goes into an object stream at the end. */
  pack(id: number, text: string): void;
  _write(chunk: string | Uint8Array): void;
  _refEnd(reference: Reference): void;
}

/** An indirect object in the making, as pdfkit has it; what is written into a stream is joined as text until the stream ends. */
export class BriefReference extends EngineReference {
  /** The stream so far, in order; undefined as long as nothing was written. */
  private chunks: Uint8Array[] | undefined;
  /** What follows the chunks, a character a byte. */
  private text = '';

  constructor(
    private readonly file: ObjectFile,
    id: number,
    data: object | undefined,
  ) {
    super(file, id, data);
  }

  override write(chunk: string | Uint8Array): void {
    if (!this.chunks) {
      this.chunks = [];
      this.data.Length = 0;
      if (this.compress) this.data.Filter = 'FlateDecode';
    }
    if (typeof chunk === 'string') {
      this.text += `${chunk}\n`;
    } else {
      this.endText();
      this.chunks.push(chunk);
    }
  }

  override finalize(): void {
    this.offset = this.file._offset;
    if (this.chunks) this.writeStream();
    else this.file.pack(this.id, objectText(this.data));
    this.file._refEnd(this);
  }

  private writeStream(): void {
    this.endText();
    const [only] = this.chunks!;
    const bytes = this.chunks!.length === 1 ? only! : Buffer.concat(this.chunks!);
    this.chunks = [];
    const stream = this.compress ? deflate(bytes) : bytes;
    this.data.Length = stream.length;
    this.file._write(`${this.id} 0 obj\n${objectText(this.data)}\nstream`);
    this.file._write(stream);
    this.file._write('\nendstream\nendobj');
  }

  private endText(): void {
    if (this.text !== '') this.chunks!.push(Buffer.from(this.text, 'latin1'));
    this.text = '';
  }
}
