import { type ImageFault, mostImageBytes } from './image-fault.js';
import { checkJpeg } from './jpeg.js';
import { checkPng } from './png.js';
import { checkSvg } from './svg.js';

/** An image that can be set on the page and in print. */
export interface Picture {
  readonly kind: 'png' | 'jpeg' | 'svg';
  /** CSS pixels as stored: an orientation that a JPEG asks for is not in them. */
  readonly width: number;
  readonly height: number;
  /** The whole image as a data address; an SVG as it was cleaned. */
  readonly data: string;
}

export { mostImageBytes } from './image-fault.js';

/** Larger pictures keep a computer busy. */
const mostPixels = 40_000_000;

/**
 * Judges an image by its bytes, whatever its name is, and tries it whole: pdfkit finds out late what is damaged, and
 * for a PNG beyond reach. Never throws.
 */
export function checkImage(bytes: Uint8Array): Picture | ImageFault {
  if (bytes.length > mostImageBytes) return tooLarge(`has ${Math.ceil(bytes.length / 1_000_000)} MB`);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kind = kindOf(buffer);
  if (kind === undefined) return buffer.length === 0 ? emptyFile : unknownKind;
  const checked = checks[kind](buffer);
  if ('code' in checked) return checked;
  const { width, height } = checked;
  if (width * height > mostPixels) return tooLarge(`has ${width} by ${height} pixels`);
  const [type, own] = kind === 'svg' ? ['svg+xml', Buffer.from(checked.svg ?? '')] : [kind, buffer];
  return { kind, width, height, data: `data:image/${type};base64,${own.toString('base64')}` };
}

const checks = { png: checkPng, jpeg: checkJpeg, svg: checkSvg };

/** By the first bytes: PNG (ISO/IEC 15948), JPEG (ITU-T T.81), or markup. */
function kindOf(bytes: Buffer): Picture['kind'] | undefined {
  if (bytes.length > 8 && bytes.readUInt32BE(0) === 0x89504e47) return 'png';
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8) return 'jpeg';
  return /^(?:\u00ef\u00bb\u00bf)?\s{0,99}</u.test(bytes.toString('latin1', 0, 104)) ? 'svg' : undefined;
}

function tooLarge(what: string): ImageFault {
  const hint = 'make it smaller: 2,000 pixels are enough for the width of a page';
  return { code: 'image-too-large', text: `${what}, which is too large`, hint };
}

const emptyFile: ImageFault = { code: 'image-broken', text: 'is an empty file' };

const unknownKind: ImageFault = {
  code: 'image-unsupported',
  text: 'is no PNG, JPEG or SVG',
  hint: 'save it as one of these',
};
