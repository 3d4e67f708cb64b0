import { crc32, deflateSync } from 'node:zlib';

/** A PNG put together from its header and its lines, each of which starts with a filter's number. */
export function png(
  header: { width: number; height: number; depth?: number; type: number; interlace?: number },
  lines: Uint8Array,
  extra: readonly [type: string, data: Uint8Array][] = [],
): Buffer {
  const { width, height, depth = 8, type, interlace = 0 } = header;
  const start = Buffer.alloc(13);
  start.writeUInt32BE(width, 0);
  start.writeUInt32BE(height, 4);
  start.set([depth, type, 0, 0, interlace], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', start),
    ...extra.map(([name, data]) => chunk(name, data)),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Lines of pixels whose bytes count up, with a filter's number in front of each; filters take turns. */
export function lines(height: number, length: number): Buffer {
  const rows = Array.from({ length: height }, (_, y) => [
    y % 5,
    ...Array.from({ length }, (_, x) => (x * 7 + y) % 256),
  ]);
  return Buffer.from(rows.flat());
}

/** One PNG of each kind that can be printed, 12 by 8. */
export const goodPngs: Readonly<Record<string, Buffer>> = {
  grey: png({ width: 12, height: 8, type: 0 }, lines(8, 12)),
  'black and white': png({ width: 12, height: 8, depth: 1, type: 0 }, lines(8, 2)),
  colour: png({ width: 12, height: 8, type: 2 }, lines(8, 36)),
  '16 bits': png({ width: 12, height: 8, depth: 16, type: 2 }, lines(8, 72)),
  palette: png({ width: 12, height: 8, type: 3 }, Buffer.alloc(8 * 13), [
    ['PLTE', Buffer.from([200, 30, 30])],
  ]),
  'palette with transparency': png({ width: 12, height: 8, type: 3 }, Buffer.alloc(8 * 13), [
    ['PLTE', Buffer.from([200, 30, 30, 0, 0, 0])],
    ['tRNS', Buffer.from([90])],
  ]),
  'grey with alpha': png({ width: 12, height: 8, type: 4 }, lines(8, 24)),
  'colour with alpha': png({ width: 12, height: 8, type: 6 }, lines(8, 48)),
  'colour with alpha, 16 bits': png({ width: 12, height: 8, depth: 16, type: 6 }, lines(8, 96)),
};

const encoded = {
  rgb: [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWG',
    'kJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk',
    'pKSkpKSkpKSkpKSkpKT/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAXEAEAAwAAAAAAAAAA',
    'AAAAAAAAAwVi/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwT/xAAYEQADAQEAAAAAAAAAAAAAAAAAAgMEUf/aAAwDAQACEQMRAD8A',
    'lirsq4q7IJ3qweW79P/Z',
  ],
  cmyk: [
    '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1hpCe',
    'o6utq2eAvMm6pseZqKuk/8AAFAgACAAQBEMRAE0RAFkRAEsRAP/EABgAAAIDAAAAAAAAAAAAAAAAAAAGAwQF/8QAGBABAAMB',
    'AAAAAAAAAAAAAAAAAAUVQWL/2gAOBEMATQBZAEsAAD8Ayo/EVFwqGYzR+Ci4Af/Z',
  ],
  turned: [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDABsSFBcUERsXFhce',
    'HBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1u',
    'pKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIABADASIAAhEBAxEB/8QA',
    'FQABAQAAAAAAAAAAAAAAAAAAAAT/xAAXEAEAAwAAAAAAAAAAAAAAAAAAAwVi/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwT/xAAY',
    'EQADAQEAAAAAAAAAAAAAAAAAAgMEUf/aAAwDAQACEQMRAD8Alirsq4q7IJ3qweW79P/Z',
  ],
};

/** JPEGs of 16 by 8 pixels; `turned` asks to be shown upright, 8 by 16. */
export const jpegs = {
  rgb: Buffer.from(encoded.rgb.join(''), 'base64'),
  cmyk: Buffer.from(encoded.cmyk.join(''), 'base64'),
  turned: Buffer.from(encoded.turned.join(''), 'base64'),
};

/** An SVG with these parts in it, 40 by 20. */
export function svg(parts: string, attributes = 'width="40" height="20"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${parts}</svg>`;
}

export const goodSvg = svg(
  '<defs><linearGradient id="g"><stop offset="0" stop-color="#1d3f5e"/><stop offset="1" stop-color="#fff"/></linearGradient></defs><rect width="40" height="20" fill="url(#g)"/><text x="2" y="12" font-size="8">Łódź <tspan font-weight="bold">Нам</tspan></text>',
);

export function dataAddress(type: 'png' | 'jpeg' | 'svg+xml', data: Uint8Array | string): string {
  return `data:image/${type};base64,${Buffer.from(data as Uint8Array).toString('base64')}`;
}
