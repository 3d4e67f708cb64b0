import { describe, expect, it } from 'vitest';
import fc from '../fast-check.js';
import { readPdf } from '../support/pdf-reader.js';
import { documents } from './documents.js';
import { print, prose } from './support.js';

const notes = (count: number): string =>
  `<section class="notes" role="doc-endnotes"><h2 id="notes">Notes</h2><ol>${Array.from({ length: count }, (_, i) => `<li id="note-${i + 1}"><p>Source ${i + 1}. <a class="backlink" role="doc-backlink" href="#ref-${i + 1}" aria-label="Back to reference ${i + 1}">↑</a></p></li>`).join('')}</ol></section>`;

const reference = (number: number, id = `ref-${number}`): string =>
  `<sup class="noteref"><a href="#note-${number}" id="${id}" role="doc-noteref">${number}</a></sup>`;

describe('a printed page', () => {
  it('has the running header and its number, on every page', async () => {
    const { bytes, pages } = await print(`<h1>Exampleland</h1>${`<p>${prose(12)}</p>`.repeat(12)}`);
    expect(pages).toBeGreaterThan(2);
    const pdf = await readPdf(bytes);
    expect(pdf.pages).toHaveLength(pages);
    for (const [index, { text }] of pdf.pages.entries()) {
      expect(text).toContain('Exampleland · Mine Ban Policy');
      expect(text).toContain('Last updated 18 December 2025');
      expect(text).toContain(`Page ${index + 1} of ${pages}`);
    }
  });

  it('is A4, or Letter where that is asked for', async () => {
    const a4 = await readPdf((await print('<p>Text.</p>')).bytes);
    expect([a4.pages[0]!.width, a4.pages[0]!.height]).toEqual([595.28, 841.89]);
    const letter = await readPdf((await print('<p>Text.</p>', { pageSize: 'Letter' })).bytes);
    expect([letter.pages[0]!.width, letter.pages[0]!.height]).toEqual([612, 792]);
  });

  it('says what it is in its information, and in which language', async () => {
    const pdf = await readPdf(
      (await print('<p>Text.</p>', { meta: { language: 'fr', authors: ['A & B'] } })).bytes,
    );
    expect(pdf.info).toMatchObject({
      Title: 'Exampleland: Mine Ban Policy',
      Author: 'A & B',
      Keywords: 'mines, treaty',
      Language: 'fr',
    });
  });

  it('has bookmarks by level', async () => {
    const html =
      '<h1>Exampleland</h1><h2>Policy</h2><p>One.</p><h3>Law</h3><p>Two.</p><h2>Use</h2><p>Three.</p>';
    const pdf = await readPdf((await print(html)).bytes);
    expect(pdf.bookmarks).toEqual(['Exampleland', '  Policy', '    Law', '  Use']);
  });
});

describe('notes', () => {
  it('are linked from their references, and link back to each', async () => {
    const html = `<p>One.${reference(1)} Two.${reference(2)} Again.${reference(1, 'ref-1-2')}</p>${notes(
      2,
    ).replace(
      '↑</a>',
      'a</a> <a class="backlink" href="#ref-1-2" aria-label="Back to reference 1 b">b</a>',
    )}`;
    const { links } = (await readPdf((await print(html)).bytes)).pages[0]!;
    expect(links.map(({ to, contents }) => `${to} ${contents}`)).toEqual([
      '#note-1@1 1',
      '#note-2@1 2',
      '#note-1@1 1',
      '#ref-1@1 Back to reference 1',
      '#ref-1-2@1 Back to reference 1 b',
      '#ref-2@1 Back to reference 2',
    ]);
  });

  it('stay with the word before their mark at a line’s end', async () => {
    const marked = prose(40).replaceAll('.', `.${reference(1)}`);
    const pdf = await readPdf((await print(`<p>${marked}</p>${notes(1)}`)).bytes);
    const [text] = pdf.pages
      .map((page) => page.text)
      .join('\n')
      .split('\nNotes\n');
    for (const line of text!.split('\n')) expect(line).not.toMatch(/^1(?:\s|$)/u);
  });

  it('break addresses after slashes and dots, without a hyphen', async () => {
    const address =
      'https://www.example.org/reports/landmine-monitor/2019/country-profiles/exampleland/mine-ban-policy/annex.pdf';
    const html = `<p>See ${prose(1)} <a href="${address}">${address}</a>, and ${prose(1)}</p>`;
    const pdf = await readPdf((await print(html)).bytes);
    const [page] = pdf.pages;
    expect(page!.text.replaceAll('\n', '')).toContain(address);
    const parts = page!.text.split('\n').filter((line) => /exampl|monitor\/|annex/u.test(line));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts.slice(0, -1)) expect(part).toMatch(/[/.\-?&=_]$|\.pdf, and/u);
    expect(new Set(page!.links.map(({ to }) => to))).toEqual(new Set([address]));
  });
});

describe('tables', () => {
  const row = (i: number): string => `<tr><td>Row ${i}</td><td>${i * 1000}</td></tr>`;

  it('repeat their head on every page', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => row(i)).join('');
    const html = `<table><thead><tr><th scope="col">Place</th><th scope="col">Mines</th></tr></thead><tbody>${rows}</tbody></table>`;
    const pdf = await readPdf((await print(html)).bytes);
    expect(pdf.pages.length).toBeGreaterThan(1);
    for (const { text } of pdf.pages) expect(text).toContain('Place');
    const all = pdf.pages.map(({ text }) => text).join('\n');
    for (let i = 0; i < 90; i += 1)
      expect(all.split(`Row ${i}\n`).length + all.split(`Row ${i} `).length).toBeGreaterThan(2);
  });

  it('lose nothing of a row that is higher than a page', async () => {
    const long = prose(400);
    const html = `<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>${long}</td><td>short</td></tr></tbody></table>`;
    const pdf = await readPdf((await print(html)).bytes);
    const text = withoutFurniture(pdf.pages.map((page) => page.text).join('\n'));
    expect(words(text).length).toBeGreaterThanOrEqual(words(long).length + 1);
  });
});

describe('small tables', () => {
  it('stand on one page with their caption', async () => {
    const rows = Array.from(
      { length: 4 },
      (_, i) => `<tr><th scope="row">Row ${i}</th><td>${i}</td></tr>`,
    ).join('');
    for (let lines = 20; lines < 45; lines += 1) {
      const html = `${'<p>Line.</p>'.repeat(lines)}<table><caption>The caption</caption><tbody>${rows}</tbody></table>`;
      const { pages } = await readPdf((await print(html)).bytes);
      const page = pages.findIndex(({ text }) => text.includes('The caption'));
      for (let i = 0; i < 4; i += 1) expect(pages[page]!.text).toContain(`Row ${i}`);
    }
  });
});

describe('tables that are too wide', () => {
  it('stay inside the page', async () => {
    const cells = Array.from({ length: 14 }, (_, i) => `<td>antipersonnelmines${i}</td>`).join('');
    const pdf = await readPdf((await print(`<table><tbody><tr>${cells}</tr></tbody></table>`)).bytes);
    for (const { x, width } of pdf.pages[0]!.items) expect(x + width).toBeLessThan(595.28 - 85);
    const letters = pdf.pages[0]!.text.replace(/[^a-z]/gu, '');
    expect(letters.split('').filter((letter) => letter === 'p').length).toBeGreaterThanOrEqual(14);
  });
});

describe('headings', () => {
  it('are never the last thing on a page', async () => {
    for (let lines = 20; lines < 48; lines += 3) {
      const html = `${'<p>Line.</p>'.repeat(lines)}<h2>A heading</h2><h3>And one below</h3><p>${prose(9)}</p>`;
      const pdf = await readPdf((await print(html)).bytes);
      for (const { text } of pdf.pages) {
        const content = withoutFurniture(text).trim().split('\n');
        expect(content.at(-1)).not.toMatch(/heading|one below/u);
      }
    }
  });
});

describe('paragraphs', () => {
  it('leave no single line at a page’s end or start', async () => {
    for (let lines = 18; lines < 46; lines += 1) {
      const long = prose(6, 7);
      const html = `${'<p>Line.</p>'.repeat(lines)}<p>${long}</p><p>The end.</p>`;
      const pdf = await readPdf((await print(html)).bytes);
      const onPage = pdf.pages.map(
        ({ text }) =>
          withoutFurniture(text)
            .split('\n')
            .filter((line) => line.trim() !== '' && !/^(Line|The end)\.$/u.test(line.trim())).length,
      );
      for (const count of onPage) expect(count, `${lines} lines before`).not.toBe(1);
    }
  });

  it('leave no single line on the last page', async () => {
    for (let lines = 30; lines < 60; lines += 1) {
      const html = `${'<p>Line.</p>'.repeat(lines)}<p>${prose(4, 5)}</p><p>The end.</p>`;
      const pdf = await readPdf((await print(html)).bytes);
      const content = withoutFurniture(pdf.pages.at(-1)!.text)
        .split('\n')
        .filter((line) => line.trim() !== '');
      expect(content.length, `${lines} lines before`).toBeGreaterThan(1);
    }
  });

  it('are justified: their lines end at the same place', async () => {
    const pdf = await readPdf((await print(`<p>${prose(30)}</p>`)).bytes);
    const ends = new Map<number, number>();
    for (const { x, y, width, size } of pdf.pages[0]!.items)
      if (size > 10) ends.set(Math.round(y), x + width);
    const right = [...ends.values()].slice(0, -1);
    expect(right.length).toBeGreaterThan(10);
    // pdf.js leaves out the hyphen of a divided word, which is 3.36 points wide
    const edge = Math.max(...right);
    for (const end of right) expect(Math.min(edge - end, Math.abs(edge - end - 3.36))).toBeLessThan(0.1);
  });
});

describe('characters', () => {
  it('of Latin, Greek, Cyrillic and Vietnamese come out as they went in, also decomposed', async () => {
    const text =
      'Việt Nam; Łódź; Λευκωσία; Ћуприја; Україна; e\u0301te\u0301; office, affluent, flight; № 5; “quoted” – and — so…';
    const { bytes, missing } = await print(`<p>${text}</p>`);
    expect(missing).toEqual([]);
    const pdf = await readPdf(bytes);
    expect(withoutFurniture(pdf.pages[0]!.text).replaceAll('\n', ' ').replaceAll('\u00ad ', '').trim()).toBe(
      text,
    );
  });

  it('that no font has are named, and their code is printed', async () => {
    const { bytes, missing } = await print('<p>Beijing (北) and 🙂.</p>');
    expect(missing.map(({ character }) => character)).toEqual(['北', '🙂']);
    expect((await readPdf(bytes)).pages[0]!.text).toContain('Beijing ([U+5317]) and [U+1F642].');
  });
});

describe('bytes', () => {
  it('are the same for the same document, alone and after others', async () => {
    const html = `<h1>Exampleland</h1><p>Some words, well-known.${reference(1)}</p>${notes(1)}`;
    const alone = (await print(html)).bytes;
    await print('<p>\u00a0first fi\u2010 \u2011 other words</p>');
    await print(`<p>${prose(50, 3)}</p>`);
    expect(Buffer.compare((await print(html)).bytes, alone)).toBe(0);
  });

  it('do not depend on the order of a batch', async () => {
    const batch = fc.sample(documents, { numRuns: 25, seed: 7 });
    const forward = [];
    for (const html of batch) forward.push((await print(html)).bytes);
    for (const [index, html] of [...batch.entries()].reverse()) {
      expect(Buffer.compare((await print(html)).bytes, forward[index]!)).toBe(0);
    }
  });
});

function withoutFurniture(text: string): string {
  return text
    .split('\n')
    .filter(
      (line) => !/Exampleland · Mine Ban Policy|Last updated 18 December 2025|^Page \d+ of \d+$/u.test(line),
    )
    .join('\n');
}

function words(text: string): string[] {
  return text.replaceAll('\u00ad\n', '').split(/\s+/u).filter(Boolean);
}
