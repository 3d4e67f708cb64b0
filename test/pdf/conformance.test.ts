import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import fc from '../fast-check.js';
import { findChecker, runChecker } from '../support/checkers.js';
import { dataAddress, goodPngs, goodSvg, jpegs } from '../support/images.js';
import { documents } from './documents.js';
import { print, prose } from './support.js';

const verapdf = findChecker('verapdf');
const folder = await mkdtemp(join(tmpdir(), 'briefpress-verapdf-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How many documents are made up; a release is tried with GENERATED=500. */
const generated = Number(process.env.GENERATED ?? 40);

const notes = `<section class="notes" role="doc-endnotes"><h2 id="notes">Notes</h2><ol><li id="note-1"><p>Letter, 2010. <a class="backlink" href="#ref-1" aria-label="Back to reference 1">↑</a></p></li></ol></section>`;
const reference = '<sup class="noteref"><a href="#note-1" id="ref-1">1</a></sup>';
const contents =
  '<nav class="contents" role="doc-toc"><h2>Contents</h2><ol><li><a href="#policy">Policy</a><ol><li><a href="#law">Law</a></li></ol></li></ol></nav>';

const figureOf = (address: string) =>
  `<figure><img src="${address}" alt="Words"><figcaption>Caption</figcaption></figure>`;
const pictures = [
  ...Object.values(goodPngs).map((bytes) => dataAddress('png', bytes)),
  dataAddress('jpeg', jpegs.rgb),
  dataAddress('jpeg', jpegs.turned),
  dataAddress('svg+xml', goodSvg),
  dataAddress('jpeg', jpegs.cmyk),
];

/** What is hard to tag, one document each. */
const hard: Record<string, string> = {
  contents: `<h1>Title</h1>${contents}<h2 id="policy">Policy</h2><p>x</p><h3 id="law">Law</h3><p>y${reference}</p>${notes}`,
  'long-paragraph': `<h1>Title</h1><p>${prose(160)}</p>`,
  'nested-lists': `<h1>Title</h1><ul>${'<li>item<ol><li>inner<ul><li>innermost</li></ul></li></ol></li>'.repeat(40)}</ul>`,
  spans: `<h1>Title</h1><table><caption>T</caption><thead><tr><th scope="col" rowspan="2">A</th><th scope="col" colspan="2">B</th></tr><tr><th scope="col">C</th><th scope="col">D</th></tr></thead><tbody>${'<tr><th scope="row">r</th><td></td><td>x</td></tr>'.repeat(80)}</tbody></table>`,
  languages:
    '<h1>Title</h1><p>An <span lang="fr">extrait</span> and <a href="https://example.org" lang="de">Verweis</a>.</p>',
  'characters <&> "quoted"': '<h1>A &amp; B &lt;C&gt;</h1><p>e\u0301 ﬁ 北 🙂 \u00a0 soft\u00adhyphen</p>',
  figures: `<h1>Title</h1>${pictures
    .map(figureOf)
    .join(
      '',
    )}<table><tbody><tr><td>${figureOf(pictures[0]!)}</td></tr></tbody></table><p>x${reference}</p>${notes}`,
  struck:
    '<h1>Title</h1><p><del>gone</del> H<sub>2</sub>O m<sup>2</sup> <code>x = 1</code></p><pre>a\n  b</pre><hr><blockquote><p>Quoted.</p></blockquote>',
};

async function writeAll(files: Record<string, string>, options = {}): Promise<string> {
  const into = await mkdtemp(join(folder, 'set-'));
  await mkdir(into, { recursive: true });
  const source = {
    name: 'quelle & «source».md',
    bytes: Buffer.from('# x\n'),
    type: 'text/markdown',
    relationship: 'Source',
    description: 'The <source> & more',
  } as const;
  for (const [name, html] of Object.entries(files)) {
    const meta = {
      title: `Title: ${name}`,
      description: '“Words” & <signs>',
      keywords: ['a & b'],
      authors: ['É. Author'],
    };
    const { bytes } = await print(html, { meta, files: [source], ...options });
    await writeFile(join(into, `${name.replace(/[^a-z0-9-]/gu, '_')}.pdf`), bytes);
  }
  return into;
}

describe.runIf(verapdf)('veraPDF', () => {
  const judge = async (path: string): Promise<string[]> => {
    const { out, err } = await runChecker(verapdf!, [path]);
    const verdicts = `${out}${err}`.split('\n').filter((line) => line.trim() !== '');
    expect(verdicts.filter((line) => line.startsWith('PASS')).length).toBeGreaterThan(0);
    return verdicts.filter((line) => !line.startsWith('PASS'));
  };

  it('finds PDF/UA-1 and PDF/A-3a in what is hard to tag', async () => {
    expect(await judge(await writeAll(hard))).toEqual([]);
  });

  it(`finds both in ${generated} documents that were made up`, { timeout: 600_000 }, async () => {
    const made = fc.sample(documents, { numRuns: generated, seed: 42 });
    const files = Object.fromEntries(made.map((html, index) => [`made-${index}`, `<h1>Title</h1>${html}`]));
    expect(await judge(await writeAll(files))).toEqual([]);
  });
});

describe('a file', () => {
  it('claims what it is asked to, and nothing else', async () => {
    const xmp = async (standards: readonly ('ua-1' | 'a-3a' | 'a-2a')[]) => {
      const { bytes } = await print('<p>Text.</p>', { standards });
      return (
        Buffer.from(bytes)
          .toString('latin1')
          .match(/<pdf(?:ua|a)id:\w+>\w+/gu) ?? []
      );
    };
    expect(await xmp(['ua-1', 'a-3a'])).toEqual([
      '<pdfuaid:part>1',
      '<pdfaid:part>3',
      '<pdfaid:conformance>A',
    ]);
    expect(await xmp(['a-2a'])).toEqual(['<pdfaid:part>2', '<pdfaid:conformance>A']);
    expect(await xmp([])).toEqual([]);
  });

  it('of one page with two font families is small', async () => {
    const html = `<h1>Exampleland</h1><p class="topic">Mine Ban Policy</p><p>${prose(18)}</p><h2>Policy</h2><p>${prose(6, 3)}</p>`;
    const { bytes, pages } = await print(html);
    expect(pages).toBe(1);
    expect(bytes.length).toBeLessThan(45_000);
  });
});
