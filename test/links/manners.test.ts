import { describe, expect, it } from 'vitest';
import type { NetworkAnswer, NetworkRequest } from '../../src/host.js';
import { survey, usualManners } from '../../src/links/index.js';
import { clockedNetwork, impatient, localNetwork, openToAll, serveRaw } from './support.js';

/** A log of questions, by a clock that goes only while all wait. */
function logged(answer: (request: NetworkRequest, count: number) => NetworkAnswer | Promise<NetworkAnswer>) {
  const log: string[] = [];
  const network = clockedNetwork(async (request) => {
    log.push(`${network.now()} ${request.method} ${request.url.host}${request.url.pathname}`);
    return answer(request, log.length);
  });
  return { log, network };
}

describe('a survey', () => {
  it('asks each host once a second, and others meanwhile', async () => {
    const { log, network } = logged(() => ({ status: 200 }));
    const addresses = ['https://a.test/1', 'https://a.test/2', 'https://b.test/1', 'https://a.test/3'];
    const verdicts = await survey(addresses, network, openToAll);
    expect([...verdicts.values()]).toEqual(addresses.map(() => ({ status: 'alive' })));
    expect(log).toEqual(['0 HEAD a.test/1', '0 HEAD b.test/1', '1000 HEAD a.test/2', '2000 HEAD a.test/3']);
  });

  it('counts http and https, HEAD and GET, and what redirects lead to', async () => {
    const { log, network } = logged(({ url, method }) => {
      if (url.pathname === '/moved') return { status: 301, location: 'https://a.test/2' };
      return { status: method === 'HEAD' ? 405 : 200 };
    });
    await survey(['http://a.test/1', 'https://b.test/moved'], network, openToAll);
    expect(log).toEqual([
      '0 HEAD a.test/1',
      '0 HEAD b.test/moved',
      '1000 GET a.test/1',
      '2000 HEAD a.test/2',
      '3000 GET a.test/2',
    ]);
  });

  it('follows redirects at the same host first, so that what is known is whole when the time is up', async () => {
    const { log, network } = logged(({ url }) =>
      url.protocol === 'http:'
        ? { status: 301, location: url.href.replace('http', 'https') }
        : { status: 200 },
    );
    await survey(['http://a.test/1', 'http://a.test/2'], network, openToAll);
    expect(log.map((line) => line.split('/')[1])).toEqual(['1', '1', '2', '2']);
  });

  it('asks eight hosts at once at most', async () => {
    let [underWay, most] = [0, 0];
    const { log, network } = logged(async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 2));
      underWay -= 1;
      return { status: 200 };
    });
    await survey(
      Array.from({ length: 40 }, (_, i) => `https://host${i}.test/`),
      network,
      openToAll,
    );
    expect([log.length, most]).toEqual([40, 8]);
  });

  it('rests as long as a busy server asks, and leaves its other pages alone meanwhile', async () => {
    const { log, network } = logged((_, count) =>
      count === 1 ? { status: 429, retryAfter: '20' } : { status: 200 },
    );
    const verdicts = await survey(['https://a.test/1', 'https://a.test/2'], network, openToAll);
    expect(log).toEqual(['0 HEAD a.test/1', '20000 HEAD a.test/1', '21000 HEAD a.test/2']);
    expect([...verdicts.values()]).toEqual([{ status: 'alive' }, { status: 'alive' }]);
  });

  it.each([
    ['asks for more time than there is', { status: 503, retryAfter: '3600' }, 1],
    ['names a number without end', { status: 429, retryAfter: '999999999' }, 1],
    ['stays busy', { status: 429 }, 2],
    ['names a day', { status: 429, retryAfter: 'Tue, 24 Nov 2026 15:00:00 GMT' }, 2],
    ['says something else', { status: 429, retryAfter: '-1' }, 2],
  ])('asks a server no more that %s', async (_, answer, questions) => {
    const { log, network } = logged(() => answer);
    const verdicts = await survey(['https://a.test/1', 'https://a.test/2'], network, openToAll);
    const busy = { status: 'unknown', reason: 'busy' };
    expect([...verdicts.values()]).toEqual([busy, busy]);
    expect(log.length).toBe(questions);
  });

  it('asks no more of a server that there is none of', async () => {
    let lookups = 0;
    const network = {
      ...clockedNetwork(async () => ({ status: 200 })),
      resolve: async () => {
        lookups += 1;
        throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
      },
    };
    const verdicts = await survey(['https://a.test/1', 'https://a.test/2'], network, openToAll);
    const dead = { status: 'dead', reason: 'name' };
    expect([...verdicts.values()]).toEqual([dead, dead]);
    expect(lookups).toBe(1);
  });

  it('gives a server up that left three addresses without an answer', async () => {
    let questions = 0;
    const network = {
      ...localNetwork(),
      request({ signal }: NetworkRequest) {
        questions += 1;
        return new Promise<NetworkAnswer>((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      },
    };
    const addresses = Array.from({ length: 20 }, (_, i) => `http://site.test/${i}`);
    const verdicts = await survey(addresses, network, openToAll, { ...impatient, patience: 10 });
    expect([...verdicts.values()]).toEqual(addresses.map(() => ({ status: 'unknown', reason: 'silent' })));
    expect(questions).toBe(6);
  });

  it('keeps what it knows when the time is up', async () => {
    const slow = await serveRaw(() => undefined);
    const network = localNetwork();
    const quick = { ...network, request: async (one: NetworkRequest) => ask(one) };
    const ask = (one: NetworkRequest) =>
      one.url.hostname === 'slow.test' ? network.request(one) : Promise.resolve({ status: 200 });
    const addresses = [`http://slow.test:${slow}/`, 'https://quick.test/'];
    const verdicts = await survey(addresses, quick, { ...openToAll, limit: 100 });
    expect([...verdicts]).toEqual([['https://quick.test/', { status: 'alive' }]]);
  });

  it('ends at once where it is interrupted, also while it waits', async () => {
    const interrupt = new AbortController();
    const network = { ...localNetwork(), request: async () => ({ status: 200 }) };
    setTimeout(() => interrupt.abort(), 50);
    const addresses = Array.from({ length: 100 }, (_, i) => `https://site.test/${i}`);
    const verdicts = await survey(addresses, network, { ...openToAll, signal: interrupt.signal });
    expect(verdicts.size).toBeLessThan(10);
  });

  it('rejects where Briefpress itself is at fault', async () => {
    const network = {
      ...localNetwork(),
      now: () => {
        throw new TypeError('oops');
      },
    };
    await expect(survey(['https://site.test/'], network, openToAll)).rejects.toThrow('oops');
  });

  it('asks what may be asked of a thousand hosts without a warning', async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error): void => void warnings.push(warning);
    process.on('warning', listen);
    const network = { ...localNetwork(), request: async () => ({ status: 404 }) };
    const addresses = Array.from({ length: 1000 }, (_, i) => `https://host${i}.test/`);
    await survey(addresses, network, openToAll, { ...usualManners, pause: 20 });
    process.off('warning', listen);
    expect(warnings).toEqual([]);
  });
});
