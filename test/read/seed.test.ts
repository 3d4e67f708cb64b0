import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noteReferences, plainText } from '../../src/model/index.js';
import { readProfiles } from '../../src/read/index.js';
import { required } from '../support/checkers.js';
import { facts, names } from './outline.js';

const seed = new URL('../../../shared/seeds/kosovo-mine-ban-policy.txt', import.meta.url);
const isThere = existsSync(seed);
if (!isThere && !required) process.stderr.write('skipped: the seed profile is not at ../shared/seeds\n');

describe.runIf(isThere || required)('the seed', () => {
  it('has a topic, a date, three paragraphs and three notes', () => {
    const bytes = readFileSync(seed);
    const { value, messages } = readProfiles({ file: 'kosovo-mine-ban-policy.txt', bytes }, { names });
    const [draft] = value;
    expect(messages).toEqual([]);
    expect(value).toHaveLength(1);
    expect(facts(draft!)).toEqual(['topic: Mine Ban Policy', 'updated: 18 December 2019']);
    expect(draft!.body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(noteReferences(draft!.body).map(({ label }) => label)).toEqual(['1', '2', '3']);
    expect(draft!.notes.map(({ label }) => label)).toEqual(['1', '2', '3']);
    expect(plainText(draft!.notes[1]!.children).trim()).toBe('Ibid.');
    expect(plainText(draft!.notes[2]!.children)).toContain('“Police finds [sic] more weapons near Blace,”');
  });
});
