import { describe, expect, it } from 'vitest';
import { noteReferences, plainText } from '../../src/model/index.js';
import fc from '../fast-check.js';
import { numbering, resolveMarkdown, resolveText } from './support.js';

describe('numbering', () => {
  it('follows the first reference, not the label', () => {
    const { profile, codes } = resolveText(
      'First.[2] Second.[1]\n\n[1] Letter, 1 May 2010.\n\n[2] Report, 2011.\n',
    );
    expect(numbering(profile)).toEqual(['1=2×1', '2=1×1']);
    expect(codes).toEqual(['note-order 6:18']);
  });

  it('keeps one note for several references, each with an ordinal', () => {
    const { profile } = resolveText('One.[1] Two.[2] Again.[1]\n\n[1] Letter, 2010.\n\n[2] Report, 2011.\n');
    expect(numbering(profile)).toEqual(['1=1×2', '2=2×1']);
    const marks = noteReferences(profile!.body).map(({ number, ordinal }) => `${number}.${ordinal}`);
    expect(marks).toEqual(['1.1', '2.1', '1.2']);
  });

  it('counts the summary first, and notes that only a note refers to after the text', () => {
    const { profile, codes } = resolveMarkdown(
      'Text.[^b]\n\n[^a]: In the summary.\n[^b]: See also.[^c]\n[^c]: A source.\n',
      'country: Exampleland\ntopic: Mine Ban Policy\nupdated: 2025-12-18\nsummary: Short.[^a]\n',
    );
    expect(codes).toEqual([]);
    expect(numbering(profile)).toEqual(['1=a×1', '2=b×1', '3=c×1']);
  });

  it('gives the same note for labels that differ in case or leading zeros only', () => {
    expect(resolveMarkdown('Text.[^Art5]\n\n[^art5]: Article 5.\n').codes).toEqual([]);
  });

  it('is 1..n in order of first reference for any text, and does nothing when done again', () => {
    const references = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(references, (labels) => {
        const distinct = [...new Set(labels)];
        const notes = [...distinct].sort().map((label) => `[^${label}]: Source ${label}.\n`);
        const { profile } = resolveMarkdown(
          `${labels.map((label) => `Word.[^${label}]`).join(' ')}\n\n${notes.join('')}`,
        );
        expect(profile?.notes.map((note) => note.number)).toEqual(distinct.map((_, i) => i + 1));
        expect(profile?.notes.map((note) => Number(note.label))).toEqual(distinct);
        const renumbered = labels.map((label) => distinct.indexOf(label) + 1);
        expect(noteReferences(profile!.body).map((mark) => mark.number)).toEqual(renumbered);
      }),
      { numRuns: 60 },
    );
  });
});

describe('integrity', () => {
  it('has an error for a reference without a note, at its place, and leaves the reference without a number', () => {
    const { profile, messages, codes } = resolveText('Text.[1] More.[2]\n\n[1] Letter, 2010.\n');
    expect(noteReferences(profile!.body).map(({ number }) => number)).toEqual([1, undefined]);
    expect(messages[0]?.severity).toBe('error');
    expect(codes).toEqual(['note-undefined 6:15']);
    expect(messages[0]?.hint).toContain('[2]');
  });

  it('has an error for two notes with one label, names both lines, and keeps the first', () => {
    const { profile, messages, codes } = resolveText('Text.[1]\n\n[1] Letter, 2010.\n\n[1] Report, 2011.\n');
    expect(profile?.notes.map(({ children }) => plainText(children).trim())).toEqual(['Letter, 2010.']);
    expect(messages[0]?.severity).toBe('error');
    expect(codes).toEqual(['note-duplicate 10:1']);
    expect(messages[0]?.text).toContain('line 8');
  });

  it('keeps a note that nothing refers to at the end, with a warning', () => {
    const { profile, codes } = resolveText('Text.[2]\n\n[1] Unused letter, 2010.\n\n[2] Report, 2011.\n');
    expect(codes).toEqual(['note-unreferenced 8:1']);
    expect(numbering(profile)).toEqual(['1=2×1', '2=1×0']);
  });

  it('says where numbers are missing', () => {
    const { profile, messages } = resolveText('One.[1] Two.[3]\n\n[1] Letter, 2010.\n\n[3] Report, 2011.\n');
    expect(numbering(profile)).toEqual(['1=1×1', '2=3×1']);
    expect(messages.map(({ code, text, line }) => [code, text, line])).toEqual([
      ['note-gap', 'there is no note between [1] and [3]', 10],
    ]);
  });

  it('has an error for an empty note, and a warning for one that is only punctuation', () => {
    expect(resolveMarkdown('Text.[^1]\n\n[^1]:\n').codes).toEqual(['note-empty 9:1']);
    const { codes, messages } = resolveText('One.[1] Two.[2]\n\n[1] .\n\n[2] “Letter” – 2010.\n');
    expect(codes).toEqual(['note-punctuation 8:1']);
    expect(messages[0]).toMatchObject({ severity: 'warning', text: 'note [1] is only punctuation' });
  });

  it('says which notes have the same text, but for spaces and the last full stop', () => {
    const { messages } = resolveText(
      'One.[1] Two.[2] Three.[3] Four.[4] Five.[5]\n\n[1] Letter, 2010.\n\n[2] Ibid.\n\n[3] letter, 2010.\n\n[4] Ibid.\n\n[5] Letter,  2010\n',
    );
    expect(messages.map(({ code, severity, text, line }) => [code, severity, text, line])).toEqual([
      ['note-same', 'info', 'note [5] has the same text as note [1]', 16],
    ]);
  });

  it('takes a label of 0 with a warning, never a crash', () => {
    const { profile, codes } = resolveText('Text.[0]\n\n[0] Letter, 2010.\n');
    expect(profile?.notes).toHaveLength(1);
    expect(codes).toContain('note-label 8:1');
  });

  it('leaves brackets that are no note alone', () => {
    const { profile, codes } = resolveText(
      'They “finds [sic] it” in [2009] and [the] rest.[1]\n\n[1] Paper [sic], 2010.\n',
    );
    expect(codes).toEqual([]);
    expect(noteReferences(profile!.body)).toHaveLength(1);
  });
});
