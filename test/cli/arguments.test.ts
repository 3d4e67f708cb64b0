import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { version } from '../../src/version.js';
import { temporaryHost } from '../support/host.js';

async function run(...argv: string[]) {
  const host = await temporaryHost();
  const code = await main(argv, host);
  return { code, out: host.out.text, err: host.err.text };
}

describe('briefpress', () => {
  it.each([['--version'], ['build', '--version']])('tells its version: %s %s', async (...argv) => {
    expect(await run(...argv)).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([['--help'], ['-h'], ['help']])('tells its commands: %s', async (word) => {
    const { code, out, err } = await run(word);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: briefpress <command>/u);
    expect(out).toContain('briefpress build ');
    expect(out).toContain('briefpress completion ');
  });

  it('tells what build takes, with examples and exit codes, in 80 columns', async () => {
    const { code, out, err } = await run('build', '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const option of [
      '-o, --out',
      '-f, --format',
      '--page-size',
      '--templates',
      '-c, --config',
      '--strict',
    ]) {
      expect(out).toContain(option);
    }
    for (const option of [
      '--diagnostics',
      '--log-level',
      '-h, --help',
      '--version',
      'Examples:',
      'Exit codes: 0 done',
    ]) {
      expect(out).toContain(option);
    }
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('prints a completion script, and completes', async () => {
    const { code, out } = await run('completion');
    expect(code).toBe(0);
    expect(out).toContain('briefpress --get-yargs-completions');
    const completions = await run('--get-yargs-completions', 'briefpress', 'build', '--fo');
    expect(completions.out.split('\n')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^--format/u)]),
    );
  });

  it('is not changed by the locale', async () => {
    const host = await temporaryHost({ env: { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' } });
    await main(['--help'], host);
    expect(host.out.text).toContain('Show help');
  });
});

describe('a command line that can’t be understood', () => {
  it.each([
    [['biuld'], 'there is no command biuld; did you mean build?'],
    [['elephant'], 'there is no command elephant\n'],
    [['build', '--formt', 'pdf'], 'there is no option --formt; did you mean --format?'],
    [['build', '-x'], 'there is no option -x\n'],
    [['build', '-f', 'doc'], '--format can’t be "doc"; choose from "pdf", "html"'],
    [['build', '-f', 'pdf,'], '--format can’t be ""'],
    [['build', '--page-size', 'A5'], '--page-size can’t be "A5"'],
    [['build', '--diagnostics', 'xml'], '--diagnostics can’t be "xml"'],
    [['build', '--log-level', 'loud'], '--log-level can’t be "loud"'],
    [['build', '--out'], 'no value is given for out'],
    [['build', '-o', '-f', 'pdf'], 'no value is given for o'],
    [['build', '--out='], '--out needs a value'],
    [['build', '-o', 'a', '--out', 'b'], '--out is given more than once'],
    [['build', '-c', 'a', '-c', 'b'], '--config is given more than once'],
    [['build', ''], 'the name of an input is empty'],
    [['build', '--out.folder', 'x'], 'there is no option --out.folder'],
  ])('%j is told why, with exit code 2', async (argv, text) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(text);
    expect(err).toContain('briefpress build --help');
  });

  it('without a command gets the help', async () => {
    const { code, out, err } = await run();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: briefpress <command>');
  });
});
