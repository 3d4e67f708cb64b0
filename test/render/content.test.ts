import { toHtml } from 'hast-util-to-html';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Inline, Profile } from '../../src/model/index.js';
import { builtInTemplates, loadTemplate, type Template } from '../../src/render/index.js';
import { classesOf, isElement, textOf, walkElements } from '../../src/tree/index.js';
import { temporaryHost } from '../support/host.js';
import { edition, heading, note, paragraph, profile, reference, table, text } from './sample.js';

let template: Template;

beforeAll(async () => {
  template = (await loadTemplate('brief', { folders: [builtInTemplates] }, await temporaryHost())).value!;
});

function render(parts: Partial<Profile>): string {
  const { value, messages } = template.render(profile(parts), edition);
  expect(messages).toEqual([]);
  return toHtml(value!.tree);
}

const body = (...blocks: Block[]) => render({ body: blocks });
const inParagraph = (...inlines: (Inline | string)[]) => body(paragraph(...inlines));
const at = { line: 1, column: 1 };

describe('note references', () => {
  it('link to their note and can be linked to', () => {
    expect(inParagraph('Words.', reference(3))).toContain(
      '<p>Words.<sup class="noteref"><a href="#note-3" id="ref-3" role="doc-noteref">3</a></sup></p>',
    );
  });

  it('that refer to one note have an id each', () => {
    const html = inParagraph('A', reference(3), 'b', reference(3, 2));
    expect(html).toContain('id="ref-3"');
    expect(html).toContain('id="ref-3-2"');
  });

  it('that are neighbours read 3,4 and not 34', () => {
    const { value } = template.render(
      profile({ body: [paragraph('A.', reference(3), reference(4))] }),
      edition,
    );
    expect(textOf(value!.tree)).toContain('A.3,4');
  });

  it('part a link that holds them, also inside emphasis, so that no link stands in a link', () => {
    const emphasis: Inline = { type: 'emphasis', children: [text('see'), reference(2)], at };
    const html = inParagraph({
      type: 'link',
      href: 'https://a.org/?b="c"',
      children: [text('word'), reference(1), emphasis],
      at,
    });
    const { tree } = template.render(
      profile({
        body: [
          paragraph({
            type: 'link',
            href: 'https://a.org',
            children: [text('w'), reference(1), emphasis],
            at,
          }),
        ],
      }),
      edition,
    ).value!;
    walkElements(tree, (element, parents) => {
      if (isElement(element, 'a')) expect(parents.filter((parent) => isElement(parent, 'a'))).toEqual([]);
    });
    expect(html).toContain('<a href="https://a.org/?b=&#x22;c&#x22;">word</a><sup');
    expect(html).toContain('</sup><em><a href="https://a.org/?b=&#x22;c&#x22;">see</a><sup class="noteref">');
  });
});

describe('notes', () => {
  it('lead back to their one reference by an arrow', () => {
    expect(render({})).toContain(
      '<li id="note-1"><p>Email from the Ministry, 30 March 2010. <a class="backlink" role="doc-backlink" href="#ref-1" aria-label="Back to reference 1">↑</a></p></li>',
    );
  });

  it('lead back to each of many references: a to z, then aa', () => {
    const html = render({ notes: [note(1, 28, paragraph('Letter.'))] });
    const links = [...html.matchAll(/href="#(ref-1[^"]*)" aria-label="([^"]*)">([^<]*)</gu)].map((link) =>
      link.slice(1),
    );
    expect(links).toHaveLength(28);
    expect(links[0]).toEqual(['ref-1', 'Back to reference 1 a', 'a']);
    expect(links[1]).toEqual(['ref-1-2', 'Back to reference 1 b', 'b']);
    expect(links[25]![2]).toBe('z');
    expect(links[27]).toEqual(['ref-1-28', 'Back to reference 1 ab', 'ab']);
  });

  it('that nothing refers to say so', () => {
    const html = render({ notes: [note(1, 0, paragraph('Letter.'))] });
    expect(html).toContain('<p>Letter. <em>(not referenced in the text)</em></p>');
  });

  it('of several paragraphs have the back-link in the last; after a table it has a paragraph of its own', () => {
    const html = render({
      notes: [note(1, 1, paragraph('One.'), paragraph('Two.')), note(2, 1, table(['A'], ['b']))],
    });
    expect(html).toContain('<p>One.</p>\n<p>Two. <a class="backlink"');
    expect(html).toMatch(/<\/table>\s*<\/div>\s*<p><a class="backlink"/u);
  });

  it('are left out, heading and all, where there are none', () => {
    expect(render({ notes: [] })).not.toContain('doc-endnotes');
  });
});

describe('headings', () => {
  it('lie below the title and have ids made from their words', () => {
    const html = body(heading(1, 'Policy'), heading(2, 'Policy', reference(1)), heading(1, 'Use & transfer'));
    expect(html).toContain('<h2 id="policy">Policy</h2>');
    expect(html).toContain('<h3 id="policy-2">Policy<sup');
    expect(html).toContain('<h2 id="use-and-transfer">Use &#x26; transfer</h2>');
  });

  it.each([
    [[1, 3, 3, 2, 1], 'h2 h3 h3 h3 h2'],
    [[3, 4, 3, 1], 'h2 h3 h2 h2'],
    [[1, 2, 3, 4, 5], 'h2 h3 h4 h5 h6'],
    [[1, 5, 5, 3, 4], 'h2 h3 h3 h3 h4'],
  ] as const)('of the depths %j never skip a level', (depths, levels) => {
    const html = render({ notes: [], body: depths.map((depth) => heading(depth, 'A')) });
    expect([...html.matchAll(/<(h[2-6])/gu)].map((match) => match[1]).join(' ')).toBe(levels);
  });

  it('in a note lie below the heading of the notes', () => {
    expect(render({ notes: [note(1, 1, heading(1, 'Source'), paragraph('A letter.'))] })).toContain(
      '<h3 id="source">',
    );
  });

  it('never take an id that a note, a reference or the template has, nor an empty one', () => {
    const { value } = template.render(
      profile({
        body: ['Notes', 'Summary', 'Note 1', 'Ref 1-2', '2019', '地雷', '!'].map((words) =>
          heading(1, words),
        ),
      }),
      edition,
    );
    const ids: string[] = [];
    walkElements(
      value!.tree,
      (element) => void (element.properties.id && ids.push(String(element.properties.id))),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]*[a-z0-9]$/u);
  });
});

describe('tables', () => {
  it('keep head, caption, alignment and spans, and are named for those who hear them', () => {
    const { rows, ...rest } = table(['Year', 'Killed'], ['2019', '4']);
    const wide = { ...rows[0]!, cells: [{ ...rows[0]!.cells[0]!, colSpan: 2, header: true }] };
    const html = body({ ...rest, caption: [text('Casualties'), reference(1)], rows: [...rows, wide] });
    expect(html).toContain('<div class="table" role="group" aria-label="Table 1: Casualties">');
    expect(html).toContain('<caption>Casualties<sup');
    expect(html).toContain(
      '<thead>\n<tr><th scope="col">Year</th><th scope="col" class="align-right">Killed</th></tr>',
    );
    expect(html).toContain('<tr><td>2019</td><td class="align-right">4</td></tr>');
    expect(html).toContain('<tr><th scope="row" colspan="2">2019</th></tr>');
  });

  it('have no header cell without words, which would be announced as nothing', () => {
    expect(body(table(['', 'Killed'], ['2019', '4']))).toContain(
      '<tr><td></td><th scope="col" class="align-right">',
    );
  });
});

describe('other blocks and inlines', () => {
  it('keep the first line break of preformatted text', () => {
    const { value } = template.render(
      profile({ body: [{ type: 'preformatted', value: '\n  a\n\nb', at }] }),
      edition,
    );
    walkElements(value!.tree, (element) => {
      if (isElement(element, 'pre')) expect(textOf(element)).toBe('\n  a\n\nb');
    });
  });

  it('set one paragraph of a list item without a p, several with', () => {
    const item = (...children: Block[]) => ({ type: 'listItem' as const, children, at });
    const list = { type: 'list' as const, ordered: true, start: 3, at };
    const html = body({
      ...list,
      items: [item(paragraph('one')), item(paragraph('two'), paragraph('more'))],
    });
    expect(html).toContain('<ol start="3">\n<li>one</li>\n<li><p>two</p>\n<p>more</p></li>\n</ol>');
  });

  it('are words and never markup, wherever they stand', () => {
    const hostile = '</p><script>alert(1)</script>{{country}}&amp;"';
    const code: Inline = { type: 'code', value: hostile, at };
    const { value, messages } = template.render(
      profile({ country: hostile, topic: hostile, body: [heading(1, hostile), paragraph(hostile, code)] }),
      edition,
    );
    expect(messages).toEqual([]);
    const words: string[] = [];
    walkElements(value!.tree, (element) => {
      expect(element.tagName).not.toBe('script');
      if (['h1', 'h2', 'code'].includes(element.tagName)) words.push(textOf(element));
      if (classesOf(element).includes('topic')) words.push(textOf(element));
    });
    expect(words.filter((word) => word === hostile)).toHaveLength(4);
  });
});

describe('the document’s description', () => {
  const described = (parts: Partial<Profile>) =>
    template.render(profile(parts), edition).value!.meta.description;

  it('is the summary, else the first paragraph, without its references', () => {
    expect(described({})).toBe('Kosovo is not a State Party.');
    expect(described({ summary: [paragraph('In short.')] })).toBe('In short.');
    expect(described({ body: [heading(1, 'Policy')] })).toBe('');
  });

  it('is cut at a word, never inside a character', () => {
    const cut = described({ body: [paragraph('word, '.repeat(60))] });
    expect(cut.length).toBeLessThanOrEqual(200);
    expect(cut).toMatch(/word…$/u);
    expect(described({ body: [paragraph(`a${'💣'.repeat(200)}`)] })).toMatch(/^a💣+…$/u);
  });
});

describe('dates and age', () => {
  it('are written by our own words', () => {
    expect(render({ updated: '2019-02-01' })).toContain('<time datetime="2019-02-01">1 February 2019</time>');
    expect(render({ updated: '2019-12' })).toContain('<time datetime="2019-12">December 2019</time>');
  });

  it.each([
    [1, '1 month'],
    [23, '23 months'],
    [24, '2 years'],
    [37, '3 years and 1 month'],
    [83, '6 years and 11 months'],
  ])('%i months is %s', (months, words) => {
    const html = render({ stale: { months, asOf: '2026-11-24' } });
    expect(html).toContain(
      `<p class="stale">Last updated ${words} before this edition of 24 November 2026.</p>`,
    );
  });
});
