import type { NetworkAnswer } from '../host/network.js';
import { isAnswer, type Manners, type Method, question, type Reply, refusalOf } from './question.js';
import type { Send, Turns } from './turns.js';
import type { Verdict } from './verdict.js';

/** What all questions of a run share. */
export interface Talk extends Manners {
  readonly turns: Turns;
  /** The longest rest that a server may ask for, in milliseconds; who asks for more is not asked again. */
  readonly longestRest: number;
  /** Servers that have nothing more to say in this run, by origin. */
  readonly over: Map<string, Verdict>;
  /** How many addresses of a server had no answer in time, one after the other, by origin. */
  readonly silences: Map<string, number>;
}

/** Addresses without an answer in time after which a server is not asked for others. */
const enoughSilence = 3;

/**
 * What a server says of one address; redirects are not followed. `send` waits until it may be asked. HEAD first, which
 * costs a server least; many refuse it or answer it wrongly, so only a good answer to it counts. The GET that follows is
 * also the second try after a broken connection.
 */
export async function replyOf(url: URL, talk: Talk, send: Send): Promise<Reply> {
  const reason = refusalOf(url, talk);
  if (reason) return { status: 'refused', reason };
  const known = talk.over.get(url.origin);
  if (known) return known;
  const head = await patientReply(url, 'HEAD', talk, send);
  const reply = isSettled(head) ? head : await patientReply(url, 'GET', talk, send);
  learn(url.origin, reply, talk);
  return reply;
}

/** Does as a busy server asks: waits, and asks once more (RFC 9110, 10.2.3; RFC 6585, 4). */
async function patientReply(url: URL, method: Method, talk: Talk, send: Send): Promise<Reply> {
  const reply = await send(() => question(url, method, talk));
  if (!isBusy(reply)) return reply;
  const rest = restOf(reply);
  if (rest > talk.longestRest) return { status: 'unknown', reason: 'busy' };
  talk.turns.rest(url.hostname, rest);
  const second = await send(() => question(url, method, talk));
  return isBusy(second) ? { status: 'unknown', reason: 'busy' } : second;
}

function isBusy(reply: Reply): reply is NetworkAnswer {
  return (
    isAnswer(reply) && (reply.status === 429 || (reply.status === 503 && reply.retryAfter !== undefined))
  );
}

/** Milliseconds; ten seconds where a server gives no number of seconds (a date would be one of its own clock). */
function restOf({ retryAfter = '' }: NetworkAnswer): number {
  return /^\s*\d{1,9}\s*$/u.test(retryAfter) ? Number(retryAfter) * 1000 : 10_000;
}

/** Whether a second question would not change a thing. */
function isSettled(head: Reply): boolean {
  if (isAnswer(head)) return head.status < 400 || head.status === 410;
  return !('reason' in head && ['closed', 'silent', 'broken', 'network'].includes(head.reason));
}

/** Keeps what holds for every address of a server, so that it need not be asked for each. */
function learn(origin: string, reply: Reply, { over, silences }: Talk): void {
  const reason = !isAnswer(reply) && 'reason' in reply ? reply.reason : '';
  const silence = reason === 'silent' ? (silences.get(origin) ?? 0) + 1 : 0;
  silences.set(origin, silence);
  const isOver =
    ['name', 'closed', 'private', 'busy', 'network'].includes(reason) || silence >= enoughSilence;
  if (isOver) over.set(origin, reply as Verdict);
}
