import { describe, expect, it } from 'vitest';
import { facts, inlines, messageLine, outline, read, readOne } from './outline.js';

const body = (text: string) => outline({ ...readOne(text, 'a.md'), metadata: {} });

/** The outline and the messages of a text that has some. */
function noisy(text: string): { text: string; messages: string[] } {
  const { value, messages } = read(text, 'a.md');
  return {
    text: value.map((draft) => outline({ ...draft, metadata: {} })).join('\n'),
    messages: messages.map(messageLine),
  };
}

describe('Markdown’s inlines', () => {
  it.each([
    [
      'emphasis',
      'A *b **c** d* __e__ ~~f~~ `g *h*`.',
      'A emphasis(b strong(c) d) strong(e) deletion(f) code(g *h*).',
    ],
    [
      'escapes and entities',
      '\\*A\\* &amp; B &lt; C&nbsp;D &eacute; &#8211; &bogus; &',
      '*A* & B < C\u00a0D é – &bogus; &',
    ],
    ['line breaks', 'One  \ntwo\\\nthree\nfour', 'One/two/three four'],
    [
      'links',
      '[A *b*](https://example.org "title") and <https://example.org/a> and [c][d].\n\n[d]: http://example.com',
      '<A emphasis(b) https://example.org> and <https://example.org/a> and <c http://example.com>.',
    ],
    ['mail', '<me@example.org> and me@example.org', '<me@example.org> and me@example.org'],
    [
      'addresses with marks in them',
      'At https://example.org/_a_/b_c_d*e*?f=1, it is.',
      'At <https://example.org/_a_/b_c_d*e*?f=1>, it is.',
    ],
    ['addresses behind quotation marks', 'At “www.example.org”.', 'At “<www.example.org>”.'],
    [
      'an address as the text of a link',
      '[www.example.org](https://example.org/a)',
      '<www.example.org https://example.org/a>',
    ],
    [
      'HTML that means something',
      'H<sub>2</sub>O, 5km<sup>2</sup>, <b>a <i>b</i></b><br>c<!-- gone -->.',
      'Hsubscript(2)O, 5kmsuperscript(2), strong(a emphasis(b))/c.',
    ],
    ['brackets', 'He said “[sic] [2009] [the] […] [ ] [3]”.', 'He said “[sic] [2009] [the] […] [ ] [3]”.'],
    ['straight quotation marks', `"It's" -- so...`, `"It's" -- so...`],
  ])('%s', (_, text, expected) => expect(body(text)).toBe(expected));

  it('sets HTML that means nothing here as text, and says where', () => {
    expect(noisy('A <button class="x">b</button>.\n\n<script>e</script>')).toEqual({
      text: 'A <button class="x">b</button>.\n<script>e</script>',
      messages: [
        '1:3 warning markdown-html',
        '1:22 warning markdown-html',
        '3:1 warning markdown-html',
        '3:10 warning markdown-html',
      ],
    });
    expect(noisy('A <sup>b and </em>c')).toEqual({
      text: 'A <sup>b and </em>c',
      messages: ['1:14 warning markdown-html', '1:3 warning markdown-html'],
    });
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,x',
    '../a.html',
    '#a',
    'file:///etc/passwd',
    '',
  ])('keeps the words of a link to %j and drops its address', (href) => {
    expect(noisy(`A [b *c*](${href}) d.`)).toEqual({
      text: 'A b emphasis(c) d.',
      messages: ['1:3 warning link-unsafe'],
    });
  });

  it('sets the description of an image among words', () => {
    expect(noisy('A ![a *map*](map.png) b.')).toEqual({
      text: 'A a emphasis(map) b.',
      messages: ['1:3 warning image-unsupported'],
    });
  });
});

describe('Markdown’s blocks', () => {
  it('sets headings from depth 1 on, wherever they start', () => {
    expect(body('## A\n\n### B\n\nText.')).toBe('# A\n## B\nText.');
    expect(body('Text.\n\n# A\n\n## B\n\nC\n---\n\n###### D\n\nText.')).toBe(
      'Text.\n# A\n## B\n## C\n##### D\nText.',
    );
  });

  it('sets lists, tasks, quotations, code and rules', () => {
    expect(
      body(
        '3. a\n4. b\n\n   c\n\n   - [ ] d\n   - [x] e\n\n> f\n> g\n>\n> - h\n\n```text\ni\n  j\n```\n\n    k\n\n***\n\nl',
      ),
    ).toBe('3. a\n4. b\n  c\n  - ☐ d\n  - ☑ e\n> f g\n> - h\npre "i\\n  j"\npre "k"\n---\nl');
  });

  it('gives places to texts that stand twice in a line', () => {
    const [list] = readOne('1. 1\n2. > > 2 > 2\n', 'a.md').body;
    expect(JSON.stringify(list)).toContain('{"type":"text","value":"1","at":{"line":1,"column":4}}');
    expect(JSON.stringify(list)).toContain('{"type":"text","value":"2 > 2","at":{"line":2,"column":8}}');
  });

  it('sets tables with alignment, escaped bars and missing cells', () => {
    expect(body('Text.\n\na | b | c\n:- | :-: | -:\n`d` | e \\| f |\n| g[^1] |\n\n[^1]: N.')).toBe(
      'Text.\ntable left center right\n#a | #b | #c\ncode(d) | e | f | \ng{1} |  | \n[1]\n  N.',
    );
  });
});

describe('footnotes', () => {
  it('may be named, defined before use, one behind the other, and hold blocks', () => {
    expect(
      body(
        '[^n]: Named.\n    Continued\nlazily.\n\n    Second.\n\n    - item\n      - inner\n\n    > quoted\n[^2]: Two.\n\nText.[^n][^2] More.[^N]\n\n\tcode',
      ),
    ).toBe(
      'Text.{n}{2} More.{N}\npre "code"\n[n]\n  Named. Continued lazily.\n  Second.\n  - item\n    - inner\n  > quoted\n[2]\n  Two.',
    );
  });

  it('are kept where they are defined twice, never, or empty', () => {
    expect(body('A.[^1][^9]\n\n[^1]: One.\n\n[^1]: Again.\n[^3]:\n')).toBe(
      'A.{1}{9}\n[1]\n  One.\n[1]\n  Again.\n[3]',
    );
  });

  it('end a paragraph without a gap, and are found in quotations', () => {
    expect(body('A.[^1]\n[^1]: One.\n\n> B.[^q]\n>\n> [^q]: Quoted.')).toBe(
      'A.{1}\n> B.{q}\n[1]\n  One.\n[q]\n  Quoted.',
    );
  });

  it('may be set high by hand', () => {
    expect(body('A.<sup>[^1]</sup> B [^1].\n\n[^1]: One.')).toBe('A.{1} B{1}.\n[1]\n  One.');
  });

  it('go without a heading and a rule before them', () => {
    expect(body('A.[^1]\n\n---\n\n## Notes\n\n[^1]: One.')).toBe('A.{1}\n[1]\n  One.');
    expect(body('A.\n\n## References\n\nGood ones.')).toBe('A.\n# References\nGood ones.');
  });

  it('join by identifier', () => {
    const { notes, body: blocks } = readOne('A.[^Note]\n\n[^note]: One.', 'a.md');
    expect(notes[0]).toMatchObject({ label: 'note', identifier: 'note' });
    expect(blocks[0]).toMatchObject({ children: [{}, { label: 'Note', identifier: 'note' }] });
  });

  it('are those of plain text where Markdown has none', () => {
    expect(body('A.[1] *B* [2].\n\n- C[1, 2]\n\n[1] One, *so*.\n\n    Code of it.\n\n[2] Two [3].')).toBe(
      'A.{1} emphasis(B){2}.\n- C{1}{2}\n[1]\n  One, emphasis(so).\n  pre "Code of it."\n[2]\n  Two [3].',
    );
    expect(body('A.[1] B.[2]\n\n[1]: A letter of 2010.\n[2]: Ibid.')).toBe(
      'A.{1} B.{2}\n[1]\n  A letter of 2010.\n[2]\n  Ibid.',
    );
    expect(noisy('A [b].\n\n[b]: Ibid.')).toEqual({
      text: 'A b.\n[b]: Ibid.',
      messages: ['1:3 warning link-unsafe'],
    });
    expect(body('A [1].\n\n[1]: https://example.org')).toBe('A <1 https://example.org>.');
  });
});

describe('front matter', () => {
  const whole = `---
# a comment
country: "Kosovo"
topic: 'Mine Ban Policy'
updated: 2019-12-18
language: en-GB
slug: kosovo-mbp
status: draft
keywords: [mines, "policy"]
authors:
  - A. One
  - B. Two
summary: >-
  It is *so*,
  and more.[^1]
---
Text.
`;

  it('gives metadata with places', () => {
    const draft = readOne(whole, 'a.md');
    expect(facts(draft)).toEqual([
      'country: Kosovo',
      'topic: Mine Ban Policy',
      'updated: 2019-12-18',
      'language: en-GB',
      'slug: kosovo-mbp',
      'status: draft',
      'keywords: mines,policy',
      'authors: A. One,B. Two',
    ]);
    expect(draft.metadata.country?.place).toEqual({ file: 'a.md', line: 3, column: 10 });
    expect(draft.metadata.updated?.place).toEqual({ file: 'a.md', line: 5, column: 10 });
    expect(draft.body[0]?.at).toEqual({ line: 17, column: 1 });
    expect(outline(draft)).toContain('summary It is emphasis(so), and more.{1}');
    expect(draft.summary[0]?.children.map(({ at }) => at)).toEqual([
      { line: 14, column: 3 },
      { line: 14, column: 9 },
      { line: 14, column: 13 },
      { line: 15, column: 12 },
    ]);
  });

  it.each([
    ['quoted', 'summary: "It is *so*."', 11],
    ['plain', 'summary: It is *so*.', 10],
  ])('has places in a %s summary', (_, line, column) => {
    expect(readOne(`---\n${line}\n---\n`, 'a.md').summary[0]?.children[0]?.at).toEqual({ line: 2, column });
  });

  it('reads a summary as paragraphs, whatever it looks like', () => {
    const { summary } = readOne('---\nsummary: |\n  - A *b*\n  # c\n\n  D.\n---\n', 'a.md');
    expect(summary.map(({ children }) => inlines(children))).toEqual(['- A emphasis(b) # c', 'D.']);
  });

  it('takes one keyword or author without a list', () => {
    expect(facts(readOne('---\nkeywords: mines, policy\nauthors: One, A.\n---\nA.', 'a.md'))).toEqual([
      'keywords: mines,policy',
      'authors: One, A.',
    ]);
  });

  it('takes empty keys for missing ones', () => {
    expect(readOne('---\ncountry:\ntopic: ""\nslug: ~\n---\nA.', 'a.md').metadata).toEqual({});
    expect(readOne('---\n---\nA.', 'a.md').metadata).toEqual({});
  });

  it.each([
    ['a colon', '---\ntopic: Kosovo: Mine Ban Policy\n---\nA.', '2:8', /quotation marks/u],
    ['a key that comes twice', '---\ntopic: A\ntopic: B\n---\nA.', '3:1', /once/u],
    ['a bracket without an end', '---\nkeywords: [a, b\n---\nA.', '2:16', /line/u],
    ['no end', '---\ntopic: A\n\nText.', '1:1', /---/u],
    ['nesting by the thousand', `---\nkeywords: ${'['.repeat(50_000)}\n---\nA.`, '2:', /./u],
  ])('is an error with %s', (_, text, place, hint) => {
    const { value, messages } = read(text, 'a.md');
    expect(value).toEqual([]);
    expect(messages).toHaveLength(1);
    expect(messages.map(messageLine)[0]).toContain(place);
    expect(messages[0]).toMatchObject({ code: 'front-matter-syntax', hint: expect.stringMatching(hint) });
  });

  it.each([
    ['topic: 2019', '2:8'],
    ['topic: [a]', '2:8'],
    ['country: {a: b}', '2:10'],
    ['status: true', '2:9'],
    ['summary: [a]', '2:10'],
    ['keywords: 5', '2:11'],
    ['keywords: [a, 5]', '2:15'],
    ['authors: {a: b}', '2:10'],
    ['- a', '2:1'],
  ])('says where a type is wrong: %s', (line, place) => {
    const { messages } = read(`---\n${line}\n---\nA.`, 'a.md');
    expect(messages.map(messageLine)).toEqual([`${place} error front-matter-type`]);
  });

  it.each([
    ['autor: a', 'authors'],
    ['Country: a', 'country'],
    ['last_updated: a', 'updated'],
    ['title: a', 'topic'],
    ['tags: a', 'keywords'],
    ['sumary: a', 'summary'],
  ])('guesses what an unknown key was meant to be: %s', (line, meant) => {
    const { value, messages } = read(`---\n${line}\n---\nA.`, 'a.md');
    expect(value).toHaveLength(1);
    expect(messages.map(messageLine)).toEqual(['2:1 warning front-matter-unknown']);
    expect(messages[0]?.hint).toBe(`Did you mean “${meant}”?`);
  });

  it('names the keys that exist where there is nothing to guess', () => {
    expect(
      read('---\nx: a\n__proto__: a\nconstructor: b\n---\nA.', 'a.md').messages.map(({ hint }) => hint),
    ).toEqual(Array(3).fill(expect.stringContaining('Known keys: country, topic')));
  });
});

describe('the title in Markdown', () => {
  const front = '---\ncountry: Kosovo\ntopic: Mine Ban Policy\nupdated: 2019-12-18\n---\n\n';
  it.each([
    '# Kosovo: Mine Ban Policy\n\n',
    '# Kosovo\n\n## Mine Ban Policy\n\n',
    '# **Mine Ban Policy** #\n\n',
    'Kosovo: Mine Ban Policy\n=======================\n\n',
    '',
  ])('is dropped where it repeats the front matter: %j', (title) => {
    expect(body(`${front}${title}## Policy\n\nA.\n\n### More\n\nB.`)).toBe('# Policy\nA.\n## More\nB.');
  });

  it('is kept where it says something else', () => {
    expect(body(`${front}# A History\n\nA.\n\n## More\n\nB.`)).toBe('# A History\nA.\n## More\nB.');
    expect(body(`${front}# Kosovo: Mine Action\n\nA.`)).toBe('# Kosovo: Mine Action\nA.');
  });

  it.each([
    '# Kosovo: Mine Ban Policy\n\n*Last updated: 18 December 2019*\n\n',
    '# Kosovo\n## Mine Ban Policy\n**Last updated:** 18 December 2019\n\n',
    'Mine Ban Policy – Kosovo\n---\n\nLast updated 18 December 2019\n\n',
  ])('gives the metadata where there is no front matter: %j', (head) => {
    const draft = readOne(`${head}Summary: A.\n\nB.`, 'a.md');
    expect(facts(draft).sort()).toEqual([
      'country: Kosovo',
      'topic: Mine Ban Policy',
      'updated: 18 December 2019',
    ]);
    expect(outline({ ...draft, metadata: {} })).toBe('summary A.\nB.');
  });

  it('completes front matter that it does not contradict', () => {
    const text =
      '---\ncountry: Kosovo\ntopic: Mine Ban Policy\n---\n\n# Kosovo: Mine Ban Policy\n\nLast updated: 18 December 2019\n\nA.';
    expect(facts(readOne(text, 'a.md'))).toContain('updated: 18 December 2019');
    expect(body(text)).toBe('A.');
  });

  it.each(['**Summary:** A *b*.\n\nC.', '**Summary**: A *b*.\n\nC.', '## Summary\n\nA *b*.\n\nC.'])(
    'may be followed by a summary: %j',
    (text) => {
      expect(body(`${front}${text}`)).toBe('summary A emphasis(b).\nC.');
    },
  );
});
