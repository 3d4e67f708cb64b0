import { describe, expect, it } from 'vitest';
import { facts, messageLine, outline, read, readOne } from './outline.js';

const body = 'Exampleland has no mines, as far as anybody knows or has said.';

describe('the head of a text', () => {
  const heads: readonly (readonly [string, string, string[]])[] = [
    [
      'topic, date',
      'Mine Ban Policy\n\nLast updated: 18 December 2019',
      ['topic: Mine Ban Policy', 'updated: 18 December 2019'],
    ],
    [
      'country, topic, date',
      'Kosovo\nMine Ban Policy\nLast Updated 05 July 2016',
      ['country: Kosovo', 'topic: Mine Ban Policy', 'updated: 05 July 2016'],
    ],
    [
      'country, date, topic',
      'Kosovo\n\nlast updated: 5 july 2016\n\nMine Action',
      ['country: Kosovo', 'updated: 5 july 2016', 'topic: Mine Action'],
    ],
    [
      'date, country, topic',
      'Last updated on: Tuesday, 5 July 2016\nKosovo\nMine Action',
      ['updated: Tuesday, 5 July 2016', 'country: Kosovo', 'topic: Mine Action'],
    ],
    [
      'topic, country, date',
      'Mine Action\nKosovo\nLast updated on 5 July 2016.',
      ['topic: Mine Action', 'country: Kosovo', 'updated: 5 July 2016'],
    ],
    [
      'a title with a colon',
      'Kosovo: Mine Ban Policy\nLast updated: 2016-07-05',
      ['country: Kosovo', 'topic: Mine Ban Policy', 'updated: 2016-07-05'],
    ],
    [
      'a title with a hyphen',
      'Kosovo - Mine Ban Policy\nUpdated: July 2016',
      ['country: Kosovo', 'topic: Mine Ban Policy', 'updated: July 2016'],
    ],
    [
      'a title the other way round',
      'Mine Ban Policy – Lao PDR\nLast updated: 5 July 2016',
      ['country: Lao PDR', 'topic: Mine Ban Policy', 'updated: 5 July 2016'],
    ],
    [
      'a title with a topic that nobody knows',
      'Kosovo: Ten Years On\nLast updated: 5 July 2016',
      ['country: Kosovo', 'topic: Ten Years On', 'updated: 5 July 2016'],
    ],
    [
      'a title with a country that nobody knows',
      'Ruritania: Mine Ban Policy\nLast updated: 5 July 2016',
      ['country: Ruritania', 'topic: Mine Ban Policy', 'updated: 5 July 2016'],
    ],
    [
      'spaces and tabs between words',
      'Ruritania\nRoyal  Policy\nLast updated:\t18\u00a0 December\t2019',
      ['country: Ruritania', 'topic: Royal Policy', 'updated: 18 December 2019'],
    ],
    [
      'names that nobody knows, in their place',
      'Ruritania\nRoyal Policy\nLast updated: 5 July 2016',
      ['topic: Royal Policy', 'country: Ruritania', 'updated: 5 July 2016'],
    ],
    [
      'names in capitals',
      'KOSOVO\nMINE BAN POLICY\nLAST UPDATED: 5 JULY 2016',
      ['country: Kosovo', 'topic: Mine Ban Policy', 'updated: 5 JULY 2016'],
    ],
    [
      'a date on a line of its own',
      'Kosovo\nMine Action\n5 July 2016',
      ['country: Kosovo', 'topic: Mine Action', 'updated: 5 July 2016'],
    ],
    [
      'a date on the next line',
      'Kosovo\nMine Action\nLast updated:\n\n5 July 2016',
      ['country: Kosovo', 'topic: Mine Action', 'updated: 5 July 2016'],
    ],
    [
      'a date that can’t be read',
      'Kosovo\nMine Action\nLast updated: some time ago',
      ['country: Kosovo', 'topic: Mine Action', 'updated: some time ago'],
    ],
    [
      'a date in parentheses',
      'Kosovo\nMine Action\n(Last updated: 5 July 2016)',
      ['country: Kosovo', 'topic: Mine Action', 'updated: 5 July 2016'],
    ],
    ['no date', 'Kosovo\nMine Action', ['country: Kosovo', 'topic: Mine Action']],
    ['nothing', '', []],
  ];
  it.each(heads)('%s', (_, head, expected) => {
    const draft = readOne(`${head}\n\n${body}\n\nSecond paragraph, a little shorter.\n`);
    expect(facts(draft).sort()).toEqual([...expected].sort());
    expect(outline({ ...draft, metadata: {} })).toBe(`${body}\nSecond paragraph, a little shorter.`);
  });

  it('has a place for each of its parts', () => {
    const { metadata } = readOne(`\n  Kosovo: Mine Ban Policy\n\nLast updated:  5 July 2016\n\n${body}\n`);
    expect(metadata.country?.place).toEqual({ file: 'profile.txt', line: 2, column: 3 });
    expect(metadata.topic?.place).toEqual({ file: 'profile.txt', line: 2, column: 11 });
    expect(metadata.updated?.place).toEqual({ file: 'profile.txt', line: 4, column: 16 });
  });

  it('keeps first lines that are no names, and a line about updates that is no date', () => {
    const text = `Home and garden\n\nNews\n\n${body}\n\nLast updated figures show that nothing changed.\n`;
    const draft = readOne(text);
    expect(draft.metadata).toEqual({});
    expect(outline(draft)).toBe(
      `# Home and garden\n# News\n${body}\nLast updated figures show that nothing changed.`,
    );
  });

  it('leaves a heading below the date alone where the file’s name gives the topic', () => {
    const text = `Kosovo\n\nLast updated: 5 July 2016\n\nBackground\n\n${body}\n`;
    expect(outline(readOne(text, 'kosovo-impact.txt'))).toContain('# Background');
    expect(facts(readOne(text, 'kosovo.txt'))).toContain('topic: Background');
  });

  it('takes what can be nothing but navigation from above the head, and says so; the rest is text', () => {
    const text = `Skip to content\nAbout us, news, contact.\nKosovo\nMine Action\nLast updated: 5 July 2016\n\n${body}\n`;
    const { value, messages } = read(text);
    const [draft] = value;
    expect(messages.map(messageLine)).toEqual(['1:1 info navigation-removed']);
    expect(facts(draft!)).toEqual(['country: Kosovo', 'topic: Mine Action', 'updated: 5 July 2016']);
    expect(outline({ ...draft!, metadata: {} })).toBe(`About us, news, contact.\n${body}`);
  });

  it('leaves the end of a wrapped note alone', () => {
    const text = `Kosovo\nMine Action\n\n${body}[1] It reports.[2]\n\n[1] Monitor, “Kosovo: Mine Action,”\nlast updated 6 October 2011.\n[2] Ibid.\n`;
    expect(read(text).value).toHaveLength(1);
    expect(outline(readOne(text))).toMatch(/last updated 6 October 2011\./u);
  });

  it('finds the only date of update at the foot of a page', () => {
    const draft = readOne(
      `Kosovo\n\nMine Action\n\n${body}[1]\n\n[1] Letter.\n\nLast updated: 5 July 2016\n`,
    );
    expect(draft.metadata.updated).toEqual({
      value: '5 July 2016',
      place: { file: 'profile.txt', line: 9, column: 15 },
    });
    expect(outline(draft)).toMatch(/\[1\]\n {2}Letter\.$/u);
  });
});

describe('the summary', () => {
  const head = 'Kosovo\nMine Action\nLast updated: 5 July 2016\n\n';
  it.each([
    ['with its word before it', 'Summary: All is well.[1]\n\nMore to say.'],
    ['in small letters', 'summary: All is well.[1]\n\nMore to say.'],
    ['under a heading', 'Summary\n\nAll is well.[1]\n\nMore to say.'],
    ['under a heading, without blank lines', 'Summary:\nAll is well.[1]\nMore to say.'],
  ])('%s', (_, text) => {
    const draft = readOne(`${head}${text}\n\n[1] Letter.\n`);
    expect(outline({ ...draft, metadata: {} })).toBe('summary All is well.{1}\nMore to say.\n[1]\n  Letter.');
  });

  it('is only the first paragraph', () => {
    const draft = readOne(`${head}First of all.\n\nSummary: all is well.\n`);
    expect(draft.summary).toEqual([]);
    expect(outline(draft)).toContain('Summary: all is well.');
  });

  it('starts behind its word', () => {
    expect(readOne(`${head}Summary: All is well.\n`).summary[0]?.at).toEqual({ line: 5, column: 10 });
  });
});

describe('combined files', () => {
  const text = `Exampleland

Mine Ban Policy
Last updated: 5 July 2016

Summary: It joined.

It has joined the convention.[1]

Policy

It reports every year.[2]

[1] Letter of 2015.
[2] Ibid.

Last updated: 6 July 2016
Cluster Munition Ban Policy

It has not joined.[1]

[1] Letter of 2016.

Ten Years On

Last updated: 7 July 2016

It looks back.
`;

  it('are several profiles of one country, each with its own notes', () => {
    const { value, messages } = read(text, 'exampleland.txt');
    expect(messages).toEqual([]);
    expect(value.map((draft) => facts(draft).sort())).toEqual([
      ['country: Exampleland', 'topic: Mine Ban Policy', 'updated: 5 July 2016'],
      ['country: Exampleland', 'topic: Cluster Munition Ban Policy', 'updated: 6 July 2016'],
      ['country: Exampleland', 'topic: Ten Years On', 'updated: 7 July 2016'],
    ]);
    expect(value.map(({ source }) => [source.line, source.endLine])).toEqual([
      [1, 15],
      [17, 22],
      [24, 28],
    ]);
    expect(value.map(({ notes }) => notes.length)).toEqual([2, 1, 0]);
    expect(outline({ ...value[0]!, metadata: {} })).toBe(
      'summary It joined.\nIt has joined the convention.{1}\n# Policy\nIt reports every year.{2}\n[1]\n  Letter of 2015.\n[2]\n  Ibid.',
    );
    expect(outline({ ...value[1]!, metadata: {} })).toBe('It has not joined.{1}\n[1]\n  Letter of 2016.');
    expect(outline({ ...value[2]!, metadata: {} })).toBe('It looks back.');
  });

  it('are the same with the country on its own, a text below it, and no blank lines', () => {
    const close = text
      .replace('Exampleland\n', 'Exampleland\nThis file has three profiles.\n')
      .replace(/\n\n/gu, '\n');
    const { value } = read(close, 'exampleland.txt');
    expect(value.map(({ notes }) => notes.length)).toEqual([2, 1, 0]);
    expect(value.map(({ metadata }) => metadata.country?.value)).toEqual(Array(3).fill('Exampleland'));
    expect(outline(value[0]!)).toContain('This file has three profiles.');
  });

  it('may name another country on the way', () => {
    const { value } = read(text.replace('Ten Years On', 'Kosovo\nTen Years On'), 'all.txt');
    expect(value.map(({ metadata }) => metadata.country?.value)).toEqual([
      'Exampleland',
      'Exampleland',
      'Kosovo',
    ]);
  });

  it('part at a known topic behind a list of notes even where its date is missing', () => {
    const { value } = read(text.replace('Last updated: 6 July 2016\n', ''), 'all.txt');
    expect(value.map((draft) => draft.metadata.topic?.value)).toEqual([
      'Mine Ban Policy',
      'Cluster Munition Ban Policy',
      'Ten Years On',
    ]);
    expect(value[1]?.metadata.updated).toBeUndefined();
  });

  it('are not parted by a heading that is called as a topic is', () => {
    const one = `Exampleland\nImpact\nLast updated: 5 July 2016\n\nText of it.[1]\n\nCasualties\n\nMore text.[2]\n\n[1] One.\n[2] Two.\n`;
    expect(read(one).value).toHaveLength(1);
    expect(outline(readOne(one))).toContain('# Casualties');
  });
});

describe('headings without marks', () => {
  const under = (line: string) =>
    outline(
      readOne(`Text comes first, as a sentence.\n\n${line}\n\nText follows it, as a sentence.\n`),
    ).split('\n')[1];
  it.each([
    'Policy',
    'Use, production, transfer, and stockpiling',
    'What is known?',
    '2019 and after',
    'Политика',
  ])('are short lines: %s', (line) => expect(under(line)).toBe(`# ${line}`));
  it.each([
    'It is so.',
    'the following',
    'These are:',
    '17,500',
    'See www.example.org',
    'A line that goes on and on for as long as no heading does, until nobody believes it',
  ])('are no sentences, numbers or addresses: %s', (line) => expect(under(line)).not.toMatch(/^#/u));

  it('are followed by text: neither the last line nor labels and values are headings', () => {
    const data =
      'Some text of the profile.\n\nRatified\n2003\nArticle 7\nYes\nContamination\nLight\n\nMore text.\n\nThe End';
    expect(outline(readOne(data))).not.toContain('#');
  });

  it('keep their references', () => {
    expect(outline(readOne('Casualties in 2018[1]\n\nThere were seven.\n\n[1] Data.'))).toContain(
      '# Casualties in 2018{1}',
    );
  });
});

describe('lines that were wrapped', () => {
  const wrapped = `Policy
The centre was founded in the year that followed the war, and it has grown by a
staff of four hundred, and more in the west. Its present and long-standing self-
declared aim is a country without mines, which no one doubts will be reached by
hand, by machine (or both) some day.

It is so.
- one thing that is done by the centre in the north of the country, with all its
  might
- another thing

[1] A letter of the ministry of examples, which came late and without a stamp on
it.
`;

  it('are joined by a space; no hyphen is lost', () => {
    expect(outline(readOne(wrapped))).toBe(
      `# Policy
The centre was founded in the year that followed the war, and it has grown by a staff of four hundred, and more in the west. Its present and long-standing self-declared aim is a country without mines, which no one doubts will be reached by hand, by machine (or both) some day.
It is so.
- one thing that is done by the centre in the north of the country, with all its might
- another thing
[1]
  A letter of the ministry of examples, which came late and without a stamp on it.`.replace(
        'self-\n',
        'self-',
      ),
    );
  });

  it('are paragraphs where they are long', () => {
    const long = `${body} ${body} ${body}`;
    expect(readOne(`${long}\n${long}\n${long}\n`).body).toHaveLength(3);
  });

  it('have places in every line', () => {
    const { body: blocks } = readOne(
      'The centre was founded in the year that followed the war, and it has grown to\n   some size.[1] Its aim is an end.\n\n[1] A.',
    );
    const [paragraph] = blocks;
    expect(paragraph?.type === 'paragraph' && paragraph.children.map(({ at }) => at)).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 14 },
      { line: 2, column: 17 },
    ]);
  });
});

describe('lists', () => {
  it.each([
    ['•', '•\tone\n•\ttwo'],
    ['-', '- one\n\n- two'],
    ['*', '* one\n* two'],
    ['–', '– one\n– two'],
    ['a glued bullet', '•one\n•two'],
  ])('%s', (_, text) => expect(outline(readOne(text))).toBe('- one\n- two'));

  it('have numbers where they count by one', () => {
    expect(outline(readOne('3. three\n4. four'))).toBe('3. three\n4. four');
    expect(readOne('3. three\n4. four').body[0]?.type).toBe('list');
    expect(readOne('1. Introduction\n\nText of it.').body[0]?.type).toBe('heading');
    expect(readOne('7. Seven.\n9. Nine.').body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
  });

  it('are not made of a single dash or star', () => {
    expect(outline(readOne('Text of it.\n\n* Includes mines of all types.'))).toBe(
      'Text of it.\n* Includes mines of all types.',
    );
  });

  it('keep letters as words, since a text may refer to them', () => {
    expect(outline(readOne('(a) one thing,\n(b) another.'))).toBe('(a) one thing,\n(b) another.');
  });

  it('have items of several lines and paragraphs', () => {
    expect(outline(readOne('• one\n  • inner\n\n  more of one\n• two\n\nEnd of it.'))).toBe(
      '- one\n  - inner\n  more of one\n- two\nEnd of it.',
    );
  });
});

describe('tables', () => {
  it('are rows with the same number of tabs', () => {
    expect(outline(readOne('State\tYes[1]\nParty\tNo\n\n[1] A.'))).toContain(
      'table left left\nState | Yes{1}\nParty | No',
    );
  });
  it('are no sentences, and no single rows', () => {
    expect(readOne('One\ttwo\n\nThree\tfour').body.map(({ type }) => type)).not.toContain('table');
    const sentence = 'A sentence of such a length that it can’t stand in a cell of a table.';
    expect(
      readOne(`${sentence}\t${sentence}\n${sentence}\t${sentence}`).body.map(({ type }) => type),
    ).not.toContain('table');
  });
});
