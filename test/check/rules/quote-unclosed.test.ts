import { describe, expect, it } from 'vitest';
import { messagesAbout, places, type Setting } from './support.js';

const fr: Setting = { language: 'fr' };
const de: Setting = { language: 'de' };

const found: [string, Setting?][] = [
  ['It said ▸“mines were kept.'],
  ['It said mines were kept.▸”'],
  ['It said ▸"mines were kept.'],
  ['It said mines▸" were kept.'],
  ['It said ▸"mines, and "kept them".'],
  ['“One” and “two” three▸”.'],
  ['The ▸‘so-called army was there.'],
  ['It stated, ▸‘We have no mines.'],
  ['L’armée a dit ▸« non.', fr],
  ['L’armée a dit non ▸» hier.', fr],
  ['Он сказал ▸«нет.', { language: 'ru' }],
  ['Er sagte ▸„nein.', de],
  ['The minister said, “We agree,” and ▸“they do.'],
];

const notFound: [string, Setting?][] = [
  ['It said “mines were kept,” and "no more" of them.'],
  ['It said “the ‘so-called’ army’s mines” and the states’ views.'],
  ['A 5" pipe and a 12” one, and a "7" one".'],
  ['Er sagte „nein“ und »ja« dazu.', de],
  ['Hän sanoi ”ei” ja meni.', { language: 'fi' }],
  ['Il a dit « non » et « oui ».', fr],
  ['Он сказал «нет „да“ нет».', { language: 'ru' }],
  ['Home » Profiles » Exampleland'],
  ['Don’t go to ‘Amran or Sana‘a in the ’90s.'],
  ['The “A “b” c” is nested.'],
  ['Emphasis “*over* it” and a link [“there”](https://example.org/a).'],
  ['‹one› and ‚two‘ three.', de],
  ['He said "yes"—"no" was not heard.'],
];

describe('quote-unclosed', () => {
  it.each(found)('finds the one in: %s', (text, setting) => {
    const { found, expected } = places('quote-unclosed', text, setting);
    expect(found).toEqual(expected);
    expect(expected).not.toEqual([]);
  });

  it.each(notFound)('finds none in: %s', (text, setting) => {
    expect(messagesAbout('quote-unclosed', text, setting)).toEqual([]);
  });

  it.each([
    '“One two.\n\n“Three four.\n\n“Five six.”',
    'He said: “One two.\n\nThree four.”',
    '“One two.\n\nThree.\n\n- Four\n- five six.”\n\nSeven “eight”.',
    '"One two.\n\n"Three four."',
  ])('lets a quotation run over paragraphs: %s', (text) => {
    expect(messagesAbout('quote-unclosed', text)).toEqual([]);
  });

  it('lets a French quotation take its mark up again', () => {
    expect(messagesAbout('quote-unclosed', 'Il a dit : « Un.\n\n» Deux.\n\n« Trois. »', fr)).toEqual([]);
  });

  it('does not look for its end in another section of the text', () => {
    const { found, expected } = places(
      'quote-unclosed',
      '▸“One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nSeven.▸”',
    );
    expect(found).toEqual(expected);
  });

  it('finds the last paragraph of a quotation that nobody closes', () => {
    const { found, expected } = places('quote-unclosed', '“One two.\n\n▸“Three four.\n\nFive six.');
    expect(found).toEqual(expected);
  });

  it('says that the opening mark of a title in a note is missing', () => {
    const text = 'Text.[^1]\n\n[^1]: Ministry of Defense, Report on Stockpiles,▸” 2010.\n';
    const { found, expected } = places('quote-unclosed', text);
    expect(found).toEqual(expected);
    const [one] = messagesAbout('quote-unclosed', text.replace('▸', ''));
    expect(one?.text).toBe(
      'the opening mark of this quotation is missing: …of Defense, Report on Stockpiles,”',
    );
    expect(one?.hint).toBe('Add it where the quotation begins, such as before the title of the source.');
  });

  it('does not join a note to the next', () => {
    const text = 'Text.[^1][^2]\n\n[^1]: The ▸“one.\n\n[^2]: The two▸” three.\n';
    const { found, expected } = places('quote-unclosed', text);
    expect(found).toEqual(expected);
  });
});
