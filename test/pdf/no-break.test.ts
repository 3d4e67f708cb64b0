import { describe, expect, it } from 'vitest';
import { noBreakPlaces } from '../../src/pdf/lines/no-break.js';

/** The text with `_` for each space at which no line breaks. */
function joined(text: string): string {
  const places = new Set(noBreakPlaces(text));
  return [...text].map((character, i) => (places.has(i + 1) ? '_' : character)).join('');
}

describe('noBreakPlaces', () => {
  it.each([
    ['see p. 5 and pp. 12–14', 'see p._5 and pp._12–14'],
    ['on 18 December 2019', 'on 18_December 2019'],
    ['le 18 décembre 2019', 'le 18_décembre 2019'],
    ['18 декабря 2019', '18_декабря 2019'],
    ['over 1.6 km of road', 'over 1.6_km of road'],
    ['some 30 percent', 'some 30_percent'],
    ['US$ 5 million', 'US$_5_million'],
    ['under Article 7 of it', 'under Article_7 of it'],
    ['Dr. Lin said', 'Dr._Lin said'],
    ['by J. K. Rowling', 'by J. K._Rowling'],
    ['No. 46 of', 'No._46 of'],
    ['№ 5', '№_5'],
    ['10 000 mines', '10_000_mines'],
    ['In May the', 'In May the'],
    ['he was no 1', 'he was no_1'],
    ['stop p and q', 'stop p and q'],
    ['the 5 Marchers', 'the 5 Marchers'],
    ['à 5 °C et n° 3, 7 % de', 'à 5_°C et n°_3, 7_% de'],
    ['10 0000 and 10 000', '10 0000 and 10_000'],
    ['J.K. Rowling, A. B. É. Zola', 'J.K._Rowling, A. B._É._Zola'],
    ['ст. 5, им. М. В. Ломоносова, 5 га', 'ст._5, им. М. В._Ломоносова, 5_га'],
    ['over 5 km² and ½ m', 'over 5_km² and ½_m'],
    ['p.\u00a05 and p.\u20095', 'p._5 and p._5'],
    ['stop. 5 and Decree  5', 'stop. 5 and Decree  5'],
  ])('%s', (text, expected) => {
    expect(joined(text)).toBe(expected);
  });
});
