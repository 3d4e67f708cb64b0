import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { type HostOptions, temporaryHost } from '../support/host.js';
import { config, looseProfile, textProfile } from '../support/profiles.js';

const files = {
  'briefpress.yaml': `${config}publisher: Exampleland Institute\n`,
  'profiles/a/exampleland.txt': textProfile(),
  'profiles/a/twin.txt': textProfile(),
  'profiles/b/samplestan.txt': looseProfile,
  'profiles/b/table.md':
    '---\ncountry: Exampleland\ntopic: Casualties\nupdated: 2019-01\n---\n\n| Year | Hurt |\n| --- | --- |\n| 2017 | 3 |\n\nÉté, Київ, Αθήνα.[^a]\n\n[^a]: Source.\n',
  'profiles/c/broken.txt': 'no date here',
};

/** Builds and gives the bytes of everything that was written. */
async function outputs(argv: readonly string[], options: HostOptions = {}): Promise<Map<string, string>> {
  const host = await temporaryHost({ files, ...options });
  expect(await main(['build', ...argv], host)).toBe(1);
  return host.bytes('out');
}

describe('the same input on the same day', () => {
  const plain = outputs(['profiles']);

  it('gives files', async () => {
    expect([...(await plain).keys()]).toHaveLength(10);
  });

  it.each([
    ['again, in another folder', ['profiles']],
    ['in another order', ['profiles/c', 'profiles/b/table.md', 'profiles/b', 'profiles/a']],
    ['named by a pattern', ['profiles/**/*.*', 'profiles/a/twin.txt']],
  ])('gives the same bytes %s', async (_, argv) => {
    expect(await outputs(argv)).toEqual(await plain);
  });

  it('gives the same bytes seen from another folder, with absolute inputs', async () => {
    const host = await temporaryHost({ files });
    const elsewhere = await temporaryHost({ files: { 'briefpress.yaml': files['briefpress.yaml'] } });
    await main(['build', join(host.cwd, 'profiles')], elsewhere);
    expect(await elsewhere.bytes('out')).toEqual(await plain);
  });

  it('gives the same bytes on a terminal, with other diagnostics', async () => {
    expect(await outputs(['--diagnostics', 'json'], { terminal: true })).toEqual(await plain);
  });
});
