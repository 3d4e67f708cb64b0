import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatMessages } from '../../src/check/index.js';
import { main } from '../../src/cli.js';
import { readArguments } from '../../src/commands/arguments.js';
import { loadOptions } from '../../src/config/index.js';
import { isRule } from '../../src/model/index.js';
import { temporaryHost } from '../support/host.js';

/** docs/check.md shows nothing that does not exist. */
const page = await readFile('docs/check.md', 'utf8');

const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].map(([, language, text]) => ({
  language: language!,
  text: text!,
}));

/** Command lines, without the program, comments, and what the shell does with them. */
const commands = [...page.matchAll(/briefpress ((?:build|check)[^\n`|]*)/gu)].map(([, line]) =>
  [...line!.replace(/\s#.*|\s[<>].*/u, '').matchAll(/"([^"]*)"|(\S+)/gu)].map(
    ([, quoted, word]) => quoted ?? word!,
  ),
);

describe('docs/check.md', () => {
  it('shows commands that can be understood', async () => {
    expect(commands.length).toBeGreaterThan(12);
    for (const argv of commands) {
      const request = await readArguments(argv, 80);
      expect(request.command, `${argv.join(' ')}: ${'text' in request ? request.text : ''}`).toBe(argv[0]);
    }
  });

  it('names options that exist', async () => {
    const host = await temporaryHost();
    await main(['check', '--help'], host);
    const known = new Set(host.out.text.match(/--[a-z-]+/gu));
    const shown = page.match(/`--[a-z-]+/gu)!.map((option) => option.slice(1));
    expect(shown.filter((option) => !known.has(option))).toEqual([]);
  });

  it('names rules that exist, and settings that can be read', async () => {
    const rules = [...page.matchAll(/allow: \[?([a-z-]+(?:, [a-z-]+)*)/gu)].flatMap(([, names]) =>
      names!.split(', '),
    );
    expect(rules.length).toBeGreaterThan(4);
    expect(rules.filter((rule) => !isRule(rule))).toEqual([]);
    const settings = blocks.filter(({ language, text }) => language === 'yaml' && text.startsWith('rules:'));
    expect(settings).toHaveLength(1);
    const host = await temporaryHost({ files: { 'briefpress.yaml': settings[0]!.text } });
    expect(formatMessages((await loadOptions({}, host)).messages, 'human')).toBe('');
  });

  it('shows YAML and JSON that can be read', () => {
    for (const { language, text } of blocks) {
      if (language === 'yaml') expect(() => parse(text)).not.toThrow();
      if (language === 'json') expect(() => JSON.parse(text)).not.toThrow();
    }
  });

  it('shows a message as it is told', async () => {
    const profile = `Exampleland

Mine Ban Policy

Last updated: 18 December 2025

It joined in 2004.

It has no stockpile.

In 2018 the the minister said that all areas had been cleared.
`;
    const files = { 'profiles/exampleland.txt': `\n${profile}`, 'briefpress.yaml': 'areas: [Exampleland]\n' };
    const host = await temporaryHost({ files });
    await main(['check'], host);
    const [shown] = blocks.filter(({ language }) => language === 'text');
    expect(host.out.text.split('\n\n')[0]).toBe(shown!.text.trimEnd());
    const json = JSON.parse(blocks.find(({ language }) => language === 'json')!.text);
    await main(['check', '--diagnostics', 'json'], host);
    expect(JSON.parse(host.out.text.slice(host.out.text.indexOf('[\n')))).toEqual(json);
  });
});
