import { resolve } from 'node:path';
import type { BuildOptions } from '../config/index.js';
import type { Host } from '../host.js';
import { openBench } from './bench.js';
import { openDesk } from './desk.js';
import type { BuildRun } from './job.js';
import { keysOf } from './key.js';
import { rememberedRecord } from './record.js';

/**
 * Sets one report and lets go of it: a first build that found all as it was has loaded little of the program, and who
 * saves a profile then would wait for the rest. The source that was written last is taken, as the likeliest to come again.
 */
export async function warmUp(options: BuildOptions, host: Host, memory: object): Promise<void> {
  const sources = rememberedRecord(resolve(host.cwd, options.out), memory)?.sources ?? [];
  const inputs = sources.flatMap(({ file, path }) => (path ? [{ file, path }] : []));
  const stamps = await host.stamps(inputs.map(({ path }) => path));
  const last = Math.max(...stamps.map((stamp) => stamp?.written ?? 0));
  const input = inputs[stamps.findIndex((stamp) => stamp?.written === last)];
  if (!input) return;
  const run: BuildRun = { options, host, watch: {}, messages: [] };
  const { report, templates } = await keysOf(run);
  const { value: desk } = await openDesk(run, templates);
  await openBench(desk, report, run).make(input);
}
