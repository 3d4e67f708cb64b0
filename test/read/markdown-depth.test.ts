import { describe, expect, it } from 'vitest';
import { messageLine, outline, read, readOne } from './outline.js';

const body = (text: string) => outline({ ...readOne(text, 'a.md'), metadata: {} });

/** The outline and the messages of a text that has some. */
function noisy(text: string): { text: string; messages: string[] } {
  const { value, messages } = read(text, 'a.md');
  return {
    text: value.map((draft) => outline({ ...draft, metadata: {} })).join('\n'),
    messages: messages.map(messageLine),
  };
}

describe('footnotes', () => {
  it.each([
    ['before their use', '[^1]: N.\n\nA[^1].', 'A{1}.\n[1]\n  N.'],
    ['in the middle', 'A[^1].\n\n[^1]: N\ngoes on.\n\nB.', 'A{1}.\nB.\n[1]\n  N goes on.'],
    ['in a quotation', '> Q[^b]\n>\n> [^b]: N.\n>     more', '> Q{b}\n[b]\n  N. more'],
    ['on the next line', 'A[^a].\n\n[^a]:\n    N.', 'A{a}.\n[a]\n  N.'],
    ['in notes', 'A[^a].\n\n[^a]: Outer[^b].\n\n    [^b]: Inner.', 'A{a}.\n[b]\n  Inner.\n[a]\n  Outer{b}.'],
    [
      'in a list, with paragraphs, a table and code',
      '- A[^c]\n\n  [^c]: N.\n\n      Second.\n\n      | a |\n      |---|\n      | 1 |\n\n      ```\n      code\n      ```\n\n- B',
      '- A{c}\n- B\n[c]\n  N.\n  Second.\n  table left\n  #a\n  1\n  pre "code"',
    ],
    ['with CRLF', 'A[^1].\r\n\r\n[^1]: N\r\n    more.\r\n', 'A{1}.\n[1]\n  N more.'],
  ])('are found %s', (_, text, expected) => expect(body(text)).toBe(expected));
});

describe('images', () => {
  const figures = (text: string) => readOne(text, 'a.md').body;

  it('alone in a paragraph are figures with their title as a caption', () => {
    expect(figures('![A *map* of &amp;](img/a%20b.png "The *areas*[^1]")\n\n[^1]: N.')).toMatchObject([
      {
        type: 'figure',
        image: { source: 'img/a%20b.png', alternative: 'A map of &' },
        caption: [
          { type: 'text', value: 'The ', at: { line: 1, column: 36 } },
          { type: 'emphasis' },
          { type: 'noteReference', label: '1' },
        ],
        at: { line: 1, column: 1 },
      },
    ]);
  });

  it('may be defined elsewhere, stand side by side, in lists and in cells', () => {
    expect(body('![a][m]\n\n[m]: <my map.png> "Caption"')).toBe('figure my map.png "a"');
    expect(figures('![a][m]\n\n[m]: a.png "Caption"')).toMatchObject([{ caption: [{ value: 'Caption' }] }]);
    expect(body('![a](1.png)\n![b](2.png)')).toBe('figure 1.png "a"\nfigure 2.png "b"');
    expect(body('- ![a](1.png)')).toBe('- figure 1.png "a"');
    expect(body('| a | b |\n|---|---|\n| ![c](c.png) | d |')).toBe(
      'table left left\n#a | #b\nfigure c.png "c" | d',
    );
  });

  it('may be written in HTML', () => {
    const text =
      '<figure>\n<img src="a.png" alt="A &amp; B">\n<figcaption>C <em>d</em>[^1]</figcaption>\n</figure>\n\n[^1]: N.';
    expect(figures(text)).toMatchObject([
      {
        type: 'figure',
        image: { source: 'a.png', alternative: 'A & B' },
        caption: [{ value: 'C ' }, {}, {}],
      },
    ]);
    expect(body('<img src="a.png" alt="A">')).toBe('figure a.png "A"');
  });

  it('among words leave theirs, with a message', () => {
    expect(noisy('A <img src="x.png" alt="b"> and [![c](y.png)](https://example.org).')).toEqual({
      text: 'A b and <c https://example.org>.',
      messages: ['1:3 warning image-unsupported', '1:34 warning image-unsupported'],
    });
  });
});

describe('HTML in a line', () => {
  it.each([
    ['languages', 'In <span lang="FR-fr">le *Journal*</span>.', 'In foreign(le emphasis(Journal)).'],
    ['quotations', 'He <q>said</q> so.', 'He “said” so.'],
    [
      'words with a look',
      '<u>a</u> <ins>b</ins> <mark>c</mark> <small>d</small> <abbr title="x">e</abbr>',
      'a b c d e',
    ],
    ['titles and code', '<cite>A</cite> <code>b_c</code> <kbd>d</kbd>', 'emphasis(A) code(b_c) code(d)'],
    [
      'links',
      '<a href="https://example.org/a">b *c*</a> <a name="d">e</a>',
      '<b emphasis(c) https://example.org/a> e',
    ],
    [
      'a link on an address',
      '<a href="https://example.org/">https://example.org/</a>',
      '<https://example.org/>',
    ],
    ['a language that is none', '<span lang="not a tag">a</span>', 'a'],
    [
      'mail and bare names',
      'me@example.org, example.org, :smile: "q" -- ...',
      'me@example.org, example.org, :smile: "q" -- ...',
    ],
  ])('is read: %s', (_, text, expected) => expect(body(text)).toBe(expected));

  it('drops an address that can’t be used, with a message', () => {
    expect(noisy('<a href="javascript:x">a</a>')).toEqual({
      text: 'a',
      messages: ['1:1 warning link-unsafe'],
    });
  });
});

describe('HTML blocks', () => {
  it.each([
    ['wrappers', '<div>\n\n<p align="center">a &amp; b[^1]</p>\n</div>\n\n[^1]: N.', 'a & b{1}\n[1]\n  N.'],
    ['details', '<details>\n<summary>A</summary>\n\nB *c*.\n\n</details>', 'strong(A)\nB emphasis(c).'],
    [
      'quotations',
      '<blockquote>\n\nA **b**\n\n- c\n\n</blockquote>\n\n<blockquote>d</blockquote>',
      '> A strong(b)\n> - c\n> d',
    ],
    ['lists without ends', '<ol start="3">\n<li>a\n<li>b\n</ol>', '3. a\n4. b'],
    ['headings and rules', '<h2>A</h2>\n\n<hr>\n\nb', '# A\n---\nb'],
    ['definitions', '<dl><dt>A<dd>b</dl>', 'strong(A)\nb'],
    ['code', '<pre>a\n  &lt;b></pre>', 'pre "a\\n  <b>"'],
    ['comments', '<!-- gone -->\n\nA.', 'A.'],
    [
      'tables with spans and blank lines',
      '<table>\n<tr><th>Y</th><th align="right">N</th></tr>\n\n<tr><td rowspan="9">a[^1]</td><td>b</td></tr>\n<tr><td>c</td></tr>\n</table>\n\n[^1]: N.',
      'table left right\n#Y | #N\na{1} | b\nc\n[1]\n  N.',
    ],
    ['uneven tables', '<table><tr><td>a<td>b<tr><td>c</table>', 'table left left\na | b\nc | '],
  ])('are read: %s', (_, text, expected) => expect(body(text)).toBe(expected));

  it('keep every word where they can’t be read', () => {
    for (const text of [
      '<table>no end\n\nafter',
      '<b><p>x</b>y</p>',
      '<ul><p>a</p><li>b</ul>',
      '<iframe src="x">y</iframe>',
    ]) {
      const result = noisy(text);
      expect(result.messages.length, text).toBeGreaterThan(0);
      for (const word of text.replace(/<[^>]*>/gu, ' ').split(/\s+/u)) expect(result.text).toContain(word);
    }
  });

  it('are read in time, whatever they are', { timeout: 20_000 }, () => {
    for (const part of [
      '<div>',
      '<table>',
      '<b>',
      '<table>\n\n',
      '<ul><li>',
      '<blockquote>\n\n',
      '<a href="x">',
      '<span lang="fr">',
      '![a](b)\n',
    ])
      expect(() => read(part.repeat(4000), 'a.md')).not.toThrow();
  });
});
