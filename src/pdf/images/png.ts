import { inflateSync } from 'node:zlib';
import { damaged, type ImageFault } from './image-fault.js';

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly type: number;
  readonly interlaced: boolean;
}

/** Bit depths that each colour type may have (ISO/IEC 15948, 11.2.2), and its channels. */
const types: Readonly<Record<number, { channels: number; depths: readonly number[] }>> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
};

/** Reads a PNG to its end: chunks, and image data of the length that the header tells. */
export function checkPng(bytes: Buffer): { width: number; height: number; svg?: never } | ImageFault {
  const chunks = chunksOf(bytes);
  const header = chunks && headerOf(chunks);
  if (!chunks || !header) return damaged;
  const { width, height } = header;
  const unsupported = unsupportedIn(header, chunks);
  if (unsupported) return unsupported;
  if (width * height > 100_000_000) return { width, height };
  try {
    const size = height * (1 + lineLength(header));
    const data = inflateSync(dataOf(chunks), { maxOutputLength: size + 1 });
    return data.length === size && filtersHold(data, lineLength(header)) ? { width, height } : damaged;
  } catch {
    return damaged;
  }
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(bytes: Buffer): Chunk[] | undefined {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > bytes.length) return undefined;
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    if (type === 'IEND') return chunks;
    at += length + 12;
  }
  return undefined;
}

function headerOf([first, ...others]: readonly Chunk[]): Header | undefined {
  if (first?.type !== 'IHDR' || first.data.length !== 13) return undefined;
  const { data } = first;
  const [width, height, depth, type] = [data.readUInt32BE(0), data.readUInt32BE(4), data[8]!, data[9]!];
  const colours = others.filter((chunk) => chunk.type === 'PLTE' || chunk.type === 'IHDR');
  const palette = colours[0]?.data.length ?? 0;
  const wanted = type === 3 ? palette > 0 && palette <= 768 && palette % 3 === 0 : true;
  if (width === 0 || height === 0 || colours.length > 1 || !wanted) return undefined;
  if (!types[type]?.depths.includes(depth)) return undefined;
  return { width, height, depth, type, interlaced: data[12] !== 0 };
}

/** What pdfkit draws wrongly: it takes a transparent colour for another, and packed pixels for whole ones. */
function unsupportedIn(
  { type, depth, interlaced }: Header,
  chunks: readonly Chunk[],
): ImageFault | undefined {
  const code = 'image-unsupported';
  if (interlaced)
    return {
      code,
      text: 'is an interlaced PNG, which can’t be printed',
      hint: 'save it without interlacing',
    };
  const hasTransparency = chunks.some((chunk) => chunk.type === 'tRNS');
  // pdfkit looks for colours in a palette wherever there is one
  const hasSuggestion = type !== 3 && chunks.some((chunk) => chunk.type === 'PLTE');
  if (!hasSuggestion && (!hasTransparency || (type === 3 && depth === 8))) return undefined;
  const text = 'is a PNG with a kind of transparency or palette that can’t be printed';
  return { code, text, hint: 'save it in full colour (RGB, or RGBA where it is transparent)' };
}

function lineLength({ width, depth, type }: Header): number {
  return Math.ceil((width * types[type]!.channels * depth) / 8);
}

function dataOf(chunks: readonly Chunk[]): Buffer {
  return Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
}

/** Each line starts with the number of its filter (ISO/IEC 15948, 9.2). */
function filtersHold(data: Buffer, length: number): boolean {
  for (let at = 0; at < data.length; at += length + 1) if (data[at]! > 4) return false;
  return true;
}
