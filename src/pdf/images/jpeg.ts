import { damaged, type ImageFault } from './image-fault.js';

/** Frames that PDF decodes (ISO 32000-1, 7.4.8): baseline, extended, progressive. */
const decodable = [0xc0, 0xc1, 0xc2];

/** Reads the segments of a JPEG (ITU-T T.81, B.1) up to its image data, and looks for its end. */
export function checkJpeg(bytes: Buffer): { width: number; height: number; svg?: never } | ImageFault {
  let size: { width: number; height: number } | undefined;
  let at = 2;
  while (at + 10 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) return size && bytes.lastIndexOf(endOfImage) > at ? size : damaged;
    if (isFrame(marker)) {
      const fault = faultOf(marker, bytes[at + 4]!, bytes[at + 9]!);
      if (fault) return fault;
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
      if (size.width === 0 || size.height === 0) return damaged;
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return damaged;
}

const endOfImage = Buffer.from([0xff, 0xd9]);

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Four components are print colours, which mean nothing beside the sRGB of a PDF/A (ISO 19005-3, 6.2.4.3). */
function faultOf(marker: number, precision: number, components: number): ImageFault | undefined {
  const code = 'image-unsupported';
  const hint = 'save it as an ordinary JPEG in RGB';
  if (components === 4) return { code, text: 'is a JPEG in print colours (CMYK)', hint };
  if (components !== 1 && components !== 3) return damaged;
  if (decodable.includes(marker) && precision === 8) return undefined;
  return { code, text: 'is a JPEG of a kind that can’t be printed', hint };
}
