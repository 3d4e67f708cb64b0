import type { Input } from '../inputs.js';
import { namesOf } from '../names.js';
import type { Desk } from './desk.js';
import type { BuildRun, Run } from './job.js';
import { type MadeSource, makeSource, type Slugs } from './make.js';

/** Reads and sets sources; several may be at work at once. */
export interface Bench {
  make(input: Input, slugs?: Slugs): Promise<MadeSource>;
  close(): Promise<void>;
}

/** A bench in this thread. */
export function openBench(desk: Desk | undefined, key: string, run: BuildRun): Bench {
  const reading: Run = { ...run, names: namesOf(run.options) };
  return {
    make: (input, slugs) => makeSource(input, reading, desk, key, slugs),
    close: async () => undefined,
  };
}
