import { createHash } from 'node:crypto';
import type { EngineDocument } from '../engine.js';

/** A file inside the PDF: what the document was made from (ISO 19005-3, 6.8; ISO 32000-2, 7.11.4). */
export interface AssociatedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** MIME type. */
  readonly type: string;
  readonly relationship: 'Source' | 'Data';
  readonly description: string;
}

/** Puts files into a document. `date` is the one that each is said to be of. */
export function embedFiles(files: readonly AssociatedFile[], date: Date, document: EngineDocument): void {
  if (files.length === 0) return;
  document._root.data.AF = files.map((file) => {
    const specification = document.ref({
      Type: 'Filespec',
      F: new String(asciiName(file.name)),
      UF: new String(file.name),
      Desc: new String(file.description),
      AFRelationship: file.relationship,
      EF: embeddedFile(file, date, document),
    });
    specification.end();
    document.addNamedEmbeddedFile(file.name, specification);
    return specification;
  });
}

/** pdfkit writes the checksum as 32 letters; it is a string of 16 bytes (ISO 32000-1, table 46). */
function embeddedFile({ bytes, type }: AssociatedFile, date: Date, document: EngineDocument): object {
  const CheckSum = createHash('md5').update(bytes).digest();
  const Params = { Size: bytes.byteLength, CreationDate: date, ModDate: date, CheckSum };
  const stream = document.ref({ Type: 'EmbeddedFile', Subtype: type.replaceAll('/', '#2F'), Params });
  stream.end(bytes);
  return { F: stream, UF: stream };
}

/** The name for readers that know no Unicode. */
function asciiName(name: string): string {
  return name.replace(/[^\x20-\x7e]/gu, '_');
}
