import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../src/read/index.js';
import { resolveProfile } from '../../src/resolve/index.js';
import { context, leanings, resolveFile, resolveMarkdown, resolveNotesText, resolveText } from './support.js';

function told(messages: ReturnType<typeof resolveNotesText>['messages']) {
  return messages.map(({ code, text }) => [code, text]);
}

describe('what a short form leans on', () => {
  it('is the last earlier note that its name fits, in any case, by initials, by title', () => {
    const { profile, codes } = resolveNotesText([
      'Human Rights Watch, Mines in Exampleland, May 2010, p. 3.',
      'Email from Stephen Goose, Director, 3 May 2011.',
      'International Committee of the Red Cross, “Weapons,” 2012.',
      'HRW, op. cit., p. 7.',
      'HUMAN RIGHTS WATCH, op cit',
      'Goose, op. cit.',
      'ICRC, “Weapons,” loc. cit.',
      'Human Rights Watch, Mines in Exampleland, op. cit., p. 9.',
    ]);
    expect(codes).toEqual([]);
    expect(leanings(profile)).toEqual([
      '4 op-cit “op. cit.” on 1 with “, p. 7.”',
      '5 op-cit “op cit” on 1 with “”',
      '6 op-cit “op. cit.” on 2 with “”',
      '7 loc-cit “loc. cit.” on 3 with “”',
      '8 op-cit “op. cit.” on 1 with “, p. 9.”',
    ]);
  });

  it('is the author’s own note before one that only speaks of him', () => {
    const { profile, codes } = resolveNotesText([
      'Human Rights Watch, Report, 2010.',
      'Letter from the Ministry to Human Rights Watch, 2011.',
      'Human Rights Watch, op. cit.',
    ]);
    expect(codes).toEqual([]);
    expect(leanings(profile)).toEqual(['3 op-cit “op. cit.” on 1 with “”']);
  });

  it('is found by the initials of a name or by its acronym, and by no other name with these initials', () => {
    const { profile, messages } = resolveNotesText([
      'Ministry of Development, Report, 2010.',
      'UNMAS, Report, 2010.',
      'Ministry of Defence, op. cit.',
      'United Nations Mine Action Service, op. cit.',
      'MD, op. cit.',
    ]);
    expect(told(messages)).toEqual([
      [
        'short-form-dangling',
        'note [3] says “Ministry of Defence, op. cit.”, but no note before it names “Ministry of Defence”',
      ],
    ]);
    expect(leanings(profile)).toEqual([
      '4 op-cit “op. cit.” on 2 with “”',
      '5 op-cit “op. cit.” on 1 with “”',
    ]);
  });

  it('is found by its words in another order and without titles, but only inside one part of a note', () => {
    const { profile, codes } = resolveNotesText([
      'Email from Ahmeti Bekim, Advisor, Ministry of Defence, 12 March 2010.',
      'Statement of Iraq, Amman, Jordan, 3 May 2011.',
      'Bekim Ahmeti, op. cit.',
      'Email from Mr. Ahmeti, op. cit.',
      'Ahmeti, B., op. cit., p. 2.',
      'Iraq Statement, op. cit.',
      'Statement of Jordan, op. cit.',
    ]);
    expect(codes).toEqual(['short-form-unclear 20:26']);
    expect(leanings(profile)).toEqual([
      '3 op-cit “op. cit.” on 1 with “”',
      '4 op-cit “op. cit.” on 1 with “”',
      '5 op-cit “op. cit.” on 1 with “, p. 2.”',
      '6 op-cit “op. cit.” on 2 with “”',
    ]);
  });

  it('is found by a name with words in small letters only where a note has it', () => {
    const { profile, codes } = resolveNotesText([
      'Министерство обороны, «Отчёт о минах», Москва, 2010, с. 12.',
      'Response to Monitor questionnaire by Col. Petrov, 3 March 2010.',
      'Министерство обороны, указ. соч., с. 15.',
      'Response to Monitor questionnaire, op. cit.',
      'This was confirmed by Petrov, op. cit.',
      'The ministry denied this. Unknown, op. cit.',
    ]);
    expect(codes).toEqual([]);
    expect(leanings(profile)).toEqual([
      '3 op-cit “указ. соч.” on 1 with “, с. 15.”',
      '4 op-cit “op. cit.” on 2 with “”',
    ]);
  });

  it('is never a note that says op. cit. in a way that can’t be followed', () => {
    const { profile, codes } = resolveMarkdown(
      'One.[^1] Two.[^2] Three.[^3]\n\n[^1]: Human Rights Watch, Report, 2010.\n\n' +
        '[^2]: HRW,[^1] op. cit., p. 4.\n\n[^3]: HRW, op. cit., p. 5.\n',
    );
    expect(codes).toEqual([]);
    expect(leanings(profile)).toEqual(['3 op-cit “op. cit.” on 1 with “, p. 5.”']);
  });

  it('is the note in which a source stands besides a short form', () => {
    const { profile, codes } = resolveNotesText([
      'Report of the Ministry, 2010.',
      'Ibid.; and email from Stephen Goose, Human Rights Watch, 12 March 2010.',
      'Goose, op. cit.',
      'Ibid., p. 5.',
      'See note 2.',
    ]);
    expect(codes).toEqual([]);
    expect(leanings(profile).map((one) => one.replace(/ with .*/u, ''))).toEqual([
      '2 ibid “Ibid.” on 1',
      '3 op-cit “op. cit.” on 2',
      '4 ibid “Ibid.” on 2',
      '5 supra “See note 2” on 2',
    ]);
  });

  it('is the note whose number stands behind op. cit., whatever the name; it is corrected where it is renumbered', () => {
    const { profile, codes } = resolveText(
      'Sentence.[2] Sentence.[1] Sentence.[3]\n\n[1] Interview with the director, 3 May 2009.\n\n' +
        '[2] Report, 2010.\n\n[3] HRW, op. cit. (note 1), p. 5.\n',
    );
    expect(codes).toEqual(['note-order 6:23', 'note-mention-renumbered 12:25']);
    expect(leanings(profile)).toEqual(['3 op-cit “op. cit. (note 2)” on 2 with “, p. 5.”']);
  });

  it('is the note with the number in the words, also where that is renumbered, and a chain is followed to its end', () => {
    const { profile, messages } = resolveText(
      'One.[2] Two.[1] Three.[3] Four.[4]\n\n[1] Letter, 2010.\n\n[2] Report, 2011.\n\n[3] Supra note 2, p. 5.\n\n[4] Ibid.\n',
    );
    expect(leanings(profile)).toEqual([
      '3 supra “Supra note 1” on 1 with “, p. 5.”',
      '4 ibid “Ibid.” on 1 with “”',
    ]);
    expect(messages.map(({ code }) => code)).toEqual(['note-order', 'note-mention-renumbered']);
  });

  it.each([
    ['fr', 'Lefèvre, *Les mines*, 2010.', 'Voir la note 1, p. 3.', 'supra'],
    ['es', 'García, Las minas, 2010.', 'Ibíd., pág. 3.', 'ibid'],
    ['ru', 'Иванов И. И. Мины. М., 2010.', 'Иванов И. И. Указ. соч. С. 7.', 'op-cit'],
    ['ru', 'Иванов И. И. Мины. М., 2010.', 'Там же. С. 7.', 'ibid'],
    ['en', 'Иванов И. И. Мины. М., 2010.', 'См. сноску 1.', 'supra'],
  ])('is found in the words of %s: %s %s', (_, source, note, kind) => {
    const { profile, codes } = resolveNotesText([source, note]);
    expect(codes).toEqual([]);
    expect(profile?.notes[1]?.shortForm).toMatchObject({ kind, antecedent: 1 });
  });

  it('has what stands behind the words for its rest, over all paragraphs', () => {
    const { profile } = resolveMarkdown(
      'One.[^1] Two.[^2]\n\n[^1]: Letter, 2010.\n[^2]: See *ibid.*, p. 5.\n\n    More of it.\n',
    );
    expect(leanings(profile)).toEqual(['2 ibid “ibid.” on 1 with “, p. 5. More of it.”']);
  });
});

describe('faults of short forms', () => {
  it('stand at the place of the words', () => {
    const { messages } = resolveNotesText([
      'See ibid.',
      'Letter, 2010.',
      'See Goose, op. cit., p. 7.',
      'See supra note 9.',
    ]);
    expect(messages.map(({ code, severity, line, column }) => [code, severity, line, column])).toEqual([
      ['ibid-dangling', 'error', 8, 9],
      ['short-form-dangling', 'error', 12, 16],
      ['short-form-dangling', 'error', 14, 5],
    ]);
    expect(messages.map(({ text }) => text)).toEqual([
      'note [1] says ibid., but no note stands before it',
      'note [3] says “Goose, op. cit.”, but no note before it names “Goose”',
      'note [4] says “See supra note 9”, but there is no such note',
    ]);
  });

  it('name both sources that op. cit. can mean, and bind it to none', () => {
    const { profile, messages } = resolveNotesText([
      'Goose, Arms, 2010, p. 2.',
      'Goose, Mines, 2011.',
      'Goose, Arms, 2010, p. 8.',
      'Goose, op. cit., p. 7.',
      'Goose, Arms, op. cit., p. 7.',
    ]);
    expect(told(messages)).toEqual([
      ['short-form-ambiguous', 'note [4] says “Goose, op. cit.”, which can mean note [2] or note [3]'],
    ]);
    expect(leanings(profile)).toEqual(['5 op-cit “op. cit.” on 3 with “, p. 7.”']);
  });

  it('are doubts only where a note has words much like the name', () => {
    const { messages, profile } = resolveNotesText([
      'Response by the Head of Unit of the Ministry of Defense, 3 March 2010.',
      'Ministry of Defence, op. cit.',
      'Ministry of Development, op. cit.',
    ]);
    expect(told(messages)).toEqual([
      [
        'short-form-unclear',
        'note [2] says “Ministry of Defence, op. cit.”, which may mean note [1], but that does not have the name in this form',
      ],
      [
        'short-form-dangling',
        'note [3] says “Ministry of Development, op. cit.”, but no note before it names “Ministry of Development”',
      ],
    ]);
    expect(leanings(profile)).toEqual([]);
  });

  it('are doubts only where the note names a source of its own besides', () => {
    const { messages } = resolveNotesText([
      'Report, 2010.',
      'Interview with Maj. Brown, op. cit.; and email from Maj. Brown, 4 May 2009.',
      'Statement of Jordan, Geneva, 3 June 2009, op. cit.',
      'See note 44 above; and HRW, “Title,” 2009.',
    ]);
    expect(messages.map(({ code, severity }) => [code, severity])).toEqual([
      ['short-form-unclear', 'warning'],
      ['short-form-unclear', 'warning'],
      ['note-mention-undefined', 'warning'],
    ]);
  });

  it('are told once where others lean on the note that has one', () => {
    const { messages, profile } = resolveNotesText([
      'Ibid.',
      'Ibid., p. 5.',
      'Supra note 2.',
      'Letter, 2010.',
    ]);
    expect(told(messages)).toEqual([['ibid-dangling', 'note [1] says Ibid., but no note stands before it']]);
    expect(leanings(profile)).toEqual([]);
  });

  it('are told once where short forms lean on one another', () => {
    const { messages, profile } = resolveNotesText(['See note 2.', 'See note 1.', 'See note 3.']);
    expect(told(messages)).toEqual([
      ['short-form-dangling', 'note [1] says “See note 2”, which leads back to it'],
      ['short-form-dangling', 'note [3] says “See note 3”, which leads back to it'],
    ]);
    expect(leanings(profile)).toEqual([]);
  });

  it('say why the note before would not be there in print', () => {
    const unreferenced = resolveText(
      'One.[1] Two.[3]\n\n[1] Letter, 2010.\n\n[2] Report, 2011.\n\n[3] Ibid.\n',
    );
    expect(told(unreferenced.messages)).toContainEqual([
      'ibid-moved',
      'note [3] says Ibid. of note [2], to which nothing refers, so that it would be printed after note [1]',
    ]);
    const dropped = resolveText('One.[1] Two.[2]\n\n[1] Letter, 2010.\n\n[1] Report, 2011.\n\n[2] Ibid.\n');
    expect(told(dropped.messages)).toContainEqual([
      'ibid-moved',
      'note [2] says Ibid. of note [1], which is not printed: its label is that of an earlier note',
    ]);
    expect(leanings(dropped.profile)).toEqual([]);
  });

  it('warn where a named short form would be printed before its source, unless it is spelled out', () => {
    const text =
      'One.[2] Two.[3] Three.[1]\n\n[1] Goose, Report, 2010.\n\n[2] Goose, op. cit., p. 5.\n\n[3] See note 1.\n';
    const { messages, profile } = resolveText(text);
    expect(told(messages.filter(({ code }) => code.startsWith('short')))).toEqual([
      ['short-form-moved', 'note [2] says “Goose, op. cit.”, but would be printed before note [1]'],
    ]);
    expect(messages.find(({ code }) => code === 'short-form-moved')).toMatchObject({
      severity: 'warning',
      line: 10,
      column: 12,
      length: 8,
    });
    expect(leanings(profile)[0]).toBe('1 op-cit “op. cit.” on 3 with “, p. 5.”');
    const head = 'Exampleland\nMine Action\nLast updated: 18 December 2025\n\n';
    const spelled = resolveFile('example.txt', head + text, { expandIbid: true });
    expect(spelled.codes.filter((code) => code.startsWith('short'))).toEqual([]);
  });

  it('name the notes above of a combined file, which an Ibid. does not reach', () => {
    const file = ['Mine Ban Policy', 'Mine Action'].map(
      (topic) =>
        `${topic}\n\nLast updated: 18 December 2025\n\nWords here.[1]\n\n[1] ${topic === 'Mine Action' ? 'Ibid.' : 'Letter, 2010.'}\n\n`,
    );
    const { value } = readProfiles(
      { file: 'a.txt', bytes: Buffer.from(`Exampleland\n\n${file.join('')}`) },
      context,
    );
    const { messages } = resolveProfile(value[1]!, context);
    expect(messages.map(({ code, hint }) => [code, hint])).toEqual([
      [
        'ibid-dangling',
        'Write the source out. The notes of another profile above it in the file are not meant by it in print.',
      ],
    ]);
  });

  it('tell of several sources: parts with a year each, titles with a year each, an Ibid. with another source', () => {
    const { messages } = resolveNotesText([
      'Letter, 2010; Report, 5 May 2011.',
      'Ibid.',
      '“Weapons threat,” B92, 30 April 2010. Another spoke of others. “More weapons,” Agency, 30 April 2010.',
      'Ibid.',
      'Book, 2012.',
      'Ibid.; and Letter, 2013.',
      'Ibid.',
      'The “process,” he wrote, began then. Book, 2012.',
      'Ibid.',
    ]);
    expect(messages.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'ibid-several 10',
      'ibid-several 14',
      'ibid-several 20',
    ]);
  });

  it('follow the list of a page, which its reader sees', () => {
    const { messages } = resolveFile(
      'example.html',
      '<title>x</title><h1>Exampleland</h1><h2>Mine Ban Policy</h2><p>Last updated: 18 December 2025</p><p>One.[2] Two.[1] Three.[3]</p><p>[1] Letter, 2010.</p><p>[2] Report, 2011.</p><p>[3] Ibid.</p>',
    );
    expect(told(messages)).toContainEqual([
      'ibid-moved',
      'note [3] says Ibid. of note [2], but would be printed after note [1]',
    ]);
  });

  it('follow numbers that count up in Markdown, as one who numbers by hand sees them', () => {
    const { codes } = resolveMarkdown('One.[^2] Two.[^1]\n\n[^1]: Letter, 2010.\n[^2]: Ibid.\n');
    expect(codes).toEqual(['note-order 7:14', 'ibid-moved 10:7']);
  });
});
