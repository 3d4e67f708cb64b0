import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { type TemporaryHost, temporaryHost } from '../support/host.js';

const source =
  'Kosovo\r\nCasualties\r\nLast updated: 1 December 2025\r\n\r\nNobody was hurt in “2024”.[1]\r\n\r\n[1] Letter, 3 May 2025.\r\n';

async function built(...flags: string[]): Promise<TemporaryHost> {
  const host = await temporaryHost({ files: { 'profiles/kosovo – casualties.txt': source } });
  expect(await main(['build', ...flags], host)).toBe(0);
  return host;
}

describe('briefpress extract', () => {
  it('gives the source back byte for byte, and the model', async () => {
    const host = await built();
    expect(await main(['extract', 'out/kosovo-casualties.pdf', '-o', 'back'], host)).toBe(0);
    expect(await host.files('back')).toEqual(['kosovo – casualties.txt', 'kosovo-casualties.json']);
    expect(await host.text('back/kosovo – casualties.txt')).toBe(source);
    const model = JSON.parse(await host.text('back/kosovo-casualties.json'));
    expect(model).toMatchObject({
      country: 'Kosovo',
      updated: '2025-12-01',
      notes: [{ number: 1, label: '1' }],
    });
    expect(host.out.text).toContain('back/kosovo-casualties.json\n');
  });

  it('writes into a folder named like the PDF, and changes no other file', async () => {
    const host = await built();
    await host.writeFile(`${host.cwd}/out/kosovo-casualties/kosovo-casualties.json`, 'somebody’s work');
    expect(await main(['extract', 'out/kosovo-casualties.pdf'], host)).toBe(1);
    expect(host.err.text).toContain('output-exists');
    expect(await host.text('out/kosovo-casualties/kosovo-casualties.json')).toBe('somebody’s work');
    expect(await host.text('out/kosovo-casualties/kosovo – casualties.txt')).toBe(source);
  });

  it('says so where nothing is inside, where it is no PDF, and where there is no file', async () => {
    const host = await built('--no-embed-source');
    expect(await main(['extract', 'out/kosovo-casualties.pdf'], host)).toBe(1);
    expect(await main(['extract', 'out/kosovo-casualties.html'], host)).toBe(1);
    expect(await main(['extract', 'nowhere.pdf'], host)).toBe(1);
    expect(host.err.text.match(/source-missing|input-format|input-unreadable/gu)).toEqual([
      'source-missing',
      'input-format',
      'input-unreadable',
    ]);
  });

  it('needs one PDF', async () => {
    const host = await temporaryHost();
    expect(await main(['extract'], host)).toBe(2);
    expect(await main(['extract', 'a.pdf', 'b.pdf'], host)).toBe(2);
    expect(await main(['extract', 'a.pdf', '--nope'], host)).toBe(2);
  });
});

describe('what stands inside', () => {
  it('is what poppler finds, with name, kind and checksum', async ({ skip }) => {
    const host = await built();
    const run = promisify(execFile);
    const pdf = `${host.cwd}/out/kosovo-casualties.pdf`;
    const list = await run('pdfdetach', ['-list', pdf]).catch(() => undefined);
    if (!list) {
      process.stderr.write(
        'skipped: pdfdetach is not on this machine; it comes from Debian’s package poppler-utils\n',
      );
      if (process.env.REQUIRE_CHECKERS === '1')
        throw new Error('REQUIRE_CHECKERS=1, but pdfdetach is missing');
      return skip();
    }
    expect(list.stdout).toContain('2 embedded files');
    const number = /^(\d+): .*\.txt$/mu.exec(list.stdout)![1]!;
    await run('pdfdetach', ['-save', number, '-o', `${host.cwd}/detached`, pdf]);
    expect(await host.text('detached')).toBe(source);
  });

  it('does not depend on where the profile lies', async () => {
    const here = await built();
    const there = await temporaryHost({ files: { 'a/b/kosovo – casualties.txt': source } });
    expect(await main(['build', 'a/b'], there)).toBe(0);
    const [one, other] = await Promise.all(
      [here, there].map((host) => host.readFile('out/kosovo-casualties.pdf')),
    );
    expect(Buffer.compare(one!, other!)).toBe(0);
  });

  it('is refused with PDF/A-2a, which allows none', async () => {
    const host = await temporaryHost({ files: { 'profiles/kosovo-casualties.txt': source } });
    expect(await main(['build', '--pdf-standard', 'a-2a'], host)).toBe(1);
    expect(host.err.text).toContain('PDF/A-2a allows no embedded source');
    expect(await main(['build', '--pdf-standard', 'a-2a', '--no-embed-source'], host)).toBe(0);
    expect(await main(['build', '--pdf-standard', 'none,ua-1'], host)).toBe(2);
  });
});
