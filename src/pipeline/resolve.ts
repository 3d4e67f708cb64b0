import { byCodePoint } from '../model/index.js';
import { resolveProfile, resolveSlugs } from '../resolve/index.js';
import { dayOf, isWhole, type Job, type Run, step } from './job.js';

/** Gives every job its profile, then, over all, names and their order. */
export async function resolveJobs(jobs: Job[], run: Run): Promise<void> {
  const { defaults, staleAfter } = run.options;
  const context = { names: run.names, defaults, today: dayOf(run.host), ...(staleAfter && { staleAfter }) };
  for (const job of jobs) {
    job.profile = await step(job.source.input.file, job.messages, run, () =>
      resolveProfile(job.draft, context),
    );
  }
  const keyOf = (place: { file: string; line: number }) => `${place.line} ${place.file}`;
  const whole = new Map(jobs.filter(isWhole).map((job) => [keyOf(job.draft.source), job]));
  const named = resolveSlugs([...whole.values()].map((job) => job.profile));
  for (const profile of named.value) whole.get(keyOf(profile.source))!.profile = profile;
  for (const one of named.messages) (whole.get(keyOf(one)) ?? run).messages.push(one);
  jobs.sort(byIdentity);
}

/** By country, topic and slug: the order of the index. Jobs without a profile come last. */
function byIdentity({ profile: a }: Job, { profile: b }: Job): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return byCodePoint(a.country, b.country) || byCodePoint(a.topic, b.topic) || byCodePoint(a.slug, b.slug);
}
