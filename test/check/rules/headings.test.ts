import { describe, expect, it } from 'vitest';
import { messagesAbout, places, type Setting } from './support.js';

describe('heading-skip', () => {
  it.each<[string, Setting?]>([
    ['## One\n\nText.\n\n▸#### Two\n\nText.'],
    ['▸### One\n\nText.\n\n## Two\n\nText.'],
    ['One\n===\n\nText.\n\n▸### Two\n\nText.'],
    ['<h2>One</h2><p>Text.</p>\n▸<h4>Two</h4><p>Text.</p>', { format: 'html' }],
    ['## One\n\nText.\n\n### Two\n\nText.\n\n▸###### Three\n\nText.'],
  ])('finds the one in: %s', (text, setting) => {
    const { found, expected } = places('heading-skip', text, setting);
    expect(found).toEqual(expected);
    expect(expected).not.toEqual([]);
  });

  it.each([
    '### One\n\nText.\n\n#### Two\n\nText.\n\n### Three\n\nText.',
    '# One\n\nText.\n\n## Two\n\nText.\n\n### Three\n\nText.\n\n# Four\n\nText.',
    'Text without headings.',
  ])('finds none in: %s', (text) => {
    expect(messagesAbout('heading-skip', text)).toEqual([]);
  });

  it('names the levels that the author wrote', () => {
    const [one] = messagesAbout('heading-skip', '## One\n\nText.\n\n#### Two\n\nText.');
    expect(one?.text).toBe('“Two” is a heading of level 4 below one of level 2');
  });
});

describe('section-empty', () => {
  it.each<[string, Setting?]>([
    ['## One\n\nText.\n\n▸## Two\n\n## Three\n\nText.'],
    ['## One\n\nText.\n\n▸## Two'],
    ['## One\n\n▸### Two\n\n## Three\n\nText.'],
    ['<h2>One</h2><p>Text.</p>\n▸<h2>Two</h2>', { format: 'html' }],
    ['Policy\n\nIt has a law on mines.\n\n▸Production and Transfer', { format: 'txt' }],
    ['Policy\n\nIt has a law on mines.[1]\n\n▸Production\n\n[1] A source.', { format: 'txt' }],
  ])('finds the one in: %s', (text, setting) => {
    const { found, expected } = places('section-empty', text, setting);
    expect(found).toEqual(expected);
    expect(expected).not.toEqual([]);
  });

  it.each<[string, Setting?]>([
    ['## One\n\n### Two\n\nText.'],
    ['# One\n\n##### Two\n\n###### Three\n\nText.'],
    ['## One\n\n- an item'],
    ['## One\n\n![words](a.png)'],
    ['Policy\n\nUse\n\nIt has a law on mines.\n\nIt is in force since 2010.', { format: 'txt' }],
    [
      'Policy\n\nIt has a law on mines.\n\nThe law has been in force for many years now, it says',
      { format: 'txt' },
    ],
  ])('finds none in: %s', (text, setting) => {
    expect(messagesAbout('section-empty', text, setting)).toEqual([]);
  });
});
