import { describe, expect, it } from 'vitest';
import { type ManifestFacts, manifestOf } from '../../src/deliver/index.js';
import type { Profile } from '../../src/model/index.js';

const profile: Profile = {
  source: { file: 'b/x.txt', format: 'text', line: 3, endLine: 9 },
  country: 'Exampleland',
  topic: 'Casualties',
  updated: '2025-03',
  language: 'en',
  slug: 'x',
  keywords: [],
  authors: [],
  summary: [],
  body: [],
  notes: [],
};

function manifest(facts: Partial<ManifestFacts>) {
  const none = {
    version: '1.2.3',
    date: new Date(0),
    pageSize: 'A4',
    templates: [],
    sources: [],
    profiles: [],
    failed: [],
  };
  return JSON.parse(manifestOf({ ...none, ...facts }));
}

const bytes = Buffer.from('');
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('the manifest', () => {
  it('names sources from the deepest folder that holds them all', () => {
    const x = { path: '/home/p/b/x.txt', sha256: empty };
    const y = { path: '/home/p/bb/y.txt', sha256: empty };
    const failed = [
      { source: y, line: 7, codes: ['note-gap'] },
      { source: y, line: 1, codes: ['note-gap'] },
      { source: x, codes: ['input-empty'] },
    ];
    expect(manifest({ sources: [x, y], failed }).failed).toEqual([
      { path: 'b/x.txt', codes: ['input-empty'] },
      { path: 'bb/y.txt', line: 1, codes: ['note-gap'] },
      { path: 'bb/y.txt', line: 7, codes: ['note-gap'] },
    ]);
    expect(manifest({ sources: [x], failed: failed.slice(2) }).failed[0].path).toBe('x.txt');
    const apart = [x, { path: '/x.txt', sha256: empty }, { sha256: empty }];
    const three = apart.map((source) => ({ source, codes: [] }));
    expect(
      manifest({ sources: apart, failed: three }).failed.map((one: { path: string }) => one.path),
    ).toEqual(['-', 'home/p/b/x.txt', 'x.txt']);
  });

  it('tells of each profile what it was made from and what was made', () => {
    const source = { path: '/home/b/x.txt', sha256: empty };
    const outputs = [{ path: 'x.pdf', format: 'pdf', bytes: 5, sha256: 'abc', mark: '5 1 1', pages: 2 }];
    const images = [{ path: 'maps/a.png', sha256: 'aa' }, { path: 'maps/b.png' }];
    const built = manifest({
      sources: [source],
      profiles: [{ source, profile, outputs, messages: [], images }],
    });
    expect(built.profiles).toEqual([
      {
        slug: 'x',
        country: 'Exampleland',
        topic: 'Casualties',
        updated: '2025-03',
        language: 'en',
        source: { path: 'x.txt', sha256: empty, line: 3 },
        images: images.slice(0, 1),
        outputs: [{ path: 'x.pdf', format: 'pdf', bytes: 5, sha256: 'abc', pages: 2 }],
        messages: { errors: 0, warnings: 0 },
      },
    ]);
  });

  it('names templates by folder and file, once, and the settings', () => {
    const templates = [
      '/usr/lib/templates/site/index.hbs',
      'C:\\t\\brief\\body.hbs',
      'templates/brief/body.hbs',
    ].map((file) => ({ file, bytes }));
    const { date, settings, templates: named } = manifest({ templates, config: bytes });
    expect(named.map((one: { path: string }) => one.path)).toEqual(['brief/body.hbs', 'site/index.hbs']);
    expect({ date, settings }).toEqual({
      date: '1970-01-01T00:00:00Z',
      settings: { page_size: 'A4', config_sha256: empty },
    });
  });
});
