import { resolve } from 'node:path';
import type { SourceEntry } from './entry.js';
import { Inspection } from './inspect.js';
import type { BuildRun } from './job.js';
import type { Keys } from './key.js';
import type { Due } from './plan.js';
import { rememberedRecord } from './record.js';
import type { Workshop } from './workshop.js';

/**
 * Makes and writes the sources that are known to have changed since the last build of this process, before anything
 * else is looked at: who saves one in a large folder doesn't wait for all others. Whether they are inputs still, what
 * they are called and what lists them comes later; so does everything else, where more than sources has changed.
 */
export async function makeAhead(
  keys: Keys,
  open: (due: readonly Due[]) => Promise<Workshop>,
  run: BuildRun,
): Promise<SourceEntry[]> {
  const due = await changedSources(keys, run);
  return due.length > 0 ? (await open(due)).makeAll(due) : [];
}

async function changedSources({ report }: Keys, { options, host, watch }: BuildRun): Promise<Due[]> {
  const { memory, changed = [] } = watch;
  const record = rememberedRecord(resolve(host.cwd, options.out), memory);
  if (!record || changed.length === 0) return [];
  const paths = new Set(changed);
  const known = record.sources.filter(({ path, key }) => key === report && path && paths.has(path));
  const inspection = new Inspection(options.out, host);
  await inspection.look([...paths], []);
  const due: Due[] = [];
  for (const { file, path, sha256, mark } of known) {
    const size = path && inspection.stampOf(path)?.size;
    if (!path || !size) continue;
    const isSame = await inspection.same({ path, sha256, ...(mark && { mark }) });
    if (!isSame) due.push({ input: { file, path }, size });
  }
  return due;
}
