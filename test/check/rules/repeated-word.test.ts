import { describe, expect, it } from 'vitest';
import { messagesAbout, places, type Setting } from './support.js';

describe('repeated-word', () => {
  it.each<[string, Setting?]>([
    ['The army has the ▸the mines.'],
    ['The ▸the army has none.'],
    ['It was said that the\n▸the army has none.'],
    ['It was *the* ▸the army.'],
    ['It was a ▸a mine.[^1]\n\n[^1]: Letter from ▸from it.'],
    ['La loi a ▸a été', { language: 'fr' }],
    ['В этом ▸этом году', { language: 'ru' }],
    ['<p>It was\n  ▸was said.</p>', { format: 'html' }],
    [
      'The army of Exampleland said that a letter to the Monitor was\n▸was written in 2010 by somebody who did not have to, and\nthat a long line of words, as long as this, has a certain end\nwhich comes later.',
      { format: 'txt' },
    ],
  ])('finds the one in: %s', (text, setting) => {
    const { found, expected } = places('repeated-word', text, setting);
    expect(found).toEqual(expected);
    expect(expected).not.toEqual([]);
  });

  it.each<[string, Setting?]>([
    ['It had had none, and said that that was so so.'],
    ['Nous nous sommes, vous vous êtes.', { language: 'fr' }],
    ['In Baden Baden there were 100 100 mines of 5 5.'],
    ['The mine, mine. The the-army.'],
    ['Text the[^1] the.\n\n[^1]: A note.'],
    ['| the | the |\n| --- | --- |\n| a | a |\n'],
    ['orang orang', { language: 'id' }],
    ['One the  \nthe two.'],
  ])('finds none in: %s', (text, setting) => {
    expect(messagesAbout('repeated-word', text, setting)).toEqual([]);
  });
});
