import type { Input } from '../inputs.js';
import { type Bench, openBench } from './bench.js';
import { deliverSource } from './deliver.js';
import { type Desk, openDesk } from './desk.js';
import type { SourceEntry } from './entry.js';
import { type BuildRun, step } from './job.js';
import type { Keys } from './key.js';
import type { MadeSource, Slugs } from './make.js';
import type { Due } from './plan.js';
import { threadsFor } from './threads.js';

/** Where sources are made into reports. */
export interface Workshop {
  /** Undefined where a template can't be used: then sources are read only. */
  readonly desk: Desk | undefined;
  /** Makes and writes: one entry a source, in their order; fewer where the build is interrupted. */
  makeAll(due: readonly Due[]): Promise<SourceEntry[]>;
  /** Sets the profiles of a source again, under other names. */
  remake(entry: SourceEntry, slugs: Slugs): Promise<SourceEntry>;
  close(): Promise<void>;
}

/** Opens the templates, and what sets reports: in this thread, or in several where that pays. */
export async function openWorkshop(keys: Keys, due: readonly Due[], run: BuildRun): Promise<Workshop> {
  const desk = await step({ file: 'templates', messages: run.messages }, run, () =>
    openDesk(run, keys.templates),
  );
  const threads = desk ? threadsFor(due, run) : 1;
  const pool = threads > 1 ? await openThreads(keys.report, threads, run) : undefined;
  const bench = pool ?? openBench(desk, keys.report, run);
  const make = async (input: Input, slugs?: Slugs) => deliverSource(await bench.make(input, slugs), run);
  return {
    desk,
    makeAll: (all) => makeAll(all, bench, pool ? threads : 1, run),
    remake: ({ file, path }, slugs) => make({ file, ...(path && { path }) }, slugs),
    close: () => bench.close(),
  };
}

async function openThreads(key: string, threads: number, run: BuildRun): Promise<Bench | undefined> {
  const { canOpenPool, openPool } = await import('./pool.js');
  return canOpenPool() ? openPool(key, threads, run) : undefined;
}

/** Sources whose reports are being written while the next are set, a thread. */
const writing = 3;

/**
 * As many at once as there are threads. With several the largest come first, so that none is left to wait for at the
 * end. Only so many reports wait to be written, so that memory holds a few a thread.
 */
async function makeAll(
  due: readonly Due[],
  bench: Bench,
  threads: number,
  run: BuildRun,
): Promise<SourceEntry[]> {
  const { signal, progress } = run.watch;
  const entries: SourceEntry[] = [];
  const order = [...due.keys()];
  if (threads > 1) order.sort((a, b) => due[b]!.size - due[a]!.size || a - b);
  let begun = 0;
  const write = async (index: number, made: MadeSource): Promise<void> => {
    entries[index] = await deliverSource(made, run);
  };
  const work = async (): Promise<void> => {
    const written: Promise<void>[] = [];
    for (let index = order[begun]; index !== undefined && !signal?.aborted; index = order[begun]) {
      begun += 1;
      const { input } = due[index]!;
      progress?.(begun, due.length, input.file);
      const made = await bench.make(input);
      if (signal?.aborted) break;
      written.push(write(index, made));
      if (written.length > writing) await written.shift();
    }
    await Promise.all(written);
  };
  await Promise.all(Array.from({ length: threads }, work));
  return entries.filter((entry) => entry !== undefined);
}
