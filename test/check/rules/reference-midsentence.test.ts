import { describe, expect, it } from 'vitest';
import { messagesAbout, places, type Setting } from './support.js';

const notes = '\n\n[^1]: A note.\n[^2]: A note.\n';

describe('reference-midsentence', () => {
  it.each<[string, Setting?]>([
    ['It has no stockpile▸[^1] The army said so.'],
    ['It has no stockpile▸[^1][^2] In 2010 it said so.'],
    ['It has none (or so it said)▸[^1] However, it does.'],
    ['Elle n’a rien▸[^1] L’armée le dit.', { language: 'fr' }],
    ['No tiene nada▸[^1] El ejército lo dice.', { language: 'es' }],
    ['У неё нет мин▸[^1] В 2010 году', { language: 'ru' }],
  ])('finds the one in: %s', (text, setting) => {
    const { found, expected } = places('reference-midsentence', text + notes, setting);
    expect(found).toEqual(expected);
    expect(expected).not.toEqual([]);
  });

  it.each<[string, Setting?]>([
    ['It has no stockpile.[^1] The army said so.'],
    ['It has no stockpile[^1]. The army said so.'],
    ['It said “none.”[^1] The army (did not.)[^2] In 2010'],
    ['It was said[^1] Exampleland has none.'],
    ['It was in[^1] The Hague and in[^2] El Salvador.'],
    ['It has none[^1] the army said, in 2010,[^2] in Exampleland.'],
    ['## Mines[^1] The army'],
    ['No tiene nada[^1] The army.', { language: 'es' }],
  ])('finds none in: %s', (text, setting) => {
    expect(messagesAbout('reference-midsentence', text + notes, setting)).toEqual([]);
  });
});
