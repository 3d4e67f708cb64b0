import { type Delivered, sumOf } from '../deliver/index.js';
import type { Result } from '../model/index.js';
import type { Desk } from './desk.js';
import { failuresOf, messagesOf, type SourceEntry, type Standing } from './entry.js';
import { type BuildRun, step } from './job.js';
import type { Plan } from './plan.js';

/** index.html and manifest.json, as far as they are there and up to date. */
export interface List {
  readonly key: string;
  /** Whether an earlier build left it so. */
  readonly held?: boolean;
  readonly index?: Delivered;
  readonly manifest?: Delivered;
}

/**
 * Writes index.html and manifest.json, where what they tell of, or they themselves, are not as an earlier build left
 * them. `desk` is opened only then.
 */
export async function deliverList(
  sources: readonly SourceEntry[],
  standing: readonly Standing[],
  plan: Plan,
  desk: () => Promise<Desk | undefined>,
  run: BuildRun,
): Promise<List> {
  const key = keyOf(sources, standing, plan);
  const held = run.options.force ? undefined : await heldList(key, plan);
  if (held || standing.length === 0) return held ?? { key };
  const opened = await desk();
  if (!opened) return { key };
  const { writeIndex, writeManifest } = await import('./deliver.js');
  const general = (file: string, work: () => Promise<Result<Delivered | undefined>>) =>
    step({ file, messages: run.messages }, run, work);
  const index = await general('index.html', () => writeIndex(standing, opened, run));
  const manifest = await general('manifest.json', () => writeManifest(standing, sources, opened, run));
  return { key, ...(index && { index }), ...(manifest && { manifest }) };
}

/** All that the two files tell, but the date of the build. */
function keyOf(sources: readonly SourceEntry[], standing: readonly Standing[], { keys }: Plan): string {
  const told = function* () {
    yield keys.list;
    for (const one of standing) yield JSON.stringify(toldOf(one));
    yield JSON.stringify(sources.flatMap(failuresOf));
  };
  return sumOf(told());
}

/** What they tell of one report. */
function toldOf({ source, report, profile, meta }: Standing): unknown {
  const outputs = report.outputs.map(({ mark: _, ...output }) => output);
  const severities = messagesOf(report).map(({ severity }) => severity);
  const { path, sha256, sidecar } = source;
  return [path, sha256, sidecar?.sha256, profile, meta, outputs, report.images, severities];
}

/** The two files as an earlier build left them, where it made them of the same. */
async function heldList(key: string, { before, inspection }: Plan): Promise<List | undefined> {
  const { index, manifest } = before.list ?? {};
  if (before.list?.key !== key || !index || !manifest) return undefined;
  const held = await Promise.all([inspection.sameOutput(index), inspection.sameOutput(manifest)]);
  return held[0] && held[1] && { key, held: true, index: held[0], manifest: held[1] };
}
