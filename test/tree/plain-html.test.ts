import { describe, expect, it } from 'vitest';
import { parseByTheRules } from '../../src/tree/parse.js';
import { parsePlainHtml } from '../../src/tree/plain-html.js';
import { blockElements, inlineElements } from '../../src/tree/vocabulary.js';
import fc from '../fast-check.js';

const names = fc.constantFrom(...blockElements, ...inlineElements);
const attribute = fc.constantFrom(
  ...[
    ' id="a"',
    ' class="noteref  b"',
    ' class=""',
    ' lang="fr"',
    ' role="doc-noteref"',
    ' aria-label="A &amp; B"',
    ' aria-labelledby="a b"',
    ' href="#note-1"',
    ' href="https://example.org/?a=1&amp;b=2"',
    ' href="javascript:x"',
    ' colspan="2"',
    ' rowspan="x"',
    ' start="7"',
    ' start=""',
    ' scope="col"',
    ' datetime="2025-01-01"',
    ' title="&quot;"',
    ' alt=""',
    ' src="data:image/png;base64,AAAA"',
    ' constructor="x"',
    ' hidden',
    " dir='ltr'",
    '\n data-x="1"',
  ],
);
const text = fc.constantFrom(
  ...[
    'a',
    ' ',
    '\n',
    '\n\nb',
    'x &lt; y &amp; z',
    '&#x27;',
    '&nbsp;',
    '& b',
    'é “q” Ћ',
    '\u00a0',
    '\ufeff',
    '🙂',
    '<!-- c -->',
    '<',
    '>',
    '\r',
  ],
);

/** Elements in any nesting, mostly closed where they end. */
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    text,
    fc
      .tuple(
        names,
        fc.array(attribute, { maxLength: 2 }),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.nat(30),
      )
      .map(([name, attributes, children, slip]) => {
        const start = `<${name}${attributes.join('')}>`;
        const isVoid = ['br', 'hr', 'img'].includes(name);
        if (isVoid && slip > 0) return start;
        return `${start}${children.join('')}${slip === 0 ? '' : `</${name}>`}`;
      }),
  ),
}));
const any = fc.array(node, { minLength: 1, maxLength: 6, size: 'max' }).map((nodes) => nodes.join(''));

/** Documents as a template makes them, and now and then something that doesn't belong there. */
const words = fc.oneof(
  {
    weight: 40,
    arbitrary: fc.constantFrom('a', ' ', '\n', 'x &lt; y &amp; z', '&#x27;', 'é “q” Ћ', '\u00a0'),
  },
  { weight: 1, arbitrary: text },
);
const inline = fc.oneof(
  { weight: 4, arbitrary: words },
  fc
    .tuple(fc.constantFrom('em', 'strong', 'code', 'sup', 'sub', 'span', 'cite', 'time', 'del'), words, words)
    .map(([name, a, b]) => `<${name} class="x" lang="fr">${a}<em>${b}</em></${name}>`),
  fc.constantFrom(
    '<br>',
    '<em><strong><em>x</em></strong></em>',
    '<a href="https://example.org/?a=1&amp;b=2" title="&quot;"><sup>1</sup></a>',
    '<sup class="noteref"><a href="#note-1" id="ref-1" role="doc-noteref">1</a>,<a href="#note-2">2</a></sup>',
    '<img src="data:image/png;base64,AAAA" alt="">',
  ),
);
const inlines = fc.array(inline, { maxLength: 5, size: 'max' }).map((parts) => parts.join(''));
const block = fc.oneof(
  inlines.map((inside) => `<p>${inside}</p>\n`),
  inlines.map((inside) => `<h2 id="h">${inside}</h2>`),
  inlines.map((inside) => `<pre>\n${inside}</pre>`),
  fc.tuple(inlines, inlines).map(([a, b]) => `<ul>\n<li>${a}<ol><li>${b}</li></ol></li>\n</ul>`),
  fc
    .tuple(inlines, inlines, text)
    .map(
      ([a, b, c]) =>
        `<div class="table"><table>${c}<caption>${a}</caption>\n<thead><tr><th scope="col">${b}</th></tr></thead>\n<tbody>\n<tr> <td colspan="2"><p>${a}</p></td></tr></tbody></table></div>`,
    ),
);
const proper = fc
  .array(block, { minLength: 1, maxLength: 6, size: 'max' })
  .map((blocks) => `<article lang="en"><header><hgroup>${blocks.join('\n')}</hgroup></header></article>`);

describe('plain HTML', () => {
  it('makes the tree that HTML’s own parser makes, or none', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.oneof(any, proper), (html) => {
        const tree = parsePlainHtml(html);
        if (!tree) return;
        plain += 1;
        const byTheRules = parseByTheRules(html, 'body.hbs');
        expect(byTheRules.messages).toEqual([]);
        expect(JSON.stringify(tree)).toBe(JSON.stringify(byTheRules.value));
      }),
      { numRuns: Number(process.env.RUNS ?? 3000) },
    );
    expect(plain).toBeGreaterThan(100);
  });

  it('is what the brief is written in: notes, lists, tables, quotations, figures', () => {
    for (const html of [
      '<article class="brief" lang="en">\n  <h1>A</h1>\n<p>B.<sup class="noteref"><a href="#note-1" id="ref-1" role="doc-noteref">1</a></sup></p></article>',
      '<blockquote>\n<p>“Q &amp; A”</p>\n</blockquote><figure>\n<img src="data:image/png;base64,AAAA" alt="Map">\n<figcaption>C</figcaption>\n</figure>',
      '<table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td rowspan="2">1</td></tr></tbody></table><hr>',
      '<ol start="3">\n<li><p>A <a class="backlink" role="doc-backlink" href="#ref-1" aria-label="Back">↑</a></p></li></ol>',
    ])
      expect(parsePlainHtml(html), html).toEqual(parseByTheRules(html, 'body.hbs').value);
  });

  it('is not what HTML would repair', () => {
    for (const html of [
      '<p>a<p>b</p></p>',
      '<table>x<tbody></tbody></table>',
      '<table><tr><td>1</td></tr></table>',
      '<a href="#a"><a href="#b">x</a></a>',
      '<em>a<p>b</em></p>',
      '<li>a</li>',
      '<video>a</video>',
      '<p onclick="x">a</p>',
      '<a href="java&#x3D;script:x">a',
    ])
      expect(parsePlainHtml(html), html).toBeUndefined();
  });
});
