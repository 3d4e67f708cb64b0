import { appendFileSync, copyFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeBatch } from '../corpus/corpus.js';
import type { Comparison } from '../measure/compare.js';
import { runCommand, type Taken } from '../measure/processes.js';
import type { Options } from '../options.js';
import type { Job } from '../peers/job.js';
import { briefpressCommand, type Program, runBuild } from '../peers/programs.js';

/** A second build, with nothing changed and with one profile changed, beside `make` that finds nothing to do for as many files. */
export function rebuild({ profiles, rounds }: Options): Comparison[] {
  const usual = briefpressCommand(['pdf', 'html'], '');
  const programs: Program[] = [
    { ...usual, name: 'Briefpress, nothing changed', run: (job) => buildAgain(job, () => undefined) },
    { ...usual, name: 'Briefpress, one profile changed', run: (job) => buildAgain(job, changeOne) },
    { name: 'make, nothing changed', form: 'text', writes: [], run: makeAgain },
  ];
  const title = `${profiles} profiles built again, all together`;
  const reports = makeBatch(profiles);
  return [{ name: 'rebuild', title, reports, programs, rounds, measure: 'whole', together: true }];
}

async function buildAgain(job: Job, change: (job: Job) => void): Promise<Taken> {
  await runBuild(job);
  change(job);
  return runBuild(job);
}

/** Other bytes, the same words. */
function changeOne({ files }: Job): void {
  appendFileSync(files[Math.floor(files.length / 2)]!, '\n');
}

/** make knows times only: a rule that copies stands for one that prints. */
async function makeAgain({ files, out }: Job): Promise<Taken> {
  const targets = files.map((file) => [join(out, `${basename(file)}.pdf`), file] as const);
  for (const [target, file] of targets) copyFileSync(file, target);
  const rules = targets.map(([target, file]) => `${target}: ${file}\n\tcp ${file} ${target}\n`);
  const all = `all: ${targets.map(([target]) => target).join(' ')}\n`;
  writeFileSync(join(out, 'Makefile'), [all, ...rules].join('\n'));
  return runCommand(['make', '--silent'], out);
}
