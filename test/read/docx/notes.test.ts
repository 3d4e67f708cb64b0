import { describe, expect, it } from 'vitest';
import { resolveNotes } from '../../../src/resolve/notes.js';
import { outline } from '../outline.js';
import * as w from './support.js';

const { p, run, footnote, endnote, note, head, field, readOneWord, readWord } = w;
const below = (draft: Parameters<typeof outline>[0]) => outline(draft).split('\n').slice(3).join('\n');

describe('footnotes and endnotes', () => {
  it('are numbered in order of reference, also where they share identifiers', () => {
    const draft = readOneWord({
      body: `${head}${p(run('a') + endnote(1) + run(' b') + footnote(1) + run(' c') + footnote('x-9') + run(' d') + endnote(2))}`,
      footnotes: w.separators() + note('x-9', 'third') + note(1, 'second'),
      endnotes: w.separators('endnote') + note(2, 'fourth', 'endnote') + note(1, 'first', 'endnote'),
    });
    expect(below(draft)).toBe(
      'a{1} b{2} c{3} d{4}\n[1]\n  first\n[2]\n  second\n[3]\n  third\n[4]\n  fourth',
    );
    expect(resolveNotes(draft).messages).toEqual([]);
    expect(resolveNotes(draft).notes.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('with a mark of the author’s own get a number, and lose the mark', () => {
    const mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t></w:r>';
    const draft = readOneWord({
      body: `${head}${p(`${run('a')}${mark}${run(' b')}${footnote(5)}`)}`,
      footnotes: `<w:footnote w:id="4">${p('* By hand.')}</w:footnote>${note(5, 'By Word.')}`,
    });
    expect(below(draft)).toBe('a{1} b{2}\n[1]\n  By hand.\n[2]\n  By Word.');
  });

  it('hold paragraphs, lists, links, fields, tables and emphasis', () => {
    const draft = readOneWord({
      body: `${head}${p(run('a') + footnote(1))}`,
      numbering: w.numbering,
      footnotes: note(
        1,
        `${p(run(' See ') + run('Report', '<w:i/>') + field('HYPERLINK "https://example.org/"', run('here')))}${w.item('one')}${p(
          `<w:hyperlink r:id="n">${run('there')}</w:hyperlink>`,
        )}`,
      ),
      footnoteRelations: w.relation('n', 'hyperlink', 'https://example.net/', 'External'),
    });
    expect(below(draft)).toBe(
      'a{1}\n[1]\n  See emphasis(Report)<here https://example.org/>\n  - one\n  <there https://example.net/>',
    );
  });

  it('hang on titles, headings, captions and cells too', () => {
    const draft = readOneWord({
      body: `${p(run('Exampleland') + footnote(1))}${p('Mine Action')}${p('Last updated: 5 July 2016')}${w.styled(
        'Heading1',
        run('Head') + footnote(2),
      )}${w.styled('Caption', run('Table 1: Years') + footnote(3))}${w.table(w.row(w.cell(p(run('x') + footnote(4))) + w.cell('y')))}`,
      footnotes: [1, 2, 3, 4].map((id) => note(id, `note ${id}`)).join(''),
    });
    expect(draft.metadata.country?.value).toBe('Exampleland');
    expect(draft.notes.map(({ label }) => label)).toEqual(['1', '2', '3', '4']);
    expect(resolveNotes(draft).messages).toEqual([]);
  });

  it('on a title come behind those of the summary, as they are read', () => {
    const draft = readOneWord({
      body: `${p(run('Exampleland') + footnote(1))}${p('Mine Action')}${p('Last updated: 5 July 2016')}${p(run('Summary: Short.') + footnote(2))}${p('Text.')}`,
      footnotes: note(1, 'Of the title.') + note(2, 'Of the summary.'),
    });
    expect(below(draft)).toBe(
      'summary Short.{1}\nExampleland{2}\nText.\n[1]\n  Of the summary.\n[2]\n  Of the title.',
    );
    expect(resolveNotes(draft).messages).toEqual([]);
  });

  it('that a note refers to come after it; what nothing refers to is not seen', () => {
    const draft = readOneWord({
      body: `${head}${p(run('a') + footnote(1) + run(' b') + footnote(2))}`,
      footnotes: note(1, run(' one') + endnote(7)) + note(2, 'two') + note(3, 'left over from a deletion'),
      endnotes: note(7, 'seven', 'endnote'),
    });
    expect(below(draft)).toBe('a{1} b{2}\n[1]\n  one{3}\n[2]\n  two\n[3]\n  seven');
    expect(resolveNotes(draft).messages).toEqual([]);
  });

  it('that are missing are an error at the reference', () => {
    const [draft] = readWord({ body: `${head}${p('b')}${p(run('a') + footnote(9))}` }).value;
    expect(resolveNotes(draft!).messages).toMatchObject([{ code: 'note-undefined', line: 5 }]);
  });

  it('may be typed as a list, with or without Word’s own numbers', () => {
    const typed = readOneWord({
      body: `${head}${p('One.[1] Two.[2]')}${p(run('[1]', '<w:b/>') + run(' First.'))}${p('[2] Second.')}${p('More of it.')}`,
    });
    expect(below(typed)).toBe('One.{1} Two.{2}\n[1]\n  First.\n[2]\n  Second.\n  More of it.');
    const counted = readOneWord({
      body: `${head}${p('One.[1] Two.[2]')}${w.item('First.', 4)}${w.item('Second.', 4)}`,
      numbering: w.numbering,
    });
    expect(below(counted)).toBe('One.{1} Two.{2}\n[1]\n  First.\n[2]\n  Second.');
    const headed = readOneWord({
      body: `${head}${p(run('One.') + run('[1]', '<w:vertAlign w:val="superscript"/>'))}${w.styled('Heading1', 'Endnotes')}${w.item('First.', 2)}`,
      numbering: w.numbering,
    });
    expect(below(headed)).toBe('One.{1}\n[1]\n  First.');
  });

  it('of Word leave brackets in the text alone', () => {
    const draft = readOneWord({
      body: `${head}${p(run('a [1]') + footnote(1))}`,
      footnotes: note(1, 'See [2] there.'),
    });
    expect(below(draft)).toBe('a [1]{1}\n[1]\n  See [2] there.');
  });
});

describe('a stranger’s Word file with 180 notes', () => {
  it('comes out with 180 notes, each where it was', () => {
    const count = 180;
    const isEnd = (index: number) => index % 3 === 1;
    const identifier = (index: number) => (index * 77) % 181;
    const paragraphs = Array.from({ length: 60 }, (_, block) => {
      const inside = [0, 1, 2].map((offset) => {
        const index = block * 3 + offset;
        const reference = isEnd(index) ? endnote(identifier(index)) : footnote(identifier(index));
        return run(`Claim ${index}.`, index % 5 === 0 ? '<w:i/>' : '') + reference + run(' ');
      });
      return p(inside.join(''));
    });
    const notes = (end: boolean) =>
      Array.from({ length: count }, (_, index) => index)
        .filter((index) => isEnd(index) === end)
        .sort((a, b) => identifier(a) - identifier(b))
        .map((index) =>
          note(identifier(index), `Source ${index}, p. ${index}.`, end ? 'endnote' : 'footnote'),
        )
        .join('');
    const draft = readOneWord({
      body: head + paragraphs.join(''),
      footnotes: w.separators() + notes(false),
      endnotes: w.separators('endnote') + notes(true),
    });
    const { notes: resolved, messages } = resolveNotes(draft);
    expect(messages).toEqual([]);
    expect(resolved.length).toBe(count);
    const text = outline(draft);
    for (let index = 0; index < count; index += 1) {
      expect(text).toMatch(new RegExp(`Claim ${index}\\.\\)?\\{${index + 1}\\}`, 'u'));
      expect(text).toContain(`[${index + 1}]\n  Source ${index}, p. ${index}.`);
      expect(resolved[index]!.references).toEqual([{ line: 4 + Math.floor(index / 3), column: 1 }]);
    }
  });
});
