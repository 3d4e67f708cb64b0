import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../src/cli.js';
import { nodeHost } from '../src/host.js';
import { findChecker, runChecker } from './support/checkers.js';
import { memory } from './support/host.js';

/** The sample profiles, built as `npm run build` does, and judged by programs that others wrote. */
interface ManifestProfile {
  readonly slug: string;
  readonly country: string;
  readonly topic: string;
  readonly source: { readonly path: string };
  readonly outputs: readonly { readonly format: string; readonly pages?: number }[];
}

const out = await mkdtemp(join(tmpdir(), 'briefpress-samples-'));
const said = memory();
let code: number;
let profiles: readonly ManifestProfile[];

beforeAll(async () => {
  // The samples go up to 2026: a day on which none lies in the future.
  const env = { SOURCE_DATE_EPOCH: '1798761600' };
  code = await main(['build', '-o', out], nodeHost({ env, out: memory(), err: said }));
  profiles = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')).profiles;
});

afterAll(() => rm(out, { recursive: true, force: true }));

const inOut = (ending: string) => profiles.map(({ slug }) => join(out, `${slug}.${ending}`));

describe('the sample profiles', () => {
  it('are built without a message', () => {
    expect({ code, said: said.text }).toEqual({ code: 0, said: '' });
  });

  it('are many, of many countries and topics, in both formats', () => {
    expect(profiles.length).toBeGreaterThanOrEqual(12);
    expect(new Set(profiles.map(({ country }) => country)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(profiles.map(({ topic }) => topic)).size).toBeGreaterThanOrEqual(4);
    const endings = profiles.map(({ source }) => source.path.slice(source.path.lastIndexOf('.')));
    expect(new Set(endings)).toEqual(new Set(['.md', '.txt']));
  });
});

const vnu = findChecker('vnu');
describe.runIf(vnu)('the Nu Html Checker', () => {
  it('has nothing to say of any page', async () => {
    const pages = [...inOut('html'), join(out, 'index.html')];
    expect(await runChecker(vnu!, ['--Werror', ...pages])).toEqual({ code: 0, out: '', err: '' });
  });
});

const qpdf = findChecker('qpdf');
describe.runIf(qpdf)('qpdf', () => {
  it('finds every PDF whole', async () => {
    const checks = await Promise.all(inOut('pdf').map((file) => runChecker(qpdf!, ['--check', file])));
    for (const { code, out } of checks) {
      expect({ code, out }).toEqual({
        code: 0,
        out: expect.stringContaining('No syntax or stream encoding errors'),
      });
    }
  });
});

const pdftotext = findChecker('pdftotext');
describe.runIf(pdftotext)('pdftotext', () => {
  it('reads country, topic, date and page number on every page', async () => {
    for (const { slug, country, topic, outputs } of profiles) {
      const { out: text } = await runChecker(pdftotext!, [join(out, `${slug}.pdf`), '-']);
      const pages = text.split('\f').slice(0, -1);
      expect(pages).toHaveLength(outputs.find(({ format }) => format === 'pdf')!.pages!);
      for (const [i, page] of pages.entries()) {
        expect(page, slug).toContain(`${country} · ${topic}`);
        expect(page, slug).toMatch(/Last updated (?:\d{1,2} )?[A-Z][a-z]+ \d{4}/u);
        expect(page, slug).toContain(`Page ${i + 1} of ${pages.length}`);
      }
    }
  });
});

const verapdf = findChecker('verapdf');
describe.runIf(verapdf)('veraPDF', () => {
  it('finds PDF/UA-1 and PDF/A-3a in every PDF', async () => {
    const { out: verdicts } = await runChecker(verapdf!, inOut('pdf'));
    const lines = verdicts.split('\n').filter((line) => line.trim() !== '');
    expect(lines.filter((line) => !line.startsWith('PASS'))).toEqual([]);
    expect(lines).toHaveLength(2 * profiles.length);
  });
});
