import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/model/index.js';
import { readProfiles } from '../../src/read/index.js';
import { messageLine, names, outline } from './outline.js';

function readBytes(bytes: Uint8Array | string): {
  text: string;
  messages: string[];
  all: readonly Message[];
} {
  const raw = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
  const { value, messages } = readProfiles({ file: 'a.txt', bytes: raw }, { names });
  return { text: value.map(outline).join('\n'), messages: messages.map(messageLine), all: messages };
}

const words = 'It’s “naïve”, says Петър.';

describe('encodings', () => {
  it('takes UTF-8 with and without a mark', () => {
    expect(readBytes(Buffer.from(words))).toMatchObject({ text: words, messages: [] });
    expect(readBytes(Buffer.from(`\ufeff${words}`))).toMatchObject({ text: words, messages: [] });
  });

  it('takes UTF-16 with a mark', () => {
    const little = Buffer.from(`\ufeff${words}`, 'utf16le');
    expect(readBytes(little)).toMatchObject({ text: words, messages: [] });
    expect(readBytes(Buffer.from(little).swap16())).toMatchObject({ text: words, messages: [] });
  });

  it('takes Windows-1252 and says where the file is no UTF-8', () => {
    const { text, messages } = readBytes('One line.\nIt\x92s \x93na\xefve\x94 \x96 \x80 5.');
    expect(text).toBe('One line.\nIt’s “naïve” – € 5.');
    expect(messages).toEqual(['2:3 info encoding-guessed']);
  });

  it('takes a file that is put together from both', () => {
    const mixed = Buffer.concat([Buffer.from('Петър’s text. '), Buffer.from('It\x92s so.', 'latin1')]);
    expect(readBytes(mixed)).toMatchObject({
      text: 'Петър’s text. It’s so.',
      messages: ['1:17 info encoding-guessed'],
    });
  });

  it('does not take a lost character for another encoding', () => {
    const { text, messages } = readBytes(Buffer.from('It\ufffds na\ufffdve.'));
    expect(text).toBe('It\ufffds na\ufffdve.');
    expect(messages).toEqual(['1:3 warning encoding-damaged']);
    expect(readBytes(Buffer.concat([Buffer.from('\ufffd '), Buffer.from([0x92])])).messages).toContain(
      '1:3 info encoding-guessed',
    );
  });

  it('keeps accents in the form in which they came', () => {
    expect(readBytes(Buffer.from('cafe\u0301 caf\u00e9.')).text).toBe('cafe\u0301 caf\u00e9.');
  });
});

describe('lines', () => {
  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['LF', '\n'],
  ])('end in %s', (_, end) => {
    const text = [
      'Kosovo',
      'Mine Action',
      'Last updated: 5 July 2016',
      '',
      'Text.[1]',
      '',
      '[1] Note.',
      '',
    ].join(end);
    const { value } = readProfiles({ file: 'a.txt', bytes: Buffer.from(text) }, { names });
    expect(value[0]?.notes[0]?.at).toEqual({ line: 7, column: 1 });
    expect(value[0]?.source).toMatchObject({ line: 1, endLine: 7 });
  });

  it('are parted by form feeds and by Unicode’s separators, which count no lines', () => {
    const { value } = readProfiles(
      { file: 'a.txt', bytes: Buffer.from('One.\fTwo.\u2028Three.\u2029Four.\nFive.') },
      { names },
    );
    expect(value[0]?.body.map(({ at }) => `${at.line}:${at.column}`)).toEqual([
      '1:1',
      '1:6',
      '1:11',
      '1:18',
      '2:1',
    ]);
  });
});

describe('what no text contains', () => {
  it('is taken out and named', () => {
    const { text, messages, all } = readBytes(Buffer.from('One line.\nA\x02 b\x07ell \ufffe.'));
    expect(text).toContain('A bell');
    expect(messages).toContain('2:2 warning control-character');
    expect(all[0]?.text).toContain('U+0002');
  });

  it('is dropped without a word where it is a mark of no width', () => {
    expect(readBytes(Buffer.from('One \ufefftwo so\u00adft.'))).toMatchObject({
      text: 'One two so\u00adft.',
      messages: [],
    });
  });

  it.each([
    ['%PDF-1.7 …', 'a PDF'],
    ['PK\x03\x04\x14\0\x06\0word/document.xml', 'a Word document'],
    ['PK\x03\x04\x14\0\x06\0[Content_Types].xml', 'a Word or Excel document'],
    ['PK\x03\x04\x14\0\x06\0a.txt', 'a zip archive'],
    ['\x89PNG\r\n\x1a\n', 'a PNG picture'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Word or Excel document'],
    ['{\\rtf1\\ansi', 'a rich-text document (RTF)'],
  ])('is refused as binary: %j', (bytes, kind) => {
    const { messages, all } = readBytes(bytes);
    expect(messages).toEqual(['1:1 error input-binary']);
    expect(all[0]?.text).toContain(kind);
  });

  it.each([
    'Text with a \0 in it.',
    '\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11 and text',
    'T\0e\0x\0t\0',
  ])('is refused: %j', (bytes) => {
    expect(readBytes(bytes).messages).toEqual(['1:1 error input-binary']);
  });

  it.each(['', ' \n\t\r\n ', '\xef\xbb\xbf', '\xef\xbb\xbf\n'])(
    'is an error where nothing else is there: %j',
    (bytes) => {
      expect(readBytes(bytes).messages).toEqual(['1:1 error input-empty']);
    },
  );

  it('is what is too large', () => {
    expect(readBytes(new Uint8Array(16 * 1024 * 1024 + 1).fill(0x61)).messages).toEqual([
      '1:1 error input-too-large',
    ]);
  });
});
