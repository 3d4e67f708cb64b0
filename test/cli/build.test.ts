import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { type HostOptions, temporaryHost } from '../support/host.js';
import { readPdf } from '../support/pdf-reader.js';
import { brokenProfile, config, looseProfile, textProfile } from '../support/profiles.js';

const good = { 'briefpress.yaml': config, 'profiles/exampleland.txt': textProfile() };
const goodOutputs = [
  'exampleland-mine-ban-policy.html',
  'exampleland-mine-ban-policy.pdf',
  'index.html',
  'manifest.json',
];

/** Runs `briefpress build` in a folder with these files. */
async function build(files: Record<string, string>, argv: readonly string[] = [], options: HostOptions = {}) {
  const host = await temporaryHost({ files, ...options });
  const code = await main(['build', ...argv], host);
  return { host, code, out: host.out.text, err: host.err.text };
}

describe('a build', () => {
  it('writes both forms, index and manifest, and says so', async () => {
    const { host, code, out, err } = await build(good);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      'Built 1 profile into out/ (1 PDF, 1 HTML, index.html, manifest.json).\nOpen out/index.html\n',
    );
    expect(await host.files('out')).toEqual(goodOutputs);
    expect(await host.text('out/index.html')).toContain('href="exampleland-mine-ban-policy.pdf"');
  });

  it('writes a manifest that holds against the files', async () => {
    const { host } = await build(good);
    const manifest = JSON.parse(await host.text('out/manifest.json'));
    expect(manifest).toMatchObject({ briefpress: '0.1.0', date: '2026-01-01T00:00:00Z', failed: [] });
    const sha256 = async (path: string) =>
      createHash('sha256')
        .update(await readFile(join(host.cwd, path)))
        .digest('hex');
    const [profile] = manifest.profiles;
    expect(profile.source).toEqual({
      path: 'exampleland.txt',
      sha256: await sha256('profiles/exampleland.txt'),
      line: 1,
    });
    expect(manifest.settings.config_sha256).toBe(await sha256('briefpress.yaml'));
    for (const output of profile.outputs) {
      expect(output.sha256).toBe(await sha256(`out/${output.path}`));
      expect(output.bytes).toBe((await readFile(join(host.cwd, 'out', output.path))).length);
    }
    expect(manifest.templates.map((file: { path: string }) => file.path)).toContain('brief/body.hbs');
  });

  it('finds nothing to build in an empty folder', async () => {
    const { host, code, out, err } = await build({});
    expect(code).toBe(1);
    expect(err).toContain('profiles:1:1 error input-none');
    expect(out).toBe('Nothing was built; 1 error.\n');
    expect(await host.files()).toEqual([]);
  });
});

describe('a profile with an error', () => {
  const files = { ...good, 'profiles/samplestan.txt': brokenProfile, 'profiles/picture.txt': 'PNG\0\0' };

  it('is named and left out; the others are built', async () => {
    const { host, code, out, err } = await build(files);
    expect(code).toBe(1);
    expect(err).toMatch(/^profiles\/picture\.txt:1:1 error input-binary /mu);
    expect(err).toMatch(/^profiles\/samplestan\.txt:6:\d+ error note-undefined /mu);
    expect(out).toBe(
      'Built 1 profile into out/ (1 PDF, 1 HTML, index.html, manifest.json); 2 profiles failed; 2 errors.\nOpen out/index.html\n',
    );
    expect(await host.files('out')).toEqual(goodOutputs);
  });

  it('stands in the manifest with the reason', async () => {
    const { host } = await build(files);
    expect(JSON.parse(await host.text('out/manifest.json')).failed).toEqual([
      { path: 'picture.txt', codes: ['input-binary'] },
      { path: 'samplestan.txt', line: 1, codes: ['note-undefined'] },
    ]);
  });

  it('alone leaves an existing out/ as it was', async () => {
    const { host, code, out } = await build({
      'briefpress.yaml': config,
      'profiles/samplestan.txt': brokenProfile,
      'out/index.html': 'old',
    });
    expect(code).toBe(1);
    expect(out).toBe('Nothing was built; 1 profile failed; 1 error.\n');
    expect(await host.files('out')).toEqual(['index.html']);
    expect(await host.text('out/index.html')).toBe('old');
  });

  it('in a combined file fails alone', async () => {
    const combined = `${textProfile()}
Mine Action

Last updated: 4 March 2025

Nothing was cleared.[1][9]

[1] Email, 2 February 2025.

Casualties

Last updated: 5 March 2025

Nobody was hurt.[1]

[1] Email, 3 February 2025.
`;
    const { host, code, err } = await build({
      'briefpress.yaml': config,
      'profiles/exampleland.txt': combined,
    });
    expect(code).toBe(1);
    expect(err).toContain('note-undefined');
    expect(await host.files('out')).toEqual([
      'exampleland-casualties.html',
      'exampleland-casualties.pdf',
      ...goodOutputs,
    ]);
    expect(JSON.parse(await host.text('out/manifest.json')).failed).toEqual([
      { path: 'exampleland.txt', line: 12, codes: ['note-undefined'] },
    ]);
  });

  it('of Briefpress’s own making fails alone, and --log-level debug shows where', async () => {
    const host = await temporaryHost({ files: { ...good, 'profiles/other.txt': textProfile('Samplestan') } });
    const faulty = {
      ...host,
      readFile: (path: string) => {
        if (path.endsWith('other.txt')) throw new TypeError('something no stage foresaw');
        return host.readFile(path);
      },
    };
    expect(await main(['build'], faulty)).toBe(1);
    expect(host.err.text).toContain(
      'profiles/other.txt:1:1 error internal Briefpress itself failed: something no stage foresaw',
    );
    expect(host.err.text).not.toContain('    at ');
    expect(await host.files('out')).toEqual(goodOutputs);
    await main(['build', '--log-level', 'debug'], faulty);
    expect(host.err.text).toContain('TypeError: something no stage foresaw\n    at ');
  });
});

describe('--format', () => {
  it.each([
    ['pdf', ['pdf']],
    ['html', ['html']],
    ['HTML,pdf', ['html', 'pdf']],
  ])('%s', async (format, endings) => {
    const { host, code } = await build(good, ['-f', format]);
    expect(code).toBe(0);
    const outputs = endings.map((ending) => `exampleland-mine-ban-policy.${ending}`);
    expect(await host.files('out')).toEqual([...outputs, 'index.html', 'manifest.json']);
  });

  it('may be given twice', async () => {
    const { host } = await build(good, ['-f', 'pdf', '-f', 'html']);
    expect(await host.files('out')).toEqual(goodOutputs);
  });
});

describe('options and config', () => {
  it('--out wins over the config', async () => {
    const files = { ...good, 'briefpress.yaml': `${config}out: public` };
    expect((await build(files)).out).toContain('into public/');
    const { host, out } = await build(files, ['--out', 'print/today/']);
    expect(out).toContain('into print/today/ (');
    expect(out).toContain('Open print/today/index.html');
    expect(await host.files('print/today')).toEqual(goodOutputs);
  });

  it('--config names another config; one that is not there is an error', async () => {
    const files = { 'profiles/exampleland.txt': textProfile(), 'set/ours.yaml': config };
    expect((await build(files, ['-c', 'set/ours.yaml'])).code).toBe(0);
    const { code, err } = await build(files, ['--config', 'none.yaml']);
    expect(code).toBe(1);
    expect(err).toContain('none.yaml:1:1 error input-unreadable');
  });

  it('a config with faults builds nothing', async () => {
    const { host, code, err } = await build({ ...good, 'briefpress.yaml': 'ouput: x' });
    expect(code).toBe(1);
    expect(err).toContain('briefpress.yaml:1:1 error config-invalid there is no setting ouput\n');
    expect(await host.files()).not.toContain('out/index.html');
  });

  it('front matter wins over the config’s defaults', async () => {
    const markdown = '---\ncountry: Exampleland\ntopic: Mine Action\nupdated: 2025-03-03\n---\n\nWords.\n';
    const files = {
      'briefpress.yaml': `${config}defaults: { country: Samplestan, topic: Casualties }`,
      'profiles/a.md': markdown,
      'profiles/b.txt': 'Last updated: 3 March 2025\n\nSome words of a text that names neither.\n',
    };
    const { host, err } = await build(files, ['-f', 'html']);
    expect(err).toBe('');
    expect(await host.files('out')).toEqual([
      'exampleland-mine-action.html',
      'index.html',
      'manifest.json',
      'samplestan-casualties.html',
    ]);
  });

  it.each([
    [[], '', 595],
    [[], 'page_size: Letter', 612],
    [['--page-size', 'a4'], 'page_size: Letter', 595],
  ])('paper: %j over %j', async (argv, setting, width) => {
    const { host } = await build({ ...good, 'briefpress.yaml': `${config}${setting}` }, argv);
    const pdf = await readFile(join(host.cwd, 'out', goodOutputs[1]!));
    expect((await readPdf(pdf)).pages[0]!.width).toBeCloseTo(width, 0);
    expect(await host.text(`out/${goodOutputs[0]}`)).toMatch(width === 595 ? /size: A4/u : /size: letter/iu);
  });

  it('--templates wins file by file over the built-in ones', async () => {
    const files = { ...good, 'house/brief/footer.hbs': '<p>Printed in {{country}} for the house</p>' };
    const { host, code, err } = await build(files, ['--templates', 'house']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { pages } = await readPdf(await readFile(join(host.cwd, 'out', goodOutputs[1]!)));
    expect(pages[0]!.text).toContain('Printed in Exampleland for the house');
  });

  it('templates/ is looked at without being named', async () => {
    const { code, err } = await build({ ...good, 'templates/brief/body.hbs': '<p>{{contry}}</p>' });
    expect(code).toBe(1);
    expect(err).toContain('templates/brief/body.hbs:1:');
    expect(err).toContain('template-name');
  });

  it('a folder of templates that is not there is an error', async () => {
    const { code, err } = await build(good, ['--templates', 'none']);
    expect(code).toBe(1);
    expect(err).toContain('none:1:1 error template-missing there is no such folder');
  });
});

describe('inputs', () => {
  const many = {
    'briefpress.yaml': config,
    'land/a.txt': textProfile('Exampleland', 'Mine Action'),
    'land/deep/b.md': '---\ncountry: Samplestan\ntopic: Mine Action\nupdated: 2025-03-03\n---\n\nWords.\n',
    'land/README.md': '# About these files\n',
    'land/.hidden.txt': 'x',
    'land/node_modules/x.txt': 'x',
    'land/table.csv': 'a,b',
  };
  const all = ['exampleland-mine-action.html', 'samplestan-mine-action.html'];

  it.each([
    ['a folder', ['land'], all],
    ['a folder with a slash', ['land/'], all],
    ['a pattern', ['land/**/*.{txt,md}'], all],
    ['a pattern of everything', ['land/**'], all],
    ['files', ['land/a.txt', 'land/deep/b.md'], all],
    ['a file twice', ['land/a.txt', './land/a.txt', 'land'], all],
    ['what a shell makes of land/*.*', ['land/a.txt', 'land/README.md'], all.slice(0, 1)],
  ])('may be %s', async (_, inputs, pages) => {
    const { host, code, err } = await build(many, [...inputs, '-f', 'html']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect((await host.files('out')).filter((file) => file.includes('-'))).toEqual(pages);
  });

  it('are taken from the config where none is named', async () => {
    const { host } = await build({ ...many, 'briefpress.yaml': `${config}inputs: land/deep` }, [
      '-f',
      'html',
    ]);
    expect(await host.files('out')).toContain('samplestan-mine-action.html');
    expect(await host.files('out')).not.toContain('exampleland-mine-action.html');
  });

  it('may be named absolutely; messages name them from the folder of the build', async () => {
    const host = await temporaryHost({ files: { ...many, 'land/c.txt': brokenProfile } });
    expect(await main(['build', join(host.cwd, 'land/c.txt')], host)).toBe(1);
    expect(host.err.text).toContain('land/c.txt:6:');
    expect(host.err.text).not.toContain(host.cwd);
  });

  it('that match nothing are named; the others are built', async () => {
    const { host, code, err } = await build(many, ['land/a.txt', 'none', 'land/*.docx', '-f', 'html']);
    expect(code).toBe(1);
    expect(err).toContain('none:1:1 error input-none nothing to build was found at none\n');
    expect(err).toContain('land/*.docx:1:1 error input-none');
    expect(await host.files('out')).toContain('exampleland-mine-action.html');
  });

  it('of a kind that no reader knows are named', async () => {
    const { code, err } = await build(many, ['land/table.csv']);
    expect(code).toBe(1);
    expect(err).toContain('land/table.csv:1:1 error input-format');
  });

  it('may come from standard input, as text or Markdown', async () => {
    const files = { 'briefpress.yaml': config };
    for (const input of [textProfile('Exampleland', 'Mine Action'), many['land/deep/b.md']]) {
      const { host, code, err } = await build(files, ['-', '-f', 'html'], { input });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(JSON.parse(await host.text('out/manifest.json')).profiles[0].source.path).toBe('-');
    }
  });

  it('from standard input are named - in messages', async () => {
    const { code, err } = await build({ 'briefpress.yaml': config }, ['-'], { input: brokenProfile });
    expect(code).toBe(1);
    expect(err).toMatch(/^-:6:\d+ error note-undefined/mu);
  });
});

describe('warnings', () => {
  const files = { 'briefpress.yaml': config, 'profiles/samplestan.txt': looseProfile };

  it('are told, and counted; the exit code is 0', async () => {
    const { code, out, err } = await build(files);
    expect(code).toBe(0);
    expect(err).toMatch(/^profiles\/samplestan\.txt:10:1 warning note-unreferenced /mu);
    expect(out).toMatch(/manifest\.json\); 1 warning\.\n/u);
  });

  it('make it 3 under --strict, or strict: true, unless --no-strict', async () => {
    expect((await build(files, ['--strict'])).code).toBe(3);
    const strict = { ...files, 'briefpress.yaml': `${config}strict: true` };
    expect((await build(strict)).code).toBe(3);
    expect((await build(strict, ['--no-strict'])).code).toBe(0);
    expect((await build(good, ['--strict'])).code).toBe(0);
  });

  it('count less than errors', async () => {
    expect((await build({ ...files, 'profiles/broken.txt': brokenProfile }, ['--strict'])).code).toBe(1);
  });
});

describe('--diagnostics and --log-level', () => {
  const files = {
    'briefpress.yaml': config,
    'profiles/samplestan.txt': looseProfile,
    'profiles/z.txt': brokenProfile,
  };

  it('json: one list on standard output, the summary on standard error', async () => {
    const { out, err } = await build(files, ['--diagnostics', 'json']);
    expect(JSON.parse(out)).toMatchObject([
      {
        severity: 'warning',
        code: 'note-unreferenced',
        file: 'profiles/samplestan.txt',
        line: 10,
        column: 1,
      },
      { severity: 'error', code: 'note-undefined', file: 'profiles/z.txt', line: 6 },
    ]);
    expect(err).toMatch(/^Built 1 profile /u);
    expect(JSON.parse((await build(good, ['--diagnostics', 'json'])).out)).toEqual([]);
  });

  it('github: workflow commands on standard output', async () => {
    const { out } = await build(files, ['--diagnostics', 'github']);
    expect(out).toMatch(
      /^::warning file=profiles\/samplestan\.txt,line=10,col=1,title=note-unreferenced::/mu,
    );
    expect(out).toMatch(/^::error file=profiles\/z\.txt,line=6,/mu);
  });

  it.each([
    ['silent', [], false],
    ['error', ['error'], true],
    ['warning', ['warning', 'error'], true],
    ['info', ['info', 'warning', 'error'], true],
  ])('--log-level %s', async (level, severities, summary) => {
    const host = await temporaryHost({ files });
    const quotes = Buffer.from(textProfile().replace('has joined', '\u0093has\u0094 joined'), 'latin1');
    await host.writeFile('profiles/old.txt', quotes);
    expect(await main(['build', '--log-level', level], host)).toBe(1);
    const told = [...host.err.text.matchAll(/^\S+:\d+:\d+ (\w+)/gmu)].map((match) => match[1]);
    expect([...new Set(told)].sort()).toEqual([...severities].sort());
    expect(host.out.text.includes('Built 2 profiles')).toBe(summary);
  });
});

describe('a terminal', () => {
  it('sees one line of progress, taken away at the end, and colours', async () => {
    const files = { ...good, 'profiles/samplestan.txt': looseProfile };
    const { host, err } = await build(files, [], { terminal: true });
    expect(err).toContain('\r1/2 profiles/exampleland.txt\u001b[K');
    expect(err).toContain('\r\u001b[K');
    expect(err.lastIndexOf('\r')).toBeLessThan(err.indexOf('warning'));
    expect(err).toContain('\u001b[33mwarning');
    expect(host.out.text).not.toContain('\u001b');
  });

  it('sees no colours under NO_COLOR, and no progress under --log-level silent', async () => {
    const files = { ...good, 'profiles/samplestan.txt': looseProfile };
    const { err } = await build(files, [], { terminal: true, env: { NO_COLOR: '1' } });
    expect(err).not.toContain('\u001b[33m');
    expect((await build(files, ['--log-level', 'silent'], { terminal: true })).err).toBe('');
  });
});

describe('a folder that can’t be written', () => {
  it('is told with the reason, and no half file is left', async () => {
    const { host, code, out, err } = await build({ ...good, out: 'a file' });
    expect(code).toBe(1);
    expect(err).toContain('out/exampleland-mine-ban-policy.pdf:1:1 error output-failed');
    expect(out).toMatch(/^Nothing was built; 1 profile failed; /u);
    expect(await host.files()).toEqual(['briefpress.yaml', 'out', 'profiles/exampleland.txt']);
  });

  it('after some profiles leaves what was whole', async () => {
    const host = await temporaryHost({ files: { ...good, 'profiles/samplestan.txt': looseProfile } });
    const full = {
      ...host,
      writeFile: (path: string, data: Uint8Array | string) =>
        path.includes('samplestan')
          ? Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' }))
          : host.writeFile(path, data),
    };
    expect(await main(['build'], full)).toBe(1);
    expect(host.err.text).toContain('out/samplestan-mine-ban-policy.pdf:1:1 error output-failed');
    expect(host.err.text).toContain('the disk is full');
    expect(await host.files('out')).toEqual(goodOutputs);
    expect(await host.text('out/index.html')).not.toContain('samplestan');
  });
});

describe('an interrupted build', () => {
  it('ends after the file at hand, with exit code 130', async () => {
    const host = await temporaryHost({ files: { ...good, 'profiles/samplestan.txt': looseProfile } });
    const interrupt = new AbortController();
    const stopping = {
      ...host,
      writeFile: async (path: string, data: Uint8Array | string) => {
        interrupt.abort();
        return host.writeFile(path, data);
      },
    };
    expect(await main(['build'], stopping, interrupt.signal)).toBe(130);
    expect(host.out.text).toMatch(/^Interrupted\. Built 1 profile into out\/ \(1 PDF, 1 HTML\)/u);
    expect(await host.files('out')).toEqual(goodOutputs.slice(0, 2));
  });
});
