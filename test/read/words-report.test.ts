import { describe, expect, it } from 'vitest';
import { type Draft, plainText } from '../../src/model/index.js';
import { contractCases } from './contract-cases.js';
import { documents } from './docx/contract-documents.js';
import { readWord } from './docx/support.js';
import { read } from './outline.js';

/** What stands for a format's own marks: the date's and the summary's introduction, the heading of the notes. */
const introductions = /Last updated:?|Summary:|^\s*Notes\s*$/gimu;

/** Words of letters. Numbers are left out, since a format may write labels and list numbers itself. */
function words(text: string): string[] {
  return text.replace(introductions, ' ').match(/\p{L}+/gu) ?? [];
}

function wordsOf({ metadata, summary, body, notes }: Draft): string[] {
  const facts = [metadata.country, metadata.topic, metadata.updated].map((stated) => stated?.value ?? '');
  return words(
    [...facts, plainText(summary), plainText(body), ...notes.map((note) => plainText(note.children))].join(
      ' ',
    ),
  );
}

describe('the visible words of every profile of the contract', () => {
  const readers: Record<string, (index: number) => readonly Draft[]> = {
    text: (index) => read(contractCases[index]!.text, 'a.txt').value,
    markdown: (index) => read(contractCases[index]!.markdown, 'a.md').value,
    html: (index) => read(contractCases[index]!.html, 'a.html').value,
    word: (index) => readWord(documents[index]!).value,
  };

  it.each(Object.keys(readers))('arrive from %s', (format) => {
    let [given, arrived] = [0, 0];
    for (const [index, { name, text }] of contractCases.entries()) {
      const expected = words(text).sort();
      const found = readers[format]!(index).flatMap(wordsOf).sort();
      given += expected.length;
      arrived += found.length;
      expect(found, name).toEqual(expected);
    }
    process.stderr.write(
      `${format}: ${given} visible words in, ${arrived} out, over ${contractCases.length} profiles\n`,
    );
  });
});
