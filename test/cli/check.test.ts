import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { type HostOptions, temporaryHost } from '../support/host.js';
import { brokenProfile, config, looseProfile, textProfile } from '../support/profiles.js';

const good = { 'briefpress.yaml': config, 'profiles/exampleland.txt': textProfile() };
const loose = { ...good, 'profiles/samplestan.txt': looseProfile };
const broken = { ...good, 'profiles/samplestan.txt': brokenProfile };

/** Runs `briefpress check` in a folder with these files. */
async function check(
  files: Record<string, string | Uint8Array>,
  argv: readonly string[] = [],
  options: HostOptions = {},
) {
  const host = await temporaryHost({ files, ...options });
  return { host, ...(await again(host, argv)) };
}

/** Runs it once more in the same folder. */
async function again(host: Awaited<ReturnType<typeof temporaryHost>>, argv: readonly string[] = []) {
  const [out, err] = [host.out.text.length, host.err.text.length];
  const code = await main(['check', ...argv], host);
  return { code, out: host.out.text.slice(out), err: host.err.text.slice(err) };
}

describe('a check', () => {
  it('of profiles that hold says so, and writes nothing', async () => {
    const { host, code, out, err } = await check(good);
    expect({ code, out, err }).toEqual({ code: 0, out: 'Checked 1 profile: nothing to mend.\n', err: '' });
    expect(await host.files()).toEqual(['briefpress.yaml', 'profiles/exampleland.txt']);
  });

  it('names what does not hold on standard output, with its line, a caret and a hint, then sums up', async () => {
    const { code, out, err } = await check(loose);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`profiles/samplestan.txt:10:1 warning note-unreferenced nothing refers to note [2]
    10 | [2] Another letter, 2 February 2025.
       | ^
    It is kept at the end of the notes, marked. Refer to it in the text, or take it out.

Checked 2 profiles: 1 warning.

By rule:
  note-unreferenced: 1 warning

By profile:
  profiles/samplestan.txt: 1 warning
`);
  });

  it('exits with 1 for errors, with 3 for warnings under --strict or above --max-warnings', async () => {
    expect((await check(broken)).code).toBe(1);
    expect((await check(broken, ['--max-warnings', '0'])).code).toBe(1);
    expect((await check(loose, ['--strict'])).code).toBe(3);
    expect((await check({ ...loose, 'briefpress.yaml': `${config}strict: true\n` })).code).toBe(3);
    expect((await check(loose, ['--max-warnings', '0'])).code).toBe(3);
    expect((await check(loose, ['--max-warnings', '1'])).code).toBe(0);
    expect((await check(loose, ['--strict', '--rule', 'note-unreferenced=info'])).code).toBe(0);
    expect((await check({})).code).toBe(1);
  });

  it('exits with 130 where it is interrupted, and writes no baseline', async () => {
    const host = await temporaryHost({ files: loose });
    const interrupt = new AbortController();
    interrupt.abort();
    expect(await main(['check', '--baseline', 'known.json'], host, interrupt.signal)).toBe(130);
    expect(host.out.text).toMatch(/^Interrupted\. Checked /u);
    expect(await host.files()).not.toContain('known.json');
  });

  it.each([
    [['--max-warnings', 'many'], '--max-warnings must be a number, not many'],
    [['--update-baseline'], '--update-baseline needs --baseline FILE'],
    [['--rule', 'dubble-space=off'], 'there is no rule dubble-space. Did you mean double-space?'],
    [['--rule', 'country-missing=off'], 'country-missing says that something could not be done'],
    [['--rule', 'double-space'], 'write --rule NAME=SEVERITY, not --rule double-space'],
    [
      ['--rule', 'double-space=loud'],
      '--rule double-space must be error or warning or info or off, not loud',
    ],
    [['--diagnostics', 'xml'], '--diagnostics can’t be "xml"'],
  ])('that is asked for wrongly says why: %j', async (argv, text) => {
    const { code, out, err } = await check(good, argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(text);
    expect(err).toContain('briefpress check --help');
  });

  it('says how much it is told to', async () => {
    const files = {
      ...broken,
      'profiles/loose.txt': looseProfile,
      'briefpress.yaml': `${config}rules: { note-same: warning }\n`,
    };
    expect((await check(files, ['--log-level', 'error'])).out).not.toContain('warning note-unreferenced');
    expect((await check(files, ['--log-level', 'error'])).out).toContain('error note-undefined');
    const silent = await check(files, ['--log-level', 'silent']);
    expect(silent).toMatchObject({ code: 1, out: '', err: '' });
    const spaced = {
      ...good,
      'profiles/exampleland.txt': textProfile().replace('convention.', 'convention  now.'),
    };
    expect((await check(spaced)).out).toContain('info double-space');
    expect((await check(spaced, ['--log-level', 'warning'])).out).not.toContain('info double-space');
  });

  it('for machines leaves standard output to the messages', async () => {
    const json = await check(loose, ['--diagnostics', 'json']);
    expect(JSON.parse(json.out)).toMatchObject([{ code: 'note-unreferenced', line: 10 }]);
    expect(json.err).toMatch(/^Checked 2 profiles: 1 warning\.\n/u);
    const sarif = JSON.parse((await check(loose, ['--diagnostics', 'sarif'])).out);
    expect(sarif.runs[0].results).toMatchObject([{ ruleId: 'note-unreferenced' }]);
    const github = await check(loose, ['--diagnostics', 'github', '--log-level', 'silent']);
    expect(github).toMatchObject({ out: '', err: '' });
  });

  it('takes standard input, and SARIF is there for builds as well', async () => {
    const { out } = await check(good, ['-'], { input: looseProfile });
    expect(out).toContain('-:10:1 warning note-unreferenced');
    expect(out).toContain('    10 | [2] Another letter');
    const host = await temporaryHost({ files: loose });
    await main(['build', '-f', 'html', '--diagnostics', 'sarif'], host);
    expect(JSON.parse(host.out.text).runs[0].results).toMatchObject([{ ruleId: 'note-unreferenced' }]);
  });

  it('has colours and progress on a terminal only, and none under NO_COLOR', async () => {
    const terminal = await check(loose, [], { terminal: true });
    expect(terminal.out).toContain('\u001b[');
    expect(terminal.err).toContain('1/2 profiles/exampleland.txt');
    expect((await check(loose, [], { terminal: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
    expect((await check(loose)).out).not.toContain('\u001b');
  });

  it('shows no line of Word files, nor of files that are no text', async () => {
    const { code, out } = await check({ ...good, 'profiles/a.docx': 'no zip', 'profiles/b.txt': 'PNG\0\0' });
    expect(code).toBe(1);
    expect(out).toContain('profiles/a.docx:1:1 error input-binary');
    expect(out).not.toContain(' | ');
  });
});

describe('severities', () => {
  it('hold for a build as well: a fault that was an error lets a profile be written, a warning can stop it', async () => {
    const build = async (profile: string, ...argv: string[]) => {
      const host = await temporaryHost({ files: { ...good, 'profiles/samplestan.txt': profile } });
      const code = await main(['build', '-f', 'html', ...argv], host);
      return { code, files: (await host.files('out')).filter((file) => file.startsWith('samplestan')) };
    };
    const page = ['samplestan-mine-ban-policy.html'];
    expect(await build(looseProfile)).toEqual({ code: 0, files: page });
    expect(await build(looseProfile, '--rule', 'note-unreferenced=error')).toEqual({ code: 1, files: [] });
    const moved = looseProfile
      .replace('joined.[1]', 'joined.[2][1]')
      .replace('Another letter', 'Ibid. Letter');
    expect(await build(moved)).toEqual({ code: 1, files: [] });
    const lenient = ['ibid-moved=warning', 'ibid-dangling=warning'].flatMap((rule) => ['--rule', rule]);
    expect(await build(moved, ...lenient)).toEqual({ code: 0, files: page });
  });
});

describe('an allowance', () => {
  const allowing = (words: string) => ({
    ...good,
    'profiles/samplestan.txt': looseProfile.replace('2025.\n', `2025. <!-- allow: ${words} -->\n`),
  });
  const last = (words: string) => ({
    ...good,
    'profiles/samplestan.txt': looseProfile.replace(/2025\.\n$/u, `2025. <!-- allow: ${words} -->\n`),
  });

  it('spares its place, and is no trace in what is built', async () => {
    const { host, out } = await check(last('note-unreferenced -- kept for the record'));
    expect(out).toBe('Checked 2 profiles: nothing to mend.\n');
    expect(await main(['build', '-f', 'html'], host)).toBe(0);
    expect(await host.text('out/samplestan-mine-ban-policy.html')).not.toContain('kept for the record');
  });

  it('of an error of evidence lets the profile be built: the author answers for it', async () => {
    const profile = brokenProfile.replace('joined.[1][7]', 'joined.[1][7] <!-- allow: note-undefined -->');
    const { host, code } = await check({ ...good, 'profiles/samplestan.txt': profile });
    expect(code).toBe(0);
    expect(await main(['build', '-f', 'html'], host)).toBe(0);
    expect(await host.files('out')).toContain('samplestan-mine-ban-policy.html');
  });

  it('that names no rule, or allows nothing, is told', async () => {
    const wrong = await check(last('note-unreferencd, country-missing'));
    expect(wrong.out).toContain('10:50 warning allow-unknown there is no rule note-unreferencd');
    expect(wrong.out).toContain('Did you mean note-unreferenced?');
    expect(wrong.out).toContain('country-missing says that something could not be done');
    const unused = await check(allowing('note-gap'));
    expect(unused.out).toContain(
      '8:42 info allow-unused nothing has to be allowed: note-gap finds nothing in line 8',
    );
    const built = await check(allowing('line-loose, address-dead'));
    expect(built.out).not.toContain('allow-unused');
  });

  it('in a sidecar is needed where one of several profiles needs it', async () => {
    const two = `${looseProfile}\nMine Action\n\nLast updated: 4 March 2025\n\nNothing was cleared.[1]\n\n[1] Email.\n`;
    const files = {
      ...good,
      'profiles/samplestan.txt': two,
      'profiles/samplestan.yaml': 'allow: note-unreferenced\n',
    };
    expect((await check(files)).out).toContain('nothing to mend');
    const unneeded = { ...files, 'profiles/samplestan.yaml': 'allow: [note-gap]\n' };
    const { out } = await check(unneeded);
    expect(
      out.match(
        /samplestan\.yaml:1:9 info allow-unused .* in this profile\n {4}1 \| allow: \[note-gap\]\n {6}\| {9}\^{8}\n/gu,
      ),
    ).toHaveLength(1);
  });
});

describe('a collection', () => {
  const collection = Object.fromEntries(
    Array.from({ length: 14 }, (_, index) => {
      const name = `profiles/p${String(index).padStart(2, '0')}.txt`;
      const profile = index === 7 ? brokenProfile : looseProfile;
      return [name, profile.replace('Mine Ban Policy', `Topic ${index}`)];
    }),
  );

  it('is summed up with the worst first, ten of each', async () => {
    const { out } = await check({ 'briefpress.yaml': config, ...collection });
    const summary = out.slice(out.indexOf('Checked'));
    expect(summary).toMatch(
      /^Checked 14 profiles: 1 error, 13 warnings\.\n\nBy rule:\n {2}note-undefined: 1 error\n {2}note-unreferenced: 13 warnings\n/u,
    );
    expect(summary).toContain('By profile:\n  profiles/p07.txt: 1 error\n  profiles/p00.txt: 1 warning\n');
    expect(summary).toMatch(/… and 4 more profiles; --summary lists all\n$/u);
  });

  it('has all of the summary, and no single messages, under --summary', async () => {
    const { out } = await check({ 'briefpress.yaml': config, ...collection }, ['--summary']);
    expect(out).toMatch(/^Checked 14 profiles/u);
    expect(out.split('\n').filter((line) => line.startsWith('  profiles/'))).toHaveLength(14);
  });

  it('counts profiles of a combined file apart, by their first line', async () => {
    const two = `${looseProfile}\nMine Action\n\nLast updated: 4 March 2025\n\nNothing was cleared.[1]\n\n[1] Email.\n\n[2] Letter.\n`;
    const { out } = await check({ 'briefpress.yaml': config, 'profiles/a.txt': two });
    expect(out).toContain('Checked 2 profiles in 1 file: 2 warnings.');
    expect(out).toContain('  profiles/a.txt:1: 1 warning\n  profiles/a.txt:12: 1 warning\n');
  });
});

describe('a baseline', () => {
  const baseline = ['--baseline', 'known/base.json'];

  it('is written where it is not there; then only what is new is told, and counts', async () => {
    const { host, code, out } = await check(broken, baseline);
    expect(code).toBe(0);
    expect(out).toBe(
      'Checked 2 profiles: nothing new.\n\nknown/base.json was written: it knows 1 message from now on.\n',
    );
    expect(await host.text('known/base.json')).toContain(
      '"file":"../profiles/samplestan.txt","code":"note-undefined"',
    );

    const second = await again(host, baseline);
    expect(second).toEqual({
      code: 0,
      out: 'Checked 2 profiles: nothing new.\n\n1 message known from known/base.json, not told again.\n',
      err: '',
    });

    const moved = brokenProfile.replace('Samplestan has', 'One more.\n\nIt is new:[8] Samplestan has');
    await host.writeFile('profiles/samplestan.txt', moved);
    const third = await again(host, baseline);
    expect(third.code).toBe(1);
    expect(third.out).toContain('[8] refers to a note');
    expect(third.out).not.toContain('[7] refers to a note');
  });

  it('says what is gone, and is written anew when asked', async () => {
    const { host } = await check(loose, baseline);
    await host.writeFile('profiles/samplestan.txt', looseProfile.replace('joined.[1]', 'joined.[1][2]'));
    const gone = await again(host, baseline);
    expect(gone.out).toContain(
      '1 message of it gone; --update-baseline takes them out:\n  ../profiles/samplestan.txt note-unreferenced “[2] Another letter, 2”\n',
    );
    const updated = await again(host, [...baseline, '--update-baseline']);
    expect(updated).toMatchObject({ code: 0 });
    expect(await host.text('known/base.json')).toContain('"known": []');
  });

  it('keeps what it knows of files that were not looked at', async () => {
    const { host } = await check(
      { ...loose, 'profiles/other.txt': brokenProfile.replace('Mine Ban Policy', 'Impact') },
      baseline,
    );
    const one = await again(host, ['profiles/exampleland.txt', ...baseline]);
    expect(one.out).not.toContain('gone');
    await again(host, ['profiles/exampleland.txt', ...baseline, '--update-baseline']);
    expect((await host.text('known/base.json')).match(/"code"/gu)).toHaveLength(2);
    expect((await again(host, baseline)).code).toBe(0);
  });

  it('is the same from wherever the check runs', async () => {
    const { host } = await check(loose, baseline);
    const inside = { ...host, cwd: `${host.cwd}/profiles` };
    const sibling = await temporaryHost({
      files: { ...loose, 'known/base.json': await host.text('known/base.json') },
      cwd: 'profiles',
    });
    expect(inside.cwd).toContain('profiles');
    const { out } = await again(sibling, [
      '.',
      '-c',
      '../briefpress.yaml',
      '--baseline',
      '../known/base.json',
    ]);
    expect(out).toContain('1 message known from ../known/base.json');
  });

  it('that is damaged or can’t be read is an error with its place, and all is told', async () => {
    const { host, code, out } = await check(
      { ...loose, 'known/base.json': '{"briefpress": "baseline",\n<<<<<<< HEAD\n' },
      baseline,
    );
    expect(code).toBe(1);
    expect(out).toContain('known/base.json:2:1 error baseline-invalid it is no valid JSON');
    expect(out).toContain('note-unreferenced');
    expect(await host.text('known/base.json')).toContain('<<<');
    const folder = await check(loose, ['--baseline', 'profiles']);
    expect(folder.code).toBe(1);
    expect(folder.out).toContain('profiles:1:1 error input-unreadable');
    const unwritable = await check(loose, ['--baseline', 'briefpress.yaml/base.json']);
    expect(unwritable).toMatchObject({ code: 1 });
    expect(unwritable.out).toContain('error output-failed the baseline could not be written');
  });
});
