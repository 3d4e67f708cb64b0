import type { BuildOptions } from '../config/index.js';
import { nodeHost } from '../host.js';
import type { Input } from '../inputs.js';
import { isTiming, startStopwatch, type Times, takeTimes } from '../stopwatch.js';
import { type Bench, openBench } from './bench.js';
import { openDesk } from './desk.js';
import type { BuildRun } from './job.js';
import type { MadeSource, Slugs } from './make.js';
import { templatesOf } from './templates.js';

/** One source for a thread to make, with what the build is. Plain data. */
export interface Craft {
  readonly options: BuildOptions;
  readonly key: string;
  readonly cwd: string;
  /** The present, which all threads share. */
  readonly now: Date;
  /** Whether times are taken. */
  readonly timing: boolean;
  readonly input: Input;
  readonly slugs?: Slugs;
}

export interface Crafted {
  readonly made: MadeSource;
  /** Exceptions that no stage foresaw, as text with their stacks. */
  readonly failures: readonly string[];
  readonly times: Times;
}

/** The thread's own bench: one build starts its threads, and they end with it. */
let bench: Promise<Bench> | undefined;
const failures: string[] = [];

/** What a thread of the pool does: reads and sets one source. It writes nothing. */
export default async function craft(given: Craft): Promise<Crafted> {
  if (given.timing && !isTiming()) startStopwatch();
  bench ??= openOwn(given);
  const made = await (await bench).make(given.input, given.slugs);
  return { made, failures: failures.splice(0), times: takeTimes() };
}

async function openOwn({ options, key, cwd, now }: Craft): Promise<Bench> {
  const watch = { failure: (error: unknown) => void failures.push(textOf(error)) };
  const run: BuildRun = { options, host: { ...nodeHost({ cwd, env: {} }), now }, watch, messages: [] };
  const { value: desk, messages } = await openDesk(run, templatesOf(run));
  if (!desk) throw new Error(messages[0]?.text ?? 'the templates can’t be used any more');
  return openBench(desk, key, run);
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
