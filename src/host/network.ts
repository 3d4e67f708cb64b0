import { isUtf8 } from 'node:buffer';
import type { LookupFunction } from 'node:net';

/** The net, as small as a question whether an address still answers needs it. */
export interface Network {
  /** All IP addresses of a name. Throws the system's error (with `code`) where it has none, or can't be asked for. */
  resolve(name: string, signal: AbortSignal): Promise<readonly string[]>;
  /** Sends one request and hears how the answer starts. Throws the system's error (with `code`). */
  request(request: NetworkRequest): Promise<NetworkAnswer>;
  /** Milliseconds since some moment, always forward. */
  now(): number;
  /** Throws where `signal` comes first. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export interface NetworkRequest {
  /** An http or https address. Name and password in it are not sent. */
  readonly url: URL;
  /** The IP addresses to connect to, of which the first that can be reached is taken: the name is not looked up again. */
  readonly to: readonly string[];
  readonly method: 'HEAD' | 'GET';
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

export interface NetworkAnswer {
  readonly status: number;
  readonly location?: string;
  readonly retryAfter?: string;
}

/** The net of this machine. No cookies, no proxy, no connection that is kept; certificates are checked. */
export function nodeNetwork(): Network {
  return { resolve: resolveName, request, now: () => performance.now(), wait };
}

/**
 * Asks as browsers do (hosts file, then DNS). A computer without a network may say “no such name” of every name, so that
 * answer holds only where a name server gives it too.
 */
async function resolveName(name: string, signal: AbortSignal): Promise<readonly string[]> {
  const { lookup, resolve4 } = await import('node:dns/promises');
  const asked = lookup(name, { all: true, order: 'ipv4first' }).catch(async (error: unknown) => {
    if (codeOf(error) !== 'ENOTFOUND') throw error;
    const second = codeOf(await resolve4(name).catch((reason: unknown) => reason));
    throw second === 'ENOTFOUND' || second === 'ENODATA' ? error : systemError('EAI_AGAIN');
  });
  return (await before(signal, asked)).map(({ address }) => address);
}

/** What is asked of the system can't be taken back; it is only no longer waited for. */
function before<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** How long one of several IP addresses may take to connect before the next is tried; Node's own 250 ms are too few for far countries. */
const attemptTimeout = 3000;

/** Bytes of an answer's head: Node's own 16 KB are too few for sites with many cookies. */
const maxHeaderSize = 65_536;

async function request({ url, to, method, headers, signal }: NetworkRequest): Promise<NetworkAnswer> {
  const { request: send } = await (url.protocol === 'https:' ? import('node:https') : import('node:http'));
  return new Promise((resolve, reject) => {
    const asked = send({
      protocol: url.protocol,
      hostname: url.hostname.replace(/^\[|\]$/gu, ''),
      port: url.port || undefined,
      path: `${url.pathname}${url.search}`,
      ...{ method, headers, signal, maxHeaderSize, agent: false },
      ...{ lookup: lookupIn(to), autoSelectFamilyAttemptTimeout: attemptTimeout },
    });
    asked.on('error', reject);
    asked.on('response', (answer) => {
      const { location, 'retry-after': retryAfter } = answer.headers;
      resolve({
        status: answer.statusCode ?? 0,
        ...(location !== undefined && { location: textOf(location) }),
        ...(retryAfter !== undefined && { retryAfter }),
      });
      // The body is nobody's business; without this, one that never ends would be read for ever.
      asked.destroy();
    });
    asked.end();
  });
}

/** Many servers write an address as UTF-8, unescaped; Node reads fields of a head as Latin-1. */
function textOf(field: string): string {
  const bytes = Buffer.from(field, 'latin1');
  return isUtf8(bytes) ? bytes.toString() : field;
}

/** Answers with what was found before, so that a name server can't say something else the second time. */
function lookupIn(to: readonly string[]): LookupFunction {
  const found = to.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return (_name, { all }, answer) => {
    if (all) answer(null, found);
    else answer(null, found[0]!.address, found[0]!.family);
  };
}

async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { setTimeout } = await import('node:timers/promises');
  await setTimeout(milliseconds, undefined, { signal });
}
