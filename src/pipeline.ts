import { sortMessages } from './check/sort.js';
import type { BuildOptions } from './config/index.js';
import type { Host } from './host.js';
import { makeAhead } from './pipeline/ahead.js';
import {
  allMessagesOf,
  failuresOf,
  inOrder,
  outputsOf,
  type SourceEntry,
  standingOf,
} from './pipeline/entry.js';
import type { BuildRun } from './pipeline/job.js';
import { type Keys, keysOf } from './pipeline/key.js';
import { deliverList, type List } from './pipeline/list.js';
import { nameReports, type Remake } from './pipeline/naming.js';
import { type Due, isAsBefore, type Plan, planBuild } from './pipeline/plan.js';
import { listFiles, writeRecord } from './pipeline/record.js';
import type { BuildReport, BuildWatch } from './pipeline/report.js';
import { sweep } from './pipeline/sweep.js';
import type { Workshop } from './pipeline/workshop.js';

export type { BuildReport, BuildWatch, BuiltProfile, FailedProfile, Output } from './pipeline/report.js';

/**
 * Builds: finds the inputs, sets each profile that is not as an earlier build left it, from one rendered document as PDF
 * and as HTML, writes an index and a manifest, and takes away what stands for no profile any more. What fails is named
 * in the report; everything else is built. Rejects only where Briefpress itself is at fault.
 */
export async function build(options: BuildOptions, host: Host, watch: BuildWatch = {}): Promise<BuildReport> {
  const run: BuildRun = { options, host, watch, messages: [] };
  const keys = await keysOf(run);
  const workshop = lazyWorkshop(keys, run);
  try {
    const ahead = await makeAhead(keys, workshop.open, run);
    const plan = await planBuild(keys, run);
    return await work(plan, ahead, workshop, run);
  } finally {
    await workshop.close();
  }
}

async function work(
  plan: Plan,
  ahead: readonly SourceEntry[],
  workshop: LazyWorkshop,
  run: BuildRun,
): Promise<BuildReport> {
  const made = await makeDue(plan.due, ahead, workshop);
  const open = () => workshop.open(plan.due);
  const asked = [...plan.held, ...made];
  const isHalf = run.watch.signal?.aborted || (made.length > 0 && !(await open()).desk);
  if (isHalf) return reportOf(asked, plan, run);
  const remake: Remake = async (entry, slugs) => (await open()).remake(entry, slugs);
  const sources = await nameReports(asked, plan, remake, run);
  const standing = inOrder(sources.flatMap(standingOf));
  const list = await deliverList(sources, standing, plan, async () => (await open()).desk, run);
  if (list.held && isAsBefore(plan)) return reportOf(asked, plan, run, list);
  const listed = listFiles(plan.before);
  const written = [...plan.before.sources, ...ahead, ...made, ...sources].flatMap(outputsOf);
  const kept = standing.length > 0 ? [...standing.flatMap(({ report }) => report.outputs), ...listed] : [];
  await sweep([...written, ...listed], kept, run);
  await writeRecord({ sources, list }, plan.before, run);
  return reportOf(sources.slice(0, asked.length), plan, run, list);
}

/** Makes what is due and was not made ahead. */
async function makeDue(
  due: readonly Due[],
  ahead: readonly SourceEntry[],
  workshop: LazyWorkshop,
): Promise<SourceEntry[]> {
  const paths = new Set(due.map(({ input }) => input.path));
  const made = ahead.filter(({ path }) => paths.has(path));
  const rest = due.filter(({ input }) => made.every(({ path }) => path !== input.path));
  return rest.length > 0 ? [...made, ...(await (await workshop.open(rest)).makeAll(rest))] : made;
}

interface LazyWorkshop {
  /** `due` is what it has to do, as far as it is known when it is opened. */
  open(due: readonly Due[]): Promise<Workshop>;
  close(): Promise<void>;
}

/** The workshop is opened when the first needs it, since what it is made of is heavy. */
function lazyWorkshop(keys: Keys, run: BuildRun): LazyWorkshop {
  let opened: Promise<Workshop> | undefined;
  const open = async (due: readonly Due[]): Promise<Workshop> => {
    const { openWorkshop } = await import('./pipeline/workshop.js');
    return openWorkshop(keys, due, run);
  };
  return {
    open: (due) => {
      opened ??= open(due);
      return opened;
    },
    close: async () => (await opened)?.close(),
  };
}

/** What there is to say of the sources that were asked for. */
function reportOf(asked: readonly SourceEntry[], plan: Plan, run: BuildRun, list?: List): BuildReport {
  const held = new Set(plan.held.map(({ path }) => path));
  const built = inOrder(asked.flatMap(standingOf)).map(({ source, profile, report: { outputs } }) => {
    return { profile, outputs, unchanged: held.has(source.path) };
  });
  return {
    built,
    failed: asked.flatMap(failuresOf),
    messages: sortMessages([...run.messages, ...asked.flatMap(allMessagesOf)]),
    index: list?.index !== undefined,
    manifest: list?.manifest !== undefined,
    interrupted: run.watch.signal?.aborted ?? false,
  };
}
