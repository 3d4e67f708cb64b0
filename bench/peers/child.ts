import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Job, Usage } from './job.js';

/** A program in a process of its own: opened once, then given the warm-up and the job. */
export type Printer = (files: readonly string[], folder: string, out: string) => Promise<void> | void;

/**
 * Runs a measured process: opens the program, prints the warm-up where there is one, then the job, and writes what the job alone took.
 * What it used is not known where `others`, processes of other programs, do the work.
 */
export async function runChild(
  open: (job: Job) => Promise<Printer> | Printer,
  others = false,
): Promise<void> {
  const job = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Job;
  const print = await open(job);
  if (job.warmUp) {
    const warm = join(job.out, 'warm-up');
    mkdirSync(warm, { recursive: true });
    await print([job.warmUp.file], job.warmUp.folder, warm);
  }
  // Where there is no warm-up, the process counts from its start.
  const before = job.warmUp
    ? { time: performance.now(), cpu: process.cpuUsage() }
    : { time: 0, cpu: { user: 0, system: 0 } };
  await print(job.files, job.folder, job.out);
  const wall = performance.now() - before.time;
  const { user, system } = process.cpuUsage(before.cpu);
  const peak = process.resourceUsage().maxRSS * 1024;
  const usage: Usage = others ? { wall, cpu: null, peak: null } : { wall, cpu: (user + system) / 1000, peak };
  process.stdout.write(`${JSON.stringify(usage)}\n`);
}
