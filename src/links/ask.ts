import type { NetworkAnswer } from '../host/network.js';
import { addressOf } from './addresses.js';
import { isAnswer } from './question.js';
import { replyOf, type Talk } from './reply.js';
import type { Send } from './turns.js';
import type { Reason, Verdict } from './verdict.js';

/** Redirects that are followed; browsers follow twenty, honest servers need three. */
const mostSteps = 8;

/**
 * Asks whether an address answers, and follows where it leads; each server on the way is judged anew. Rejects only where
 * the talk's signal came first.
 */
export async function ask(address: string, talk: Talk): Promise<Verdict> {
  const way: Way = {
    first: address,
    address,
    permanent: address,
    isPermanent: true,
    unsafe: false,
    steps: 0,
  };
  for (;;) {
    const { hostname } = new URL(way.address);
    const verdict = await talk.turns.take(hostname, (send) => walk(way, hostname, talk, send));
    if (verdict) return verdict;
  }
}

/** Where redirects have led so far, and how far all of them were meant for good. */
interface Way {
  readonly first: string;
  address: string;
  permanent: string;
  isPermanent: boolean;
  unsafe: boolean;
  steps: number;
}

/** Goes on as long as the way stays at one host, whose turn it is; undefined where it leads to another. */
async function walk(way: Way, hostname: string, talk: Talk, send: Send): Promise<Verdict | undefined> {
  for (;;) {
    const url = new URL(way.address);
    if (url.hostname !== hostname) return undefined;
    const reply = await replyOf(url, talk, send);
    if (!isAnswer(reply))
      return way.steps > 0 && reply.status === 'refused' ? { status: 'refused', reason: 'led' } : reply;
    if (!leadsOn(reply)) return arrived(reply.status, way);
    const fault = follow(reply, way);
    if (fault) return fault;
  }
}

/** Takes one step, or says why not. */
function follow(
  { status, location }: NetworkAnswer & { readonly location: string },
  way: Way,
): Verdict | undefined {
  const next = addressOf(location, way.address);
  if (next === undefined) return unknown('elsewhere');
  if (next === way.address || way.steps === mostSteps) return unknown('circle');
  way.isPermanent &&= status === 301 || status === 308;
  if (way.isPermanent) {
    way.unsafe ||= way.address.startsWith('https:') && next.startsWith('http:');
    way.permanent = next;
  }
  way.address = next;
  way.steps += 1;
  return undefined;
}

function unknown(reason: Reason): Verdict {
  return { status: 'unknown', reason };
}

function leadsOn(answer: NetworkAnswer): answer is NetworkAnswer & { readonly location: string } {
  return [301, 302, 303, 307, 308].includes(answer.status) && answer.location !== undefined;
}

function arrived(http: number, way: Way): Verdict {
  if (http >= 200 && http < 300) {
    if (way.permanent === way.first) return { status: 'alive' };
    return { status: 'moved', to: way.permanent, ...(way.unsafe && { unsafe: true }) };
  }
  if (http === 404 || http === 410) return { status: 'dead', reason: 'gone', http };
  const reason = http >= 500 ? 'failing' : http >= 400 ? 'denied' : 'broken';
  return { status: 'unknown', reason, http };
}
