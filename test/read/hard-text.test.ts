import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../src/read/index.js';
import { facts, names, outline, read, readOne } from './outline.js';

const sentence =
  'Exampleland has cleared all the mined areas that it knew of, and reports on them every year.';

const told = (text: string, file?: string) => {
  const { value, messages } = read(text, file);
  const drafts = value.map((draft) => ({ facts: facts(draft), text: outline({ ...draft, metadata: {} }) }));
  return { drafts, messages: messages.map(({ code, text, line }) => `${line} ${code} ${text}`) };
};

describe('archived annual reports', () => {
  const report = `Skip to content
Home
Our Reports
2009
Search

Home > Reports > 2009

Kosovo, Example Monitor Report 2009

Mine Ban Policy

${sentence}[1] A delegate “[took] the floor.”[2]

« Previous | Next »

[1] Letter of 3 March 2009.
[2] Ibid.

Back to top
`;

  it('have navigation above a title that joins country and report', () => {
    const { drafts, messages } = told(report, 'archive.txt');
    expect(drafts).toEqual([
      {
        facts: ['country: Kosovo', 'topic: Example Monitor Report 2009'],
        text: `# Mine Ban Policy\n${sentence}{1} A delegate “[took] the floor.”{2}\n[1]\n  Letter of 3 March 2009.\n[2]\n  Ibid.`,
      },
    ]);
    expect(messages).toEqual([
      '1 navigation-removed 8 lines that look like a site’s navigation were left out: “Skip to content”, “Home”, “Our Reports”, “2009”, “Search”, “Home > Reports > 2009” and 2 more',
    ]);
  });

  it('leave the topic to the file’s name where that has one, and the title in the text', () => {
    const [draft] = told(report, 'kosovo-mine-ban-policy.txt').drafts;
    expect(draft?.facts).toEqual(['country: Kosovo']);
    expect(draft?.text).toMatch(/^# Kosovo, Example Monitor Report 2009\n# Mine Ban Policy\n/u);
  });

  it('keep every line where that is asked for', () => {
    const input = { file: 'archive.txt', bytes: Buffer.from(report) };
    const { value, messages } = readProfiles(input, { names, keepNavigation: true });
    expect(messages).toEqual([]);
    const text = outline(value[0]!);
    for (const line of [
      'Skip to content',
      'Our Reports',
      'Home > Reports > 2009',
      '« Previous | Next »',
      'Back to top',
    ])
      expect(text).toContain(line);
  });

  it('may list all countries in their menu', () => {
    const { drafts } = told(
      `Home\nAfghanistan\nAlbania\nAngola\nContact us\nKosovo\nMine Action\n\n${sentence}\n`,
    );
    expect(drafts).toEqual([{ facts: ['country: Kosovo', 'topic: Mine Action'], text: sentence }]);
  });
});

describe('what is not surely navigation', () => {
  it.each([
    [
      'names above the date that nobody knows',
      'Home\n\nRuritania\nRoyal Policy\nLast updated: 5 July 2016',
      'Ruritania',
    ],
    ['a country that nobody knows above a topic', 'Home\n\nRuritania\nMine Action', 'Ruritania'],
    [
      'a line of a sentence',
      'Skip to content\n\nThis page is part of a longer report.\n\nKosovo\nMine Action',
      'This page is part',
    ],
    ['lines above no title', 'Skip to content\n\nOur work\n\nThe people', 'Our work'],
    ['a single word of a table', 'Kosovo\nMine Action\n\nPrevious\n\nCurrent', 'Previous'],
    ['a heading', 'Kosovo\nMine Action\n\nNext steps', 'Next steps'],
    ['a search of land', 'Kosovo\nMine Action\n\nSearch and clearance', 'Search and clearance'],
  ])('stays: %s', (_, head, kept) => {
    const { value } = read(`${head}\n\n${sentence}\n`, 'example.txt');
    expect(outline(value[0]!)).toContain(kept);
  });
});

describe('combined files', () => {
  it('may have the date before the topic, and no country', () => {
    const text = `Last updated: 5 July 2016\n\nMine Ban Policy\n\n${sentence}[1]\n\n[1] Letter.\n\nLast updated: 6 July 2017\n\nCasualties\n\n${sentence}[1]\n\n[1] Email.\n`;
    const { drafts } = told(text, 'exampleland.txt');
    expect(drafts.map((draft) => draft.facts)).toEqual([
      ['topic: Mine Ban Policy', 'updated: 5 July 2016'],
      ['topic: Casualties', 'updated: 6 July 2017'],
    ]);
    expect(drafts[1]?.text).toBe(`${sentence}{1}\n[1]\n  Email.`);
  });
});

describe('references', () => {
  const under = (text: string) =>
    told(`Kosovo\nMine Action\n\n${text}\n\n[1] One.\n\n[2] Two.\n\n[3] Three.\n`).drafts[0]?.text;
  it.each([
    ['glued to words', 'It is so[1]and so.[2] And so.[3]', 'It is so{1}and so.{2} And so.{3}'],
    [
      'after a space',
      'It is so. [1] It is not. [2] Or is it? [3]',
      'It is so.{1} It is not.{2} Or is it?{3}',
    ],
    ['several in a row', 'It is so.[1][2][3]', 'It is so.{1}{2}{3}'],
    ['several in one mark', 'It is so.[1, 2] It is.[1–3]', 'It is so.{1}{2} It is.{1}{2}{3}'],
    ['in a heading', 'Policy[1]\n\nIt is so.[2][3]', '# Policy{1}\nIt is so.{2}{3}'],
    [
      'beside brackets that are none',
      'He “[is] so [sic] since [2009].”[1] [2][3]',
      'He “[is] so [sic] since [2009].”{1}{2}{3}',
    ],
  ])('%s', (_, text, expected) => expect(under(text)).toMatch(`${expected}\n[1]`));
});

describe('notes', () => {
  it('may have several paragraphs, or follow line on line', () => {
    const text = `Kosovo\nMine Action\n\n${sentence}[1] And.[2] Too.[3]\n\n[1] One [sic].\n\nMore of it, with 2 [two] parts.\n\n[2] Two.\n[3] Three.\n`;
    expect(told(text).drafts[0]?.text).toMatch(
      /\[1\]\n {2}One \[sic\]\.\n {2}More of it, with 2 \[two\] parts\.\n\[2\]\n {2}Two\.\n\[3\]\n {2}Three\.$/u,
    );
  });
});

describe('lists that lost their bullets', () => {
  const list = (text: string) =>
    outline(readOne(`${sentence}\n\n${text}\n\n${sentence}\n`)).replaceAll(`${sentence}\n`, '');
  it.each([
    ['small letters', 'It keeps:\nmines for training\nparts of mines\nfuzes without mines'],
    ['semicolons', 'It keeps:\n\nmines for training;\n\nparts of mines; and\n\nfuzes.'],
    ['close lines', 'It has met with:\nThe Ministry of Examples\nThe National Centre[1]\nThe Army'],
  ])('%s', (_, text) => {
    const lines = list(text).split('\n');
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(3);
    expect(lines[0]).toMatch(/:$/u);
  });

  it.each([
    ['two lines', 'It keeps:\nmines for training\nparts of mines'],
    ['lines of sentences', 'It keeps:\nMines are kept.\nParts are kept.\nFuzes are kept.'],
    [
      'a heading among lines with blank lines between',
      'It has met with:\n\nThe Ministry\n\nThe Centre\n\nThe Army\n\nPolicy',
    ],
    [
      'lines of very different length',
      `It keeps:\nmines\nparts\n${'a very long line that says a lot of things '.repeat(2)}`,
    ],
    ['no colon', 'It keeps\nmines for training\nparts of mines\nfuzes without mines'],
  ])('are not %s', (_, text) => expect(list(text)).not.toMatch(/^- /mu));
});

describe('hard-wrapped files without blank lines', () => {
  it('part paragraphs where a sentence ends before the line is full', () => {
    const text = `Kosovo
Mine Action
Last updated: 5 July 2016
The centre was founded in the year that followed the war, and it has grown by a
staff of four hundred, and more in the west. It has a declared aim.
Its aim is a country without mines, which no one doubts will be reached by hand
or by machine, and some day by both of them, as the minister said in his speech.
Policy
It has a policy of its own, which is not that of the ministry that it belongs to
in law.
`;
    expect(outline({ ...readOne(text), metadata: {} }).split('\n')).toEqual([
      'The centre was founded in the year that followed the war, and it has grown by a staff of four hundred, and more in the west. It has a declared aim.',
      'Its aim is a country without mines, which no one doubts will be reached by hand or by machine, and some day by both of them, as the minister said in his speech.',
      '# Policy',
      'It has a policy of its own, which is not that of the ministry that it belongs to in law.',
    ]);
  });
});
