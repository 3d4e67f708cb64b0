import { inflateSync } from 'node:zlib';

/** What png-js knows of a file. */
export interface PngFile {
  readonly width: number;
  readonly height: number;
  /** Bits of a pixel. */
  readonly pixelBitlength: number;
  readonly imgData: Buffer;
  decodePixels(use: (pixels: Buffer) => void): void;
}

/**
 * Makes png-js decode at once. It does so in threads, so that a file with several images would have its objects in
 * the order in which these happen to be done.
 */
export function decodeAtOnce(png: PngFile): void {
  png.decodePixels = (use) => use(pixelsOf(png));
}

/** The pixels of a PNG that `checkPng` let through, whole bytes each, its lines' filters undone (ISO/IEC 15948, 9). */
function pixelsOf({ width, height, pixelBitlength, imgData }: PngFile): Buffer {
  const data = inflateSync(imgData);
  const size = pixelBitlength / 8;
  const length = width * size;
  const pixels = Buffer.alloc(length * height);
  for (let line = 0; line < height; line += 1) {
    const filter = data[line * (length + 1)]!;
    const from = line * (length + 1) + 1;
    const to = line * length;
    for (let i = 0; i < length; i += 1) {
      const left = i < size ? 0 : pixels[to + i - size]!;
      const above = line === 0 ? 0 : pixels[to + i - length]!;
      const corner = i < size || line === 0 ? 0 : pixels[to + i - length - size]!;
      pixels[to + i] = data[from + i]! + predicted(filter, left, above, corner);
    }
  }
  return pixels;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const estimate = left + above - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - above), Math.abs(estimate - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
