import { describe, expect, it } from 'vitest';
import { messagesAbout, places } from './support.js';

const found = [
  'The army ▸(and the police has no mines.',
  'The army and the police▸) has no mines.',
  'It said “mines ▸[and grenades” were kept (in 2010).',
  'Note ▸[3 says so.',
  'The law (see Article 5▸] was passed.',
  'The law (see Article 5) is not ▸［whole.',
  'A ▸(b (c) d.',
  'The (first), the second▸), and the (third).',
  'One {two▸) three.',
];

const notFound = [
  'The army (and the police) has no mines.',
  'They must a) clear, b) mark and c) report.',
  'They must 1) clear, 2) mark, iv) report; 12) end.',
  'They must (a) clear and (b) mark (see annex a).',
  'The parties (see a) and b) of Article 5) agreed.',
  '“[T]he mines [sic] were [...] destroyed {now}.”',
  'The code `f(` is no word, nor is https://example.org/a_(b.',
  'The （full） width 【form】 closes.',
  'The *army (and* the police) is whole.',
];

describe('bracket-unclosed', () => {
  it.each(found)('finds the one in: %s', (text) => {
    const { found, expected } = places('bracket-unclosed', text);
    expect(found).toEqual(expected);
    expect(expected).not.toEqual([]);
  });

  it.each(notFound)('finds none in: %s', (text) => {
    expect(messagesAbout('bracket-unclosed', text)).toEqual([]);
  });

  it('does not join paragraphs', () => {
    const { found, expected } = places('bracket-unclosed', 'One ▸(two.\n\nThree▸) four.');
    expect(found).toEqual(expected);
  });

  it('looks into notes, cells and headings', () => {
    const text =
      '## One ▸(two\n\nText.[^1]\n\n| A | B |\n| --- | --- |\n| cell▸) | d |\n\n[^1]: A source ▸(2010.\n';
    const { found, expected } = places('bracket-unclosed', text);
    expect(found).toEqual(expected);
  });

  it('says how it is mended', () => {
    const [unclosed] = messagesAbout('bracket-unclosed', 'The army (and the police.');
    expect(unclosed?.text).toBe('the bracket “(” is never closed: The army (and the police.');
    const [wrong] = messagesAbout('bracket-unclosed', 'The law (see Article 5] was passed.');
    expect(wrong?.text).toContain('“]” closes a bracket that is opened with “(”');
    expect(wrong?.hint).toBe('Close it with “)”.');
  });
});
