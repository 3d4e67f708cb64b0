import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { footnote, head, note, p, run, separators, wordFile } from '../read/docx/support.js';
import { temporaryHost } from '../support/host.js';
import { readPdf } from '../support/pdf-reader.js';
import { structureFaults } from '../support/structure-faults.js';

const config = 'areas: [Exampleland]\n';
const dated = 'Last updated: 5 July 2025';
const word = wordFile({
  body: `${head}${p(run('It holds no mines.') + footnote(1) + run(' It says so.') + footnote(2))}`.replace(
    '2016',
    '2025',
  ),
  footnotes: separators() + note(1, 'Letter, 30 March 2010.') + note(2, 'Ibid.'),
});
const page = `<!doctype html><html lang="en"><title>x</title><main><h1>Exampleland</h1><p>Casualties</p><p>${dated}</p><p>It holds no mines.<sup><a href="#n1" id="r1">1</a></sup> It says so.<sup><a href="#n2" id="r2">2</a></sup></p><ol><li id="n1">Letter, 30 March 2010. <a href="#r1">↩</a></li><li id="n2">Ibid. <a href="#r2">↩</a></li></ol></main></html>`;
const text = `Exampleland\nImpact\n${dated}\n\nIt holds no mines.[1] It says so.[2]\n\n[1] Letter, 30 March 2010.\n[2] Ibid.\n`;
const markdown =
  '---\ncountry: Exampleland\ntopic: Victim Assistance\nupdated: 2025-07-05\n---\n\nIt holds no mines.[^a] It says so.[^b]\n\n[^a]: Letter, 30 March 2010.\n[^b]: Ibid.\n';

describe('a folder with profiles in all four formats', () => {
  it('gives one consistent set of reports', async () => {
    const files = {
      'briefpress.yaml': config,
      'profiles/a.docx': word,
      'profiles/b.html': page,
      'profiles/c.txt': text,
      'profiles/d.md': markdown,
    };
    const host = await temporaryHost({ files });
    expect(await main(['build', '--strict'], host)).toBe(0);
    expect(host.err.text).toBe('');
    const { profiles } = JSON.parse(await host.text('out/manifest.json'));
    expect(profiles.map(({ topic }: { topic: string }) => topic)).toEqual([
      'Casualties',
      'Impact',
      'Mine Action',
      'Victim Assistance',
    ]);
    const seen = new Set<string>();
    for (const { slug, topic } of profiles) {
      const bytes = await host.readFile(`out/${slug}.pdf`);
      expect(await structureFaults(bytes)).toEqual([]);
      const { pages } = await readPdf(bytes);
      seen.add(
        `${pages
          .map((one) => one.text)
          .join('\n')
          .replaceAll(topic, 'TOPIC')}\n${pages[0]!.links.map(({ to }) => to).join(' ')}`,
      );
    }
    expect([...seen]).toHaveLength(1);
  });

  it('can be turned into Markdown sources that give the same reports', async () => {
    const files = { 'briefpress.yaml': config, 'profiles/a.docx': word, 'profiles/b.html': page };
    const host = await temporaryHost({ files });
    expect(await main(['build', '--no-embed-source'], host)).toBe(0);
    expect(await main(['convert', 'profiles/a.docx', 'profiles/b.html', '-o', 'sources/'], host)).toBe(0);
    expect(await main(['build', 'sources', '-o', 'again', '--no-embed-source'], host)).toBe(0);
    for (const name of ['exampleland-mine-action', 'exampleland-casualties']) {
      const [first, second] = await Promise.all(
        ['out', 'again'].map((folder) => host.readFile(`${folder}/${name}.pdf`)),
      );
      expect(Buffer.compare(first!, second!), name).toBe(0);
    }
  });
});
