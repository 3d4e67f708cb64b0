import { checkProfile, sortMessages, unusedAllowances } from '../check/index.js';
import type { BuildOptions } from '../config/index.js';
import type { Host } from '../host.js';
import type { Message } from '../model/index.js';
import { namesOf } from '../names.js';
import { type Line, linesIn } from '../read/index.js';
import { dayOf, hear, type Job, type Run, type Source, step } from './job.js';
import { checkLinks, type LinkRequest } from './links.js';
import { jobsOf, readSources } from './read.js';
import type { BuildWatch } from './report.js';
import { resolveJobs } from './resolve.js';

export interface CheckReport {
  /** By file, line and column. */
  readonly messages: readonly Message[];
  /** The files that were looked at. */
  readonly sources: readonly Source[];
  /** The profiles that were found, in the order of country, topic and slug; ones that can't be resolved last. */
  readonly jobs: readonly Job[];
  /** The lines of each file that is text, and of the files of metadata beside them: to show places in. */
  readonly lines: ReadonlyMap<string, readonly Line[]>;
  readonly interrupted: boolean;
}

/**
 * Checks without building: reads, resolves, and looks at each profile with every rule. Where `links` is given, asks the
 * addresses that profiles name and keeps what they say beside the sources; nothing else is written.
 */
export async function check(
  options: BuildOptions,
  host: Host,
  watch: BuildWatch = {},
  links?: LinkRequest,
): Promise<CheckReport> {
  const run: Run = { options, names: namesOf(options), host, watch, messages: [] };
  const sources = await readSources(run);
  const jobs = sources.flatMap((source) => jobsOf(source, run));
  await resolveJobs(jobs, run);
  const lines = new Map(sources.flatMap(linesOf));
  for (const job of jobs) {
    if (watch.signal?.aborted) break;
    await checkJob(job, lines.get(job.file) ?? [], run);
  }
  await checkLinks(jobs, links, run);
  sayUnused(jobs, run);
  const messages = [run, ...sources, ...jobs].flatMap((one) => one.messages);
  const interrupted = watch.signal?.aborted ?? false;
  return { messages: sortMessages(messages), sources, jobs, lines, interrupted };
}

async function checkJob(job: Job, lines: readonly Line[], run: Run): Promise<void> {
  const { draft, profile } = job;
  const proof = { draft, profile, lines, today: dayOf(run.host) };
  await step(job, run, () => ({ value: undefined, messages: checkProfile(proof) }));
}

/** A file of metadata may hold for several profiles: what one of them needed was needed. */
function sayUnused(jobs: readonly Job[], run: Run): void {
  const spared = new Set(jobs.flatMap(({ allowed }) => [...allowed.spared]));
  for (const job of jobs) hear(unusedAllowances(job.allowed.allowances, spared), job, run);
}

function linesOf({ input: { file }, bytes, sidecar }: Source): (readonly [string, readonly Line[]])[] {
  const own = [file, linesIn({ file, bytes })] as const;
  if (!sidecar) return [own];
  const beside = file.replace(/\.[^./\\]*$/u, '.yaml');
  return [own, [beside, linesIn({ file: beside, bytes: sidecar.bytes })]];
}
