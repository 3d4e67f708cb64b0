import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { type TemporaryHost, temporaryHost } from '../support/host.js';

/**
 * Each folder of `cases` is one call of `check --fix`: `before` holds the files, `after` what they become, `diff.txt` what is
 * shown, `said.txt` the messages, the summary and the exit code, and `options.txt`, where it is there, further options.
 * `UPDATE=1` writes what must come out anew: read the difference before you keep it.
 */
const cases = fileURLToPath(new URL('cases', import.meta.url));
const update = process.env.UPDATE === '1';

const settings = 'areas: [Exampleland]\ndefaults: { country: Exampleland, topic: Mine Action }\n';

const folders = await readdir(cases);

describe.each(folders)('%s', (name) => {
  const folder = join(cases, name);

  it('becomes what is expected, and nothing more the second time', async () => {
    const files = await filesIn(join(folder, 'before'));
    const options = await readFile(join(folder, 'options.txt'), 'utf8').catch(() => '');
    const host = await temporaryHost({ files: { ...prefixed(files), 'briefpress.yaml': settings } });
    const argv = ['check', 'profiles', '--fix', '--yes', ...options.split(/\s+/u).filter(Boolean)];
    const code = await main(argv, host);
    const said = `${host.err.text}${summaryOf(host)}exit code ${code}\n`;
    const after = await host.bytes('profiles');
    if (update) await keep(folder, diffOf(host), said, after);
    expect(diffOf(host)).toBe(await readFile(join(folder, 'diff.txt'), 'utf8'));
    expect(said).toBe(await readFile(join(folder, 'said.txt'), 'utf8'));
    expect(Object.fromEntries(after)).toEqual(latin1(await filesIn(join(folder, 'after'))));
    await main(argv, host);
    expect(summaryOf(host)).toBe('There is nothing to mend.\n');
    expect(await host.bytes('profiles')).toEqual(after);
  });
});

async function filesIn(folder: string): Promise<Record<string, Buffer>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))])),
  );
}

function prefixed(files: Readonly<Record<string, Buffer>>): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`profiles/${name}`, bytes]));
}

function latin1(files: Readonly<Record<string, Buffer>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, bytes.toString('latin1')]));
}

function diffOf(host: TemporaryHost): string {
  return host.out.text.slice(0, -summaryOf(host).length || undefined);
}

/** The last line. */
function summaryOf(host: TemporaryHost): string {
  return `${host.out.text.trimEnd().split('\n').at(-1)}\n`;
}

async function keep(
  folder: string,
  diff: string,
  said: string,
  after: ReadonlyMap<string, string>,
): Promise<void> {
  await writeFile(join(folder, 'diff.txt'), diff);
  await writeFile(join(folder, 'said.txt'), said);
  await rm(join(folder, 'after'), { recursive: true, force: true });
  for (const [name, bytes] of after) {
    const path = join(folder, 'after', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes, 'latin1');
  }
}
