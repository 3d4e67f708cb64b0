import type { BuildRun } from './job.js';
import type { Due } from './plan.js';

/**
 * Another thread costs as much as some dozens of reports: it loads all anew and runs slowly at first. So many bytes of
 * sources are worth one; measured, see bench/README.md.
 */
const worth = { pdf: 800_000, html: 4_000_000 };

/** A thread and what V8 does beside it, compiling above all, keep more than one core busy: two share two cores badly. */
const [fewCores, timesAsMuch] = [2, 3];

/** How many threads a build uses: as many as are asked for, else as pay. No more than sources that can be shared out. */
export function threadsFor(due: readonly Due[], { options, host }: BuildRun): number {
  if (host.threads === undefined || due.some(({ input }) => input.path === undefined)) return 1;
  const bytes = due.reduce((sum, { size }) => sum + size, 0);
  const price = worth[options.formats.includes('pdf') ? 'pdf' : 'html'];
  const paying = Math.floor(bytes / (host.threads > fewCores ? price : price * timesAsMuch));
  return Math.max(1, Math.min(options.jobs ?? Math.min(paying, host.threads), due.length));
}
