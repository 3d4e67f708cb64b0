import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { formatMessages } from '../../src/check/index.js';
import { loadOptions } from '../../src/config/index.js';
import { codes, isRule, type Message } from '../../src/model/index.js';
import { check } from '../../src/pipeline/check.js';
import { build } from '../../src/pipeline.js';
import { temporaryHost } from '../support/host.js';

/**
 * Each rule has a page in docs/rules, and what the page shows is so: the example is checked (or built), what is told is
 * what the page says, and the better text gives no such message. UPDATE=1 writes what is told anew.
 */
const folder = 'docs/rules';
const update = process.env.UPDATE === '1';
const rules = Object.keys(codes).filter(isRule);
const pages = (await readdir(folder)).filter((name) => name !== 'README.md').sort();

/** Rules whose example can't stand on a page: it would take a network, bytes that are no text, or ten megabytes. */
const withoutExample = new Set([
  'address-refused',
  'comments-removed',
  'control-character',
  'encoding-guessed',
  'hidden-removed',
  'image-broken',
  'image-too-large',
  'line-loose',
  'line-tight',
]);

describe('docs/rules', () => {
  it('has a page for each rule, and no other', () => {
    expect(pages).toEqual(rules.map((code) => `${code}.md`).sort());
  });

  it('lists them all', async () => {
    const list = await readFile(`${folder}/README.md`, 'utf8');
    const rows = [...list.matchAll(/^\| \[`([a-z-]+)`\]\(([a-z-]+)\.md\) \| (\w+) \| (.*) \|$/gmu)];
    expect(rows.map(([, code, target, severity, summary]) => [code, target, severity, summary])).toEqual(
      rules.map((code) => [code, code, codes[code].severity, codes[code].summary]),
    );
  });

  it.each(rules)('%s', async (code) => {
    const path = `${folder}/${code}.md`;
    const page = await readFile(path, 'utf8');
    const { severity, summary } = codes[code];
    const [title, , about] = page.split('\n');
    expect(title).toBe(`# ${code}`);
    expect(about).toBe(
      `**${summary[0]!.toUpperCase()}${summary.slice(1)}.** Severity: ${severity}. Told by: ${toldBy(page)}.`,
    );
    const { wrong, told, better } = examplesOf(page);
    if (withoutExample.has(code)) return expect(wrong).toEqual({});
    expect(Object.keys(wrong)).not.toEqual([]);
    const heard = await tell(wrong, page, code);
    expect(heard, 'the example gives the message').not.toBe('');
    if (update)
      await writeFile(
        path,
        page.replace(/```console\n.*?```/su, () => `\`\`\`console\n${heard}\`\`\``),
      );
    else expect(told).toBe(heard);
    if (Object.keys(better).length > 0) expect(await tell(better, page, code)).toBe('');
  });
});

function toldBy(page: string): string {
  return /Told by: ((?:check|build)(?: and build)?)\.$/mu.exec(page)?.[1] ?? '';
}

type Files = Record<string, string>;

/** Fenced blocks with a file's name are files: those before the block of what is told are wrong, those behind it better. */
function examplesOf(page: string): { wrong: Files; told: string; better: Files } {
  const examples = { wrong: {} as Files, told: '', better: {} as Files };
  let into = examples.wrong;
  for (const [, kind, name, text] of page.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gmsu)) {
    if (kind === 'console') {
      examples.told = text!;
      into = examples.better;
    } else if (name) into[name] = text!;
  }
  return examples;
}

/** What is told of this rule. */
async function tell(files: Files, page: string, code: string): Promise<string> {
  const host = await temporaryHost({ files: { 'briefpress.yaml': 'areas: [Exampleland]\n', ...files } });
  const inputs = Object.keys(files).filter((name) => /\.(?:txt|md|html)$/u.test(name));
  const { value: options } = await loadOptions({ inputs, formats: ['html'] }, host);
  const isOf = (one: Message) => one.code === code;
  const checked = await check(options!, host);
  const built = await build(toldBy(page) === 'build' ? { ...options!, formats: ['pdf'] } : options!, host);
  const told = [checked, built].map(({ messages }) => messages.some(isOf));
  if (told.some(Boolean)) {
    const by = ['check', 'build'].filter((_, index) => told[index]);
    expect(by.join(' and ')).toBe(toldBy(page));
  }
  if (!told[0]) return formatMessages(built.messages.filter(isOf), 'human');
  return formatMessages(checked.messages.filter(isOf), 'human', { lines: checked.lines });
}
