import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { nodeNetwork } from '../../src/host/network.js';
import { impatient, localNetwork, serve, serveRaw, verdictOn } from './support.js';

/** A server whose answer to a path is a status, and where that leads. */
function pages(answers: Readonly<Record<string, readonly [number, string?]>>): RequestListener {
  return (request, answer) => {
    const [status, location] = answers[request.url!] ?? [404];
    answer.writeHead(status, location === undefined ? {} : { Location: location }).end('words');
  };
}

async function verdictOnPage(answers: Parameters<typeof pages>[0], path = '/a') {
  const port = await serve(pages(answers));
  return { verdict: await verdictOn(`http://site.test:${port}${path}`), port };
}

describe('a server that answers', () => {
  it.each([
    [200, { status: 'alive' }],
    [204, { status: 'alive' }],
    [404, { status: 'dead', reason: 'gone', http: 404 }],
    [410, { status: 'dead', reason: 'gone', http: 410 }],
    [401, { status: 'unknown', reason: 'denied', http: 401 }],
    [403, { status: 'unknown', reason: 'denied', http: 403 }],
    [500, { status: 'unknown', reason: 'failing', http: 500 }],
    [503, { status: 'unknown', reason: 'failing', http: 503 }],
    [304, { status: 'unknown', reason: 'broken', http: 304 }],
  ])('with %i', async (status, expected) => {
    expect((await verdictOnPage({ '/a': [status] })).verdict).toEqual(expected);
  });

  it.each([403, 404, 405, 500, 501])('HEAD with %i is asked with GET', async (status) => {
    const port = await serve((request, answer) => {
      answer.writeHead(request.method === 'HEAD' ? status : 200).end();
    });
    expect(await verdictOn(`http://site.test:${port}/`)).toEqual({ status: 'alive' });
  });

  it('learns who asks, and nothing else: no name, password, cookie or fragment', async () => {
    const heard: unknown[] = [];
    const port = await serve(({ method, url, headers }, answer) => {
      heard.push([method, url, headers]);
      answer.writeHead(302, { Location: '/b', 'Set-Cookie': 'a=b' });
      if (url === '/b?q=1') answer.statusCode = 200;
      answer.end();
    });
    await verdictOn(`http://name:secret@site.test:${port}/a?q=1#part`);
    expect(heard[0]).toEqual([
      'HEAD',
      '/a?q=1',
      {
        'user-agent': 'Test/1',
        accept: 'text/html,*/*;q=0.8',
        host: `site.test:${port}`,
        connection: 'close',
      },
    ]);
    expect(JSON.stringify(heard)).not.toMatch(/secret|cookie|part/u);
  });
});

describe('a server that leads on', () => {
  it('for good, by any number of steps, has moved', async () => {
    const { verdict, port } = await verdictOnPage({ '/a': [301, '/b'], '/b': [308, '/c'], '/c': [200] });
    expect(verdict).toEqual({ status: 'moved', to: `http://site.test:${port}/c` });
  });

  it('for now has not', async () => {
    const { verdict } = await verdictOnPage({ '/a': [302, '/b'], '/b': [301, '/c'], '/c': [200] });
    expect(verdict).toEqual({ status: 'alive' });
  });

  it('for good, then for now, has moved to where it leads for good', async () => {
    const { verdict, port } = await verdictOnPage({ '/a': [301, '/b'], '/b': [307, '/c'], '/c': [200] });
    expect(verdict).toEqual({ status: 'moved', to: `http://site.test:${port}/b` });
  });

  it('to a page that is gone is dead', async () => {
    const { verdict } = await verdictOnPage({ '/a': [301, '/b'], '/b': [404] });
    expect(verdict).toEqual({ status: 'dead', reason: 'gone', http: 404 });
  });

  it('in a circle, or to itself, is left', async () => {
    const circle = { status: 'unknown', reason: 'circle' };
    expect((await verdictOnPage({ '/a': [301, '/b'], '/b': [301, '/a'] })).verdict).toEqual(circle);
    expect((await verdictOnPage({ '/a': [302, '/a#more'] })).verdict).toEqual(circle);
  });

  it('eight times is followed, nine times is not', async () => {
    const steps = (count: number): Record<string, [number, string?]> => {
      const way = Array.from({ length: count }, (_, i) => [`/${i}`, [302, `/${i + 1}`]]);
      return { ...Object.fromEntries(way), [`/${count}`]: [200] };
    };
    expect((await verdictOnPage(steps(8), '/0')).verdict).toEqual({ status: 'alive' });
    expect((await verdictOnPage(steps(9), '/0')).verdict).toEqual({ status: 'unknown', reason: 'circle' });
  });

  it.each(['file:///etc/passwd', 'ftp://site.test/', 'javascript:alert(1)', 'data:,x', 'http://[oops/'])(
    'to %s is not followed',
    async (location) => {
      const { verdict } = await verdictOnPage({ '/a': [301, location] });
      expect(verdict).toEqual({ status: 'unknown', reason: 'elsewhere' });
    },
  );

  it('into a private network is not followed', async () => {
    const asked: string[] = [];
    const network = {
      ...localNetwork({ 'site.test': ['93.184.216.34'], 'inside.test': ['10.0.0.1'] }),
      request: async ({ url }: { url: URL }) => {
        asked.push(url.hostname);
        return { status: 302, location: 'http://inside.test/admin' };
      },
    };
    const verdict = await verdictOn('http://site.test/', network, { allowPrivate: false });
    expect(verdict).toEqual({ status: 'refused', reason: 'led' });
    expect(asked).toEqual(['site.test']);
  });

  it('by an address in plain letters is followed', async () => {
    const port = await serveRaw((socket) => {
      socket.once('data', (head) => {
        const there = String(head).includes(' /%C3%A9 ');
        socket.end(Buffer.from(`HTTP/1.1 ${there ? 200 : 301} OK\r\nLocation: /é\r\n\r\n`));
      });
    });
    const moved = { status: 'moved', to: `http://site.test:${port}/%C3%A9` };
    expect(await verdictOn(`http://site.test:${port}/`)).toEqual(moved);
  });

  it('to an address without end is not followed', async () => {
    const { verdict } = await verdictOnPage({ '/a': [301, `/${'x'.repeat(10_000)}`] });
    expect(verdict).toEqual({ status: 'unknown', reason: 'elsewhere' });
  });

  it('from https to http is told', async () => {
    const network = {
      ...localNetwork(),
      request: async ({ url }: { url: URL }) =>
        url.protocol === 'https:' ? { status: 301, location: 'http://site.test/b' } : { status: 200 },
    };
    const moved = { status: 'moved', to: 'http://site.test/b', unsafe: true };
    expect(await verdictOn('https://site.test/a', network)).toEqual(moved);
  });
});

describe('a server that lies', () => {
  it.each<[string, string]>([
    ['about its length', 'Content-Length: 9999999999'],
    ['about its length, which is more', 'Content-Length: 1'],
    ['about chunks', 'Transfer-Encoding: chunked'],
    ['about packing', 'Content-Encoding: gzip'],
  ])('%s is alive all the same', async (_, field) => {
    const port = await serveRaw((socket) => {
      socket.once('data', () => socket.write(`HTTP/1.1 200 OK\r\n${field}\r\n\r\nwords`));
    });
    expect(await verdictOn(`http://site.test:${port}/`)).toEqual({ status: 'alive' });
  });

  it('with a body that never ends is not listened to', async () => {
    const listeners: Socket[] = [];
    const port = await serveRaw((socket) => {
      listeners.push(socket);
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        const pour = setInterval(() => (socket.destroyed ? clearInterval(pour) : socket.write('more ')), 1);
      });
    });
    expect(await verdictOn(`http://site.test:${port}/`)).toEqual({ status: 'alive' });
    await expect.poll(() => listeners.map(({ destroyed }) => destroyed)).toEqual([true]);
  });

  it.each<[string, string]>([
    ['garbage', '\u0000\u0001 what?\r\n\r\n'],
    ['a garbled status', 'HTTP/1.1 2OO OK\r\n\r\n'],
    ['a status of five digits', 'HTTP/1.1 20000 OK\r\n\r\n'],
    ['line breaks of another kind', 'HTTP/1.0 200 OK\n\n'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['a head of 200 KB', `HTTP/1.1 200 OK\r\n${'X-A: b\r\n'.repeat(25_000)}\r\n`],
    ['nothing', ''],
  ])('and sends %s is not known', async (_, answer) => {
    const port = await serveRaw((socket) => socket.once('data', () => socket.end(answer)));
    expect(await verdictOn(`http://site.test:${port}/`)).toEqual({ status: 'unknown', reason: 'broken' });
  });

  it('with a head of 40 KB is alive: some sites set that many cookies', async () => {
    const port = await serve((_, answer) => {
      answer.writeHead(200, { 'Set-Cookie': Array.from({ length: 40 }, () => 'x'.repeat(1000)) }).end();
    });
    expect(await verdictOn(`http://site.test:${port}/`)).toEqual({ status: 'alive' });
  });
});

describe('a server that fails', () => {
  const impatientVerdictOn = (port: number) =>
    verdictOn(`http://site.test:${port}/`, localNetwork(), {}, impatient);

  it('to answer is left after a while', async () => {
    const port = await serveRaw(() => undefined);
    expect(await impatientVerdictOn(port)).toEqual({ status: 'unknown', reason: 'silent' });
  });

  it('to come to an end with its head is left after the same while', async () => {
    const port = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(
        () => (socket.destroyed ? clearInterval(drip) : socket.write('X-A: b\r\n')),
        20,
      );
    });
    expect(await impatientVerdictOn(port)).toEqual({ status: 'unknown', reason: 'silent' });
  });

  it('by breaking the connection is not known', async () => {
    let questions = 0;
    const port = await serveRaw((socket) => {
      socket.once('data', () => {
        questions += 1;
        socket.resetAndDestroy();
      });
    });
    expect(await verdictOn(`http://site.test:${port}/`)).toEqual({ status: 'unknown', reason: 'broken' });
    expect(questions).toBe(2);
  });

  it('once is asked a second time', async () => {
    let questions = 0;
    const port = await serve((request, answer) => {
      questions += 1;
      if (questions === 1) request.socket.resetAndDestroy();
      else answer.end();
    });
    expect(await verdictOn(`http://site.test:${port}/`)).toEqual({ status: 'alive' });
  });

  it('because there is none is dead', async () => {
    const port = await serveRaw((socket) => socket.destroy());
    const network = { ...localNetwork(), resolve: async () => ['127.0.0.2'] };
    const verdict = await verdictOn(`http://site.test:${port}/`, network);
    expect(verdict).toEqual({ status: 'dead', reason: 'closed' });
  });

  it.each([
    ['ENOTFOUND', { status: 'dead', reason: 'name' }],
    ['EAI_AGAIN', { status: 'unknown', reason: 'network' }],
    ['ENETUNREACH', { status: 'unknown', reason: 'network' }],
    ['ETIMEDOUT', { status: 'unknown', reason: 'silent' }],
    ['CERT_HAS_EXPIRED', { status: 'dead', reason: 'certificate' }],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', { status: 'dead', reason: 'certificate' }],
    ['ERR_TLS_CERT_ALTNAME_INVALID', { status: 'dead', reason: 'certificate' }],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', { status: 'unknown', reason: 'issuer' }],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', { status: 'dead', reason: 'tls' }],
    ['ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED', { status: 'unknown', reason: 'broken' }],
  ])('with %s', async (code, expected) => {
    const network = {
      ...localNetwork(),
      request: async () => {
        throw Object.assign(new Error(code), { code });
      },
    };
    expect(await verdictOn('https://site.test/', network)).toEqual(expected);
  });
});

describe('a connection', () => {
  it('goes to the IP addresses given, whatever the name says', async () => {
    const port = await serve((_, answer) => answer.writeHead(202).end());
    const url = new URL(`http://no-such-name.invalid:${port}/`);
    const signal = AbortSignal.timeout(2000);
    const question = { url, method: 'GET', headers: {}, signal } as const;
    expect(await nodeNetwork().request({ ...question, to: ['127.0.0.1'] })).toEqual({ status: 202 });
    await expect(nodeNetwork().request({ ...question, to: ['127.0.0.2'] })).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });

  it('goes to the next IP address where the first can’t be reached', async () => {
    const port = await serve((_, answer) => answer.end());
    const network = localNetwork({ 'site.test': ['127.0.0.2', '127.0.0.1'] });
    expect(await verdictOn(`http://site.test:${port}/`, network)).toEqual({ status: 'alive' });
  });

  it('by https to a server that speaks http only is dead', async () => {
    const port = await serve((_, answer) => answer.end());
    expect(await verdictOn(`https://site.test:${port}/`)).toEqual({ status: 'dead', reason: 'tls' });
  });

  it('by https is made only where the certificate is good', async (context) => {
    const certificate = await selfSigned();
    if (!certificate) {
      const reason = 'openssl is not installed, which makes the certificate';
      if (process.env.REQUIRE_CHECKERS === '1') throw new Error(reason);
      context.skip(reason);
      return;
    }
    let questions = 0;
    const server = createTlsServer(certificate, (_, answer) => {
      questions += 1;
      answer.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await verdictOn(`https://site.test:${port}/`)).toEqual({ status: 'dead', reason: 'certificate' });
    expect(questions).toBe(0);
    server.close();
  });
});

/** A key and a certificate that nobody vouches for. */
async function selfSigned(): Promise<{ key: string; cert: string } | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'briefpress-'));
  const made = ['-keyout', join(folder, 'key'), '-out', join(folder, 'cert')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=site.test'];
  try {
    await promisify(execFile)('openssl', [...request, ...made]);
    return { key: await readFile(made[1]!, 'utf8'), cert: await readFile(made[3]!, 'utf8') };
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
