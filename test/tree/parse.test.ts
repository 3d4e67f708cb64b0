import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { parseTree } from '../../src/tree/index.js';

const parse = (html: string) => {
  const { value, messages } = parseTree(html, 'body.hbs');
  return { html: toHtml(value), told: messages.map(({ text, line, column }) => `${line}:${column} ${text}`) };
};

describe('parseTree', () => {
  it('keeps what the vocabulary has, as it is', () => {
    const html =
      '<article class="a b" lang="en"><h1 id="x">A &#x26; b</h1><ol start="3"><li data-kind="k">c</li></ol>' +
      '<table><tbody><tr><th scope="row" colspan="2">d</th><td rowspan="2">e</td></tr></tbody></table>' +
      '<p><time datetime="2019-12">f</time><br><a href="#x" role="doc-backlink" aria-label="g">h</a></p></article>';
    expect(parse(html)).toEqual({ html, told: [] });
  });

  it('drops comments without a word', () => {
    expect(parse('<p>a<!-- b -->c</p>')).toEqual({ html: '<p>ac</p>', told: [] });
  });

  it('unwraps an element that is not in the vocabulary, keeps its words, and says so', () => {
    expect(parse('<p>a</p>\n<main><p>b <b>c</b>d</p></main>')).toEqual({
      html: '<p>a</p>\n<p>b cd</p>',
      told: [
        '2:12 the template makes a <b>, which can’t be set in print',
        '2:1 the template makes a <main>, which can’t be set in print',
      ],
    });
  });

  it.each([
    [
      '<p style="color: red">a</p>',
      '<p>a</p>',
      'the template gives <p> the attribute style, which means nothing here',
    ],
    [
      '<p onclick="x()">a</p>',
      '<p>a</p>',
      'the template gives <p> the attribute onclick, which means nothing here',
    ],
    [
      '<p aria-hidden="true">a</p>',
      '<p>a</p>',
      'the template gives <p> the attribute aria-hidden, which means nothing here',
    ],
    ['<p href="#a">a</p>', '<p>a</p>', 'the template gives <p> the attribute href, which means nothing here'],
  ])('takes %s off', (html, kept, text) => {
    expect(parse(html)).toEqual({ html: kept, told: [`1:1 ${text}`] });
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' java\tscript:alert(1)',
    '\u0001javascript:x',
    'data:text/html,a',
    'file:///a',
  ])('takes the address %j off a link', (href) => {
    const { html, told } = parse(`<p><a href="${href}">a</a></p>`);
    expect(html).toBe('<p><a>a</a></p>');
    expect(told).toHaveLength(1);
  });

  it.each(['#note-1', 'https://a.org/b:c', 'mailto:a@b.org', 'other.html', '?a=b:c'])(
    'leaves the address %j',
    (href) => {
      expect(parse(`<p><a href="${href}">a</a></p>`).told).toEqual([]);
    },
  );

  it('asks for the place at which the markup stands in the template', () => {
    const place = { file: 'one.hbs', line: 7, column: 2 };
    const asked: string[] = [];
    const { messages } = parseTree('<video></video>', 'body.hbs', (markup) => {
      asked.push(markup);
      return place;
    });
    expect(asked).toEqual(['<video']);
    expect(messages[0]).toMatchObject(place);
  });

  it('parses a running line once, and lets no document change it for the next', () => {
    const line = '<p class="left">Exampleland</p>';
    const first = parseTree(line, 'header.hbs').value;
    expect(parseTree(line, 'header.hbs').value).toBe(first);
    const left = first.children[0] as Element;
    for (const part of [first, first.children, left, left.properties, left.children, left.children[0]])
      expect(Object.isFrozen(part)).toBe(true);
  });

  it('says again what is wrong with a line, however often it is parsed', () => {
    for (let i = 0; i < 2; i += 1) expect(parse('<p><video>a</video></p>').told).toHaveLength(1);
  });
});
