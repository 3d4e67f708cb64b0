import { describe, expect, it } from 'vitest';
import { objectText } from '../../src/pdf/file/objects.js';

describe('an object in PDF’s own form', () => {
  it('is a name, a number, words, or what can write itself', () => {
    const reference = { toString: () => '7 0 R' };
    expect(objectText({ Type: 'Page', Parent: reference, MediaBox: [0, 0, 595.28, 1 / 3], Tabs: null })).toBe(
      '<<\n/Type /Page\n/Parent 7 0 R\n/MediaBox [0 0 595.28 0.333333]\n/Tabs null\n>>',
    );
    expect(objectText([true, [], {}])).toBe('[true [] <<\n>>]');
  });

  it('escapes what could end its words', () => {
    expect(objectText(new String('(a) \\ \r\n\tb'))).toBe('(\\(a\\) \\\\ \\r\\n\\tb)');
  });

  it('writes words outside ASCII in UTF-16, escaped byte by byte', () => {
    expect(objectText(new String('Ł'))).toBe('(\u00fe\u00ff\u0001A)');
    // U+2829 and U+0D5C are made of the bytes of brackets, a carriage return and a backslash
    expect(objectText(new String('\u2829\u0d5c'))).toBe('(\u00fe\u00ff\\(\\)\\r\\\\)');
  });

  it('writes bytes in hexadecimal digits and times in UTC', () => {
    expect(objectText(Buffer.from([0, 0xab]))).toBe('<00ab>');
    expect(objectText(new Date(1_750_000_000_000))).toBe('(D:20250615150640Z)');
  });
});
