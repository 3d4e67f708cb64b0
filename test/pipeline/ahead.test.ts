import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadOptions } from '../../src/config/index.js';
import { recordName } from '../../src/pipeline/record.js';
import { build } from '../../src/pipeline.js';
import { type TemporaryHost, temporaryHost } from '../support/host.js';
import { brokenProfile, config, textProfile } from '../support/profiles.js';

const others = Array.from({ length: 20 }, (_, n) => [`profiles/other-${n}.txt`, textProfile(`Area ${n}`)]);
const files = {
  'briefpress.yaml': config,
  'profiles/ban.txt': textProfile(),
  ...(Object.fromEntries(others) as Record<string, string>),
};
const changedText = textProfile().replace('every year', 'every month');

/** A folder that is built again and again in one process, as a watch does; tells what was done to files, in order. */
async function series(given: Record<string, string> = files) {
  const host = await temporaryHost({ files: given });
  const memory = {};
  const done: string[] = [];
  const seen = {
    ...host,
    stamps: (paths: readonly string[]) => {
      done.push(...paths.map((path) => `look ${nameOf(path)}`));
      return host.stamps(paths);
    },
    readFile: (path: string) => {
      done.push(`read ${nameOf(path)}`);
      return host.readFile(path);
    },
    writeFile: async (path: string, data: Uint8Array | string) => {
      done.push(`write ${nameOf(path)}`);
      return host.writeFile(path, data);
    },
  };
  const again = async (...changed: string[]) => {
    done.length = 0;
    const paths = changed.map((path) => join(host.cwd, path));
    return build(await optionsOf(host), seen, { memory, changed: paths });
  };
  await again();
  const save = (path: string, text: string) => writeFile(join(host.cwd, path), text);
  return { host, done, again, save };
}

async function optionsOf(host: TemporaryHost) {
  return (await loadOptions({ formats: ['html'] }, host)).value!;
}

/** What a build from nothing writes for the same files. */
async function cold(given: Record<string, string>) {
  const host = await temporaryHost({ files: given });
  await build(await optionsOf(host), host);
  return host.bytes('out');
}

function nameOf(path: string): string {
  return path.split('/').at(-1)!;
}

describe('a profile that is known to have changed', () => {
  it('is made before anything is looked at that grows with the folder', async () => {
    const { host, done, again, save } = await series();
    await save('profiles/ban.txt', changedText);
    const report = await again('profiles/ban.txt');
    const before = done.slice(0, done.indexOf('write exampleland-mine-ban-policy.html'));
    expect(before).toContain('read ban.txt');
    expect(before.filter((one) => /other|area|record|\.briefpress/u.test(one))).toEqual([]);
    expect(done.filter((one) => one === 'write exampleland-mine-ban-policy.html')).toHaveLength(1);
    expect(report.built.filter(({ unchanged }) => !unchanged)).toHaveLength(1);
    expect(await host.bytes('out')).toEqual(await cold({ ...files, 'profiles/ban.txt': changedText }));
  });

  it('leaves what a build from nothing leaves when its name, its sidecar or its faults change', async () => {
    const { host, again, save } = await series();
    const steps: [path: string, text: string][] = [
      ['profiles/ban.txt', textProfile('Area 3')],
      ['profiles/ban.yaml', 'authors: [A. Author]'],
      ['profiles/ban.txt', brokenProfile],
      ['profiles/ban.txt', textProfile('Samplestan')],
      ['profiles/other-3.txt', textProfile('Samplestan')],
    ];
    const now: Record<string, string> = { ...files };
    for (const [path, text] of steps) {
      now[path] = text;
      await save(path, text);
      await again(path);
      expect(await host.bytes('out'), `${path} ${text.slice(0, 30)}`).toEqual(await cold(now));
    }
  });

  it('may be gone, or as it was, by then', async () => {
    const { host, done, again, save } = await series();
    await save('profiles/ban.txt', textProfile());
    await again('profiles/ban.txt', 'profiles/other-2.txt~', 'profiles');
    expect(done.filter((one) => one.startsWith('write'))).toEqual([]);
    await rm(join(host.cwd, 'profiles/ban.txt'));
    await again('profiles/ban.txt');
    const { 'profiles/ban.txt': _, ...rest } = files;
    expect(await host.bytes('out')).toEqual(await cold(rest));
  });

  it('waits for its turn where the settings have changed too', async () => {
    const { host, again, save } = await series();
    const inputs = `${config}inputs: [profiles/other-*.txt]\n`;
    await save('briefpress.yaml', inputs);
    await save('profiles/ban.txt', changedText);
    await rm(join(host.cwd, 'out'), { recursive: true });
    await again('profiles/ban.txt', 'briefpress.yaml');
    expect(await host.bytes('out')).toEqual(await cold({ ...files, 'briefpress.yaml': inputs }));
  });
});

describe('the record', () => {
  it('is not read again as long as it is the one that was written', async () => {
    const { host, done, again, save } = await series();
    await again();
    expect(done).not.toContain(`read ${recordName}`);
    await save(`out/${recordName}`, 'something else');
    await again();
    expect(done).toContain(`read ${recordName}`);
    expect(await host.text(`out/${recordName}`)).toMatch(/^briefpress record 1 /u);
  });
});
