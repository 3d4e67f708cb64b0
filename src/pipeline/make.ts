import { sha256 } from '../deliver/index.js';
import type { Host } from '../host.js';
import type { Input } from '../inputs.js';
import type { Profile, ProfileHead } from '../model/index.js';
import { sidecarPath } from './beside.js';
import type { Desk } from './desk.js';
import type { ReportEntry, SourceEntry } from './entry.js';
import { reliableMark } from './inspect.js';
import { ageOf, isWhole, type Job, type Run, type Source, step } from './job.js';
import { jobsOf, readSource } from './read.js';
import { resolveJob } from './resolve.js';
import { type SetForm, setProfile } from './set.js';

/** The slug that each profile of a source gets, by its line, where it is not the one that it asks for. */
export type Slugs = ReadonlyMap<number, string>;

/** A source whose reports are ready to be written. Plain data, so that it can come from another thread. */
export interface MadeSource {
  readonly entry: SourceEntry;
  /** The forms of each report, in the order of the entry's; none where not all could be set. */
  readonly forms: readonly (readonly SetForm[])[];
}

/** One input from reading to setting. Without a desk nothing is set. `key` names what it is made with. */
export async function makeSource(
  input: Input,
  run: Run,
  desk: Desk | undefined,
  key: string,
  slugs: Slugs = new Map(),
): Promise<MadeSource> {
  const marks = await marksOf(input, run.host);
  const source = await readSource(input, run);
  const made: Made[] = [];
  for (const job of jobsOf(source, run)) made.push(await makeReport(job, run, desk, slugs));
  const { bytes, sidecar, messages } = source;
  const entry = {
    ...input,
    sha256: sha256(bytes),
    ...(marks[0] && { mark: marks[0] }),
    ...(sidecar && { sidecar: sidecarOf(sidecar, marks[1]) }),
    key,
    messages,
    reports: made.map(({ report }) => report),
  };
  return { entry, forms: made.map(({ forms }) => forms) };
}

/** Marks of the source and its sidecar, taken before they are read: one that changes meanwhile is another file. */
async function marksOf(input: Input, host: Host): Promise<(string | undefined)[]> {
  const paths = [input.path, sidecarPath(input)].filter((path) => path !== undefined);
  const stamps = await host.stamps(paths);
  return stamps.map((stamp) => reliableMark(stamp));
}

function sidecarOf({ path, bytes }: NonNullable<Source['sidecar']>, mark: string | undefined) {
  return { path, sha256: sha256(bytes), ...(mark && { mark }) };
}

interface Made {
  readonly report: ReportEntry;
  readonly forms: readonly SetForm[];
}

async function makeReport(job: Job, run: Run, desk: Desk | undefined, slugs: Slugs): Promise<Made> {
  await resolveJob(job, run);
  const { draft, messages } = job;
  const { line } = draft.source;
  const report = { line, allowances: draft.allowances ?? [], messages, clashes: [], outputs: [], images: [] };
  if (!isWhole(job)) return { report, forms: [] };
  const head = headOf(job.profile);
  const slug = slugs.get(line) ?? head.slug;
  const resolved = { ...report, head, age: ageOf(head, run), slug };
  const named = { ...job.profile, slug };
  const edition = desk && (await step(job, run, () => setProfile(named, job.source, desk, run)));
  if (!edition || !isWhole(job)) return { report: resolved, forms: [] };
  const { document, images, forms } = edition;
  return { report: { ...resolved, meta: document.meta, images }, forms };
}

function headOf({ summary: _summary, body: _body, notes: _notes, ...head }: Profile): ProfileHead {
  return head;
}
