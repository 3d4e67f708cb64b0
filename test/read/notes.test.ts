import { describe, expect, it } from 'vitest';
import { outline, read, readOne } from './outline.js';

const notes = (text: string) => outline({ ...readOne(text), metadata: {} });

describe('references in plain text', () => {
  it.each([
    ['glued to a word', 'Word[3] goes on.', 'Word{3} goes on.'],
    ['behind a full stop', 'It ends.[3] It starts.', 'It ends.{3} It starts.'],
    ['after a space', 'It ends [3]. So [4] it goes.', 'It ends{3}. So{4} it goes.'],
    ['several in a row', 'A.[3][4] B.[3] [4] C.[3, 4] D.[3,4]', 'A.{3}{4} B.{3}{4} C.{3}{4} D.{3}{4}'],
    ['a range', 'A.[3–5] B.[3-4]', 'A.{3}{4}{5} B.{3}{4}'],
    ['a label of zero', 'A.[0]', 'A.{0}'],
    ['at the start', '[12] men were hurt, it says.', '{12} men were hurt, it says.'],
  ])('%s', (_, text, expected) => expect(notes(text)).toBe(expected));

  it.each(['[sic]', '[2009]', '[the]', '[…]', '[3a]', '[ 3 ]', '[]', '[5–3]', '[1–900]', '[3'])(
    'are not %s',
    (bracket) => {
      expect(notes(`He said “so ${bracket} it is” then.`)).toBe(`He said “so ${bracket} it is” then.`);
    },
  );

  it('have a place each', () => {
    const [paragraph] = readOne('Word [3, 4] goes on.').body;
    expect(paragraph?.type === 'paragraph' && paragraph.children.map(({ at }) => at.column)).toEqual([
      1, 6, 10, 12,
    ]);
  });
});

describe('the list of notes in plain text', () => {
  it('may be glued, without blank lines, and out of order', () => {
    expect(notes('A.[1] B.[2] C.[3]\n[1]One.\n[3]   Three.\n[2] Two.')).toBe(
      'A.{1} B.{2} C.{3}\n[1]\n  One.\n[3]\n  Three.\n[2]\n  Two.',
    );
  });

  it('keeps both of two notes with one label', () => {
    expect(notes('A.[1] B.[2]\n\n[1] One.\n\n[2] Two.\n\n[2] Two again.')).toBe(
      'A.{1} B.{2}\n[1]\n  One.\n[2]\n  Two.\n[2]\n  Two again.',
    );
    expect(readOne('A.[1] B.[2]\n\n[1] One.\n\n[1] One again.\n\n[2] Two.').notes).toHaveLength(3);
  });

  it('takes in the paragraphs that follow a note', () => {
    expect(
      notes('A.[1] B.[2]\n\n[1] One.\n\nMore of one.\n\n[2] Two:\n\n• a thing\n• a thing\n\nMore of two.'),
    ).toBe('A.{1} B.{2}\n[1]\n  One.\n  More of one.\n[2]\n  Two:\n  - a thing\n  - a thing\n  More of two.');
  });

  it('leaves brackets inside notes alone', () => {
    expect(notes('A.[1]\n\n[1] See note [3] in “so [sic] in [2009]”.')).toBe(
      'A.{1}\n[1]\n  See note [3] in “so [sic] in [2009]”.',
    );
  });

  it('does not start at a paragraph that begins with a bracket', () => {
    const text =
      'It said:\n\n[2] men and [3] women were hurt.\n\nThat was all.[1]\n\nAnd more.[2][3]\n\n[1] One.\n[2] Two.\n[3] Three.';
    expect(notes(text)).toBe(
      'It said:\n{2} men and{3} women were hurt.\nThat was all.{1}\nAnd more.{2}{3}\n[1]\n  One.\n[2]\n  Two.\n[3]\n  Three.',
    );
    expect(notes('It said:\n\n[1] was hurt.\n\nThat was all.\n\n[2009] was worse.')).not.toMatch(/^\[1\]$/mu);
  });

  it.each(['Notes', 'ENDNOTES', 'Footnotes:', 'References', 'End notes'])(
    'goes without its heading %s',
    (heading) => {
      expect(notes(`A.[1]\n\n${heading}\n\n[1] One.`)).toBe('A.{1}\n[1]\n  One.');
      expect(notes(`A.[1]\n\n${heading}\n\n1. One.\n2. Two.`)).toBe('A.{1}\n[1]\n  One.\n[2]\n  Two.');
    },
  );

  it('has numbers with a full stop only under a heading, and keeps a heading without a list', () => {
    expect(readOne('A.[1]\n\n1. One.\n2. Two.').notes).toEqual([]);
    expect(notes('A.\n\nReferences\n\nThe centre has good references.')).toContain('# References');
  });

  it('may have empty notes and gaps', () => {
    expect(notes('A.[1] B.[2] C.[5]\n\n[1]\n[2] Two.\n[5] Five.')).toBe(
      'A.{1} B.{2} C.{5}\n[1]\n[2]\n  Two.\n[5]\n  Five.',
    );
  });

  it('has a place for each mark and for each text behind it', () => {
    const { notes: list } = readOne('A.[1]\n\n  [1]  One.');
    expect(list[0]?.at).toEqual({ line: 3, column: 3 });
    expect(list[0]?.children[0]?.at).toEqual({ line: 3, column: 8 });
  });

  it('may stand in lines of wrapped text', () => {
    const text = `The centre was founded in the year that followed the war, and it has grown by
[2] in a quotation that goes on.[1] It ends here, after the second line.[2]

[1] A letter of the ministry of examples, which came late and without a stamp,
[2009] on it or on anything else.
[2] Ibid.
`;
    expect(notes(text)).toBe(
      `The centre was founded in the year that followed the war, and it has grown by{2} in a quotation that goes on.{1} It ends here, after the second line.{2}
[1]
  A letter of the ministry of examples, which came late and without a stamp, [2009] on it or on anything else.
[2]
  Ibid.`,
    );
  });
});

describe('addresses in plain text', () => {
  it.each([
    ['See www.b92.net.', 'See <www.b92.net>.'],
    ['(see https://example.org/a_(b), p. 5)', '(see <https://example.org/a_(b)>, p. 5)'],
    ['“http://example.org/x”; HTTPS://EXAMPLE.ORG!', '“<http://example.org/x>”; <HTTPS://EXAMPLE.ORG>!'],
    ['www.example.org[3] and http://example.org/[3]', '<www.example.org>{3} and <http://example.org/>{3}'],
    [
      'awww.example.org http:// www. me@example.org x.www.org',
      'awww.example.org http:// www. me@example.org x.www.org',
    ],
    ['http://example.org/ünï', '<http://example.org/ünï http://example.org/%C3%BCn%C3%AF>'],
  ])('%s', (text, expected) => expect(notes(`It is so: ${text}`)).toBe(`It is so: ${expected}`));

  it('without a scheme lead to https', () => {
    const [paragraph] = readOne('It is here: www.example.org/a.').body;
    expect(paragraph?.type === 'paragraph' && paragraph.children[1]).toEqual({
      type: 'link',
      href: 'https://www.example.org/a',
      children: [{ type: 'text', value: 'www.example.org/a', at: { line: 1, column: 13 } }],
      at: { line: 1, column: 13 },
    });
  });
});

describe('the formats', () => {
  it('go by the ending of the name', () => {
    expect(read('# A', 'a.MD').value[0]?.source.format).toBe('markdown');
    expect(read('# A', 'a.b/c.TXT').value[0]?.source.format).toBe('text');
  });
  it('of standard input go by its first line', () => {
    expect(read('---\ntopic: A\n---\nText.', '-').value[0]?.source.format).toBe('markdown');
    expect(read('Text.', '-').value[0]?.source.format).toBe('text');
  });
  it.each(['a.doc', 'a', 'b.txt/a', ''])('are unknown for %s', (file) => {
    const { value, messages } = read('Text.', file);
    expect(value).toEqual([]);
    expect(messages).toMatchObject([{ code: 'input-format', file, line: 1, column: 1 }]);
  });
});
