import type { Network } from '../host/network.js';

export interface TurnRules {
  /** How many questions are under way at once, to all hosts together. */
  readonly atOnce: number;
  /** Milliseconds between the end of a question to a host and the next to the same. */
  readonly pause: number;
  readonly signal: AbortSignal;
}

/** One question; waits until the host may be asked, then sends it. */
export type Send = <T>(work: () => Promise<T>) => Promise<T>;

/** Whose turn it is: one talk at a time with a host, in the order of asking, with a pause after each question. */
export interface Turns {
  /** Waits for a turn at the host and holds it until `talk` is over. Rejects where the signal comes first. */
  take<T>(host: string, talk: (send: Send) => Promise<T>): Promise<T>;
  /** Leaves the host alone for so many milliseconds. */
  rest(host: string, milliseconds: number): void;
}

export function turnsOf(network: Network, { atOnce, pause, signal }: TurnRules): Turns {
  const rows = new Map<string, Promise<unknown>>();
  const free = new Map<string, number>();
  const places = placesFor(atOnce);
  const rest = (host: string, milliseconds: number): void => {
    free.set(host, Math.max(free.get(host) ?? 0, network.now() + milliseconds));
  };
  const sendTo =
    (host: string): Send =>
    async (work) => {
      const due = (free.get(host) ?? 0) - network.now();
      if (due > 0) await network.wait(Math.ceil(due), signal);
      await places.enter();
      try {
        signal.throwIfAborted();
        return await work();
      } finally {
        places.leave();
        rest(host, pause);
      }
    };
  return {
    rest,
    take(host, talk) {
      const turn = (rows.get(host) ?? Promise.resolve()).then(() => talk(sendTo(host)));
      rows.set(
        host,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
}

/** A room with so many places: who finds it full waits at the door. */
function placesFor(count: number): { enter(): Promise<void>; leave(): void } {
  const door: (() => void)[] = [];
  let left = count;
  return {
    async enter() {
      if (left === 0) await new Promise<void>((resolve) => door.push(resolve));
      else left -= 1;
    },
    leave() {
      const next = door.shift();
      if (next) next();
      else left += 1;
    },
  };
}
