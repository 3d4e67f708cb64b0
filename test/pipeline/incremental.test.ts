import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { recordName } from '../../src/pipeline/record.js';
import { type TemporaryHost, temporaryHost } from '../support/host.js';
import { goodPngs } from '../support/images.js';
import { brokenProfile, config, looseProfile, textProfile } from '../support/profiles.js';

const files = {
  'briefpress.yaml': config,
  'profiles/action.txt': textProfile('Exampleland', 'Mine Action'),
  'profiles/ban.txt': textProfile('Exampleland', 'Mine Ban Policy'),
  'profiles/loose.txt': looseProfile,
};
const action = ['exampleland-mine-action.html', 'exampleland-mine-action.pdf'];
const ban = ['exampleland-mine-ban-policy.html', 'exampleland-mine-ban-policy.pdf'];
const list = ['index.html', 'manifest.json'];
const loose = ['samplestan-mine-ban-policy.html', 'samplestan-mine-ban-policy.pdf'];

/** A folder of profiles that is built again and again. */
async function workplace(
  given: Record<string, string | Uint8Array> = files,
  env: Record<string, string> = {},
) {
  const host = await temporaryHost({ files: given, env });
  return { host, again: (...argv: string[]) => build(host, argv) };
}

/** Builds, and tells what was said and written, but for the record. */
async function build(host: TemporaryHost, argv: readonly string[], now = host.now) {
  const written: string[] = [];
  const before = { out: host.out.text.length, err: host.err.text.length };
  const watched = {
    ...host,
    now,
    writeFile: (path: string, data: Uint8Array | string) => {
      const name = path.split('/').at(-1)!;
      if (name !== recordName) written.push(name);
      return host.writeFile(path, data);
    },
  };
  const code = await main(['build', ...argv], watched);
  const [out, err] = [host.out.text.slice(before.out), host.err.text.slice(before.err)];
  return { code, out, err, written: written.sort() };
}

describe('a second build', () => {
  it('touches nothing where nothing has changed, and says the same', async () => {
    const { again } = await workplace();
    const first = await again();
    expect(first.written).toEqual([...action, ...ban, ...list, ...loose]);
    const second = await again();
    expect(second).toEqual({
      code: first.code,
      out: '3 profiles in out/ are up to date; 1 warning.\nOpen out/index.html\n',
      err: first.err,
      written: [],
    });
    expect(await again('--strict')).toMatchObject({ code: 3, written: [] });
  });

  it('makes the profile that has changed, and what lists it', async () => {
    const { host, again } = await workplace();
    await again();
    await host.writeFile('profiles/ban.txt', textProfile().replace('every year', 'every month'));
    const { written, out } = await again();
    expect(written).toEqual([...ban, ...list]);
    expect(out).toMatch(
      /^Built 1 profile into out\/ \(1 PDF, 1 HTML, index\.html, manifest\.json\); 2 are unchanged; /u,
    );
    expect(await host.text(`out/${ban[0]}`)).toContain('every month');
  });

  it('gives the bytes that a build from nothing gives', async () => {
    const [warm, cold] = [await workplace(), await workplace()];
    await warm.again();
    for (const { host } of [warm, cold]) {
      await host.writeFile('profiles/ban.txt', textProfile().replace('every year', 'every month'));
      await host.writeFile('profiles/new.txt', textProfile('Samplestan', 'Mine Action'));
      await rm(join(host.cwd, 'profiles/action.txt'));
    }
    await warm.again();
    await cold.again();
    expect(await warm.host.bytes('out')).toEqual(await cold.host.bytes('out'));
  });

  it('makes a profile again when its sidecar comes, changes or goes', async () => {
    const { host, again } = await workplace();
    await again();
    for (const text of ['authors: [A. Author]', 'authors: [B. Author]']) {
      await host.writeFile('profiles/ban.yaml', text);
      expect((await again()).written).toEqual([...ban, ...list]);
      expect((await again()).written).toEqual([]);
    }
    await rm(join(host.cwd, 'profiles/ban.yaml'));
    expect((await again()).written).toEqual([...ban, ...list]);
  });

  it('makes a profile again when an image comes, changes or goes', async () => {
    const [one, other] = Object.values(goodPngs);
    const text =
      '---\ncountry: Exampleland\ntopic: Mine Action\nupdated: 2025-03-03\n---\n\n![A map](map.png)\n';
    const { host, again } = await workplace({
      ...files,
      'profiles/action.txt': looseProfile,
      'profiles/map.md': text,
    });
    expect((await again()).err).toContain('image-missing');
    expect(await again()).toMatchObject({ written: [], err: expect.stringContaining('image-missing') });
    for (const bytes of [one!, other!]) {
      await host.writeFile('profiles/map.png', bytes);
      expect((await again()).written).toEqual([...action, ...list]);
      expect((await again()).written).toEqual([]);
    }
    await rm(join(host.cwd, 'profiles/map.png'));
    expect((await again()).err).toContain('image-missing');
  });

  it.each([
    [
      'a setting',
      ['briefpress.yaml', `${config}publisher: A house\n`],
      [],
      [...action, ...ban, ...list, ...loose],
    ],
    ['a comment in the settings', ['briefpress.yaml', `${config}# ours\n`], [], list],
    [
      'a template',
      ['templates/brief/footer.hbs', '<p>{{country}}</p>'],
      [],
      [...action, ...ban, ...list, ...loose],
    ],
    ['the list’s template', ['templates/site/index.css', 'p { color: red }'], [], list],
    ['words', ['templates/strings/en.yaml', 'notes: Sources\n'], [], [...action, ...ban, ...list, ...loose]],
    ['an option', undefined, ['--page-size', 'letter'], [...action, ...ban, ...list, ...loose]],
    ['--force', undefined, ['--force'], [...action, ...ban, ...list, ...loose]],
  ])('makes what depends on it again: %s', async (_, file, argv, expected) => {
    const { host, again } = await workplace();
    await again();
    if (file) await host.writeFile(file[0]!, file[1]!);
    expect((await again(...argv)).written).toEqual(expected);
    if (argv[0] !== '--force') expect((await again(...argv)).written).toEqual([]);
  });

  it('makes a file again that is gone or not as it was written', async () => {
    const { host, again } = await workplace();
    await again();
    await rm(join(host.cwd, 'out', ban[1]!));
    const page = await host.text(`out/${action[0]}`);
    await writeFile(join(host.cwd, 'out', action[0]!), page.replace('Ministry', 'ministry'));
    await writeFile(join(host.cwd, 'out/manifest.json'), '{}');
    expect((await again()).written).toEqual([...action, ...ban, ...list]);
    expect(await host.text(`out/${action[0]}`)).toBe(page);
    expect((await again()).written).toEqual([]);
  });

  it('takes a file that was copied or moved for what it is', async () => {
    const { host, again } = await workplace();
    await again();
    await rename(join(host.cwd, 'out'), join(host.cwd, 'moved'));
    const copied = await host.bytes('moved');
    for (const [path, bytes] of copied) await host.writeFile(`print/${path}`, Buffer.from(bytes, 'latin1'));
    await host.writeFile(`print/${recordName}`, await host.text(`moved/${recordName}`));
    expect((await again('--out', 'print')).written).toEqual([]);
    expect((await again('--out', 'moved')).written).toEqual([]);
  });

  it('builds failing profiles each time, and tells of them', async () => {
    const { again } = await workplace({ ...files, 'profiles/broken.txt': brokenProfile });
    const first = await again();
    expect(await again()).toEqual({
      ...first,
      written: [],
      out: expect.stringContaining('1 profile failed'),
    });
  });
});

describe('the day', () => {
  const clock = { SOURCE_DATE_EPOCH: '' };
  const stale = { ...files, 'briefpress.yaml': 'areas: [Exampleland, Samplestan]\nstale_after: 10 months\n' };
  const on = (day: string) => new Date(`${day}T12:00:00Z`);

  it('changes nothing in a report that looks no older', async () => {
    const { host } = await workplace(stale, clock);
    await build(host, [], on('2025-06-01'));
    const bytes = await host.bytes('out');
    expect((await build(host, [], on('2025-07-02'))).written).toEqual([]);
    expect(await host.bytes('out')).toEqual(bytes);
  });

  it('makes a report again that has become stale, and each month from then on', async () => {
    const { host } = await workplace(stale, clock);
    await build(host, [], on('2025-12-31'));
    const all = [...action, ...ban, ...list, ...loose];
    expect((await build(host, [], on('2026-01-10'))).written).toEqual(all);
    expect((await build(host, [], on('2026-01-20'))).written).toEqual([]);
    expect((await build(host, [], on('2026-02-10'))).written).toEqual(all);
  });

  it('tells of a date that lies in the future as long as it does', async () => {
    const { host } = await workplace(files, clock);
    expect((await build(host, [], on('2025-03-01'))).err).toContain('date-future');
    expect((await build(host, [], on('2025-03-02'))).err).toContain('date-future');
    expect((await build(host, [], on('2025-03-03'))).err).not.toContain('date-future');
  });

  it('of SOURCE_DATE_EPOCH stands in every report', async () => {
    const { host, again } = await workplace();
    await again();
    const later = { ...host, env: { ...host.env, SOURCE_DATE_EPOCH: '1767312000' }, now: on('2026-01-02') };
    expect((await build(later, [], later.now)).written).toEqual([...action, ...ban, ...list, ...loose]);
  });
});

describe('the files of a profile', () => {
  it('go with it', async () => {
    const { host, again } = await workplace();
    await again();
    await rm(join(host.cwd, 'profiles/action.txt'));
    expect(await again('--log-level', 'info')).toMatchObject({
      written: list,
      err: expect.stringMatching(/^out\/exampleland-mine-action\.pdf:1:1 info output-removed /mu),
    });
    expect(await host.files('out')).toEqual([...ban, ...list, ...loose]);
    expect(await host.text('out/index.html')).not.toContain('exampleland-mine-action');
  });

  it('go when it fails, so that nobody hands on the old ones', async () => {
    const { host, again } = await workplace();
    await again();
    await host.writeFile('profiles/ban.txt', textProfile().replace('[2]', '[2][9]'));
    expect(await again()).toMatchObject({ code: 1, written: list });
    expect(await host.files('out')).toEqual([...action, ...list, ...loose]);
    await host.writeFile('profiles/ban.txt', files['profiles/ban.txt']);
    await again();
    expect(await host.files('out')).toEqual([...action, ...ban, ...list, ...loose]);
  });

  it('all go, with the list, when the last profile is gone', async () => {
    const { host, again } = await workplace({ 'briefpress.yaml': config, 'profiles/ban.txt': textProfile() });
    await again();
    await host.writeFile('profiles/ban.txt', brokenProfile);
    expect((await again()).code).toBe(1);
    expect(await host.files('out')).toEqual([]);
  });

  it('stay where somebody has changed them, with a message', async () => {
    const { host, again } = await workplace();
    await again();
    await host.writeFile(`out/${action[0]}`, 'somebody’s work');
    await rm(join(host.cwd, 'profiles/action.txt'));
    expect((await again()).err).toContain(`out/${action[0]}:1:1 warning output-kept`);
    expect(await host.text(`out/${action[0]}`)).toBe('somebody’s work');
    expect(await host.files('out')).not.toContain(action[1]);
  });

  it('stay where the folder of profiles is out of reach', async () => {
    const { host, again } = await workplace();
    await again();
    const before = await host.bytes('out');
    await rename(join(host.cwd, 'profiles'), join(host.cwd, 'elsewhere'));
    expect(await again()).toMatchObject({ code: 1, written: [], err: expect.stringContaining('input-none') });
    await mkdir(join(host.cwd, 'profiles'));
    expect((await again()).written).toEqual([]);
    expect(await host.bytes('out')).toEqual(before);
  });

  it('of a form that is no longer asked for go', async () => {
    const { host, again } = await workplace();
    await again();
    await again('-f', 'html');
    expect(await host.files('out')).toEqual([action[0], ban[0], ...list, loose[0]]);
  });

  it('that no build has written are left alone', async () => {
    const { host, again } = await workplace({ ...files, 'out/notes.txt': 'x', 'out/old.pdf': 'x' });
    await again();
    await again('--force');
    expect(await host.files('out')).toEqual(
      ['notes.txt', 'old.pdf', ...action, ...ban, ...list, ...loose].sort(),
    );
  });
});

describe('a build of one profile', () => {
  it('leaves the others in the folder, the index and the manifest', async () => {
    const { host, again } = await workplace();
    await again();
    const before = await host.bytes('out');
    expect(await again('profiles/ban.txt')).toMatchObject({ written: [], err: '', code: 0 });
    await host.writeFile('profiles/ban.txt', textProfile().replace('every year', 'every month'));
    expect((await again('profiles/ban.txt')).written).toEqual([...ban, ...list]);
    await host.writeFile('profiles/ban.txt', files['profiles/ban.txt']);
    expect((await again('profiles/ban.txt')).written).toEqual([...ban, ...list]);
    expect(await host.bytes('out')).toEqual(before);
  });

  it('gives names as a build of all does', async () => {
    const twins = { ...files, 'profiles/twin.txt': files['profiles/ban.txt'] };
    const [{ host, again }, all] = [await workplace(twins), await workplace(twins)];
    await again('profiles/twin.txt');
    expect(await host.files('out')).toContain('exampleland-mine-ban-policy.pdf');
    await again('profiles/ban.txt');
    await again();
    await all.again();
    expect(await host.files('out')).toContain('exampleland-mine-ban-policy-2.pdf');
    expect(await host.bytes('out')).toEqual(await all.host.bytes('out'));
  });

  it('that comes through standard input stays until another takes its place', async () => {
    const host = await temporaryHost({ files, input: textProfile('Samplestan', 'Casualties') });
    await build(host, ['-', '-f', 'html']);
    await build(host, ['-f', 'html']);
    expect(await host.text('out/index.html')).toContain('samplestan-casualties.html');
    const next = {
      ...host,
      readInput: async () => Buffer.from(textProfile('Samplestan', 'Casualties').replace('every', 'each')),
    };
    await build(next, ['-', '-f', 'html']);
    expect(await host.text('out/samplestan-casualties.html')).toContain('each year');
    expect(await host.files('out')).toEqual([
      action[0],
      ban[0],
      ...list,
      'samplestan-casualties.html',
      loose[0],
    ]);
  });
});

describe('two profiles of one name', () => {
  const twins = { ...files, 'profiles/twin.txt': textProfile().replace('every year', 'twice a year') };

  it('keep their names when one changes', async () => {
    const { host, again } = await workplace(twins);
    const { err } = await again('-f', 'html');
    expect(err).toContain('profiles/twin.txt:1:1 warning profile-duplicate');
    await host.writeFile('profiles/twin.txt', textProfile().replace('every year', 'thrice a year'));
    expect((await again('-f', 'html')).err).toBe(err);
    expect(await host.text('out/exampleland-mine-ban-policy.html')).toContain('every year');
    expect(await host.text('out/exampleland-mine-ban-policy-2.html')).toContain('thrice a year');
    expect((await again('-f', 'html')).err).toBe(err);
  });

  it('become one when the other is gone', async () => {
    const { host, again } = await workplace(twins);
    await again();
    await rm(join(host.cwd, 'profiles/ban.txt'));
    await again();
    expect(await host.files('out')).toEqual([...action, ...ban, ...list, ...loose]);
    expect(await host.text('out/exampleland-mine-ban-policy.html')).toContain('twice a year');
  });

  it('fail alone where the settings make it an error', async () => {
    const strict = { ...twins, 'briefpress.yaml': `${config}rules: { profile-duplicate: error }\n` };
    const { host, again } = await workplace(strict);
    expect((await again('-f', 'html')).code).toBe(1);
    expect(await host.files('out')).toEqual([action[0], ban[0], ...list, loose[0]]);
    expect(await host.text(`out/${ban[0]}`)).toContain('every year');
  });
});

describe('a record that can’t be trusted', () => {
  const path = `out/${recordName}`;

  it.each([
    ['is gone', () => undefined],
    ['is half written', (text: string) => text.slice(0, text.length / 2)],
    ['is damaged', (text: string) => text.replace('Mine Action', 'Mine action')],
    ['is empty', () => ''],
    ['is another program’s', () => '{"sources": []}'],
    ['is of another version', (text: string) => text.replace('record 1', 'record 0')],
  ])('is as if there were none where it %s', async (_, damage) => {
    const { host, again } = await workplace();
    await again('-f', 'html');
    const damaged = damage(await host.text(path));
    if (damaged === undefined) await rm(join(host.cwd, path));
    else await writeFile(join(host.cwd, path), damaged);
    expect(await again('-f', 'html')).toMatchObject({
      written: [action[0], ban[0], ...list, loose[0]],
      code: 0,
    });
    expect((await again('-f', 'html')).written).toEqual([]);
  });

  it('tells nothing of the computer that it was made on', async () => {
    const { host, again } = await workplace();
    await again('-f', 'html');
    expect(await host.text(path)).not.toContain(host.cwd);
  });
});

describe('two builds at once', () => {
  it('leave a whole folder', async () => {
    const { host, again } = await workplace();
    await Promise.all([again(), again(), again('-f', 'html')]);
    await again();
    const alone = await workplace();
    await alone.again();
    expect(await host.bytes('out')).toEqual(await alone.host.bytes('out'));
  });
});
