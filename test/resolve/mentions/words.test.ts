import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../src/resolve/mentions/words.js';

/** The words of each mention with its numbers in brackets. */
function shown(text: string): string[] {
  return findMentions(text).map(({ start, end, numbers }) => {
    let [said, at] = ['', start];
    for (const number of numbers) {
      said += `${text.slice(at, number.start)}[${text.slice(number.start, number.end)}]`;
      at = number.end;
    }
    return said + text.slice(at, end);
  });
}

const found: readonly (readonly [text: string, ...mentions: string[]])[] = [
  ['The army has none (see note 4).', 'see note [4]'],
  ['See notes 4 and 5.', 'See notes [4] and [5]'],
  ['as told above, notes 4–6, and later', 'above, notes [4]–[6]'],
  ['see notes 3, 5, and 7, which', 'see notes [3], [5], and [7]'],
  ['see note 4 and 5.', 'see note [4] and [5]'],
  ['see note 4 and 5 maps', 'see note [4]'],
  ['see above, note 4, and below, note 9.', 'see above, note [4]', 'below, note [9]'],
  ['supra note 4 and infra note 12', 'supra note [4]', 'infra note [12]'],
  ['supra nn. 4–6', 'supra nn. [4]–[6]'],
  ['Goose, op. cit., note 4, p. 5', 'note [4]'],
  ['ver nota 4 arriba', 'ver nota [4] arriba'],
  ['the letter in note 4 above', 'note [4] above'],
  ['the letter (note 4, above)', 'note [4], above'],
  ['see footnote 4; cf. endnote 5', 'see footnote [4]', 'cf. endnote [5]'],
  ['see also note 4[5]', 'see also note [4]'],
  ['see note 4\u00a0and', 'see note [4]'],
  ['see note 4, 5 May 2010', 'see note [4]'],
  ['voir la note 4 et les notes 5 et 6 ci-dessous', 'voir la note [4]', 'notes [5] et [6] ci-dessous'],
  ['voir ci-dessus, note 4', 'voir ci-dessus, note [4]'],
  ['véanse las notas 4 y 5', 'véanse las notas [4] y [5]'],
  ['en la nota 4 supra', 'nota [4] supra'],
  ['см. сноски 4 и 5', 'см. сноски [4] и [5]'],
  ['см. выше в примечании 4', 'см. выше в примечании [4]'],
  ['в сноске 4 выше', 'сноске [4] выше'],
];

const none = [
  'note 4',
  'Note 4 States Parties did so.',
  'note 4 of the annex',
  'see note 4 of the annex',
  'see note 4, Annex II',
  'see Note 4 States',
  'Form note 4',
  'see Form note 4',
  'Form note 4 above',
  'They note 4 below-average years.',
  'We note 4 above the line.',
  'see note 2010',
  'see note 4/2010',
  'see note 4.2',
  'see note 4(b)',
  'see note 4a',
  'see note 40%',
  'see notes 6–4',
  'see Note No. 245 of 3 May 2010',
  'see banknote 4',
  'see n. 4',
  'The Ministry wrote: “see note 4.”',
  'He said «voir la note 4» in the letter.',
  'voir note 4 de l’annexe',
  'voir la note 4 du traité',
  'véase la nota 4 del tratado',
  'см. примечание 4 приложения',
  'see above. Note 4 was written then.',
];

describe('words that name notes', () => {
  it.each(found)('%s', (text, ...mentions) => {
    expect(shown(text)).toEqual(mentions);
  });

  it.each(none)('are not: %s', (text) => {
    expect(shown(text)).toEqual([]);
  });
});
