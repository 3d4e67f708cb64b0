import { chmod, lstat, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { type HostOptions, temporaryHost } from '../support/host.js';

const faulty = 'Kosovo\nMine Ban Policy\nLast updated: 5 July 2016\n\nOne.[2] Two.[1]\n\n[1] A.\n[2] B.\n';
const right = 'Kosovo\nMine Ban Policy\nLast updated: 5 July 2016\n\nOne.[1] Two.[2]\n\n[1] B.\n[2] A.\n';
const file = 'profiles/kosovo.txt';

async function fix(options: string[], given: HostOptions = {}) {
  const host = await temporaryHost({ ...given, files: { [file]: faulty, ...given.files } });
  const code = await main(['check', 'profiles', '--fix', ...options], host);
  return { code, host };
}

describe('check --fix', () => {
  it('shows what it would do, and writes nothing under --dry-run', async () => {
    const { code, host } = await fix(['--dry-run'], { answer: 'y' });
    expect(code).toBe(1);
    expect(host.out.text).toContain('-One.[2] Two.[1]\n+One.[1] Two.[2]\n');
    expect(host.out.text).toContain('To be mended: 1 file: 2 notes renumbered. Nothing was written.\n');
    expect(host.err.text).toBe('');
    expect(await host.text(file)).toBe(faulty);
  });

  it('has nothing to say of what is right', async () => {
    const { code, host } = await fix(['--dry-run'], { files: { [file]: right } });
    expect(code).toBe(0);
    expect(host.out.text).toBe('There is nothing to mend.\n');
  });

  it('asks on a terminal, after it has shown what changes', async () => {
    const { code, host } = await fix([], { answer: 'y', terminal: true });
    expect(host.err.text).toContain('Write profiles/kosovo.txt? [y/N] ');
    expect(host.out.text).toContain('\u001b[32m+One.[1] Two.[2]\u001b[39m\n');
    expect(code).toBe(0);
    expect(await host.text(file)).toBe(right);
    expect(host.out.text).toContain('Mended 1 file: 2 notes renumbered.\n');
  });

  it.each(['', 'n', 'yesterday'])('writes nothing where the answer is “%s”', async (answer) => {
    const { code, host } = await fix([], { answer });
    expect(code).toBe(1);
    expect(await host.text(file)).toBe(faulty);
  });

  it('writes nothing where nobody can be asked, and says how it would', async () => {
    const { code, host } = await fix([]);
    expect(code).toBe(1);
    expect(host.out.text).toContain('Say yes, or --yes, to write it.');
    expect(await host.text(file)).toBe(faulty);
  });

  it('writes without a question under --yes', async () => {
    const { code, host } = await fix(['--yes']);
    expect(code).toBe(0);
    expect(await host.text(file)).toBe(right);
  });

  it('says nothing under --log-level silent, but what it asks about', async () => {
    const silent = await fix(['--yes', '--log-level', 'silent']);
    expect(silent.host.out.text + silent.host.err.text).toBe('');
    expect(await silent.host.text(file)).toBe(right);
    const asking = await fix(['--log-level', 'silent'], { answer: 'n' });
    expect(asking.host.out.text).toContain('+One.[1] Two.[2]\n');
  });

  it('leaves a file alone that was changed while it asked', async () => {
    const host = await temporaryHost({ files: { [file]: faulty } });
    const meanwhile = {
      ...host,
      ask: async () => {
        await host.writeFile(file, `${faulty}More.\n`);
        return 'y';
      },
    };
    expect(await main(['check', file, '--fix'], meanwhile)).toBe(1);
    expect(host.err.text).toMatch(/error fix-refused .*changed meanwhile/u);
    expect(await host.text(file)).toBe(`${faulty}More.\n`);
  });

  it('names a file that can’t be written, and writes the others', async () => {
    const host = await temporaryHost({ files: { [file]: faulty, 'profiles/a/kosovo.txt': faulty } });
    const full = {
      ...host,
      replaceFile: async (path: string, data: Uint8Array) => {
        if (path.endsWith('a/kosovo.txt')) throw Object.assign(new Error('no'), { code: 'ENOSPC' });
        await host.replaceFile(path, data);
      },
    };
    expect(await main(['check', 'profiles', '--fix', '--yes'], full)).toBe(1);
    expect(host.err.text).toContain('profiles/a/kosovo.txt:1:1 error output-failed');
    expect(await host.text(file)).toBe(right);
    expect(await host.text('profiles/a/kosovo.txt')).toBe(faulty);
  });

  it('keeps permissions, and writes the file that a link leads to', async () => {
    const host = await temporaryHost({ files: { 'store/kosovo.txt': faulty, 'profiles/x.md': right } });
    const [store, link] = [join(host.cwd, 'store/kosovo.txt'), join(host.cwd, file)];
    await chmod(store, 0o660);
    await symlink(store, link);
    expect(await main(['check', file, '--fix', '--yes'], host)).toBe(0);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect((await stat(store)).mode & 0o777).toBe(0o660);
    expect(await host.text('store/kosovo.txt')).toBe(right);
  });

  it('says of pages, Word files and standard input how they can be mended', async () => {
    const page = '<title>Kosovo: Mine Action</title><p>Last updated: 5 July 2016</p><p>One.  Two.</p>';
    const { host } = await fix(['--yes'], { files: { 'profiles/kosovo-casualties.html': page } });
    expect(host.err.text).toContain('kosovo-casualties.html:1:1 warning fix-left HTML pages are not mended');
    expect(host.err.text).toContain('Make it Markdown first: briefpress convert');
    const input = await temporaryHost({ input: faulty });
    await main(['check', '-', '--fix', '--yes'], input);
    expect(input.err.text).toContain('-:1:1 warning fix-left standard input can’t be mended');
  });

  it('gives machines their messages on standard output alone', async () => {
    const files = { [file]: faulty.replace('[1] A.', '[2] A.') };
    const { host } = await fix(['--dry-run', '--diagnostics', 'json'], { files });
    expect(JSON.parse(host.out.text)).toMatchObject([{ code: 'fix-left', line: 7 }]);
    expect(host.err.text).toBe('There is nothing to mend.\n');
  });

  it('names files that can’t be read, and mends the others', async () => {
    const files = { 'profiles/half.md': '---\ncountry: Kos', 'profiles/picture.txt': 'GIF89a\0\0' };
    const { code, host } = await fix(['--yes'], { files });
    expect(code).toBe(1);
    expect(host.err.text).toContain('profiles/half.md:1:1 error front-matter-syntax');
    expect(host.err.text).toContain('profiles/picture.txt:1:1 error input-binary');
    expect(await host.text(file)).toBe(right);
  });

  it('mends a profile whose head is incomplete, but for its notes', async () => {
    const files = { [file]: 'Something is  missing.[2]\n\nAnd more.[1]\n\n[1] A.\n[2] B.\n' };
    const { host } = await fix(['--yes'], { files: { 'text.txt': '', ...files } });
    expect(await host.text(file)).toBe('Something is missing.[2]\n\nAnd more.[1]\n\n[1] A.\n[2] B.\n');
  });

  it('leaves alone what the settings switch off', async () => {
    const files = { [file]: faulty.replace('One.', 'One  two , three.') };
    const { host } = await fix(['--yes', '--rule', 'note-order=off', '--rule', 'double-space=off'], {
      files,
    });
    expect(await host.text(file)).toBe(faulty.replace('One.', 'One  two, three.'));
  });

  it.each([
    [['--dry-run'], '--dry-run goes with --fix'],
    [['--merge-notes'], '--merge-notes goes with --fix'],
    [['--fix', '--dry-run', '--yes'], '--dry-run writes nothing'],
  ])('refuses %j', async (options, reason) => {
    const host = await temporaryHost({ files: { [file]: faulty } });
    expect(await main(['check', ...options], host)).toBe(2);
    expect(host.err.text).toContain(reason);
  });
});
