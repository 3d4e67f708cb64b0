import { describe, expect, it } from 'vitest';
import type { Profile } from '../../src/model/index.js';
import { resolveSlugs } from '../../src/resolve/index.js';
import { slugOf } from '../../src/resolve/slugs.js';
import { context, resolveFile, resolveMarkdown } from './support.js';

const untitled = 'Last updated: 18 December 2025\n\nThe text of it.\n';

describe('country, topic and language', () => {
  it('come from the text first, then from the file’s name, then from the defaults', () => {
    const named = resolveFile('kosovo-mine-ban-policy.txt', untitled).profile;
    expect([named?.country, named?.topic]).toEqual(['Kosovo', 'Mine Ban Policy']);
    const folder = resolveFile('profiles/Kosovo/casualties.txt', untitled).profile;
    expect([folder?.country, folder?.topic]).toEqual(['Kosovo', 'Casualties']);
    const defaults = { ...context.defaults, country: 'Chad', topic: 'Mine Action' };
    const last = resolveFile('notes.txt', untitled, { defaults }).profile;
    expect([last?.country, last?.topic]).toEqual(['Chad', 'Mine Action']);
    const text = resolveFile('kosovo-casualties.txt', `Chad\nMine Action\n${untitled}`).profile;
    expect([text?.country, text?.topic]).toEqual(['Chad', 'Mine Action']);
  });

  it('are errors that say where to put them where they are missing', () => {
    const { profile, messages } = resolveFile('notes.txt', untitled);
    expect(profile).toBeUndefined();
    expect(messages.map((message) => message.code)).toEqual(['country-missing', 'topic-missing']);
    expect(messages[0]?.hint).toContain('country: Kosovo');
  });

  it('take a language tag in its canonical form and refuse what is none', () => {
    const matter = 'country: Exampleland\ntopic: Mine Ban Policy\nupdated: 2025-12-18\n';
    expect(resolveMarkdown('Text.', `${matter}language: pt-br\n`).profile?.language).toBe('pt-BR');
    expect(resolveMarkdown('Text.', `${matter}language: english please\n`).codes).toEqual([
      'language-invalid 5:11',
    ]);
  });
});

describe('slugs', () => {
  it.each([
    ['Côte d’Ivoire Mine Ban Policy', 'cote-d-ivoire-mine-ban-policy'],
    ['Україна Mine Action', 'ukrayina-mine-action'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'profile-con'],
    ['index', 'profile-index'],
    ['中文', 'profile'],
    ['x'.repeat(300), 'x'.repeat(100)],
  ])('%s is %s', (wish, slug) => {
    expect(slugOf(wish)).toBe(slug);
  });

  it('are unique, whatever the order of the profiles', () => {
    const make = (file: string, country: string, slug: string) =>
      ({
        source: { file, format: 'text', line: 1, endLine: 9 },
        country,
        topic: 'Casualties',
        updated: '2025-01-01',
        slug,
      }) as Profile;
    const profiles = [
      make('b.txt', 'Chad', 'same'),
      make('a.txt', 'Angola', 'same'),
      make('c.txt', 'Chad', 'same'),
    ];
    const forward = resolveSlugs(profiles);
    const backward = resolveSlugs([...profiles].reverse());
    expect(forward).toEqual(backward);
    expect(forward.value.map(({ source, slug }) => `${source.file} ${slug}`)).toEqual([
      'a.txt same',
      'b.txt same-2',
      'c.txt same-3',
    ]);
    expect(forward.messages.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'slug-taken b.txt',
      'slug-taken c.txt',
    ]);
  });

  it('that are no safe file names are changed, with a warning at their place', () => {
    const matter = 'country: Exampleland\ntopic: Mine Ban Policy\nupdated: 2025-12-18\nslug: ../Brief 1\n';
    const { profile, codes } = resolveMarkdown('Text.', matter);
    expect(profile?.slug).toBe('brief-1');
    expect(codes).toEqual(['slug-changed 5:7']);
  });
});
