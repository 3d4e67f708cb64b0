import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, type FSWatcher, watch as watchFolder } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { makeBatch } from '../corpus/corpus.js';
import type { Comparison } from '../measure/compare.js';
import type { Taken } from '../measure/processes.js';
import { median } from '../measure/statistics.js';
import type { Options } from '../options.js';
import type { Job } from '../peers/job.js';
import { briefpressCommand, cliOf, type Program } from '../peers/programs.js';

/** `--watch`: from saving a profile to its new PDF, and until what lists it is written too; in a small folder and in a large one. */
export function watch({ profiles, rounds }: Options): Comparison[] {
  const usual = briefpressCommand(['pdf', 'html'], '');
  const programs: Program[] = [
    { ...usual, name: 'Briefpress, to the new PDF', run: (job) => watchOnce(job, nextPdf) },
    { ...usual, name: 'Briefpress, to the message', run: (job) => watchOnce(job, nextMessage) },
  ];
  return [...new Set([30, profiles])].map((count) => ({
    name: `watch-${count}`,
    title: `One of ${count} profiles saved under --watch, the median of ${saves} saves`,
    reports: makeBatch(count),
    programs,
    rounds,
    measure: 'whole',
    together: true,
  }));
}

const saves = 15;
/** Saves before the first that counts: the first build again is not warm. */
const unmeasured = 3;

type Wait = (child: ChildProcess, job: Job) => Promise<unknown>;

async function watchOnce(job: Job, next: Wait): Promise<Taken> {
  const { files, folder, out, formats, program } = job;
  const given = ['.', '--watch', '--out', out, '--format', formats.join(), '--log-level', 'error'];
  const child = spawn(process.execPath, [cliOf(program), 'build', ...given], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.stdout.setEncoding('utf8');
  try {
    await nextMessage(child);
    const times: number[] = [];
    for (let n = 0; n < unmeasured + saves; n += 1) {
      // What was written just now is read again to be sure; nobody saves so often.
      await wait(n === 0 ? 2500 : 500);
      times.push(
        await timeOf(files[Math.floor(((n + 0.5) * files.length) / (unmeasured + saves))]!, child, job, next),
      );
    }
    const time = median(times.slice(unmeasured));
    return { whole: time, wall: time, cpu: null, peak: null };
  } finally {
    child.kill('SIGINT');
    if (child.exitCode === null) await once(child, 'close');
  }
}

/** Other bytes, the same words. */
async function timeOf(file: string, child: ChildProcess, job: Job, next: Wait): Promise<number> {
  const message = nextMessage(child);
  const come = next === nextMessage ? message : next(child, job);
  const start = performance.now();
  appendFileSync(file, '\n');
  await come;
  const time = performance.now() - start;
  await message;
  return time;
}

/** A file comes into its place as a whole, under a name without a dot before it. */
function nextPdf(_: ChildProcess, { out }: Job): Promise<void> {
  return new Promise((resolve) => {
    const watcher: FSWatcher = watchFolder(out, (_, name) => {
      if (!name?.endsWith('.pdf') || name.startsWith('.')) return;
      watcher.close();
      resolve();
    });
  });
}

/** The last line of a build's summary. */
function nextMessage({ stdout }: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    let text = '';
    const listen = (part: string): void => {
      text += part;
      if (!text.includes('Open ')) return;
      stdout!.off('data', listen);
      resolve();
    };
    stdout!.on('data', listen);
  });
}
