import { describe, expect, it } from 'vitest';
import { defaultTopics, fromPath, knownNames } from '../src/names.js';

const names = knownNames({
  topics: [...defaultTopics, 'Ten-Year Review'],
  areas: ['Exampleland', 'Kosovo (Serbia)'],
});

describe('countries and areas', () => {
  it.each([
    ['kosovo', 'Kosovo'],
    ['LAO PDR', 'Lao PDR'],
    ['Laos', 'Laos'],
    ['lao people’s democratic republic', "Lao People's Democratic Republic"],
    ['FYR Macedonia', 'FYR Macedonia'],
    ['north macedonia', 'North Macedonia'],
    ['DR Congo', 'DR Congo'],
    ['Democratic Republic of the Congo', 'Democratic Republic of the Congo'],
    ["Cote d'Ivoire", 'Côte d’Ivoire'],
    ['Côte d’Ivoire', 'Côte d’Ivoire'],
    ['Turkey', 'Turkey'],
    ['Turkiye', 'Türkiye'],
    ['Viet Nam', 'Viet Nam'],
    ['Vietnam', 'Vietnam'],
    ['the Gambia', 'The Gambia'],
    ['Gambia', 'Gambia'],
    ['The Philippines', 'Philippines'],
    ['Bosnia & Herzegovina', 'Bosnia and Herzegovina'],
    ['Exampleland', 'Exampleland'],
  ])('%s is %s', (text, expected) => expect(names.country(text)).toBe(expected));

  it.each([
    ...[
      'Palestine',
      'State of Palestine',
      'Taiwan',
      'Western Sahara',
      'Abkhazia',
      'Nagorno-Karabakh',
      'Somaliland',
    ],
    ...[
      'South Sudan',
      'Swaziland',
      'Eswatini',
      'Burma',
      'Myanmar',
      'Republic of Korea',
      'South Korea',
      'North Korea',
    ],
    ...[
      'Russia',
      'Syria',
      'Iran',
      'Tanzania',
      'Bolivia',
      'Venezuela',
      'Moldova',
      'Micronesia',
      'United States',
      'US',
    ],
    ...[
      'United Kingdom',
      'UK',
      'Holy See',
      'Timor-Leste',
      'Guinea-Bissau',
      'São Tomé and Príncipe',
      'Brunei',
    ],
  ])('knows %s', (text) => expect(names.country(text)).toBe(text));

  it.each(['', 'the', 'Policy', 'Kosovo and Serbia', 'Mine Ban Policy', 'a'.repeat(5000), '…'])(
    'does not know %s',
    (text) => {
      expect(names.country(text)).toBeUndefined();
    },
  );
});

describe('countries in other languages', () => {
  it.each([
    ['fr', 'colombie', 'Colombie'],
    ['fr-CA', 'Cote d’Ivoire', 'Côte d’Ivoire'],
    ['fr', 'RD Congo', 'RD Congo'],
    ['fr', 'Exampleland', 'Exampleland'],
    ['es', 'peru', 'Perú'],
    ['es', 'República Democrática del Congo', 'República Democrática del Congo'],
    ['ru', 'Россия', 'Россия'],
    ['ru', 'РОССИЙСКАЯ ФЕДЕРАЦИЯ', 'Российская Федерация'],
    ['ar', 'اليمن', 'اليمن'],
    ['fr', 'Germany', 'Germany'],
    ['pt', 'Germany', 'Germany'],
  ])('%s: %s is %s', (language, text, expected) => expect(names.country(text, language)).toBe(expected));

  it('are known where that is the language only', () => {
    expect(names.country('Colombie')).toBeUndefined();
    expect(names.country('Colombie', 'es')).toBeUndefined();
    expect(fromPath('colombie-mine-action.txt', names)).toEqual({});
    expect(fromPath('colombie-mine-action.txt', names, 'fr')).toEqual({
      country: 'Colombie',
      topic: 'Mine Action',
    });
  });
});

describe('topics', () => {
  it('are known in any case', () => {
    expect(names.topic('MINE BAN POLICY')).toBe('Mine Ban Policy');
    expect(names.topic('ten-year review')).toBe('Ten-Year Review');
    expect(names.topic('Kosovo')).toBeUndefined();
    expect(names.topic('')).toBeUndefined();
  });
});

describe('names by path', () => {
  const both = { country: 'Kosovo', topic: 'Mine Ban Policy' };
  it.each([
    ['kosovo/mine-ban-policy.txt', both],
    ['mine-ban-policy/kosovo.txt', both],
    ['kosovo-mine-ban-policy.txt', both],
    ['profiles/Kosovo_Mine_Ban_Policy.md', both],
    ['C:\\profiles\\Mine Ban Policy - Kosovo.txt', both],
    ['kosovo-mine-ban-policy-2019.txt', both],
    ['lao-pdr-cluster-munition-ban-policy.md', { country: 'Lao PDR', topic: 'Cluster Munition Ban Policy' }],
    [
      'cote-d-ivoire/casualties-and-victim-assistance.md',
      { country: 'Côte d’Ivoire', topic: 'Casualties and Victim Assistance' },
    ],
    ['guinea-bissau.txt', { country: 'Guinea-Bissau' }],
    ['mine-action.txt', { topic: 'Mine Action' }],
    ['kosovo/impact/georgia-mine-action.txt', { country: 'Georgia', topic: 'Mine Action' }],
    ['georgia-on-my-mind.txt', {}],
    ['-', {}],
    ['', {}],
  ])('%s', (path, expected) => expect(fromPath(path, names)).toEqual(expected));
});
