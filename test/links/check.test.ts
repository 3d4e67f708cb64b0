import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import type { Network, NetworkAnswer } from '../../src/host.js';
import { type TemporaryHost, temporaryHost } from '../support/host.js';

type Answers = Readonly<Record<string, number | readonly [number, string] | string>>;

const profile = (notes: readonly string[], country = 'Exampleland', topic = 'Mine Ban Policy') => `${country}

${topic}

Last updated: 3 December 2025

It has joined the convention.${notes.map((_, i) => `[${i + 1}]`).join('')}

${notes.map((note, i) => `[${i + 1}] ${note}`).join('\n\n')}
`;

const settings = 'areas: [Exampleland, Samplestan]\n';

/** A host whose net answers as told: a status, a status with a place, or a fault of the system. `asked` is what was asked. */
async function hostWith(files: Record<string, string>, answers: Answers, env: Record<string, string> = {}) {
  const host = await temporaryHost({ files: { 'briefpress.yaml': settings, ...files }, env });
  return netted(host, answers);
}

function netted(host: TemporaryHost, answers: Answers): TemporaryHost & { readonly asked: string[] } {
  const asked: string[] = [];
  const network: Network = {
    resolve: async (name) => (name.startsWith('inside') ? ['10.0.0.1'] : ['93.184.216.34']),
    async request({ url, method }): Promise<NetworkAnswer> {
      asked.push(`${method} ${url.href}`);
      const answer = answers[url.href] ?? 200;
      if (typeof answer === 'string') throw Object.assign(new Error(answer), { code: answer });
      return typeof answer === 'number' ? { status: answer } : { status: answer[0], location: answer[1] };
    },
    now: () => 0,
    wait: async () => undefined,
  };
  return { ...host, asked, withNetwork: (work) => work(network) };
}

async function check(host: TemporaryHost, ...options: string[]) {
  const before = host.out.text.length;
  const code = await main(['check', ...options, '--diagnostics', 'json'], host);
  const heard = host.out.text.slice(before);
  const messages = heard === '' ? [] : (JSON.parse(heard) as { code: string }[]);
  const of = messages.filter((one) => /^address|^links|^output/u.test(one.code));
  return {
    code,
    messages: of as { code: string; text: string; line: number; column: number; hint: string }[],
  };
}

const notes = [
  'Report, https://dead.test/report.pdf.',
  'Page, https://moved.test/a, and https://dead.test/report.pdf.',
];

const faults: Answers = {
  'https://dead.test/report.pdf': 404,
  'https://moved.test/a': [301, 'https://new.test/b'],
};

describe('briefpress check --links', () => {
  it('says at the first place what an address answered, and keeps it beside the profile', async () => {
    const host = await hostWith({ 'profiles/a.txt': profile(notes) }, faults);
    const { messages } = await check(host, '--links');
    expect(messages).toEqual([
      {
        severity: 'warning',
        code: 'address-dead',
        text: 'https://dead.test/report.pdf no longer answers: the server has no such page (404), asked on 2026-01-01; it is named in one more place',
        file: 'profiles/a.txt',
        line: 9,
        column: 13,
        hint: 'Look where it moved, or name an archived copy.',
      },
      {
        severity: 'info',
        code: 'address-moved',
        text: 'https://moved.test/a leads to https://new.test/b for good, asked on 2026-01-01',
        file: 'profiles/a.txt',
        line: 11,
        column: 11,
        hint: 'Name that address instead, if it shows what you cited.',
      },
    ]);
    expect(await host.text('profiles/a.links.json')).toBe(`{
  "version": 1,
  "addresses": [
    {"address":"https://dead.test/report.pdf","status":"dead","reason":"gone","http":404,"asked":"2026-01-01"},
    {"address":"https://moved.test/a","status":"moved","to":"https://new.test/b","asked":"2026-01-01"}
  ]
}
`);
  });

  it('sends and writes nothing where it is not told to, and tells what is kept', async () => {
    const host = await hostWith({ 'profiles/a.txt': profile(notes) }, faults);
    expect((await check(host)).messages).toEqual([]);
    expect(host.asked).toEqual([]);
    expect(await host.files('profiles')).toEqual(['a.txt']);
    const told = await check(host, '--links');
    const count = host.asked.length;
    expect((await check(host)).messages).toEqual(told.messages);
    expect(host.asked.length).toBe(count);
  });

  it('asks each address once, however many profiles name it', async () => {
    const files = {
      'profiles/a.txt': profile(['https://same.test/#one', 'https://same.test/#two']),
      'profiles/b.txt': profile(['https://same.test/.'], 'Samplestan'),
    };
    const host = await hostWith(files, { 'https://same.test/': 404 });
    const { messages } = await check(host, '--links');
    expect(messages.map(({ code }) => code)).toEqual(['address-dead', 'address-dead']);
    expect(host.asked).toEqual(['HEAD https://same.test/', 'GET https://same.test/']);
    expect(await host.text('profiles/a.links.json')).toBe(await host.text('profiles/b.links.json'));
  });

  it('asks again when what is kept is too old, dead addresses the next day', async () => {
    const days = ['2026-01-01', '2026-01-02', '2026-01-30', '2026-01-31'];
    const host = await hostWith(
      { 'profiles/a.txt': profile(['https://alive.test/, https://dead.test/']) },
      {},
    );
    const asked = [];
    for (const day of days) {
      const later = netted({ ...host, now: new Date(day) }, { 'https://dead.test/': 410 });
      await check(later, '--links');
      asked.push(later.asked.map((one) => one.split(' ')[1]));
    }
    const dead = 'https://dead.test/';
    expect(asked).toEqual([['https://alive.test/', dead], [dead], [dead], ['https://alive.test/', dead]]);
    const again = netted({ ...host, now: new Date('2026-01-31') }, {});
    await check(again, '--links', '--links-max-age', '0');
    expect(again.asked.length).toBe(2);
  });

  it('goes by the settings', async () => {
    const links = `${settings}links:\n  max_age: 2 days\n  allow_private: true\n`;
    const host = await hostWith(
      { 'profiles/a.txt': profile(['https://inside.test:8443/']), 'briefpress.yaml': links },
      {},
    );
    expect((await check(host, '--links')).messages).toEqual([]);
    expect(host.asked.length).toBe(1);
    const later = netted({ ...host, now: new Date('2026-01-03') }, {});
    await check(later, '--links');
    expect(later.asked.length).toBe(1);
  });

  it.each([
    ['links:\n  max_age: 30', 'links.max_age must be a time such as 30 days'],
    ['links:\n  allow_private: maybe', 'links.allow_private must be true or false'],
    ['links:\n  age: 2 days', 'there is no setting links.age'],
  ])('says what is wrong with the setting %j', async (wrong, text) => {
    const host = await hostWith({ 'profiles/a.txt': profile(notes), 'briefpress.yaml': wrong }, {});
    await main(['check', '--links'], host);
    expect(host.out.text + host.err.text).toContain(text);
    expect(host.asked).toEqual([]);
  });

  it.each([
    [['--links-max-age', '3'], '--links-max-age goes with --links'],
    [['--allow-private-links'], '--allow-private-links goes with --links'],
    [['--links', '--links-max-age', 'long'], '--links-max-age must be a number of days, not long'],
    [['--links', '--fix'], '--links asks and --fix mends: take one of them away'],
    [['--links', '--links-timeout', '0'], '--links-timeout must be a number of minutes, not 0'],
  ])('does not understand %j', async (options, text) => {
    const host = await hostWith({}, {});
    expect(await main(['check', ...options], host)).toBe(2);
    expect(host.err.text).toContain(text);
  });

  it('does not ask in private networks unless allowed, and forgets what it knew of them', async () => {
    const host = await hostWith({ 'profiles/a.txt': profile(['https://inside.test/wiki.']) }, {});
    const { messages } = await check(host, '--links');
    expect(messages).toMatchObject([
      {
        code: 'address-refused',
        severity: 'warning',
        text: 'https://inside.test/wiki was not asked: it lies in a private network',
      },
    ]);
    expect(host.asked).toEqual([]);
    expect(await host.files('profiles')).toEqual(['a.txt']);
    expect((await check(host, '--links', '--allow-private-links')).messages).toEqual([]);
    expect(host.asked).toEqual(['HEAD https://inside.test/wiki']);
  });

  it('tells where a page was drawn into the front page of its site, and what is only https by now', async () => {
    const host = await hostWith(
      { 'profiles/a.txt': profile(['http://site.test/page and http://safe.test/a']) },
      {
        'http://site.test/page': [301, 'https://site.test/'],
        'http://safe.test/a': [301, 'https://safe.test/a'],
      },
    );
    const { messages } = await check(host, '--links');
    expect(messages.map(({ text }) => text)).toEqual([
      'http://site.test/page leads to the front page of site.test for good, asked on 2026-01-01',
      'http://safe.test/a answers at https by now, asked on 2026-01-01',
    ]);
  });

  it('lets an author allow one place', async () => {
    const text = profile(['https://dead.test/a. <!-- allow: address-dead -->']);
    const host = await hostWith({ 'profiles/a.txt': text }, { 'https://dead.test/a': 404 });
    expect((await check(host, '--links')).messages).toEqual([]);
  });

  it('says when an address answered last', async () => {
    const host = await hostWith({ 'profiles/a.txt': profile(['https://site.test/']) }, {});
    await check(host, '--links');
    const later = netted({ ...host, now: new Date('2026-03-01') }, { 'https://site.test/': 'ENOTFOUND' });
    const { messages } = await check(later, '--links');
    expect(messages[0]?.text).toContain('there is no server of this name, asked on 2026-03-01');
    expect(messages[0]?.hint).toContain('It last answered on 2026-01-01.');
  });

  it('without a network says so once, and changes nothing that is kept', async () => {
    const host = await hostWith({ 'profiles/a.txt': profile(notes) }, faults);
    await check(host, '--links');
    const before = await host.text('profiles/a.links.json');
    const down = { 'https://dead.test/report.pdf': 'EAI_AGAIN', 'https://moved.test/a': 'ENETUNREACH' };
    const offline = netted({ ...host, now: new Date('2026-06-01') }, down);
    const { messages } = await check(offline, '--links');
    expect(messages.map(({ code, text }) => `${code} ${text}`)).toContain(
      'address-unknown 2 addresses were not asked: the network could not be reached',
    );
    expect(messages.length).toBe(3);
    expect(await host.text('profiles/a.links.json')).toBe(before);
  });

  it('keeps what is known when it is interrupted', async () => {
    const interrupt = new AbortController();
    const text = profile(['https://first.test/', 'https://second.test/']);
    const host = await hostWith({ 'profiles/a.txt': text }, {});
    const hanging: TemporaryHost = {
      ...host,
      withNetwork: (work) =>
        host.withNetwork((network) =>
          work({
            ...network,
            async request(request) {
              if (request.url.hostname === 'first.test') return { status: 200 };
              interrupt.abort();
              return new Promise((_, reject) => {
                if (request.signal.aborted) reject(new Error('stopped'));
                request.signal.addEventListener('abort', () => reject(new Error('stopped')));
              });
            },
          }),
        ),
    };
    expect(await main(['check', '--links'], hanging, interrupt.signal)).toBe(130);
    expect(host.out.text).toContain('one address was not asked: the check was interrupted');
    const kept = await host.text('profiles/a.links.json');
    expect(kept).toContain('https://first.test/');
    expect(kept).not.toContain('https://second.test/');
  });

  it('makes a damaged file anew, and says so', async () => {
    const damaged =
      '{ "version": 1, "addresses": [ {"address":"https://dead.test/report.pdf","status":"alive"';
    const files = { 'profiles/a.txt': profile(notes), 'profiles/a.links.json': damaged };
    const host = await hostWith(files, faults);
    expect((await check(host)).messages).toMatchObject([
      { code: 'links-damaged', severity: 'warning', file: 'profiles/a.links.json' },
    ]);
    expect(await host.text('profiles/a.links.json')).toBe(damaged);
    const { messages } = await check(host, '--links');
    expect(messages.map(({ code }) => code)).toEqual(['links-damaged', 'address-dead', 'address-moved']);
    expect((await check(host, '--links')).messages.map(({ code }) => code)).toEqual([
      'address-dead',
      'address-moved',
    ]);
  });

  it('forgets addresses that no profile of the file names any more', async () => {
    const host = await hostWith({ 'profiles/a.txt': profile(notes) }, faults);
    await check(host, '--links');
    await host.writeFile('profiles/a.txt', profile(['https://dead.test/report.pdf']));
    await check(host, '--links');
    expect(await host.text('profiles/a.links.json')).not.toContain('moved.test');
  });

  it('leaves a file that would stay the same untouched', async () => {
    const host = await hostWith({ 'profiles/a.txt': profile(notes) }, faults);
    await check(host, '--links');
    const writing = { ...host, writeFile: async () => Promise.reject(new Error('written')) };
    expect((await check(writing, '--links')).messages.map(({ code }) => code)).toEqual([
      'address-dead',
      'address-moved',
    ]);
  });

  it('says where what was answered can’t be kept', async () => {
    const host = await hostWith({ 'profiles/a.txt': profile(notes) }, faults);
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const { code, messages } = await check(
      { ...host, writeFile: async () => Promise.reject(full) },
      '--links',
    );
    expect(code).toBe(1);
    expect(messages.map(({ text }) => text)).toContain(
      'what the addresses answered could not be kept: the disk is full',
    );
  });

  it('asks for standard input too, and keeps nothing', async () => {
    const host = netted(
      await temporaryHost({ files: { 'briefpress.yaml': settings }, input: profile(['https://dead.test/']) }),
      { 'https://dead.test/': 404 },
    );
    expect((await check(host, '-', '--links')).messages).toMatchObject([{ code: 'address-dead', file: '-' }]);
    expect(await host.files()).toEqual(['briefpress.yaml']);
  });

  it('finds addresses in the text, in lists, tables and links of all formats', async () => {
    const markdown = `---\ncountry: Exampleland\ntopic: Mine Action\nupdated: 2025-12-03\n---\n\nSee [this](https://one.test/).\n\n- https://two.test/\n\n| a |\n| --- |\n| <https://three.test/> |\n\n> Write to <a@four.test>.[^1]\n\n[^1]: **[x](https://five.test/)**\n`;
    const host = await hostWith({ 'profiles/a.md': markdown }, {});
    await check(host, '--links');
    const hosts = ['one', 'two', 'three', 'five'].map((name) => `HEAD https://${name}.test/`);
    expect(host.asked).toEqual(hosts);
  });
});

describe('briefpress build', () => {
  it('does not see what was kept', async () => {
    const host = await hostWith({ 'profiles/a.txt': profile(notes) }, faults);
    const build = ['build', '--format', 'html'];
    expect(await main(build, host)).toBe(0);
    const before = await host.bytes('out');
    await check(host, '--links');
    expect(await main(build, host)).toBe(0);
    expect(await host.bytes('out')).toEqual(before);
  });
});
