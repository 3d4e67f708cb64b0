import { inflateSync } from 'node:zlib';
import type { Element } from 'hast';
import type { ImageNode } from './nodes.js';
import { type Owner, StructureElement } from './structure.js';

/** The width of a CSS pixel in points. */
const pixel = 0.75;

/**
 * Sets an image that stands in the document as a data address, PNG or JPEG. What can't be drawn is undefined: its
 * alternative text is set instead.
 */
export function makeImage(element: Element, owner: Owner): ImageNode | undefined {
  const { src, alt, width, height } = element.properties;
  if (typeof src !== 'string' || !isDrawable(src)) return undefined;
  return {
    image: src,
    owner: figureOf(String(alt ?? ''), owner),
    ...(width !== undefined && { width: Number(width) * pixel }),
    ...(height !== undefined && { height: Number(height) * pixel }),
  };
}

/** An image without alternative text is decoration, and an artifact (ISO 14289-1, 7.3). */
function figureOf(alternative: string, owner: Owner): Owner {
  if (!(owner instanceof StructureElement) || owner.type === 'Figure') return owner;
  return alternative === '' ? '/Type /Layout' : owner.block('Figure', { alternative });
}

/** Whether pdfkit can draw it: it fails late, and for a damaged PNG beyond reach, so the whole file is tried first. */
function isDrawable(src: string): boolean {
  const match = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/u.exec(src);
  if (!match) return false;
  const bytes = Buffer.from(match[2]!, 'base64');
  return match[1] === 'png' ? isWholePng(bytes) : isJpeg(bytes);
}

/** ISO/IEC 15948: signature, IHDR, and image data of the length that the header tells. */
function isWholePng(bytes: Buffer): boolean {
  if (
    bytes.length < 57 ||
    bytes.readUInt32BE(0) !== 0x89504e47 ||
    bytes.toString('latin1', 12, 16) !== 'IHDR'
  )
    return false;
  const [width, height, depth, type] = [
    bytes.readUInt32BE(16),
    bytes.readUInt32BE(20),
    bytes[24]!,
    bytes[25]!,
  ];
  const channels = [1, 0, 3, 1, 2, 0, 4][type] ?? 0;
  const isInterlaced = bytes[28] !== 0;
  if (channels === 0 || width * height > 50_000_000 || isInterlaced) return false;
  try {
    const data = inflateSync(imageData(bytes), { maxOutputLength: 400_000_000 });
    return data.length === height * (1 + Math.ceil((width * channels * depth) / 8));
  } catch {
    return false;
  }
}

function imageData(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}

/** ITU-T T.81: start of image, and a frame with one or three components (four are print colours, which PDF/A here forbids). */
function isJpeg(bytes: Buffer): boolean {
  if (bytes.length < 20 || bytes.readUInt16BE(0) !== 0xffd8) return false;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return bytes[at + 9] === 1 || bytes[at + 9] === 3;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}

/** An image as pdfmake has placed it: x and y from the top left corner of the page, in points. */
export interface PlacedImage extends ImageNode {
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
}

/** The box of an image on its page, from the bottom left corner (ISO 32000-1, 14.8.5.4.3). */
export function boxOf({ x, y, _width, _height }: PlacedImage, pageHeight: number): number[] {
  return [x, pageHeight - y - _height, x + _width, pageHeight - y].map(
    (value) => Math.round(value * 100) / 100,
  );
}
