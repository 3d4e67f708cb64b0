import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { temporaryHost } from '../support/host.js';
import { readPdf } from '../support/pdf-reader.js';

const seed = '../shared/seeds/kosovo-mine-ban-policy.txt';
const found = existsSync(seed);
if (!found && process.env.REQUIRE_CHECKERS !== '1') process.stderr.write(`skipped: ${seed} is not here\n`);

describe.skipIf(!found && process.env.REQUIRE_CHECKERS !== '1')('the seed, a real profile', () => {
  it('goes through to both forms', async () => {
    const host = await temporaryHost({ files: { 'in/kosovo-mine-ban-policy.txt': readFileSync(seed) } });
    expect(await main(['build', 'in'], host)).toBe(0);
    expect(host.err.text).toBe('');

    const page = await host.text('out/kosovo-mine-ban-policy.html');
    expect(page).toContain('<time datetime="2019-12-18">18 December 2019</time>');
    expect(
      [...page.matchAll(/role="doc-noteref"[^>]*>(?:<[^>]+>)*(\d+)/gu)].map((match) => match[1]),
    ).toEqual(['1', '2', '3']);
    expect(page.match(/<li id="note-\d+"/gu)).toHaveLength(3);
    expect(page).toContain('“Police finds [sic] more weapons near Blace,”');

    const { pages } = await readPdf(
      Buffer.from((await host.bytes('out')).get('kosovo-mine-ban-policy.pdf')!, 'latin1'),
    );
    const text = pages
      .map((read) => read.text)
      .join(' ')
      .replace(/\s+/gu, ' ');
    expect(text).toContain('Last updated 18 December 2019');
    expect(text).toContain('in the future.1 ');
    expect(text).toContain('antipersonnel mines.2 ');
    expect(text).toContain('not since 2010.3 ');
    expect(text).toContain('Ibid.');
    expect(text).toContain('[sic]');
    const links = pages.flatMap((read) => read.links.map(({ to }) => to));
    expect(links.filter((link) => /^#note-\d@1$/u.test(link))).toHaveLength(4);
    expect(links.filter((link) => /^#ref-\d@1$/u.test(link))).toHaveLength(3);
    expect(links).toContain('https://www.b92.net/');
  });
});
