import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { type TemporaryHost, temporaryHost } from '../support/host.js';
import { brokenProfile, config, textProfile } from '../support/profiles.js';

const files = {
  'briefpress.yaml': config,
  'profiles/action.txt': textProfile('Exampleland', 'Mine Action'),
  'profiles/ban.txt': textProfile(),
};
const page = 'out/exampleland-mine-ban-policy.html';

let end = async (): Promise<unknown> => undefined;
afterEach(() => end());

/** Starts a watch, and waits for its first build. */
async function watching(given: Record<string, string> = files, argv: readonly string[] = ['-f', 'html']) {
  const host = await temporaryHost({ files: given });
  const interrupt = new AbortController();
  const code = main(['build', '--watch', ...argv], host, interrupt.signal);
  end = async () => {
    interrupt.abort();
    return code;
  };
  await until(() => /index\.html\n/u.test(host.out.text) || host.err.text !== '');
  // Whatever was still on its way from making the files is over then.
  await new Promise((resolve) => setTimeout(resolve, 200));
  return { host, save: (path: string, text: string) => writeFile(join(host.cwd, path), text) };
}

/** Waits until something is so, ten seconds at most. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const latest = performance.now() + 10_000;
  while (!(await isSo())) {
    expect(performance.now(), 'it did not come').toBeLessThan(latest);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const contains = (host: TemporaryHost, path: string, text: string) => async () =>
  (await host.text(path).catch(() => '')).includes(text);
const builds = (host: TemporaryHost) => host.out.text.match(/^Built /gmu)?.length ?? 0;

describe('--watch', () => {
  it('builds a profile again when it is saved', async () => {
    const { host, save } = await watching();
    await save('profiles/ban.txt', textProfile().replace('every year', 'every month'));
    await until(contains(host, page, 'every month'));
    await until(() => builds(host) === 2);
    expect(host.out.text).toContain(
      'Built 1 profile into out/ (1 HTML, index.html, manifest.json); 1 is unchanged.',
    );
  });

  it('builds a new profile, in a new folder too, and takes away what a deleted one leaves', async () => {
    const { host, save } = await watching();
    await mkdir(join(host.cwd, 'profiles/more'));
    await save('profiles/more/new.txt', textProfile('Samplestan'));
    await until(contains(host, 'out/index.html', 'samplestan-mine-ban-policy.html'));
    await rename(join(host.cwd, 'profiles/ban.txt'), join(host.cwd, 'profiles/ban.old'));
    await until(async () => !(await host.files('out')).includes('exampleland-mine-ban-policy.html'));
    await until(
      async () => !(await host.text('out/index.html')).includes('exampleland-mine-ban-policy.html'),
    );
  });

  it('builds once for a burst', async () => {
    const { host, save } = await watching();
    for (let n = 0; n < 20; n += 1)
      await save('profiles/ban.txt', textProfile().replace('every year', `${n} times`));
    await until(contains(host, page, '19 times'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(builds(host)).toBeLessThanOrEqual(3);
  });

  it('waits for a file that is being saved', async () => {
    const { host, save } = await watching();
    await save('profiles/ban.txt', '');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await save('profiles/ban.txt', textProfile().replace('every year', 'every month'));
    await until(contains(host, page, 'every month'));
    expect(host.err.text).toBe('');
  });

  it('tells of a fault, and goes on', async () => {
    const { host, save } = await watching();
    await save('profiles/ban.txt', brokenProfile);
    await until(() => host.err.text.includes('note-undefined'));
    await save('profiles/ban.txt', textProfile());
    await until(contains(host, 'out/index.html', 'exampleland-mine-ban-policy.html'));
  });

  it('sees settings and templates, also those that were faulty or not there', async () => {
    const { host, save } = await watching();
    await save('briefpress.yaml', `${config}publsher: A house\n`);
    await until(() => host.err.text.includes('config-invalid'));
    await save('briefpress.yaml', `${config}publisher: A house\n`);
    await until(contains(host, page, 'A house'));
    await mkdir(join(host.cwd, 'templates/brief'), { recursive: true });
    await save('templates/brief/print.css', 'p { color: #123456 }');
    await until(contains(host, page, '#123456'));
    await rm(join(host.cwd, 'templates'), { recursive: true });
    await until(async () => !(await contains(host, page, '#123456')()));
  });

  it('waits for profiles where there are none yet', async () => {
    const { host, save } = await watching({ 'briefpress.yaml': config });
    await mkdir(join(host.cwd, 'profiles'));
    await save('profiles/ban.txt', textProfile());
    await until(contains(host, 'out/index.html', 'exampleland-mine-ban-policy.html'));
  });

  it('ends with 130 when it is interrupted', async () => {
    await watching();
    expect(await end()).toBe(130);
  });

  it('can’t watch standard input', async () => {
    const host = await temporaryHost();
    expect(await main(['build', '-', '--watch'], host)).toBe(2);
    expect(host.err.text).toContain('--watch can’t watch standard input');
  });
});
