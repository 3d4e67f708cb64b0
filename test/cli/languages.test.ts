import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { temporaryHost } from '../support/host.js';
import { readPdf } from '../support/pdf-reader.js';

const french = `Colombie
Déminage
Dernière mise à jour : 1er juillet 2016

Le déminage continue.[1]

[1] Lettre du 2 mai 2016.
`;

async function build(files: Record<string, string>, argv: readonly string[] = []) {
  const host = await temporaryHost({ files });
  const code = await main(['build', ...argv], host);
  return { host, code, err: host.err.text, out: host.out.text };
}

describe('a profile in French', () => {
  it('has its furniture in French, in print and on the page; the list of all is in English', async () => {
    const { host, code, err } = await build({
      'profiles/a.txt': french,
      'briefpress.yaml': 'stale_after: off',
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const html = await host.text('out/colombie-deminage.html');
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('Dernière mise à jour le <time datetime="2016-07-01">1er juillet 2016</time>');
    expect(html).toContain('aria-label="Retour à l’appel de note 1"');
    expect(html).toContain('<title>Colombie\u00a0: Déminage</title>');
    const { pages, info } = await readPdf(await host.readFile('out/colombie-deminage.pdf'));
    expect(pages[0]!.text).toContain('Dernière mise à jour le 1er juillet 2016');
    expect(pages[0]!.text).toContain('Page 1 sur 1');
    expect(info.Language).toBe('fr');
    const index = await host.text('out/index.html');
    expect(index).toContain('Last updated <time datetime="2016-07-01">1 July 2016</time>');
    expect(index).toContain('<p class="topic" lang="fr">');
  });

  it('is what the front matter, the sidecar, or the defaults of its region say first', async () => {
    const language = async (files: Record<string, string>) => {
      const { host } = await build(files, ['-f', 'html']);
      return JSON.parse(await host.text('out/manifest.json')).profiles[0].language;
    };
    expect(await language({ 'profiles/a.txt': french })).toBe('fr');
    expect(await language({ 'profiles/a.txt': french, 'profiles/a.yaml': 'language: fr-CH' })).toBe('fr-CH');
    const defaults = (tag: string) => ({ 'briefpress.yaml': `defaults: { language: ${tag} }` });
    expect(await language({ 'profiles/a.txt': french, ...defaults('fr-CA') })).toBe('fr-CA');
    expect(await language({ 'profiles/a.txt': french, ...defaults('es') })).toBe('fr');
  });

  it('may name its country in the file’s name, in French', async () => {
    const text = french.replace('Colombie\n', '').replace('Déminage', 'Mine Action');
    const { host } = await build({ 'profiles/colombie-mine-action.txt': text }, ['-f', 'html']);
    expect(JSON.parse(await host.text('out/manifest.json')).profiles[0].country).toBe('Colombie');
  });
});

describe('a profile in Arabic', () => {
  it('runs from right to left on its page and in the list', async () => {
    const text = 'اليمن\nإزالة الألغام\nآخر تحديث: 18 ديسمبر 2025\n\nنص قصير.\n';
    const { host } = await build({ 'profiles/a.txt': text }, ['-f', 'html']);
    const [page] = (await host.files('out')).filter(
      (file) => file.endsWith('.html') && file !== 'index.html',
    );
    const html = await host.text(`out/${page}`);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<article class="brief" lang="ar" dir="rtl">');
    expect(await host.text('out/index.html')).toContain('<p class="topic" lang="ar" dir="rtl">');
  });
});

describe('a sidecar', () => {
  const text = 'Kosovo\n\nThe text of it.\n';

  it('says what the text does not, and stands in the manifest', async () => {
    const files = { 'profiles/a.txt': text, 'profiles/a.yaml': 'topic: Mine Action\nupdated: 2025-12-18\n' };
    const { host, code, err } = await build(files, ['-f', 'html']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [profile] = JSON.parse(await host.text('out/manifest.json')).profiles;
    expect(profile).toMatchObject({ country: 'Kosovo', topic: 'Mine Action', updated: '2025-12-18' });
    expect(profile.source.sidecar).toEqual({
      path: 'a.yaml',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
  });

  it('with an error keeps the profile from being written, and is named with its place', async () => {
    const files = { 'profiles/a.txt': text, 'profiles/a.yaml': 'topic: Mine Action\nupdated: [2025]\n' };
    const { code, err } = await build(files);
    expect(code).toBe(1);
    expect(err).toMatch(/^profiles\/a\.yaml:2:10 error front-matter-type updated must be text/mu);
  });

  it('with an unreadable date is named with its place', async () => {
    const files = { 'profiles/a.txt': text, 'profiles/a.yaml': 'topic: Mine Action\nupdated: once\n' };
    expect((await build(files)).err).toMatch(/^profiles\/a\.yaml:2:10 error date-unreadable/mu);
  });

  it('is not the settings, even where a profile is called like them', async () => {
    const files = { 'briefpress.txt': text, 'briefpress.yaml': 'inputs: [briefpress.txt]\n' };
    expect((await build(files)).err).not.toContain('front-matter');
  });
});

describe('navigation', () => {
  const text =
    'Skip to content\nHome\nKosovo\nMine Action\nLast updated: 18 December 2025\n\nThe text of it.\n';

  it('is left out and named, and kept with --keep-navigation or keep_navigation', async () => {
    const files = { 'profiles/a.txt': text };
    const without = await build(files, ['-f', 'html', '--log-level', 'info']);
    expect(without.err).toMatch(/^profiles\/a\.txt:1:1 info navigation-removed/mu);
    expect(await without.host.text('out/kosovo-mine-action.html')).not.toContain('Skip to content<');
    const kept = await build(files, ['-f', 'html', '--keep-navigation']);
    expect(await kept.host.text('out/kosovo-mine-action.html')).toContain('Skip to content');
    const settings = { ...files, 'briefpress.yaml': 'keep_navigation: true\n' };
    const set = await build(settings, ['-f', 'html']);
    expect(await set.host.text('out/kosovo-mine-action.html')).toContain('Skip to content');
  });
});
