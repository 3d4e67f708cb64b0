import type { Network } from '../host/network.js';
import { ask } from './ask.js';
import type { Talk } from './reply.js';
import { type TurnRules, turnsOf } from './turns.js';
import type { Verdict } from './verdict.js';
import { within } from './within.js';

/** How a survey is made, besides what politeness sets: see `usualManners`. */
export interface SurveyOptions {
  /** Who asks, as a User-Agent field (RFC 9110, 10.1.5). */
  readonly userAgent: string;
  /** Whether private networks, numbers in the place of names and unusual ports are asked too. */
  readonly allowPrivate: boolean;
  /** Milliseconds for all. */
  readonly limit: number;
  readonly signal?: AbortSignal;
  /** Is told after each address. */
  progress?(number: number, total: number, address: string): void;
}

export const usualManners = {
  /** Milliseconds that a name server and a server may take together to answer one question. */
  patience: 15_000,
  /** Milliseconds between two questions to one host. */
  pause: 1000,
  /** Questions under way at once. */
  atOnce: 8,
  /** The longest rest that a server may ask for. */
  longestRest: 30_000,
};

/**
 * Asks addresses (as `addressOf` writes them), each once, many hosts at a time but none twice at once. An address that
 * has no verdict was not asked to the end: the time was up, or the signal came.
 */
export async function survey(
  addresses: readonly string[],
  network: Network,
  options: SurveyOptions,
  manners = usualManners,
): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  await within(options.limit, options.signal, async (signal) => {
    const talk = talkOf(network, { ...options, ...manners, signal });
    const inquire = async (address: string): Promise<void> => {
      try {
        verdicts.set(address, await ask(address, talk));
        options.progress?.(verdicts.size, addresses.length, address);
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    };
    await Promise.all(addresses.map(inquire));
  });
  return verdicts;
}

function talkOf(
  network: Network,
  manners: Omit<Talk, 'network' | 'turns' | 'over' | 'silences'> & TurnRules,
): Talk {
  const turns = turnsOf(network, manners);
  return { ...manners, network, turns, over: new Map(), silences: new Map() };
}
