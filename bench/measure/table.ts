import type { Comparison, Row } from './compare.js';
import { type Spread, spreadOf } from './statistics.js';

/** A comparison as a table of Markdown: times are for one document unless it is for all together, ratios against Typst. */
export function tableOf(comparison: Comparison, rows: readonly Row[]): string {
  const { title, rounds } = comparison;
  const base = rows.find(({ program }) => program.startsWith('Typst'));
  const lines = rows.map((row) =>
    row.void ? voidLine(row) : lineOf(row, comparison, base?.void ? undefined : base),
  );
  const heads = [
    'program',
    'writes',
    'documents',
    'time (least–most)',
    'ratio',
    'CPU time',
    'ratio',
    'peak memory',
    'bytes',
    'pages read',
  ];
  return [
    `### ${title}, ${rounds} round${rounds > 1 ? 's' : ''}`,
    '',
    rowText(heads),
    rowText(heads.map(() => '---')),
    ...lines,
    '',
  ].join('\n');
}

function voidLine({ program, writes, void: reason }: Row): string {
  return rowText([
    program,
    writes,
    '',
    reason!.split('\n')[0]!.slice(0, 200).replaceAll('|', '\\|'),
    '',
    '',
    '',
    '',
    '',
    '',
  ]);
}

function lineOf(row: Row, { measure, together }: Comparison, base: Row | undefined): string {
  const { documents, verdict } = row;
  const parts = together ? 1 : documents;
  const time = spreadOf(row.runs.map((run) => run[measure]));
  const cpu = spreadOf(row.runs.map((run) => run.cpu));
  const peak = spreadOf(row.runs.map((run) => run.peak));
  return rowText([
    row.program,
    row.writes,
    String(documents),
    time ? shown(time, parts) : '–',
    base ? ratio(row, base, (run) => run[measure]) : '–',
    cpu ? shown(cpu, parts) : '–',
    base ? ratio(row, base, (run) => run.cpu) : '–',
    peak ? `${Math.round(peak.median / 2 ** 20)} MiB` : '–',
    verdict && verdict.bytes > 0 ? `${Math.round(verdict.bytes / documents / 1000)} kB` : '–',
    verdict ? String(verdict.pages) : '–',
  ]);
}

function shown({ median, least, most }: Spread, parts: number): string {
  const show = (value: number): string => (value / parts).toFixed(value / parts < 10 ? 2 : 1);
  return `${show(median)} ms (${show(least)}–${show(most)})`;
}

function ratio(row: Row, base: Row, pick: (run: Row['runs'][number]) => number | null): string {
  const [own, other] = [row, base].map(({ runs, documents }) => {
    const spread = spreadOf(runs.map(pick));
    return spread && spread.median / documents;
  });
  return own && other ? (own / other).toFixed(2) : '–';
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
