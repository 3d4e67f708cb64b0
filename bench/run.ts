import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases } from './cases/index.js';
import { compare, type Row } from './measure/compare.js';
import { growthPlot, growthTable } from './measure/growth.js';
import { machine } from './measure/machine.js';
import { tableOf } from './measure/table.js';
import { type Options, readOptions, usage } from './options.js';
import { benchFolder } from './places.js';

/** What is written down of a case. */
export interface Result {
  readonly name: string;
  readonly title: string;
  readonly measure: 'wall' | 'whole';
  readonly rows: readonly Row[];
}

/** Measures, prints tables, and writes all that was measured to results/NAME.json. */
async function run(options: Options): Promise<void> {
  const where = machine();
  say(
    `${where.processor}, ${where.cores} cores, ${where.memory} GiB, Node ${where.node}, load ${where.load.toFixed(2)}\n\n`,
  );
  const results: Result[] = [];
  for (const comparison of options.cases.flatMap((name) => cases[name](options))) {
    const { name, title, measure } = comparison;
    const rows = await compare(comparison, tell);
    say(`${tableOf(comparison, rows)}\n`);
    results.push({ name, title, measure, rows });
  }
  write(`${options.name}.json`, `${JSON.stringify({ machine: where, options, results }, undefined, 1)}\n`);
  const grown = results.filter(isGrowth);
  if (grown.length > 0) {
    say(`### Growth\n\n${growthTable(grown)}`);
    write('growth.svg', growthPlot(grown));
  }
  if (results.some(({ rows }) => rows.some((row) => row.runs.length > 0 && row.void))) process.exitCode = 1;
}

function isGrowth({ name }: Result): boolean {
  return name.startsWith('growth-');
}

function say(text: string): void {
  process.stdout.write(text);
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

function write(name: string, text: string): void {
  const folder = join(benchFolder, 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
}

function options(): Options | undefined {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    tell(`${(error as Error).message}\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

const given = options();
if (given) await run(given);
