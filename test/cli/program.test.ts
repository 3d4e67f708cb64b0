import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { type TemporaryHost, temporaryHost, testEpoch } from '../support/host.js';
import { brokenProfile, config, looseProfile, textProfile } from '../support/profiles.js';

/** What only a real process shows: signals, pipes, time zone and locale. */
const program = join(process.cwd(), 'dist/cli.cjs');

const files = {
  'briefpress.yaml': config,
  'profiles/exampleland.txt': textProfile(),
  'profiles/samplestan.txt': looseProfile,
};

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['bundle.mjs']);
});

async function run(host: TemporaryHost, argv: readonly string[], env: Record<string, string> = {}) {
  const child = start(host, argv, env);
  const [code] = await once(child, 'close');
  return { code, ...child.said };
}

function start(host: TemporaryHost, argv: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [program, ...argv], {
    cwd: host.cwd,
    env: { ...process.env, SOURCE_DATE_EPOCH: testEpoch, ...env },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  return Object.assign(child, { said });
}

describe('the program', () => {
  it('gives the same bytes in every time zone and locale', async () => {
    const [one, other] = [await temporaryHost({ files }), await temporaryHost({ files })];
    const there = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
    const here = { TZ: 'America/Los_Angeles', LC_ALL: 'C', LANG: 'C' };
    expect(await run(one, ['build'], there)).toEqual(await run(other, ['build'], here));
    const bytes = await one.bytes('out');
    expect(bytes.size).toBe(6);
    expect(bytes).toEqual(await other.bytes('out'));
  });

  it.each(['2', '8'])(
    'gives the same bytes, messages and manifest with --jobs 1 and --jobs %s',
    async (jobs) => {
      const many = {
        ...files,
        ...Object.fromEntries(
          Array.from({ length: 6 }, (_, i) => [
            `profiles/p${i}.txt`,
            textProfile('Exampleland', `Topic ${i % 4}`),
          ]),
        ),
        'profiles/broken.txt': brokenProfile,
      };
      const [one, other] = [await temporaryHost({ files: many }), await temporaryHost({ files: many })];
      const alone = await run(one, ['build', '--jobs', '1', '--log-level', 'info']);
      expect(alone).toMatchObject({
        code: 1,
        out: expect.stringMatching(/^Built 8 profiles .* 1 profile failed/u),
      });
      expect(await run(other, ['build', '--jobs', jobs, '--log-level', 'info'])).toEqual(alone);
      expect(await one.bytes('out')).toEqual(await other.bytes('out'));
    },
  );

  it('writes, put together, what it writes from its sources', async () => {
    const folder = join(process.cwd(), 'profiles');
    const names = (await readdir(folder)).filter((name) => name !== 'README.md');
    const samples = await Promise.all(
      names.map(async (name) => [`profiles/${name}`, await readFile(join(folder, name))] as const),
    );
    const drawn = {
      'profiles/samplestan.md':
        '---\ncountry: Samplestan\ntopic: Impact\nupdated: 2019-12-18\n---\n\n![Hectares](map.svg)\n\nСлужбени гласник Việt, “fft”.\n',
      'profiles/map.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><text x="5" y="20">Office</text></svg>',
    };
    const all = { 'briefpress.yaml': config, ...Object.fromEntries(samples), ...drawn };
    const [one, other] = [await temporaryHost({ files: all }), await temporaryHost({ files: all })];
    expect(await main(['build'], other)).toBe(0);
    expect(await run(one, ['build'])).toEqual({ code: 0, out: other.out.text, err: other.err.text });
    const bytes = await one.bytes('out');
    expect(bytes.size).toBeGreaterThan(2 * names.length);
    expect(bytes).toEqual(await other.bytes('out'));
  });

  it('exits with the code of what happened', async () => {
    const host = await temporaryHost({ files });
    expect(await run(host, ['build', '--strict'])).toMatchObject({ code: 3 });
    expect(await run(host, ['bild'])).toMatchObject({ code: 2 });
    await host.writeFile('profiles/broken.txt', brokenProfile);
    expect(await run(host, ['build'])).toMatchObject({ code: 1 });
  });

  it.each(['tomorrow', '-1', '1e9', '99999999999999'])('refuses SOURCE_DATE_EPOCH=%s', async (epoch) => {
    const { code, err } = await run(await temporaryHost(), ['build'], { SOURCE_DATE_EPOCH: epoch });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`it is “${epoch}”`) });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends on %s while it waits for standard input', async (signal) => {
    const child = start(await temporaryHost(), ['build', '-']);
    setTimeout(() => child.kill(signal), 500);
    expect(await once(child, 'close')).toEqual([null, signal]);
    expect(child.said).toEqual({ out: '', err: '' });
  });

  it('ends on SIGINT without leaving half a file', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`profiles/p${i}.txt`, textProfile('Exampleland', `Topic ${i}`)]),
    );
    const host = await temporaryHost({ files: { 'briefpress.yaml': config, ...many } });
    const child = start(host, ['build', '-f', 'pdf']);
    const closed = once(child, 'close');
    for (let found = 0; found < 3; ) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      found = (await host.files()).filter((file) => file.endsWith('.pdf')).length;
    }
    child.kill('SIGINT');
    // 130 where a file was being written; else the shell makes 130 of the signal.
    expect([
      [130, null],
      [null, 'SIGINT'],
    ]).toContainEqual(await closed);
    for (const [file, bytes] of await host.bytes('out')) {
      expect(file).toMatch(/\.pdf$/u);
      expect(bytes.trimEnd()).toMatch(/%%EOF$/u);
    }
  });

  it('says nothing of a pipe that closes early', async () => {
    const host = await temporaryHost({ files });
    const child = start(host, ['build', '--diagnostics', 'json']);
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect({ code, err: child.said.err }).toEqual({
      code: 0,
      err: expect.stringMatching(/^Built 2 profiles/u),
    });
  });
});
