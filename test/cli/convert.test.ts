import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { temporaryHost } from '../support/host.js';

const text = `Kosovo

Mine Action

Last updated: 5 July 2016

Clearance has *ended*.[1]

[1] Letter, 3 May 2016, p. 5.
`;

const markdown = `---
country: Kosovo
topic: Mine Action
updated: 5 July 2016
---

Clearance has \\*ended\\*.[^1]

[^1]: Letter, 3 May 2016, p. 5.
`;

const combined = `${text}
Casualties

Last updated: 6 July 2016

Nobody was hurt.[1]

[1] Report, 2016.
`;

describe('briefpress convert', () => {
  it('writes Markdown beside the source, and says where', async () => {
    const host = await temporaryHost({ files: { 'a/kosovo.txt': text } });
    expect(await main(['convert', 'a/kosovo.txt'], host)).toBe(0);
    expect(host.out.text).toBe('a/kosovo.md\n');
    expect(await host.text('a/kosovo.md')).toBe(markdown);
  });

  it('writes what a build makes the same of', async () => {
    const host = await temporaryHost({ files: { 'a/p.txt': text } });
    await main(['convert', 'a/p.txt', '-o', 'b/'], host);
    await main(['build', 'a', '-o', 'one', '-f', 'html', '--no-embed-source'], host);
    await main(['build', 'b', '-o', 'two', '-f', 'html', '--no-embed-source'], host);
    const [one, two] = [
      await host.text('one/kosovo-mine-action.html'),
      await host.text('two/kosovo-mine-action.html'),
    ];
    expect(two).toBe(one);
  });

  it('writes each format, which reads as the same again', async () => {
    const host = await temporaryHost({ files: { 'kosovo.txt': text } });
    expect(await main(['convert', 'kosovo.txt', '--to', 'html', '-o', 'p.html'], host)).toBe(0);
    expect(await host.text('p.html')).toContain('<sup><a role="doc-noteref" href="#note-1">1</a></sup>');
    expect(await main(['convert', 'kosovo.txt', '--to', 'text', '-o', 'out/p.txt'], host)).toBe(0);
    expect(await host.text('out/p.txt')).toBe(text);
    expect(await main(['convert', 'kosovo.txt', '--to', 'json', '-o', '-'], host)).toBe(0);
    const json = JSON.parse(host.out.text.slice(host.out.text.indexOf('{')));
    expect(json.profiles).toMatchObject([
      { metadata: { country: { value: 'Kosovo' } }, notes: [{ label: '1' }] },
    ]);
  });

  it('parts a combined file, and keeps it together in JSON', async () => {
    const host = await temporaryHost({ files: { 'all.txt': combined } });
    expect(await main(['convert', 'all.txt', '-o', 'out'], host)).toBe(0);
    expect(await host.files('out')).toEqual(['kosovo-casualties.md', 'kosovo-mine-action.md']);
    expect(await host.text('out/kosovo-mine-action.md')).toBe(markdown);
    expect(await main(['convert', 'all.txt', '--to', 'json'], host)).toBe(0);
    expect(JSON.parse(await host.text('all.json')).profiles).toHaveLength(2);
  });

  it('takes a folder of files', async () => {
    const host = await temporaryHost({ files: { 'in/a.txt': text, 'in/b.md': markdown } });
    expect(await main(['convert', 'in', '--to', 'html', '-o', 'out'], host)).toBe(0);
    expect(await host.files('out')).toEqual(['a.html', 'b.html']);
    expect(await host.text('out/a.html')).toBe(await host.text('out/b.html'));
  });

  it('reads standard input and writes standard output', async () => {
    const host = await temporaryHost({ input: text });
    expect(await main(['convert', '-'], host)).toBe(0);
    expect(host.out.text).toBe(markdown);
  });

  it('writes one profile to standard output, not several', async () => {
    const host = await temporaryHost({ input: combined, files: { 'a.txt': text, 'b.txt': text } });
    expect(await main(['convert', '-'], host)).toBe(1);
    expect(await main(['convert', 'a.txt', 'b.txt', '-o', '-'], host)).toBe(1);
    expect(host.err.text).toContain('several profiles can’t be written to standard output');
    expect(host.out.text).toBe('');
    expect(await main(['convert', '-', '-o', 'out'], host)).toBe(0);
    expect(await host.files('out')).toHaveLength(2);
  });

  it('takes what stands in a file beside the profile, and a saved page', async () => {
    const page =
      '<h1>Kosovo</h1><h2>Mine Action</h2><p>Last updated: 5 July 2016</p><p>Clearance has ended.</p>';
    const files = {
      'p.txt': 'Some words stand here.\n',
      'p.yaml': 'country: Kosovo\ntopic: Impact\n',
      'q.html': page,
    };
    const host = await temporaryHost({ files });
    expect(await main(['convert', 'p.txt', 'q.html', '-o', 'out'], host)).toBe(0);
    expect(await host.text('out/p.md')).toBe(
      '---\ncountry: Kosovo\ntopic: Impact\n---\n\nSome words stand here.\n',
    );
    expect(await host.text('out/q.md')).toContain(
      'topic: Mine Action\nupdated: 5 July 2016\n---\n\nClearance has ended.',
    );
  });

  it('changes no other file without --force, and never its input', async () => {
    const host = await temporaryHost({ files: { 'kosovo.txt': text, 'kosovo.md': 'somebody’s work' } });
    expect(await main(['convert', 'kosovo.txt'], host)).toBe(1);
    expect(host.err.text).toContain('output-exists');
    expect(await host.text('kosovo.md')).toBe('somebody’s work');
    expect(await main(['convert', 'kosovo.txt', '--force'], host)).toBe(0);
    expect(await host.text('kosovo.md')).toBe(markdown);
    expect(await main(['convert', 'kosovo.txt'], host)).toBe(0);
    expect(await main(['convert', 'kosovo.md', '--to', 'text', '-o', 'kosovo.md', '--force'], host)).toBe(1);
    expect(await host.text('kosovo.md')).toBe(markdown);
  });

  it('writes a profile with faults as it is', async () => {
    const faulty = 'Some words.[1] More.[2]\n\n[1] Letter.\n';
    const host = await temporaryHost({ files: { 'a.txt': faulty } });
    expect(await main(['convert', 'a.txt'], host)).toBe(0);
    expect(await host.text('a.md')).toBe('---\n---\n\nSome words.[^1] More.[^2]\n\n[^1]: Letter.\n');
  });

  it('says what can’t be read, and what plain text can’t hold', async () => {
    const host = await temporaryHost({ files: { 'a.md': `${markdown}\n> quoted\n`, 'b.xyz': 'x' } });
    expect(await main(['convert', 'a.md', '--to', 'text'], host)).toBe(0);
    expect(host.err.text).toContain('convert-loss');
    expect(await main(['convert', 'b.xyz'], host)).toBe(1);
    expect(await main(['convert', 'nowhere.txt'], host)).toBe(1);
    expect(host.err.text).toMatch(/input-format[\s\S]*input-none/u);
  });

  it('needs an input and a format that it knows', async () => {
    const host = await temporaryHost();
    expect(await main(['convert'], host)).toBe(2);
    expect(await main(['convert', 'a.txt', '--to', 'doc'], host)).toBe(2);
    expect(await main(['convert', 'a.txt', '--nope'], host)).toBe(2);
  });
});
