import { describe, expect, it } from 'vitest';
import { editBytes } from '../../src/mend/bytes.js';
import { type Edit, settle, withEdits, withoutOverlaps } from '../../src/mend/edits.js';
import { decodeBytes } from '../../src/read/encoding.js';
import fc from '../fast-check.js';

const decode = (bytes: Uint8Array): string => decodeBytes(bytes).text;

const utf16be = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

const encodings = [
  { name: 'UTF-8', encode: (text: string): Uint8Array => Buffer.from(text), any: true },
  {
    name: 'UTF-8 with a mark',
    encode: (text: string): Uint8Array => Buffer.from(`\ufeff${text}`),
    any: true,
  },
  {
    name: 'UTF-16',
    encode: (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le'),
    any: true,
  },
  { name: 'UTF-16, big ends first', encode: utf16be, any: true },
  // é is no UTF-8 here, so all of it is Windows-1252
  {
    name: 'Windows-1252',
    encode: (text: string): Uint8Array => Buffer.from(`é ${text}`, 'latin1'),
    any: false,
  },
];

const plain = fc.constantFrom('a', 'b ', '  ', '\n', '\r\n', '[1]', ' - ', 'é');
const wide = fc.constantFrom('a', ' ', '\n', 'é', 'Ж', '“', '–', '😀', '\u00a0');
const parts = (any: boolean) => fc.array(any ? wide : plain, { minLength: 1, maxLength: 30 });

describe.each(encodings)('a file in $name', ({ encode, any }) => {
  it('has other bytes only where it is edited', () => {
    fc.assert(
      fc.property(
        parts(any),
        fc.array(fc.tuple(fc.nat(29), fc.constantFrom('', '–', 'x')), { maxLength: 5 }),
        (texts, changes) => {
          const bytes = encode(texts.join(''));
          const text = decode(bytes);
          const lead = text.length - texts.join('').length;
          const starts = texts.map((_, index) => lead + texts.slice(0, index).join('').length);
          const edits = withoutOverlaps(
            changes
              .filter(([index]) => index < texts.length)
              .map(([index, written]): Edit => {
                const start = starts[index]!;
                return { start, end: start + texts[index]!.length, text: written };
              }),
          );
          const edited = editBytes(bytes, edits, decode);
          // é and two dashes in Windows-1252 are one character in UTF-8: then nothing is written
          if (!edited && !any) return;
          if (!edited) throw new Error('the encoding has every character');
          expect(decode(edited)).toBe(withEdits(text, edits));
          const first = edits[0]?.start ?? text.length;
          const same = encode(text.slice(lead, first)).length;
          expect(edited.subarray(0, same)).toEqual(bytes.subarray(0, same));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('editBytes', () => {
  it('gives up where the encoding has no such character', () => {
    const bytes = Buffer.from('caf\xe9 - 5', 'latin1');
    expect(editBytes(bytes, [{ start: 4, end: 7, text: ' Ж ' }], decode)).toBeUndefined();
    expect(editBytes(bytes, [{ start: 4, end: 7, text: ' – ' }], decode)).toEqual(
      Buffer.from('caf\xe9 \x96 5', 'latin1'),
    );
  });

  it('keeps pieces in UTF-8 inside Windows-1252 as they are', () => {
    const bytes = Buffer.concat([Buffer.from('caf\xe9 ', 'latin1'), Buffer.from('Żółć - x')]);
    const edited = editBytes(bytes, [{ start: 9, end: 12, text: ' – ' }], decode)!;
    expect(decode(edited)).toBe('café Żółć – x');
    expect(edited.subarray(0, 12)).toEqual(bytes.subarray(0, 12));
  });

  it('gives up where bytes beside each other would become another character', () => {
    const bytes = Buffer.from('\xe9 \xc3 \xa9', 'latin1');
    expect(editBytes(bytes, [{ start: 3, end: 4, text: '' }], decode)).toBeUndefined();
  });
});

describe('settle', () => {
  it('moves stretches with what stands behind them, and edits inside', () => {
    const text = 'one;two,three.';
    const slots = [
      { start: 0, end: 3 },
      { start: 4, end: 7 },
      { start: 8, end: 13 },
    ];
    const edit = { start: 8, end: 9, text: 'T' };
    const moved = (order: number[]) => withEdits(text, settle(text, [edit], [{ slots, order }]));
    expect(moved([2, 0, 1])).toBe('Three,one;two.');
    expect(moved([1, 0, 2])).toBe('two,one;Three.');
    expect(moved([0, 2])).toBe('one;Three.');
    expect(moved([1])).toBe('two.');
  });
});
