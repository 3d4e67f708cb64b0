import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeReport, textsOf } from '../../bench/corpus/report.js';
import { growthPlot, growthTable } from '../../bench/measure/growth.js';
import { tableOf } from '../../bench/measure/table.js';
import { checkFiles, faultsIn, sampleOf } from '../../bench/measure/verify.js';
import { readOptions } from '../../bench/options.js';

const report = makeReport(7, 2, { words: 900, notes: 20 });
const texts = [...report.blocks.flatMap(textsOf), ...report.notes];

/** Pages as a PDF gives them back: other spaces, hyphens at line ends, a running header on each. */
function pages(of: readonly string[]): string[] {
  const words = of
    .join(' ')
    .split(' ')
    .map((word) => (word.length > 9 ? `${word.slice(0, 5)}-\n${word.slice(5)}` : word));
  const third = Math.ceil(words.length / 3);
  return [0, 1, 2].map(
    (page) => `${report.country} · ${words.slice(page * third, (page + 1) * third).join('  ')}`,
  );
}

describe('what the benchmark lets count', () => {
  it('takes a document with all its words', () => {
    expect(faultsIn(report, pages(texts))).toEqual([]);
  });

  it('refuses one that lost a paragraph, its notes, or half its pages', () => {
    const longest = [...texts].sort((a, b) => b.length - a.length)[0];
    expect(faultsIn(report, pages(texts.filter((text) => text !== longest)))[0]).toMatch(
      /pieces of text are missing/,
    );
    expect(faultsIn(report, pages(texts.slice(0, -20)))).toHaveLength(1);
    expect(faultsIn(report, pages(texts).slice(0, 1)).length).toBeGreaterThan(0);
    const padded = [...pages(texts), ...Array.from({ length: 30 }, () => '')];
    expect(faultsIn(report, padded)).toEqual([`${report.name}: 33 pages for ${report.words} words`]);
  });

  it('refuses files that are missing, empty or cut off', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-test-'));
    try {
      const path = join(folder, `${report.name}.pdf`);
      expect(checkFiles([report], folder, ['pdf']).faults).toEqual([`${report.name}.pdf is missing`]);
      writeFileSync(path, '%PDF-1.7\n');
      expect(checkFiles([report], folder, ['pdf']).faults).toEqual([`${report.name}.pdf is too small`]);
      writeFileSync(path, `%PDF-1.7\n${'x'.repeat(2000)}`);
      expect(checkFiles([report], folder, ['pdf']).faults).toEqual([`${report.name}.pdf is no whole PDF`]);
      writeFileSync(path, `%PDF-1.7\n${'x'.repeat(2000)}\n%%EOF\n`);
      expect(checkFiles([report], folder, ['pdf'])).toEqual({ bytes: 2016, faults: [] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('reads a sample that holds the longest and goes on evenly', () => {
    const reports = Array.from({ length: 100 }, (_, words) => ({ ...report, words }));
    expect(sampleOf(reports, 4).map(({ words }) => words)).toEqual([99, 74, 49, 24]);
    expect(sampleOf(reports.slice(0, 3), 4)).toHaveLength(3);
  });
});

describe('what the benchmark says', () => {
  const run = (wall: number) => ({ wall, whole: wall, cpu: wall / 2, peak: 2 ** 28 });
  const row = (program: string, walls: readonly number[]) => ({
    program,
    writes: 'pdf',
    documents: 10,
    runs: walls.map(run),
    verdict: { bytes: 500_000, pages: 30, read: 10, faults: [] },
  });
  const comparison = {
    name: 'batch',
    title: 'ten',
    reports: [],
    programs: [],
    rounds: 3,
    measure: 'wall',
  } as const;

  it('gives the median for one document and its ratio against Typst', () => {
    const table = tableOf(comparison, [row('Briefpress', [100, 400, 120]), row('Typst', [300, 240, 260])]);
    expect(table).toContain(
      '| Briefpress | pdf | 10 | 12.0 ms (10.0–40.0) | 0.46 | 6.00 ms (5.00–20.0) | 0.46 | 256 MiB | 50 kB | 30 |',
    );
  });

  it('gives no number for a run that does not count', () => {
    const broken = { ...row('Typst', [1]), void: 'void: a.pdf is missing' };
    const table = tableOf(comparison, [row('Briefpress', [100]), broken]);
    expect(table).toContain('| Typst | pdf |  | void: a.pdf is missing |');
    expect(table).toContain('| Briefpress | pdf | 10 | 10.0 ms (10.0–10.0) | – |');
  });

  it('draws growth as the same picture each time', () => {
    const results = [100, 1000].map((count) => ({
      title: `${count} profiles`,
      rows: [row('Briefpress', [count * 20])],
    }));
    const more = [10, 100].map((count) => ({
      title: `one profile of ${count} pages`,
      rows: [row('Briefpress', [count * 20])],
    }));
    const plot = growthPlot([...results, ...more]);
    expect(plot).toBe(growthPlot([...results, ...more]));
    expect(plot.match(/<polyline/gu)).toHaveLength(4);
    expect(plot).not.toMatch(/NaN|Infinity|undefined/);
    expect(growthPlot(results).match(/<polyline/gu)).toHaveLength(2);
    expect(growthTable(results)).toContain('| 1000 profiles | 20.00 s | 256 MiB |');
  });

  it('refuses options that mean nothing', () => {
    expect(() => readOptions(['batsch'])).toThrow('there is no case batsch');
    expect(() => readOptions(['batch', '--rounds', '0'])).toThrow('--rounds must be');
    expect(readOptions(['growth'])).toMatchObject({ rounds: 1, name: 'growth' });
    expect(readOptions([]).cases).not.toContain('growth');
  });
});
