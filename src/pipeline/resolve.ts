import { byCodePoint } from '../model/index.js';
import { resolveProfile, resolveSlugs } from '../resolve/index.js';
import { timed } from '../stopwatch.js';
import { dayOf, hear, isWhole, type Job, type Run, step } from './job.js';
import { placesIn } from './places.js';

/** Gives every job its profile, then, over all, names and their order. */
export async function resolveJobs(jobs: Job[], run: Run): Promise<void> {
  for (const job of jobs) await resolveJob(job, run);
  const keyOf = (place: { file: string; line: number }) => `${place.line} ${place.file}`;
  const whole = new Map(jobs.filter(isWhole).map((job) => [keyOf(job.draft.source), job]));
  const named = resolveSlugs([...whole.values()].map((job) => job.profile));
  for (const profile of named.value) whole.get(keyOf(profile.source))!.profile = profile;
  for (const one of named.messages)
    hear([one], whole.get(keyOf(one)) ?? { file: one.file, messages: run.messages }, run);
  jobs.sort(byIdentity);
}

/** Gives a job its profile, whose slug is the one that it asks for. */
export async function resolveJob(job: Job, run: Run): Promise<void> {
  const { defaults, expandIbid, staleAfter } = run.options;
  const today = dayOf(run.host);
  const stale = staleAfter && { staleAfter };
  const context = { names: run.names, defaults, expandIbid, today, placeOf: placesIn(job), ...stale };
  job.profile = await step(job, run, () => timed('resolve', () => resolveProfile(job.draft, context)));
}

/** By country, topic and slug: the order of the index. Jobs without a profile come last. */
function byIdentity({ profile: a }: Job, { profile: b }: Job): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return byCodePoint(a.country, b.country) || byCodePoint(a.topic, b.topic) || byCodePoint(a.slug, b.slug);
}
