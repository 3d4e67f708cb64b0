import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';

/** A file that stands inside a PDF. */
export interface ExtractedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Takes the associated files (ISO 19005-3, 6.8) out of a PDF; undefined where the bytes are no PDF that can be read. */
export async function extractFiles(pdf: Uint8Array): Promise<ExtractedFile[] | undefined> {
  const file = await PDFDocument.load(pdf, { updateMetadata: false }).catch(() => undefined);
  if (!file) return undefined;
  const list = file.catalog.lookupMaybe(PDFName.of('AF'), PDFArray);
  const specifications = list ? Array.from({ length: list.size() }, (_, i) => list.lookup(i)) : [];
  return specifications.flatMap((one) => (one instanceof PDFDict ? fileOf(one) : []));
}

function fileOf(specification: PDFDict): ExtractedFile[] {
  const name = specification.lookup(PDFName.of('UF')) ?? specification.lookup(PDFName.of('F'));
  const stream = specification.lookupMaybe(PDFName.of('EF'), PDFDict)?.lookup(PDFName.of('F'));
  const isText = name instanceof PDFString || name instanceof PDFHexString;
  if (!isText || !(stream instanceof PDFRawStream)) return [];
  return [{ name: name.decodeText(), bytes: decodePDFRawStream(stream).decode() }];
}
