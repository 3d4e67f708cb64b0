import type { Row } from './compare.js';
import { type Panel, plotOf, type Series } from './plot.js';
import { median, spreadOf } from './statistics.js';

/** A measured case of growth: its title says how many profiles or pages. */
export interface Grown {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Draws time and peak memory against the number of profiles and against the pages of one. */
export function growthPlot(results: readonly Grown[]): string {
  const profiles = results.filter(({ title }) => title.endsWith('profiles'));
  const pages = results.filter(({ title }) => title.endsWith('pages'));
  return plotOf([...panelsOf(profiles, 'profiles'), ...panelsOf(pages, 'pages of one profile')]);
}

/** The same as a table of Markdown: one line for each size, two columns for each program. */
export function growthTable(results: readonly Grown[]): string {
  const names = namesIn(results);
  const lines = results.map(({ title, rows }) => {
    const cells = names.flatMap((name) => {
      const row = rows.find(({ program, runs }) => program === name && runs.length > 0);
      const memory = row && memoryOf(row);
      return [row ? `${secondsOf(row).toFixed(2)} s` : '–', memory ? `${Math.round(memory)} MiB` : '–'];
    });
    return `| ${[title, ...cells].join(' | ')} |`;
  });
  const heads = ['size', ...names.flatMap((name) => [name, `${name}, peak memory`])];
  return [`| ${heads.join(' | ')} |`, `| ${heads.map(() => '---').join(' | ')} |`, ...lines, ''].join('\n');
}

function namesIn(results: readonly Grown[]): string[] {
  return [...new Set(results.flatMap(({ rows }) => rows.map(({ program }) => program)))];
}

function panelsOf(results: readonly Grown[], xLabel: string): Panel[] {
  if (results.length === 0) return [];
  const names = namesIn(results);
  const seriesOf = (pick: (row: Row) => number | undefined): Series[] =>
    names.map((name) => ({ name, points: pointsOf(results, name, pick) }));
  return [
    { title: `Time against ${xLabel}`, xLabel, yLabel: 'seconds', series: seriesOf(secondsOf) },
    { title: `Peak memory against ${xLabel}`, xLabel, yLabel: 'MiB', series: seriesOf(memoryOf) },
  ];
}

function pointsOf(
  results: readonly Grown[],
  name: string,
  pick: (row: Row) => number | undefined,
): [number, number][] {
  return results.flatMap(({ title, rows }): [number, number][] => {
    const row = rows.find(({ program, runs }) => program === name && runs.length > 0);
    const value = row && pick(row);
    return value === undefined ? [] : [[sizeOf(title), value]];
  });
}

function sizeOf(title: string): number {
  return Number(/\d+/u.exec(title)![0]);
}

function secondsOf({ runs }: Row): number {
  return median(runs.map(({ wall }) => wall)) / 1000;
}

function memoryOf({ runs }: Row): number | undefined {
  const peak = spreadOf(runs.map((run) => run.peak));
  return peak && peak.median / 2 ** 20;
}
