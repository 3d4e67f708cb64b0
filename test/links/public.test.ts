import { describe, expect, it } from 'vitest';
import { nodeNetwork } from '../../src/host/network.js';
import { isPublic } from '../../src/links/public.js';
import { clockedNetwork, localNetwork, serve, verdictOn } from './support.js';

describe('isPublic', () => {
  it.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '10.255.255.255',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.0.9',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::',
    '3fff::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'example.org',
    '',
  ])('is no place to ask: %s', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '169.253.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '223.255.255.255',
    '2606:4700::1111',
    '2a00:1450:4001::1',
    '64:ff9b::8.8.8.8',
  ])('is one: %s', (address) => {
    expect(isPublic(address)).toBe(true);
  });
});

describe('an address', () => {
  const never = clockedNetwork(() => {
    throw new Error('a request was sent');
  });

  it.each([
    ['http://2130706433/', 'number'],
    ['http://0177.0.0.1/', 'number'],
    ['http://0x7f.1/', 'number'],
    ['http://127.1/', 'number'],
    ['http://93.184.216.34/', 'number'],
    ['http://[::1]/', 'number'],
    ['http://[::ffff:10.0.0.1]/', 'number'],
    ['http://example.org:8080/', 'port'],
    ['https://example.org:22/', 'port'],
    ['https://example.org:80/', 'port'],
  ])('is not asked: %s', async (written, reason) => {
    expect(await verdictOn(new URL(written).href, never, { allowPrivate: false })).toEqual({
      status: 'refused',
      reason,
    });
  });

  it.each([
    [['10.0.0.1']],
    [['127.0.0.1']],
    [['169.254.169.254']],
    [['::1']],
    [['fd00::1']],
    [['93.184.216.34', '10.0.0.1']],
    [['10.0.0.1', '93.184.216.34']],
    [['2606:4700::1111', '::ffff:192.168.0.1']],
  ])('whose name is at %s is not asked', async (found) => {
    const network = { ...never, resolve: async () => found };
    const verdict = await verdictOn('https://intranet.example/', network, { allowPrivate: false });
    expect(verdict).toEqual({ status: 'refused', reason: 'private' });
  });

  it('of this computer by its own name is not asked', async () => {
    const verdict = await verdictOn('http://localhost/', nodeNetwork(), { allowPrivate: false });
    expect(verdict).toEqual({ status: 'refused', reason: 'private' });
  });

  it('of a public name is asked at just the IP addresses that were judged', async () => {
    const asked: (readonly string[])[] = [];
    const network = clockedNetwork(async ({ to }) => {
      asked.push(to);
      return { status: 200 };
    });
    expect(await verdictOn('https://example.org/', network, { allowPrivate: false })).toEqual({
      status: 'alive',
    });
    expect(asked).toEqual([['93.184.216.34']]);
  });

  it('whose name server says something else the second time is judged again at each question', async () => {
    const answers = [['93.184.216.34'], ['10.0.0.1']];
    const asked: (readonly string[])[] = [];
    const network = {
      ...clockedNetwork(async ({ to }) => {
        asked.push(to);
        return { status: 404 };
      }),
      resolve: async () => answers.shift() ?? ['10.0.0.1'],
    };
    const verdict = await verdictOn('https://rebinding.example/', network, { allowPrivate: false });
    expect(verdict).toEqual({ status: 'refused', reason: 'private' });
    expect(asked).toEqual([['93.184.216.34']]);
  });

  it('in a private network is asked where that is allowed', async () => {
    const port = await serve((_, answer) => answer.end('here'));
    expect(await verdictOn(`http://127.0.0.1:${port}/`, localNetwork())).toEqual({ status: 'alive' });
  });
});
