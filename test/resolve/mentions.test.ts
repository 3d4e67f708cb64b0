import { describe, expect, it } from 'vitest';
import { type Inline, mapInlines, type Profile, plainText } from '../../src/model/index.js';
import { notesOf, numbering, resolveFile, resolveMarkdown, resolveText } from './support.js';

function mentions(profile: Profile | undefined): string[] {
  const found: string[] = [];
  const blocks = [...profile!.summary, ...profile!.body, ...profile!.notes.flatMap((note) => note.children)];
  mapInlines(blocks, (inline: Inline) => {
    if (inline.type === 'noteMention')
      found.push(`${inline.label}>${inline.number} ${inline.at.line}:${inline.at.column}`);
    return inline;
  });
  return found;
}

const list = '[1] Letter, 2010.\n\n[2] Report, 2011.\n\n[3] Book, 2012.\n';

describe('words that name a note by its number', () => {
  it('show its number in print, and say where that is another', () => {
    const { profile, messages } = resolveText(
      `One.[2] Two (see note 3).[3] Three, see notes 1 and 2 above.[1]\n\n${list}`,
    );
    expect(plainText(profile!.body).trim()).toBe('One. Two (see note 2). Three, see notes 3 and 1 above.');
    expect(mentions(profile)).toEqual(['3>2 6:23', '1>3 6:47', '2>1 6:53']);
    expect(messages.map(({ code, line, column, text }) => [code, line, column, text])).toEqual([
      ['note-order', 6, 61, '[1] is referred to for the first time after [3]'],
      ['note-mention-renumbered', 6, 23, 'note 3 is note 2 in print: the number in the words was corrected'],
      ['note-mention-renumbered', 6, 47, 'note 1 is note 3 in print: the number in the words was corrected'],
      ['note-mention-renumbered', 6, 53, 'note 2 is note 1 in print: the number in the words was corrected'],
    ]);
  });

  it('keep quiet where the number is right', () => {
    const { profile, codes } = resolveText(`One.[1] Two.[2] Three, see note 1.[3]\n\n${list}`);
    expect(codes).toEqual([]);
    expect(mentions(profile)).toEqual(['1>1 6:33']);
  });

  it('are found in notes, headings, captions and emphasis, with the place of the digits', () => {
    const { profile, codes } = resolveMarkdown(
      '## Stocks, see note 1\n\nOne.[^1] Two.[^2]\n\n- *see **note 2***\n\n[^1]: Letter, 2010, see note 2.\n[^2]: Report, 2011.\n',
    );
    expect(codes).toEqual([]);
    expect(mentions(profile)).toEqual(['1>1 7:21', '2>2 11:15', '2>2 13:30']);
  });

  it('write a range out whose notes no longer follow one another', () => {
    const { profile } = resolveText(
      `One.[1] Two.[4] Three.[2] Four, see notes 1–3.[3]\n\n${list}\n[4] Paper, 2013.\n`,
    );
    expect(plainText(profile!.body)).toContain('see notes 1, 3, 4.');
    const shifted = resolveText(
      `One.[4] Two.[1] Three.[2] Four, see notes 1–3.[3]\n\n${list}\n[4] Paper, 2013.\n`,
    );
    expect(plainText(shifted.profile!.body)).toContain('see notes 2–4.');
  });

  it('stay text with a warning where there is no such note', () => {
    const { profile, messages } = resolveText(`One.[1] Two.[2] Three, see note 9.[3]\n\n${list}`);
    expect(mentions(profile)).toEqual([]);
    expect(messages).toMatchObject([
      {
        code: 'note-mention-undefined',
        severity: 'warning',
        line: 6,
        column: 33,
        text: 'the text speaks of note 9, but there is no such note',
      },
    ]);
  });

  it('mean the number in print where labels are names, the label where it is a number', () => {
    const { profile, codes } = resolveMarkdown(
      'One.[^b] Two, see note 1.[^a] Three, see note 7.[^7]\n\n[^a]: Letter, 2010.\n[^b]: Report, 2011.\n[^7]: Book, 2012.\n',
    );
    expect(codes).toEqual(['note-mention-renumbered 7:47']);
    expect(mentions(profile)).toEqual(['1>1 7:24', '7>3 7:47']);
  });

  it('are no references: they give no place in the order and no way back', () => {
    const { profile, codes } = resolveText(`See note 3. One.[1] Two.[2]\n\n${list}`);
    expect(numbering(profile)).toEqual(['1=1×1', '2=2×1', '3=3×0']);
    expect(codes).toEqual(['note-unreferenced 12:1']);
  });

  it('are left alone in quotations, links and code', () => {
    const { profile } = resolveMarkdown(
      'He wrote “see note 1,” [see note 1](https://example.org) and `see note 1`.[^1]\n\n> See note 1.\n\n[^1]: Letter, 2010.\n',
    );
    expect(mentions(profile)).toEqual([]);
  });

  it('get their place from the reader’s lines, where these are given', () => {
    const { profile } = resolveFile(
      'example.txt',
      `Exampleland\nMine Ban Policy\n\nLast updated: 18 December 2025\n\nOne.[1] Two.[2] Three, see note 1.[3]\n\n${list}`,
      { placeOf: (text, offset) => ({ line: 99, column: text.value.length - offset }) },
    );
    expect(mentions(profile)).toEqual(['1>1 99:2']);
  });

  it('are corrected in notes that lean on others', () => {
    const { profile } = resolveText(
      'One.[2] Two.[1] Three.[3]\n\n[1] Letter, 2010.\n\n[2] Report, 2011.\n\n[3] Supra note 1.\n',
    );
    expect(notesOf(profile)).toEqual(['Report, 2011.', 'Letter, 2010.', 'Supra note 2.']);
  });
});
