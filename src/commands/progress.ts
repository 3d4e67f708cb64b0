import type { Stream } from '../host.js';

/** Shows how far a build is. */
export interface Progress {
  /** `what` is at hand, the first of `total` being 1. */
  show(number: number, total: number, what: string): void;
  /** Takes the line away, before other text is written. */
  clear(): void;
}

/** At most ten times a second: more can't be read and slows a slow terminal. */
const interval = 100;

/** One line on a terminal, written over itself; nothing where `stream` is no terminal. */
export function progressOn(stream: Stream, now: () => number = () => performance.now()): Progress {
  if (!stream.isTerminal) return { show: () => undefined, clear: () => undefined };
  let last = Number.NEGATIVE_INFINITY;
  return {
    show(number, total, what) {
      if (now() - last < interval) return;
      last = now();
      const line = `${number}/${total} ${what}`.slice(0, Math.max(0, stream.columns - 1));
      stream.write(`\r${line}${eraseRest}`);
    },
    clear() {
      if (last > Number.NEGATIVE_INFINITY) stream.write(`\r${eraseRest}`);
      last = Number.NEGATIVE_INFINITY;
    },
  };
}

/** Erase to the end of the line (ECMA-48, EL). */
const eraseRest = '\u001b[K';
