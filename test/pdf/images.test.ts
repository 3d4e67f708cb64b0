import { describe, expect, it } from 'vitest';
import { checkImage } from '../../src/pdf/index.js';
import fc from '../fast-check.js';
import { dataAddress, goodPngs, goodSvg, jpegs, lines, png, svg } from '../support/images.js';
import { tagsOf } from '../support/structure.js';
import { structureFaults } from '../support/structure-faults.js';
import { print, prose } from './support.js';

/** What is said of an image: its size, or the code and the words of what is wrong. */
function said(bytes: Uint8Array): string {
  const checked = checkImage(bytes);
  return 'code' in checked
    ? `${checked.code}: ${checked.text}`
    : `${checked.kind} ${checked.width}x${checked.height}`;
}

describe('an image', () => {
  it.each(Object.entries(goodPngs))('is taken as PNG: %s', (_, bytes) => {
    expect(said(bytes)).toBe('png 12x8');
  });

  it('is taken as JPEG and as SVG', () => {
    expect(said(jpegs.rgb)).toBe('jpeg 16x8');
    expect(said(Buffer.from(goodSvg))).toBe('svg 40x20');
    expect(said(Buffer.from(`\ufeff<?xml version="1.0"?>\n<!-- x -->${goodSvg}`))).toBe('svg 40x20');
  });

  const size = { width: 12, height: 8 };
  it.each([
    ['an empty file', Buffer.alloc(0), 'image-broken: is an empty file'],
    ['a GIF', Buffer.from('GIF89a......'), 'image-unsupported: is no PNG, JPEG or SVG'],
    ['a JPEG in print colours', jpegs.cmyk, 'image-unsupported: is a JPEG in print colours (CMYK)'],
    ['half a JPEG', jpegs.rgb.subarray(0, -20), 'image-broken: is damaged or half a copy'],
    ['half a PNG', goodPngs.colour!.subarray(0, 80), 'image-broken: is damaged or half a copy'],
    ['too few lines', png({ ...size, type: 2 }, lines(7, 36)), 'image-broken: is damaged or half a copy'],
    [
      'a filter that is none',
      png({ ...size, type: 0 }, Buffer.alloc(104, 9)),
      'image-broken: is damaged or half a copy',
    ],
    [
      'a palette that is not there',
      png({ ...size, type: 3 }, lines(8, 12)),
      'image-broken: is damaged or half a copy',
    ],
    [
      'a type that is none',
      png({ ...size, type: 7 }, lines(8, 12)),
      'image-broken: is damaged or half a copy',
    ],
    [
      'an interlaced PNG',
      png({ ...size, type: 2, interlace: 1 }, lines(8, 36)),
      'image-unsupported: is an interlaced PNG, which can’t be printed',
    ],
    [
      'a transparent colour',
      png({ ...size, type: 2 }, lines(8, 36), [['tRNS', Buffer.alloc(6)]]),
      'image-unsupported: is a PNG with a kind of transparency or palette that can’t be printed',
    ],
    [
      'too many pixels',
      png({ width: 60_000, height: 60_000, type: 0 }, Buffer.alloc(9)),
      'image-too-large: has 60000 by 60000 pixels, which is too large',
    ],
    ['too many bytes', Buffer.alloc(10_000_001), 'image-too-large: has 11 MB, which is too large'],
  ])('is not taken: %s', (_, bytes, expected) => expect(said(bytes)).toBe(expected));

  it('never throws, whatever is in it', () => {
    const starts = [...Object.values(goodPngs), ...Object.values(jpegs), Buffer.from(goodSvg)];
    const damaged = fc
      .tuple(
        fc.constantFrom(...starts),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
        fc.nat(),
      )
      .map(([bytes, changes, end]) => {
        const copy = Buffer.from(bytes.subarray(0, end % 3 ? undefined : end % bytes.length));
        for (const [at, value] of changes) if (copy.length > 0) copy[at % copy.length] = value;
        return copy;
      });
    fc.assert(
      fc.property(damaged, (bytes) => {
        expect(said(bytes)).toMatch(/^(?:png|jpeg|svg|image-[a-z-]+):? /u);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a figure in print', () => {
  const figure = (src: string, rest = '') => `<figure><img src="${src}" alt="A map">${rest}</figure>`;

  it('is a Figure with words and a box, and its caption inside', async () => {
    const { bytes } = await print(
      `<p>Text.</p>${figure(dataAddress('png', goodPngs['colour with alpha']!), '<figcaption>Caption.</figcaption>')}`,
    );
    expect(await structureFaults(bytes)).toEqual([]);
    const tags = await tagsOf(bytes);
    expect(tags).toContain('Figure');
    expect(tags).toContain('A map');
    expect(tags).toContain('Caption');
  });

  it('of a drawing has its words as text, drawn as paths', async () => {
    const { bytes } = await print(figure(dataAddress('svg+xml', goodSvg)));
    expect(await structureFaults(bytes)).toEqual([]);
    expect(await tagsOf(bytes)).toContain('Łódź Нам');
  });

  it('that can’t be drawn leaves its words', async () => {
    for (const bad of [
      dataAddress('png', goodPngs.colour!.subarray(0, 80)),
      dataAddress('svg+xml', svg('<image/>')),
    ]) {
      const { bytes } = await print(figure(bad));
      expect(await structureFaults(bytes)).toEqual([]);
      expect(await tagsOf(bytes)).toContain('“A map”');
    }
  });

  it('is at most half a page high and stays with its caption', async () => {
    const tall = png({ width: 600, height: 1200, type: 0 }, Buffer.alloc(1200 * 601));
    const { bytes, pages } = await print(
      `<p>${prose(26)}</p>${figure(dataAddress('png', tall), '<figcaption>Caption.</figcaption>')}`,
    );
    const tags = await tagsOf(bytes);
    expect(pages).toBe(2);
    expect(tags).toMatch(/p2 “Caption\.”/u);
    const [, left, bottom, right, top] = /BBox=\[ (\S+) (\S+) (\S+) (\S+) \]/u.exec(tags)!.map(Number);
    const [width, height] = [right! - left!, top! - bottom!];
    expect(height).toBeLessThan(340);
    expect(height / width).toBeCloseTo(2, 1);
  });

  it('has the same bytes each time, though several images are decoded', async () => {
    const many = Object.values(goodPngs)
      .map((bytes) => figure(dataAddress('png', bytes)))
      .join('');
    const [first, second] = [await print(many), await print(many)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });
});
