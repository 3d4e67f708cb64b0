/** The stages of a build whose time is taken, in the order in which they come. */
export const timedStages = [
  'read',
  'resolve',
  'render',
  'tree',
  'layout',
  'draw',
  'deflate',
  'write',
] as const;
export type TimedStage = (typeof timedStages)[number];

/** Milliseconds by stage. */
export type Times = Readonly<Partial<Record<TimedStage, number>>>;

let taken: Map<TimedStage, number> | undefined;
/** Milliseconds that the stages inside the one at hand have taken. */
let inside = 0;

/** Starts, or starts anew, to take times in this thread. */
export function startStopwatch(): void {
  taken = new Map();
}

/** Whether times are taken: they are not, and nothing is spent on them, unless that was asked for. */
export function isTiming(): boolean {
  return taken !== undefined;
}

/** What was taken since the last call. */
export function takeTimes(): Times {
  const times = Object.fromEntries(taken ?? []);
  taken?.clear();
  return times;
}

/** Adds what another thread has taken. */
export function addTimes(times: Times): void {
  for (const stage of timedStages) add(stage, times[stage] ?? 0);
}

/** Does work of one stage. What stages inside it take is theirs alone. */
export function timed<T>(stage: TimedStage, work: () => T): T {
  if (!taken) return work();
  const outside = inside;
  const start = performance.now();
  inside = 0;
  try {
    return work();
  } finally {
    const whole = performance.now() - start;
    add(stage, whole - inside);
    inside = outside + whole;
  }
}

/**
 * Waits for work of one stage, such as that of a disk. Several waits at once count as one, and what stages do meanwhile is
 * theirs: what is left is the time in which there was nothing else to do.
 */
export async function timedWait<T>(stage: TimedStage, work: () => Promise<T>): Promise<T> {
  if (!taken) return work();
  const wait = waits.get(stage) ?? { count: 0, start: 0, done: 0 };
  waits.set(stage, wait);
  if (wait.count === 0) Object.assign(wait, { start: performance.now(), done: inside });
  wait.count += 1;
  try {
    return await work();
  } finally {
    wait.count -= 1;
    if (wait.count === 0) add(stage, Math.max(0, performance.now() - wait.start - (inside - wait.done)));
  }
}

/** The waits of a stage that are under way: how many, since when, and what had been done until then. */
const waits = new Map<TimedStage, { count: number; start: number; done: number }>();

function add(stage: TimedStage, milliseconds: number): void {
  taken?.set(stage, (taken.get(stage) ?? 0) + milliseconds);
}
