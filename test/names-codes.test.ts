import { describe, expect, it } from 'vitest';
import { defaultTopics, knownNames } from '../src/names.js';
import { resolveMarkdown } from './resolve/support.js';

const names = knownNames({ topics: defaultTopics, areas: ['Exampleland'] });

describe('country codes', () => {
  it.each([
    ['Kosovo', 'XK'],
    ['Lao PDR', 'LA'],
    ['Laos', 'LA'],
    ['DR Congo', 'CD'],
    ['Côte d’Ivoire', 'CI'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Western Sahara', 'EH'],
    ['Abkhazia', undefined],
    ['Exampleland', undefined],
  ])('of %s is %s', (country, code) => {
    expect(names.code(country)).toBe(code);
  });

  it('are found for names in a profile’s own language', () => {
    expect(names.code('Allemagne', 'fr')).toBe('DE');
    expect(names.code('Колумбия', 'ru')).toBe('CO');
  });

  it('stand for a country where they are written in its place, and go with the profile', () => {
    const { profile } = resolveMarkdown('Text.', 'country: LAO\ntopic: Mine Action\nupdated: 2025-12-18\n');
    expect([profile?.country, profile?.countryCode]).toEqual([names.byCode('LA'), 'LA']);
    expect(resolveMarkdown('Text.').profile?.countryCode).toBeUndefined();
  });
});
