import { describe, expect, it } from 'vitest';
import { writeHtml, writeMarkdown, writeText } from '../../src/write/index.js';
import { names, outline, read } from '../read/outline.js';

const front = '---\ncountry: Exampleland\ntopic: Impact\nupdated: 2019-12-18\n---\n\n';

/** Markdown read and written again. */
function again(markdown: string): string {
  const { value, messages } = writeMarkdown(read(`${front}${markdown}`, 'a.md').value[0]!, names);
  expect(messages).toEqual([]);
  return value.slice(value.indexOf('---', 3) + 4).trim();
}

describe('Markdown', () => {
  it.each([
    ['headings', '## Policy\n\n### Treaty\n\nWords.'],
    ['emphasis', 'See *Ibid.*, **bold** and ~~gone~~; x<sup>2</sup>, H<sub>2</sub>O, a<em>b</em>c.'],
    ['brackets that are no notes', 'It said “in March [the] mines [sic]”. R&D, a < b, 5 > 3.'],
    ['addresses', 'See www.b92.net, https://a.org/x?y=1&z=2 and [B92](https://www.b92.net).'],
    ['a break', 'one\\\ntwo'],
    ['lists', '- a\n- b\n  1. c\n  2. d\n\nand\n\n4. e\n\n   f\n\n5. g'],
    ['a quotation', '> one\n>\n> - two'],
    ['a table', '| Year | Cleared |\n| --- | --: |\n| 2012 | 1.6 \\| 2 |'],
    ['code', 'a `b` and ``c`d``\n\n````\n```\n````'],
    ['notes', 'One.[^1] Two.[^name]\n\n[^1]: Letter.\n\n[^name]: Report:\n\n    - p. 5'],
    ['a bracket behind a reference', 'One[^1]\\(*two*).\n\n[^1]: Letter.'],
    ['words in another language', 'The <span lang="fr">Journal officiel</span>.'],
    ['an image', '![A field](field.jpg "The field in 2012")'],
  ])('stays as people write it: %s', (_, markdown) => {
    expect(again(markdown)).toBe(markdown);
  });

  it('writes a table that Markdown can’t hold as one of HTML', () => {
    const table =
      '<table>\n<caption>Mines</caption>\n<tbody>\n<tr><th rowspan="2">a</th><td align="right">*b*[^1]</td></tr>\n' +
      '<tr><td align="right"><p>c</p><ul><li>d</li></ul></td></tr>\n</tbody>\n</table>';
    expect(again(`${table}\n\n[^1]: Letter.`)).toBe(`${table}\n\n[^1]: Letter.`);
  });

  it('names what the reader would take off the end', () => {
    const [draft] = read(`${front}Words.[^1]\n\n[^1]: Letter.\n`, 'a.md').value;
    const rule = { type: 'rule' as const, at: { line: 9, column: 1 } };
    const { messages } = writeMarkdown({ ...draft!, body: [...draft!.body, rule] }, names);
    expect(messages).toMatchObject([{ code: 'convert-loss', line: 9 }]);
  });

  it('gives a note a name where its label can be none', () => {
    const [draft] = read(
      `${front}Words.[^a_b] More.[^note-1]\n\n[^a_b]: One.\n[^note-1]: Two.\n`,
      'a.md',
    ).value;
    const { value } = writeMarkdown(draft!, names);
    expect(value).toContain('Words.[^note-2] More.[^note-1]');
    expect(value).toContain('[^note-2]: One.');
  });
});

const full = `${front}## Policy

It has **joined**.[^1] See [B92](https://www.b92.net).

- one
- two

| Year | Cleared |
| --- | --: |
| 2012 | 1.6 |

[^1]: Letter, 3 May 2016.
`;

describe('HTML', () => {
  it('is read as the same', () => {
    const [draft] = read(full, 'a.md').value;
    const [page] = read(writeHtml(draft!), 'a.html').value;
    expect(outline(page!)).toBe(outline(draft!));
  });
});

describe('plain text', () => {
  it('holds every word, and says what it can’t', () => {
    const [draft] = read(full, 'a.md').value;
    const { value, messages } = writeText(draft!);
    expect(value).toBe(
      'Exampleland\n\nImpact\n\nLast updated: 2019-12-18\n\nPolicy\n\nIt has joined.[1] See B92 (https://www.b92.net).\n\n' +
        '- one\n- two\n\nYear\tCleared\n2012\t1.6\n\n[1] Letter, 3 May 2016.\n',
    );
    expect(messages.map(({ code, line }) => `${line} ${code}`)).toEqual(['9 convert-loss']);
  });
});
