import { describe, expect, it } from 'vitest';
import { placesIn } from '../../src/pipeline/places.js';
import { readProfiles } from '../../src/read/index.js';
import { resolveProfile } from '../../src/resolve/index.js';
import { context } from '../resolve/support.js';

/** Messages on numbers in words, each with what stands at its place in the source. */
function numbersAt(file: string, text: string): string[] {
  const bytes = Buffer.from(text);
  const [draft] = readProfiles({ file, bytes }, context).value;
  const source = { input: { file }, bytes } as unknown as Parameters<typeof placesIn>[0]['source'];
  const placeOf = placesIn({ source, draft: draft!, file });
  const lines = text.split('\n');
  return resolveProfile(draft!, { ...context, placeOf })
    .messages.filter(({ code }) => /mention|short-form/u.test(code))
    .map(
      ({ code, line, column }) => `${code} ${line} ${lines[line - 1]!.slice(column - 1, column + 6).trim()}`,
    );
}

const sentence = 'The army of Exampleland has said many times that it holds no mines of any kind at all.';

describe('the places of words that name notes', () => {
  it('are found in text that is wrapped', () => {
    const body = `${sentence}\n${sentence} For the letters see\nnotes 7 and 8, and for what was said before them all, as far as it is known, see\n  above, note 9.[1]`;
    const text = `Exampleland\nMine Ban Policy\nLast updated: 18 December 2025\n\n${body}\n\n${sentence}\n${sentence}\n${sentence}\n\n[1] Letter, 2010.\n`;
    expect(numbersAt('a.txt', text)).toEqual([
      'note-mention-undefined 7 7 and 8',
      'note-mention-undefined 7 8, and',
      'note-mention-undefined 8 9.[1]',
    ]);
  });

  it('are found in Markdown, behind escapes, entities and marks', () => {
    const text = `---\ncountry: Exampleland\ntopic: Mine Ban Policy\nupdated: 2025-12-18\n---\n\n> Words.\n\n1\\. \\*Said\\* *here* &amp; there,\n  see **note 7**; see\n  note 8.[^1]\n\n[^1]: Letter &amp; more, 2010,\n    and Goose\\*; see note 9.\n`;
    expect(numbersAt('a.md', text)).toEqual([
      'note-mention-undefined 10 7**; se',
      'note-mention-undefined 11 8.[^1]',
      'note-mention-undefined 14 9.',
    ]);
  });

  it('are found in a page', () => {
    const text = `<title>x</title><h1>Exampleland</h1><h2>Mine Ban Policy</h2>\n<p>Last updated: 18 December 2025</p>\n<p>Said &eacute;s,\n  see <b>note\n  7</b>.[1]</p>\n<p>[1] Goose, supra note 8.</p>\n`;
    expect(numbersAt('a.html', text)).toEqual([
      'short-form-dangling 6 supra n',
      'note-mention-undefined 5 7</b>.[',
    ]);
  });
});
