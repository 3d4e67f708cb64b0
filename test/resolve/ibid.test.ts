import { describe, expect, it } from 'vitest';
import { resolveMarkdown, resolveText } from './support.js';

const three = 'One.[1] Two.[2] Three.[3]\n\n';

function ibids(profile: ReturnType<typeof resolveText>['profile']) {
  return profile?.notes.map(({ shortForm }) =>
    shortForm ? { antecedent: shortForm.antecedent, rest: shortForm.rest } : null,
  );
}

describe('Ibid.', () => {
  it('is bound to the note that carries the source, through a chain', () => {
    const { profile, codes } = resolveText(`${three}[1] Letter, 2010.\n\n[2] Ibid.\n\n[3] Ibid., p. 5.\n`);
    expect(codes).toEqual([]);
    expect(ibids(profile)).toEqual([null, { antecedent: 1, rest: '' }, { antecedent: 1, rest: ', p. 5.' }]);
  });

  it('is found in any case and as Ibidem, but not inside another word', () => {
    const { profile } = resolveText(
      `${three}[1] Letter, 2010.\n\n[2] ibidem, p. 2\n\n[3] Ibidah Press, 2011.\n`,
    );
    expect(ibids(profile)).toEqual([null, { antecedent: 1, rest: ', p. 2' }, null]);
  });

  it('is an error in the first note', () => {
    const { profile, codes, messages } = resolveText('One.[1]\n\n[1] Ibid.\n');
    expect(ibids(profile)).toEqual([null]);
    expect(codes).toEqual(['ibid-dangling 8:5']);
    expect(messages[0]).toMatchObject({ severity: 'error', hint: 'Write the source out.' });
  });

  it('is an error where renumbering puts another note before it', () => {
    const { messages } = resolveText(
      'One.[3] Two.[2] Three.[1]\n\n[1] Letter, 2010.\n\n[2] Ibid.\n\n[3] Report, 2011.\n',
    );
    const moved = messages.find((message) => message.code === 'ibid-moved');
    expect(moved).toMatchObject({
      severity: 'error',
      line: 10,
      column: 5,
      text: 'note [2] says Ibid. of note [1], but would be printed after note [3]',
    });
  });

  it('warns where the note before it cites several sources', () => {
    const { profile, codes } = resolveText(
      `${three}[1] Letter, 2010; Report, 5 May 2011.\n\n[2] Ibid.\n\n[3] Book, 2012.\n`,
    );
    expect(codes).toEqual(['ibid-several 10:5']);
    expect(profile?.notes[1]?.shortForm?.antecedent).toBe(1);
  });

  it('does not take one source with a semicolon for several', () => {
    const { codes } = resolveText(
      `${three}[1] “Mines; a history,” Paper, 2010.\n\n[2] Ibid.\n\n[3] Book, 2012.\n`,
    );
    expect(codes).toEqual([]);
  });

  it('follows the order of first reference in Markdown, where the order of definitions says nothing', () => {
    const { profile, codes } = resolveMarkdown('One.[^a] Two.[^b]\n\n[^b]: Ibid.\n[^a]: Letter, 2010.\n');
    expect(codes).toEqual([]);
    expect(ibids(profile)).toEqual([null, { antecedent: 1, rest: '' }]);
  });
});
