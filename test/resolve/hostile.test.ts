import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/resolve/mentions/words.js';
import { findPinpoints } from '../../src/resolve/short-forms/pinpoints.js';
import { citesSeveral } from '../../src/resolve/short-forms/several.js';
import { findShortForm } from '../../src/resolve/short-forms/words.js';
import { notesOf, resolveNotesText } from './support.js';

/** Far more than linear time takes, far less than quadratic time does. */
const bound = 4000;

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const pieces = [
  'see ',
  'see also ',
  'note 4 ',
  'see note 4, ',
  'notes 1, ',
  'see notes 1, 1, 1, ',
  '1–',
  '“',
  '«',
  '"',
  ' ',
  '\u00a0',
  'p. 5, ',
  'pp. 1 and 2 and ',
  '§',
  'op. cit.',
  'A. ',
  'Ibid. ',
  '(',
  '2010; ',
  ',” ',
  ',” 2',
];

describe('hostile texts', () => {
  it.each(pieces)('are looked through in linear time: %j', (piece) => {
    const text = piece.repeat(Math.ceil(400_000 / piece.length));
    expect(milliseconds(() => findMentions(text))).toBeLessThan(bound);
    expect(milliseconds(() => findShortForm(text))).toBeLessThan(bound);
    expect(milliseconds(() => findPinpoints(text))).toBeLessThan(bound);
    expect(milliseconds(() => citesSeveral(text, true))).toBeLessThan(bound);
  });

  it.each([
    ['Ibid.', () => 'Ibid., p. 5.'],
    [
      'names',
      (index: number) =>
        index % 2 ? `Watch Person${index}, op. cit.` : `Watch Writer${index}, Report, 2010.`,
    ],
    ['numbers', (index: number) => `See note ${index - 1}.`],
    ['circles', (index: number) => `See note ${index + 1}.`],
  ])('may have long lists: %s', (_, note) => {
    const notes = ['Letter, 2010.', ...Array.from({ length: 900 }, (_, index) => note(index + 2))];
    for (const expandIbid of [false, true])
      expect(milliseconds(() => resolveNotesText(notes, { expandIbid }))).toBeLessThan(bound);
  });

  it('do not grow without bound where a long note is copied many times', () => {
    const notes = [
      `Letter ${'words and '.repeat(10_000)}2010.`,
      ...Array.from({ length: 400 }, () => 'Ibid., p. 5.'),
    ];
    const { profile } = resolveNotesText(notes, { expandIbid: true });
    expect(notesOf(profile).join('').length).toBeLessThan(8_000_000);
    expect(profile?.notes.at(-1)?.shortForm?.antecedent).toBe(1);
  });

  it('may be a list of short forms only', () => {
    expect(resolveNotesText(['Ibid.', 'Ibid.', 'Op. cit.']).codes).toEqual([
      'ibid-dangling 8:5',
      'short-form-dangling 12:5',
    ]);
  });
});
