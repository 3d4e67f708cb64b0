import { sortMessages } from './check/index.js';
import type { BuildOptions } from './config/index.js';
import type { Host } from './host.js';
import type { Result } from './model/index.js';
import { defaultTopics, knownNames } from './names.js';
import { deliverForms, writeIndex, writeManifest } from './pipeline/deliver.js';
import { type Desk, openDesk } from './pipeline/desk.js';
import { failuresOf, isBuilt, isWhole, type Job, type Run, step } from './pipeline/job.js';
import { jobsOf, readSources } from './pipeline/read.js';
import type { BuildReport, BuildWatch } from './pipeline/report.js';
import { resolveJobs } from './pipeline/resolve.js';
import { setProfile } from './pipeline/set.js';

export type { BuildReport, BuildWatch, BuiltProfile, FailedProfile, Output } from './pipeline/report.js';

/**
 * Builds: finds and reads the inputs, resolves what was read, sets each profile from one rendered document as PDF and as
 * HTML, and writes an index and a manifest. What fails is named in the report; everything else is built. Rejects only
 * where Briefpress itself is at fault.
 */
export async function build(options: BuildOptions, host: Host, watch: BuildWatch = {}): Promise<BuildReport> {
  const names = knownNames({ topics: [...defaultTopics, ...options.topics], areas: options.areas });
  const run: Run = { options, host, watch, names, messages: [] };
  const sources = await readSources(run);
  const jobs = sources.flatMap(jobsOf);
  await resolveJobs(jobs, run);
  const general = <T>(file: string, work: () => Promise<Result<T>>) => step(file, run.messages, run, work);
  const desk = jobs.some(isWhole) ? await general('templates', () => openDesk(run)) : undefined;
  if (desk) await setJobs(jobs, desk, run);
  const built = jobs.filter(isBuilt);
  const failed = failuresOf(sources, jobs);
  const interrupted = watch.signal?.aborted ?? false;
  const closing = desk !== undefined && built.length > 0 && !interrupted;
  const index = closing && (await general('index.html', () => writeIndex(built, desk, run))) !== undefined;
  const manifest =
    closing &&
    (await general('manifest.json', () => writeManifest(built, failed, sources, desk, run))) !== undefined;
  const messages = [run, ...sources, ...jobs].flatMap((one) => one.messages);
  return { built, failed, messages: sortMessages(messages), index, manifest, interrupted };
}

/** Sets and writes one profile after the other; a profile is written only when all its forms could be set. */
async function setJobs(jobs: readonly Job[], desk: Desk, run: Run): Promise<void> {
  const whole = jobs.filter(isWhole);
  for (const [index, job] of whole.entries()) {
    if (run.watch.signal?.aborted) return;
    run.watch.progress?.(index + 1, whole.length, job.profile.slug);
    const { file } = job.source.input;
    const edition = await step(file, job.messages, run, () => setProfile(job.profile, job.source, desk, run));
    if (!edition || !isWhole(job)) continue;
    job.meta = edition.document.meta;
    job.images = edition.images;
    job.outputs = (await step(file, job.messages, run, () => deliverForms(edition.forms, run))) ?? [];
  }
}
