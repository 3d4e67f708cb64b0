import { rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadOptions } from '../../src/config/index.js';
import { warmUp } from '../../src/pipeline/warm-up.js';
import { build } from '../../src/pipeline.js';
import { temporaryHost } from '../support/host.js';
import { brokenProfile, config, textProfile } from '../support/profiles.js';

const files = {
  'briefpress.yaml': config,
  'profiles/a.txt': textProfile('Area 1'),
  'profiles/b.txt': textProfile('Area 2'),
  'profiles/c.txt': textProfile('Area 3'),
};

/** A folder as a first build leaves it, with b.txt as the one that was saved last. */
async function built() {
  const host = await temporaryHost({ files });
  const { value: options } = await loadOptions({ formats: ['pdf', 'html'] }, host);
  const memory = {};
  await build(options!, host, { memory });
  const later = new Date(Date.now() + 60_000);
  await utimes(join(host.cwd, 'profiles/b.txt'), later, later);
  const done: string[] = [];
  const seen = {
    ...host,
    readFile: (path: string) => {
      done.push(`read ${path.split('/').at(-1)}`);
      return host.readFile(path);
    },
    writeFile: (path: string, data: Uint8Array | string) => {
      done.push(`write ${path}`);
      return host.writeFile(path, data);
    },
  };
  return { host, done, warm: () => warmUp(options!, seen, memory) };
}

describe('a watch that has found all as it was', () => {
  it('sets the profile that was saved last, and writes nothing', async () => {
    const { host, done, warm } = await built();
    const [before, said] = [await host.bytes('out'), host.err.text];
    await warm();
    expect(done).toContain('read b.txt');
    expect(done.filter((one) => /write|[ac]\.txt/u.test(one))).toEqual([]);
    expect(await host.bytes('out')).toEqual(before);
    expect(host.err.text).toBe(said);
  });

  it('goes on where that profile is gone, or can’t be read', async () => {
    const { host, warm } = await built();
    await host.writeFile('profiles/b.txt', brokenProfile);
    await warm();
    for (const path of ['profiles', 'templates'])
      await rm(join(host.cwd, path), { recursive: true, force: true });
    await warm();
    expect(host.err.text).toBe('');
  });

  it('does nothing after a build that left no record', async () => {
    const host = await temporaryHost({ files });
    const { value: options } = await loadOptions({}, host);
    await warmUp(options!, host, {});
    expect(await host.files('.')).toEqual(Object.keys(files).sort());
  });
});
