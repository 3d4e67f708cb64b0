import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { tagsOf } from '../support/structure.js';
import { structureFaults } from '../support/structure-faults.js';
import { print, prose } from './support.js';

/** The tag tree of what is printed, after the check that nothing is wrong with it. */
async function tags(html: string): Promise<string> {
  const { bytes } = await print(html);
  expect(await structureFaults(bytes)).toEqual([]);
  return tagsOf(bytes);
}

const reference = (number: number, id = `ref-${number}`): string =>
  `<sup class="noteref"><a href="#note-${number}" id="${id}" role="doc-noteref">${number}</a></sup>`;

describe('the structure tree', () => {
  it('has headings, paragraphs and lists in reading order', async () => {
    const html =
      '<h1>Title</h1><p>One <em>two</em>.</p><ul><li>first<ol><li>inner</li></ol></li><li><p>second</p></li></ul>';
    expect(await tags(html)).toBe(`Document
  Sect
    H1
      p1 “Title”
    P
      p1 “One two.”
    L ListNumbering=Disc
      LI
        Lbl
          p1 “•”
        LBody
          P
            p1 “first”
          L ListNumbering=Decimal
            LI
              Lbl
                p1 “1.”
              LBody
                P
                  p1 “inner”
      LI
        Lbl
          p1 “•”
        LBody
          P
            p1 “second”
`);
  });

  it('has two references to one note in one paragraph, and a note of three paragraphs', async () => {
    const back = (id: string, mark: string) =>
      `<a class="backlink" href="#${id}" aria-label="Back ${mark}">${mark}</a>`;
    const html = `<p>One.${reference(1)} Two.${reference(1, 'ref-1-2')}</p><section class="notes" role="doc-endnotes"><h2 id="notes">Notes</h2><ol><li id="note-1"><p>First.</p><p>Second.</p><p>Third. ${back('ref-1', 'a')} ${back('ref-1-2', 'b')}</p></li></ol></section>`;
    expect(await tags(html)).toBe(`Document
  Sect
    P
      p1 “One.”
      Reference
        Link
          p1 “1”
          -> #note-1 (1)
      p1 “Two.”
      Reference
        Link
          p1 “1”
          -> #note-1 (1)
    Sect
      H1
        p1 “Notes”
      Note #note-1
        Lbl
          p1 “1”
        P
          p1 “First.”
        P
          p1 “Second.”
        P
          p1 “Third.”
          Link
            p1 “a”
            -> #ref-1 (Back a)
          p1 “”
          Link
            p1 “b”
            -> #ref-1-2 (Back b)
`);
  });

  it('keeps a paragraph over three pages one element', async () => {
    const tree = await tags(`<p>${prose(160)}</p>`);
    expect(tree.match(/^ {4}P$/gmu)).toHaveLength(1);
    expect(tree).toMatch(/p1 “[\s\S]*p2 “[\s\S]*p3 “/u);
  });

  it('keeps a nested list over a page break one list', async () => {
    const items = Array.from({ length: 60 }, (_, i) => `<li>item ${i}<ul><li>inner ${i}</li></ul></li>`).join(
      '',
    );
    const tree = await tags(`<ul>${items}</ul>`);
    expect(tree.match(/^ {4}L /gmu)).toHaveLength(1);
    expect(tree.match(/^ {6}LI$/gmu)).toHaveLength(60);
    expect(tree).toContain('p2 “');
  });

  it('has a table with spans over pages once, its repeated head as an artifact', async () => {
    const rows = Array.from(
      { length: 70 },
      (_, i) => `<tr><th scope="row">Row ${i}</th><td>${i}</td><td>x</td></tr>`,
    ).join('');
    const html = `<table><caption>Clearance</caption><thead><tr><th scope="col" rowspan="2">Place</th><th scope="col" colspan="2">Mines</th></tr><tr><th scope="col">found</th><th scope="col">kept</th></tr></thead><tbody>${rows}</tbody></table>`;
    const tree = await tags(html);
    expect(tree).toContain(`    Table
      Caption
        p1 “Clearance”
      THead
        TR
          TH Scope=Column RowSpan=2
            p1 “Place”
          TH Scope=Column ColSpan=2
            p1 “Mines”
        TR
          TH Scope=Column
            p1 “found”
          TH Scope=Column
            p1 “kept”
      TBody
        TR
          TH Scope=Row
            p1 “Row 0”
          TD
            p1 “0”`);
    expect(tree.match(/“Place”/gu)).toHaveLength(1);
    expect(tree).toContain('p2 “Row');
  });

  it('keeps a link that is broken over two lines one Link with two annotations', async () => {
    const address =
      'https://www.example.org/reports/landmine-monitor/country-profiles/exampleland/mine-ban-policy';
    const tree = await tags(
      `<p>${prose(1)} The full report is found at <a href="${address}">${address}</a>.</p>`,
    );
    expect(tree.match(/ Link$/gmu)).toHaveLength(1);
    expect(tree.match(/-> https/gu)!.length).toBe(2);
  });

  it('skips no level of headings, whatever the author wrote', async () => {
    const tree = await tags(
      '<h1>A</h1><h4>B</h4><p>x</p><h6>C</h6><p>y</p><h2>D</h2><p>z</p><h3>E</h3><p>z</p>',
    );
    expect(tree.match(/H\d/gu)).toEqual(['H1', 'H2', 'H3', 'H2', 'H3']);
  });

  it('says where the language changes', async () => {
    const tree = await tags(
      '<p>The <span lang="fr">Journal officiel</span> of it.</p><blockquote lang="ru"><p>Да.</p></blockquote>',
    );
    expect(tree).toContain('      Span lang=fr\n        p1 “Journal officiel”');
    expect(tree).toContain('    BlockQuote lang=ru\n      P\n        p1 “Да.”');
  });

  it('gives frames, rules and running lines to nobody', async () => {
    const tree = await tags(
      '<section class="summary"><h2>Summary</h2><p>Short.</p></section><hr><p><del>gone</del> after.</p>',
    );
    expect(tree).toBe(`Document
  Sect
    Sect
      H1
        p1 “Summary”
      P
        p1 “Short.”
    P
      p1 “gone after.”
`);
  });

  it('has a figure in a table cell, with its words and its box, and decoration as an artifact', async () => {
    const html = `<table><tbody><tr><td><figure><img src="${png}" alt="A red square" width="40" height="40"><figcaption>The square</figcaption></figure></td><td><img src="${png}" alt=""></td></tr></tbody></table>`;
    const tree = await tags(html);
    expect(tree).toContain(`          TD
            Figure alt="A red square" Placement=Block BBox=[ `);
    expect(tree).toContain(`              Caption
                p1 “The square”
              p1 “”
          TD
`);
  });
});

/** Two pixels by two, made by hand. */
const png = `data:image/png;base64,${pngOf(2, 2).toString('base64')}`;

function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([head, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = 2;
  const rows = Buffer.concat(
    Array.from({ length: height }, () =>
      Buffer.from([0, ...Array.from({ length: width }, () => [200, 30, 30]).flat()]),
    ),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
