import { describe, expect, it } from 'vitest';
import { messagesAbout, places, type Setting } from './support.js';

const fr: Setting = { language: 'fr' };

describe('double-space', () => {
  it.each<[string, Setting?]>([
    ['The army▸  has no mines.'],
    ['It has none.▸   The police has.'],
    ['The *army*▸  has one.'],
    ['> The army\n> has▸  no mines.'],
    ['Text.[^1]\n\n[^1]: A source,▸  2010.\n'],
    ['The army▸  has no mines.\nThe police has▸  some.', { format: 'txt' }],
    ['<p>One.▸&nbsp; Two.</p>', { format: 'html' }],
  ])('finds the one in: %s', (text, setting) => {
    const { found, expected } = places('double-space', text, setting);
    expect(found).toEqual(expected);
    expect(expected).not.toEqual([]);
  });

  it.each<[string, Setting?]>([
    ['The army has no mines.  \nThe police has.'],
    ['| A   | B |\n| --- | --- |\n| one  two | b |\n'],
    ['    one  two\n\n`one  two` and https://example.org/a.'],
    ['-   One two\n-   three four'],
    ['Year    Mines    Grenades and shells\n2010     5       7 of them\n', { format: 'txt' }],
    ['<p>One.  Two\n   three.</p>', { format: 'html' }],
    ['Text.[^1]\n\n[^1]:  A source.\n'],
  ])('finds none in: %s', (text, setting) => {
    expect(messagesAbout('double-space', text, setting)).toEqual([]);
  });

  it('says once that they stand behind all sentences', () => {
    const messages = messagesAbout('double-space', 'One.  Two.  Three.  Four.  Five is  last.');
    expect(messages.map(({ column, text }) => `${column} ${text}`).sort()).toEqual([
      '35 2 spaces stand in a row',
      '5 two spaces stand behind 4 sentences, here for the first time',
    ]);
  });

  it('gives the length of the spaces', () => {
    const [one] = messagesAbout('double-space', 'The army   has no mines.');
    expect(one).toMatchObject({ length: 3, text: '3 spaces stand in a row' });
  });
});

describe('space-before-punctuation', () => {
  it.each<[string, Setting?]>([
    ['The army▸ , which has no mines▸ .'],
    ['The army (and the police▸ ) has▸ ; none.'],
    ['The mines[^1]▸ . It\n\n[^1]: A note.\n'],
    ['It said “none▸ ” then.'],
    ['L’armée▸ , la police▸ .', fr],
    ['Why▸ ? None▸ !'],
    ['The army\nhas▸ , over lines.', { format: 'txt' }],
  ])('finds those in: %s', (text, setting) => {
    const { found, expected } = places('space-before-punctuation', text, setting);
    expect(found).toEqual(expected);
    expect(expected).not.toEqual([]);
  });

  it.each<[string, Setting?]>([
    ['L’armée : « non » ; la police ! Oui ? Non.', fr],
    ['L’armée : non ; oui.', fr],
    ['Ministère, “La loi sur le désarmement : un bilan,” 2010.'],
    ['It <span lang="fr">dit : non</span> there.'],
    ['It said ... and … and . . . no more, of .5 and .NET.'],
    ['A scale of 1 : 2 and :) were used.'],
    ['See www.example.org/a .'],
    ['Hän sanoi ”ei” ja meni.'],
  ])('finds none in: %s', (text, setting) => {
    expect(messagesAbout('space-before-punctuation', text, setting)).toEqual([]);
  });
});
