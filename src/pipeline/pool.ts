import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { unexpected } from '../check/unexpected.js';
import type { Input } from '../inputs.js';
import type { Message } from '../model/index.js';
import { addTimes, isTiming } from '../stopwatch.js';
import type { Bench } from './bench.js';
import type { BuildRun } from './job.js';
import type { MadeSource } from './make.js';
import type { Craft, Crafted } from './worker.js';

/** What a thread runs, beside this file. It is there once the program is compiled: tests run it as it is written. */
const program = fileURLToPath(new URL('./worker.js', import.meta.url));

/** What a thread runs, and how much memory it may use; without a limit, Node's own. */
export interface Thread {
  readonly filename: string;
  readonly resourceLimits?: { readonly maxOldGenerationSizeMb: number };
}

/** Whether there is something for threads to run. */
export function canOpenPool(): boolean {
  return existsSync(program);
}

/**
 * A bench of several threads, each with a press of its own. A thread that dies, of a lack of memory for one, takes only
 * the source that it was at with it, and another takes its place.
 */
export function openPool(
  key: string,
  threads: number,
  run: BuildRun,
  thread: Thread = { filename: program },
): Bench {
  const pool = new Piscina({
    ...thread,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 1,
  });
  const { options, host, watch } = run;
  const shared = { options, key, cwd: host.cwd, now: host.now, timing: isTiming() };
  return {
    async make(input, slugs) {
      const craft: Craft = { ...shared, input, ...(slugs && { slugs }) };
      try {
        const { made, failures, times }: Crafted = await pool.run(craft, { signal: watch.signal ?? null });
        addTimes(times);
        for (const failure of failures) watch.failure?.(failure);
        return made;
      } catch (error) {
        if (watch.signal?.aborted) return lost(input, key, []);
        watch.failure?.(error);
        return lost(input, key, [unexpected(error, input.file)]);
      }
    },
    close: () => pool.destroy(),
  };
}

/** A source whose thread died, or was ended. */
function lost(input: Input, key: string, messages: readonly Message[]): MadeSource {
  return { entry: { ...input, sha256: '', key, messages, reports: [] }, forms: [] };
}
