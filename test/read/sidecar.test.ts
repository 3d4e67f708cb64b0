import { describe, expect, it } from 'vitest';
import { readProfiles, readSidecar, withSidecar } from '../../src/read/index.js';
import { facts, messageLine, names, outline } from './outline.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const sidecar = (text: string) => readSidecar({ file: 'kosovo.yaml', bytes: bytes(text) });

function completed(profile: string, yaml: string) {
  const { value: drafts } = readProfiles({ file: 'kosovo.txt', bytes: bytes(profile) }, { names });
  const { value, messages } = sidecar(yaml);
  expect(messages).toEqual([]);
  return withSidecar(drafts, value!);
}

describe('a sidecar', () => {
  it('completes what the text does not say itself', () => {
    const { value, messages } = completed(
      'Kosovo\n\nLast updated: 5 July 2016\n\nText of it.\n',
      'country: Chad\ntopic: Mine Action\nupdated: 2020-01-01\nlanguage: fr\nsummary: All is *well*.\nkeywords: [mines]\n',
    );
    expect(messages).toEqual([]);
    expect(facts(value[0]!).sort()).toEqual(
      [
        'country: Kosovo',
        'keywords: mines',
        'language: fr',
        'topic: Mine Action',
        'updated: 5 July 2016',
      ].sort(),
    );
    expect(value[0]!.metadata.topic?.place).toEqual({ file: 'kosovo.yaml', line: 2, column: 8 });
    expect(outline({ ...value[0]!, metadata: {} })).toMatch(/^summary All is .*well.*\nText of it\.$/u);
  });

  it('leaves the summary of the text', () => {
    const { value } = completed('Kosovo\nMine Action\n\nSummary: Mine.\n\nText.\n', 'summary: Yours.\n');
    expect(outline(value[0]!)).toContain('summary Mine.');
  });

  it('gives several profiles what they share, not what belongs to one', () => {
    const text =
      'Kosovo\n\nMine Action\nLast updated: 5 July 2016\n\nText.\n\nCasualties\nLast updated: 6 July 2016\n\nText.\n';
    const { value, messages } = completed(text, 'slug: kosovo\nsummary: All.\nauthors: [Ann Example]\n');
    expect(value.map(({ metadata }) => [metadata.slug, metadata.authors?.value])).toEqual([
      [undefined, ['Ann Example']],
      [undefined, ['Ann Example']],
    ]);
    expect(messages.map(messageLine)).toEqual([
      '1:7 warning front-matter-unknown',
      '1:1 warning front-matter-unknown',
    ]);
  });

  it.each([
    ['topics: Mine Action', '1:1 warning front-matter-unknown', true],
    ['country: Kosovo\ntopic: [a]', '2:8 error front-matter-type', false],
    ['country: "Kosovo', '1:17 error front-matter-syntax', false],
    ['Kosovo', '1:1 error front-matter-type', false],
  ])('has messages of its own: %s', (yaml, line, usable) => {
    const { value, messages } = sidecar(yaml);
    expect(messages.map(messageLine)).toEqual([line]);
    expect(messages[0]?.file).toBe('kosovo.yaml');
    expect(value !== undefined).toBe(usable);
  });

  it('may be empty', () =>
    expect(sidecar('\n')).toEqual({
      value: { file: 'kosovo.yaml', metadata: {}, allowances: [] },
      messages: [],
    }));
});
