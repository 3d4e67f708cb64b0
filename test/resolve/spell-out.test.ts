import { describe, expect, it } from 'vitest';
import type { Inline, Profile } from '../../src/model/index.js';
import { leanings, notesOf, resolveFile, resolveNotesText } from './support.js';

function spelled(...notes: string[]) {
  const { profile, codes } = resolveNotesText(notes, { expandIbid: true });
  return { notes: notesOf(profile), codes, left: leanings(profile) };
}

function spelledMarkdown(text: string) {
  const matter = '---\ncountry: Exampleland\ntopic: Mine Ban Policy\nupdated: 2025-12-18\n---\n\n';
  return resolveFile('example.md', matter + text, { expandIbid: true });
}

/** The inlines of each note, as short as can be. */
function marked(profile: Profile | undefined): string[] {
  const show = (inline: Inline): string => {
    if (inline.type === 'text') return inline.value;
    if (inline.type === 'noteReference') return `[${inline.number}]`;
    if (inline.type === 'noteMention') return `{${inline.number}}`;
    return 'children' in inline ? `<${inline.type} ${inline.children.map(show).join('')}>` : inline.type;
  };
  return profile!.notes.map(({ children }) =>
    children
      .map((block) =>
        'children' in block ? block.children.map((one) => show(one as Inline)).join('') : block.type,
      )
      .join('¶'),
  );
}

describe('short forms spelled out', () => {
  it.each([
    ['Letter, 2010.', 'Ibid.', 'Letter, 2010.'],
    ['Letter, 2010', 'Ibid', 'Letter, 2010'],
    ['Letter, 2010.', 'Ibid., p. 5.', 'Letter, 2010, p. 5.'],
    ['Report, 2010, p. 3.', 'Ibid., p. 5.', 'Report, 2010, p. 5.'],
    ['Report, 2010, p. 3.', 'Ibid.', 'Report, 2010, p. 3.'],
    ['Report, 2010, pp. 3–4, www.example.org.', 'Ibid., p. 5.', 'Report, 2010, www.example.org, p. 5.'],
    ['Report, p. 3, 18 December 2019.', 'Ibid., p. 5.', 'Report, 18 December 2019, p. 5.'],
    ['Report, 2010, p. 3.', 'Ibid., para. 5.', 'Report, 2010, p. 3, para. 5.'],
    ['Report, 2010, para. 3.', 'Ibid., para. 5.', 'Report, 2010, para. 5.'],
    ['Report, 2010, § 3.', 'Ibid., §§ 4–5.', 'Report, 2010, §§ 4–5.'],
    ['Report, 2010, p. 3.', 'Ibid. See also p. 5.', 'Report, 2010, p. 3. See also p. 5.'],
    ['Report, 2010, p. 3', 'Ibid. See also p. 5.', 'Report, 2010, p. 3. See also p. 5.'],
    ['Report, 2010, p. 3.', 'Id. at 5.', 'Report, 2010, at 5.'],
    ['Goose et al.', 'Ibid., p. 5.', 'Goose et al., p. 5.'],
    ['Letter, 2010.', 'See ibid., p. 5.', 'See Letter, 2010, p. 5.'],
    ['See Letter, 2010.', 'See also ibid., p. 5.', 'See also Letter, 2010, p. 5.'],
    ['See Letter, 2010.', 'Ibid., p. 5.', 'See Letter, 2010, p. 5.'],
    ['Goose, Report, 2010, p. 3.', 'Goose, op. cit., p. 7.', 'Goose, Report, 2010, p. 7.'],
    ['Goose, Report, 2010, p. 3.', 'See Goose, loc. cit.', 'See Goose, Report, 2010, p. 3.'],
    ['Goose, Report, 2010, p. 3.', 'Supra note 1, p. 7.', 'Goose, Report, 2010, p. 7.'],
    ['Goose, Report, 2010, p. 3.', 'See note 1.', 'See Goose, Report, 2010, p. 3.'],
    ['Goose, Report, 2010, p. 3.', 'Goose, supra note 1, at 12.', 'Goose, Report, 2010, at 12.'],
    ['Rapport, 2010, p. 3.', 'Voir la note 1, p. 7.', 'Voir Rapport, 2010, p. 7.'],
    ['Informe, 2010, pág. 3.', 'Ibíd., pág. 7.', 'Informe, 2010, pág. 7.'],
    ['Иванов И. И. Мины. М., 2010. С. 3.', 'Там же. С. 5.', 'Иванов И. И. Мины. М., 2010. С. 5.'],
    ['Иванов И. И. Мины. М., 2010.', 'Иванов И. И. Указ. соч. С. 5.', 'Иванов И. И. Мины. М., 2010. С. 5.'],
    ['Иванов, Мины, 2010, с. 3.', 'Там же, с. 5.', 'Иванов, Мины, 2010, с. 5.'],
  ])('%s | %s', (source, note, words) => {
    expect(spelled(source, note)).toEqual({ notes: [source, words], codes: [], left: [] });
  });

  it('take all of the note before, which may be spelled out itself', () => {
    const { notes, codes } = spelled(
      'Report, 2010, p. 3.',
      'Ibid., p. 5.',
      'Ibid.',
      'Ibid., p. 7.',
      'Supra note 2.',
    );
    const [three, five, seven] = [3, 5, 7].map((page) => `Report, 2010, p. ${page}.`);
    expect(notes).toEqual([three, five, five, seven, five]);
    expect(codes).toEqual([]);
  });

  it('no longer lean on the order of the notes', () => {
    const text = 'One.[3] Two.[2] Three.[1]\n\n[1] Letter, 2010.\n\n[2] Ibid., p. 5.\n\n[3] Report, 2011.\n';
    const head = 'Exampleland\nMine Ban Policy\n\nLast updated: 18 December 2025\n\n';
    const { profile, messages } = resolveFile('example.txt', head + text, { expandIbid: true });
    expect(notesOf(profile)).toEqual(['Report, 2011.', 'Letter, 2010, p. 5.', 'Letter, 2010.']);
    expect(new Set(messages.map(({ code }) => code))).toEqual(new Set(['note-order']));
  });

  it('stay where what they lean on is unsure, missing or one of several sources by a name', () => {
    expect(spelled('Ibid.', 'Letter, 2010.')).toMatchObject({
      codes: ['ibid-dangling 8:5'],
      notes: ['Ibid.', 'Letter, 2010.'],
    });
    const named = spelled('Goose, Report, 2010; HRW, Paper, 2011.', 'Goose, op. cit.');
    expect(named.notes[1]).toBe('Goose, op. cit.');
    expect(named.left).toEqual(['2 op-cit “op. cit.” on 1 with “”']);
    const text = 'One.[1] Two.[2]\n\n[1] Letter, 2010.\n\n[1] Report, 2011.\n\n[2] Ibid.\n';
    const { profile, messages } = resolveFile(
      'example.txt',
      `Exampleland\nMine Action\nLast updated: 18 December 2025\n\n${text}`,
      { expandIbid: true },
    );
    expect(messages.map(({ code }) => code)).toEqual(['note-duplicate', 'ibid-moved']);
    expect(notesOf(profile)[1]).toBe('Ibid.');
  });

  it('are spelled out with a warning where the note before cites several sources', () => {
    const { notes, codes } = spelled('Letter, 2010, p. 1; Report, 2011, p. 2.', 'Ibid., p. 5.');
    expect(notes[1]).toBe('Letter, 2010, p. 1; Report, 2011, p. 2, p. 5.');
    expect(codes).toEqual(['ibid-several 10:5']);
  });

  it('stay behind a note that names its source by a reference only, which is not copied', () => {
    const front = '---\ncountry: Exampleland\ntopic: Mine Ban Policy\nupdated: 2025-12-18\n---\n\n';
    const notes = '[^1]: Report, 2010.\n\n[^2]: See [^1], p. 4.\n\n[^3]: Ibid., p. 7.\n';
    const text = `${front}One.[^1] Two.[^2] Three.[^3]\n\n${notes}`;
    const { profile, codes } = resolveFile('example.md', text, { expandIbid: true });
    expect(codes).toEqual([]);
    expect(notesOf(profile)[2]).toBe('Ibid., p. 7.');
  });

  it('keep emphasis, links and languages, and copy no reference', () => {
    const { profile } = spelledMarkdown(
      'One.[^1] Two.[^2] Three.[^3]\n\n[^1]: *Journal <span lang="fr">officiel*.* of [B92](https://b92.net),[^3] p. 3, see note 3.\n[^2]: See **ibid.**, *p. 5*.[^3]\n[^3]: Paper, 2011.\n'.replace(
        'officiel*.*',
        'officiel</span>*',
      ),
    );
    expect(marked(profile)).toEqual([
      '<emphasis Journal <foreign officiel>> of <link B92>,[3] p. 3, see note {3}.',
      'See <emphasis Journal <foreign officiel>> of <link B92>, see note {3}, <emphasis p. 5>.[3]',
      'Paper, 2011.',
    ]);
  });

  it('put the rest behind the last paragraph, and their own further paragraphs after it', () => {
    const { profile } = spelledMarkdown(
      'One.[^1] Two.[^2]\n\n[^1]: Letter, 2010.\n\n    Translated by us.\n\n[^2]: Ibid., p. 5.\n\n    Said again.\n',
    );
    expect(marked(profile)[1]).toBe('Letter, 2010.¶Translated by us, p. 5.¶Said again.');
  });

  it('correct a number only where it is still there', () => {
    const text =
      'One.[2] Two.[1] Three.[3]\n\n[1] Letter, 2010.\n\n[2] Report, 2011.\n\n[3] Supra note 1, p. 5.\n';
    const { profile, messages } = resolveFile(
      'example.txt',
      `Exampleland\nMine Action\nLast updated: 18 December 2025\n\n${text}`,
      { expandIbid: true },
    );
    expect(notesOf(profile)[2]).toBe('Letter, 2010, p. 5.');
    expect(messages.map(({ code }) => code)).toEqual(['note-order']);
  });
});
