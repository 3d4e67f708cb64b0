import { findInputs, type Input, nameOf } from '../inputs.js';
import { extensions } from '../read/extensions.js';
import { sidecarPath } from './beside.js';
import type { SourceEntry } from './entry.js';
import { heldEntry, heldReports } from './held.js';
import { Inspection } from './inspect.js';
import { type BuildRun, hear } from './job.js';
import type { Keys } from './key.js';
import { listFiles, type ReadRecord, type Record, readRecord } from './record.js';

/** What a build has to do. */
export interface Plan {
  readonly keys: Keys;
  /** What earlier builds noted down. */
  readonly before: ReadRecord;
  /** Inputs to make, in the order of their paths, with their sizes in bytes. */
  readonly due: readonly Due[];
  /** Inputs of which nothing has changed. */
  readonly held: readonly SourceEntry[];
  /** What earlier builds made of sources that this one was not asked for. */
  readonly others: readonly SourceEntry[];
  readonly inspection: Inspection;
}

export interface Due {
  readonly input: Input;
  readonly size: number;
}

/** Finds the inputs, and what an earlier build has already made of them. */
export async function planBuild(keys: Keys, run: BuildRun): Promise<Plan> {
  const { options, host } = run;
  const found = await findInputs(options.inputs, host, extensions, options.out);
  hear(found.messages, { file: '.', messages: run.messages }, run);
  const before = await readRecord(options.out, host, run.watch.memory);
  const inspection = await inspect(found.value, before, run);
  const asked = new Map(found.value.map((input) => [input.path, input]));
  const plan = {
    keys,
    before,
    inspection,
    due: [] as Due[],
    held: [] as SourceEntry[],
    others: [] as SourceEntry[],
  };
  const known = new Map(before.sources.map((entry) => [entry.path, entry]));
  for (const input of found.value) {
    const entry = options.force ? undefined : known.get(input.path);
    const held = entry && (await heldEntry(entry, input, keys.report, inspection, run));
    if (held) plan.held.push(held);
    else plan.due.push({ input, size: (input.path && inspection.stampOf(input.path)?.size) || 0 });
  }
  const isSure = found.messages.every(({ code }) => code !== 'input-none');
  for (const entry of before.sources) {
    if (entry.path !== undefined && asked.has(entry.path)) continue;
    const other = await otherEntry(entry, isSure, inspection, run);
    if (other) plan.others.push(other);
  }
  return plan;
}

/** Whether nothing is to be made, named or noted down that an earlier build has not. */
export function isAsBefore({ due, held, others, before, inspection }: Plan): boolean {
  return due.length === 0 && held.length + others.length === before.sources.length && !inspection.hasNewMarks;
}

async function inspect(inputs: readonly Input[], before: Record, run: BuildRun): Promise<Inspection> {
  const { sources } = before;
  const inspection = new Inspection(run.options.out, run.host);
  const files = [...sources, ...inputs].flatMap((one) => [one.path, sidecarPath(one)]);
  const outputs = sources.flatMap(({ reports }) => reports.flatMap((report) => report.outputs));
  await inspection.look(
    files.filter((file) => file !== undefined),
    [...outputs, ...listFiles(before)],
  );
  return inspection;
}

/**
 * What was made of a source that is not asked for stays as long as the source is there, and what came through standard
 * input as long as nothing takes its place. Where an input was not found, a folder may be out of reach: nothing is
 * taken for gone then.
 */
async function otherEntry(
  entry: SourceEntry,
  isSure: boolean,
  inspection: Inspection,
  { host }: BuildRun,
): Promise<SourceEntry | undefined> {
  const { path } = entry;
  if (path !== undefined && isSure && !inspection.stampOf(path)) return undefined;
  const reports = await heldReports(entry, inspection);
  if (!reports) return undefined;
  const file = path === undefined ? entry.file : nameOf(path, host.cwd);
  return { ...entry, file, reports: reports.map((report) => renamed(report, file)) };
}

/** A report whose source has this name, seen from where the build runs. */
function renamed<R extends SourceEntry['reports'][number]>(report: R, file: string): R {
  const { head } = report;
  return head ? { ...report, head: { ...head, source: { ...head.source, file } } } : report;
}
