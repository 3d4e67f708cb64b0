import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/model/index.js';
import fc from '../../fast-check.js';
import * as w from './support.js';

const { p, run, head, wordFile, zip, readBytes } = w;
const whole = wordFile({ body: head + p('Text.') });

/** The one message of a file that can't be read: code and text. */
function fault(bytes: Uint8Array, file?: string): string {
  const { value, messages } = readBytes(bytes, file);
  expect(value).toEqual([]);
  expect(messages.length).toBe(1);
  expect(messages[0]).toMatchObject({ severity: 'error', line: 1, column: 1 });
  return `${messages[0]!.code} ${messages[0]!.text}`;
}

const withDocument = (xml: string, more: Record<string, string | Uint8Array> = {}, level: 0 | 6 = 6) =>
  wordFile({ body: '', files: { 'word/document.xml': xml, ...more }, level });
const declared = (main: string) =>
  wordFile({ body: p('x'), files: { '[Content_Types].xml': w.contentTypes(main) } });

describe('a file that is no Word document is named as what it is', () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'input-empty the file is empty'],
    ['an old .doc', ole, 'input-binary this is an old Word document (.doc) under a new name'],
    [
      'an encrypted one',
      Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      'input-unreadable the Word file is encrypted',
    ],
    ['a PDF', Buffer.from('%PDF-1.7'), 'input-binary this is a PDF, not a Word document'],
    ['text', Buffer.from('Kosovo'), 'input-binary this is something else, not a Word document'],
    [
      'another zip',
      zip({ a: 'b' }),
      'input-unreadable the Word file is damaged: it does not say which of its parts is the document',
    ],
    [
      'one with macros',
      declared('application/vnd.ms-word.document.macroEnabled.main'),
      'input-format this is a Word file with macros, not a Word document',
    ],
    [
      'a template',
      declared(`${w.vendor}wordprocessingml.template.main`),
      'input-format this is a Word template, not a Word document',
    ],
    [
      'a workbook',
      declared(`${w.vendor}spreadsheetml.sheet.main`),
      'input-format this is another file, not a Word document',
    ],
    ['one without words', wordFile({ body: p('') }), 'input-empty the document has no text'],
  ])('%s', (_, bytes, expected) => {
    expect(fault(bytes)).toBe(expected);
  });

  it('a lock of Word’s says what to do', () => {
    expect(readBytes(Buffer.from('x'), 'in/~$ofile.docx').messages[0]!.hint).toContain('close it there');
  });
});

describe('a damaged file is an error', () => {
  it('wherever it breaks off', () => {
    for (let length = 1; length < whole.length; length += 7) {
      expect(fault(whole.subarray(0, length))).toMatch(/^input-(?:unreadable|binary) /u);
    }
  });

  it('whatever byte is wrong, or it is read all the same', () => {
    for (let index = 0; index < whole.length; index += 3) {
      const bytes = whole.slice();
      bytes[index] = bytes[index]! ^ 0xff;
      const { value, messages } = readBytes(bytes);
      expect(value.length + messages.length).toBeGreaterThan(0);
    }
  });

  it.each([
    [
      'without its document',
      wordFile({ body: '', files: { 'word/document.xml': '<a/>' } }),
      /document in it is missing/u,
    ],
    ['with half a document', withDocument('<w:document xmlns:w="x"><w:body>'), /no valid XML/u],
    [
      'in another encoding',
      withDocument('\u00e9', { 'word/document.xml': Buffer.from('<a>\xe9</a>', 'latin1') }),
      /no UTF-8/u,
    ],
  ])('%s', (_, bytes, expected) => {
    expect(fault(bytes)).toMatch(expected);
  });
});

describe('a hostile file is refused in little time and memory', () => {
  const quick = (make: () => Uint8Array, expected: RegExp) => {
    const bytes = make();
    const before = process.memoryUsage();
    const start = performance.now();
    expect(fault(bytes)).toMatch(expected);
    expect(performance.now() - start).toBeLessThan(5000);
    const after = process.memoryUsage();
    expect(after.external + after.heapUsed - before.external - before.heapUsed).toBeLessThan(
      400 * 1024 * 1024,
    );
  };

  it('that unpacks to far more than itself', () => {
    quick(() => withDocument(' '.repeat(20 * 1024 * 1024)), /input-too-large.*300 times/u);
    quick(() => withDocument(' '.repeat(40 * 1024 * 1024)), /input-too-large.*32 MB/u);
  });

  it('that lies about its size', () => {
    const bytes = Buffer.from(withDocument(' '.repeat(20 * 1024 * 1024)));
    const name = bytes.lastIndexOf('word/document.xml');
    bytes.writeUInt32LE(100, name - 46 + 24);
    quick(() => bytes, /input-unreadable.*can’t be unpacked/u);
  });

  it('that has too many parts', () => {
    const files = Object.fromEntries(Array.from({ length: 5100 }, (_, index) => [`a${index}`, '']));
    quick(() => wordFile({ body: p('x'), files }), /input-too-large.*5000 parts/u);
  });

  it('that nests 100,000 elements, or has millions', () => {
    const deep = 100_000;
    quick(
      () => withDocument(w.root('document', '<w:p>'.repeat(deep) + '</w:p>'.repeat(deep)), {}, 0),
      /nested too deep/u,
    );
    const many = Array.from({ length: 1_100_000 }, (_, index) => `<a${index % 97}/>`).join('');
    quick(() => withDocument(w.root('document', many), {}, 0), /elements/u);
  });

  it('that has a table wider or longer than any', () => {
    const wide = w.cell('a', '<w:gridSpan w:val="63"/>');
    quick(() => wordFile({ body: w.table(w.row(wide.repeat(2000)).repeat(20)), level: 0 }), /200 columns/u);
    const long = w.row(w.cell('a', '<w:gridSpan w:val="150"/>')) + w.row(w.cell('b')).repeat(2000);
    quick(() => wordFile({ body: w.table(long), level: 0 }), /200000 cells/u);
  });

  it('that shows one image again and again', () => {
    const { value, messages } = readBytes(
      wordFile({
        body: head + p('<w:r><w:drawing><a:blip r:embed="i"/></w:drawing></w:r>').repeat(500),
        relations: w.relation('i', 'image', 'media/i.png'),
        files: { 'word/media/i.png': Buffer.alloc(1_000_000) },
      }),
    );
    expect(value[0]!.body.length).toBeLessThan(30);
    expect(messages[0]!.code).toBe('image-unsupported');
  });

  it('that defines entities, or names files outside', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>';
    const outside = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>';
    quick(() => withDocument(bomb), /document type/u);
    quick(() => withDocument(outside), /document type/u);
    quick(() => withDocument('<a>&unknown;</a>'), /no valid XML/u);
  });

  it('whose styles, lists and notes lead back to themselves is read', () => {
    const style = (id: string, base: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/></w:style>`;
    const { value } = readBytes(
      wordFile({
        body: `${head}${w.styled('A', 'a')}${w.item('b', 1)}${p(run('c') + w.footnote(1))}`,
        styles: style('A', 'B') + style('B', 'A') + style('C', 'C'),
        numbering:
          '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="x"/><w:styleLink w:val="x"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        footnotes: w.note(1, run(' d') + w.footnote(1)),
      }),
    );
    expect(value[0]!.notes.length).toBe(1);
  });

  it('nothing outside the file is fetched or read', () => {
    const { value, messages } = readBytes(
      wordFile({
        body: `${head}${p('<w:r><w:drawing><a:blip r:link="a"/></w:drawing></w:r>')}${p('<w:r><w:drawing><a:blip r:embed="b"/></w:drawing></w:r>')}`,
        relations:
          w.relation('a', 'image', 'https://example.org/a.png', 'External') +
          w.relation('b', 'image', '../../../../etc/passwd'),
      }),
    );
    expect(value[0]!.body).toMatchObject([
      { type: 'figure', image: { source: 'https://example.org/a.png' } },
    ]);
    expect(messages.map(({ code }) => code)).toEqual(['image-unsupported']);
  });
});

// ---- property tests

const word = fc.integer({ min: 0, max: 99_999 }).map((number) => `w${number}w`);
const properties = fc.constantFrom(
  '',
  '<w:b/>',
  '<w:i/>',
  '<w:vertAlign w:val="superscript"/>',
  '<w:lang w:val="fr-FR"/>',
  '<w:b/><w:i/>',
);
const runs = fc.array(
  fc.oneof(
    fc.tuple(word, properties).map(([text, format]) => run(` ${text} `, format)),
    word.map((text) => w.field('HYPERLINK "https://example.org/"', run(text))),
    word.map((text) => `<w:ins>${run(text)}</w:ins>`),
    word.map(
      (text) =>
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>${text}</w:t></mc:Choice><mc:Fallback><w:t>no</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    fc.constant('<w:r><w:br/></w:r>'),
    fc.constant('<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>'),
  ),
  { minLength: 1, maxLength: 5 },
);
const paragraph = fc
  .tuple(runs, fc.constantFrom('', 'berschrift1', 'Zitat', 'Beschriftung', 'L1', 'L2', 'L3', 'L1b'))
  .map(([inside, style]) => {
    const list = /^L(\d)(b?)$/u.exec(style);
    if (list) return w.item(inside.join(''), Number(list[1]), list[2] ? 1 : 0);
    return style === '' ? p(inside.join('')) : w.styled(style, inside.join(''));
  });
const merge = fc.constantFrom('', '<w:vMerge w:val="restart"/>', '<w:vMerge/>', '<w:gridSpan w:val="2"/>');
const grid = fc
  .array(fc.array(fc.tuple(paragraph, merge), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((rows) =>
    w.table(
      rows.map((cells) => w.row(cells.map(([inside, more]) => w.cell(inside, more)).join(''))).join(''),
    ),
  );
const bodies = fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, grid), { minLength: 1, maxLength: 8 });

describe('whatever a document holds', () => {
  it('every word comes out once, in order', () => {
    fc.assert(
      fc.property(bodies, (parts) => {
        const ordered = parts.filter((part) => !part.includes('<w:vMerge/>'));
        const { value } = readBytes(
          wordFile({ body: head + ordered.join('') + p('End.'), styles: w.styles, numbering: w.numbering }),
        );
        expect(wordsOut(value)).toEqual(ordered.join('').match(/w\d+w/gu) ?? []);
      }),
      { numRuns: 300 },
    );
  });

  it('no word is lost where cells are merged', () => {
    fc.assert(
      fc.property(bodies, (parts) => {
        const { value } = readBytes(
          wordFile({ body: head + parts.join('') + p('End.'), styles: w.styles, numbering: w.numbering }),
        );
        expect(wordsOut(value).sort()).toEqual((parts.join('').match(/w\d+w/gu) ?? []).sort());
      }),
      { numRuns: 200 },
    );
  });

  it('nothing of bytes makes it throw', () => {
    const start = Buffer.from('PK\x03\x04');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, zipped) => {
        readBytes(zipped ? Buffer.concat([start, bytes]) : bytes);
      }),
      { numRuns: 500 },
    );
  });
});

/** The words in reading order; a caption stands where its table or figure does. */
function wordsOut(drafts: readonly Draft[]): string[] {
  const texts = JSON.stringify(drafts.map(({ metadata: _, ...rest }) => rest));
  return texts.match(/w\d+w/gu) ?? [];
}
