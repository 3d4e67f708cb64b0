import type { Network, NetworkAnswer } from '../host/network.js';
import { verdictOfFault } from './fault.js';
import { isPublic } from './public.js';
import type { Refusal, Verdict } from './verdict.js';
import { within } from './within.js';

/** How a question is asked. */
export interface Manners {
  readonly network: Network;
  /** Who asks (RFC 9110, 10.1.5). */
  readonly userAgent: string;
  /** Whether private networks, numbers in the place of names and unusual ports are asked too. */
  readonly allowPrivate: boolean;
  /** Milliseconds that a name server and a server may take together. */
  readonly patience: number;
  /** Ends all. */
  readonly signal: AbortSignal;
}

export type Method = 'HEAD' | 'GET';

/** An answer, or what is known without one. */
export type Reply = NetworkAnswer | Verdict;

export function isAnswer(reply: Reply): reply is NetworkAnswer {
  return typeof reply.status === 'number';
}

/** Why an address must not be asked, by what it says itself: no name was looked up yet. */
export function refusalOf(url: URL, { allowPrivate }: Manners): Refusal | undefined {
  if (allowPrivate) return undefined;
  // The URL Standard writes every form of an IPv4 address, such as 0x7f.1 or 2130706433, with four decimal numbers.
  if (/^\[|^[\d.]+$/u.test(url.hostname)) return 'number';
  return url.port === '' ? undefined : 'port';
}

/**
 * Asks one server once; redirects are not followed. All IP addresses of its name must be public, and only these are
 * connected to. Rejects only where the signal came first.
 */
export function question(url: URL, method: Method, manners: Manners): Promise<Reply> {
  return within(manners.patience, manners.signal, async (signal) => {
    try {
      return await send(url, method, manners, signal);
    } catch (error) {
      manners.signal.throwIfAborted();
      return signal.aborted ? { status: 'unknown', reason: 'silent' } : verdictOfFault(error);
    }
  });
}

async function send(url: URL, method: Method, manners: Manners, signal: AbortSignal): Promise<Reply> {
  const { network, allowPrivate, userAgent } = manners;
  const to = await network.resolve(url.hostname.replace(/^\[|\]$/gu, ''), signal);
  if (!allowPrivate && !to.every(isPublic)) return { status: 'refused', reason: 'private' };
  const headers = { 'User-Agent': userAgent, Accept: 'text/html,*/*;q=0.8' };
  return network.request({ url, to, method, headers, signal });
}
