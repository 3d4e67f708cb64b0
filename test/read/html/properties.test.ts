import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/model/index.js';
import { readProfiles } from '../../../src/read/index.js';
import fc from '../../fast-check.js';
import { names, read } from '../outline.js';

const page = (body: string) =>
  `<!doctype html><title>Kosovo: Impact</title><body><h1>Kosovo: Impact</h1>${body}`;

/** A tree of elements whose words are numbered when it is written. */
type Tree = string | { readonly tag: string; readonly children: readonly Tree[] };

const tags = fc.constantFrom(
  ...'div p section h2 h3 ul ol li blockquote b i em span a sup sub q cite code pre figure dl dt dd center'.split(
    ' ',
  ),
  ...['table', 'tr', 'td', 'th', 'font', 'u', 'details', 'address', 'label', 'o:p'],
);
const { tree } = fc.letrec<{ tree: Tree; node: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('WORD', 'WORD<br>WORD', ' ', '\n'),
    tie('node'),
  ),
  node: fc.record({ tag: tags, children: fc.array(tie('tree'), { maxLength: 5 }) }),
}));

function write(node: Tree): string {
  if (typeof node === 'string') return node;
  const attributes = node.tag === 'a' ? ' href="https://example.org"' : '';
  return `<${node.tag}${attributes}>${node.children.map(write).join(' ')}</${node.tag}>`;
}

/** Gives each word a number: they stand in the file in this order. */
function numbered(html: string): string {
  let count = 0;
  return html.replace(/WORD/gu, () => {
    count += 1;
    return ` w${count}w `;
  });
}

/** The words of a draft in reading order, as its JSON has them: a key comes before what stands behind it. */
function wordsIn(draft: Draft | undefined): string[] {
  const { summary, body, notes } = draft!;
  const written = JSON.stringify([summary, body, notes], (key, value) =>
    key === 'href' ? undefined : value,
  );
  return written.match(/w\d+w/gu) ?? [];
}

const scraps = fc.constantFrom(
  ...'<p> </p> <div> </div> <table> <tr> <td> </table> <li> <ul> </ul> <ol start=22> <b> </b> <sup> </sup> <br>'.split(
    ' ',
  ),
  ...[
    '<a href="#n1">',
    '</a>',
    '[1]',
    '<li id=n1>',
    '<p id=n1>',
    '<p>[1] ',
    '<a href=#r1>',
    ' id=r1>',
    '<a name=n1>',
  ],
  ...[
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<style>',
    '<![if !x]>',
    '<![endif]>',
    '&nbsp;',
    '&amp',
    '&#0;',
    '&#xD800;',
  ],
  ...[
    '<template>',
    '<svg>',
    '<math>',
    '<title>',
    '<textarea>',
    '<plaintext>',
    '<select>',
    '<frameset>',
    '<base href=x>',
  ],
  ...[
    '<main>',
    '<article>',
    '<nav>',
    '</nav>',
    '<header>',
    '<h1>Kosovo',
    '<h2>Notes</h2>',
    'Summary: ',
    '<time>2019',
  ],
  ...[
    'Last updated: 5 May 2010',
    '<span lang=xx-y>',
    '<img src=a alt=b>',
    '<figure>',
    '<q>',
    '<pre>\n',
    '<dt id=n1>',
  ],
  ...[
    '<html lang="">',
    '<meta charset=x>',
    '<p style="mso-list:l0 level1 lfo1">',
    '<td colspan=999 rowspan=0>',
    'w',
    ' ',
  ],
);
const markup = fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join(''));

describe('a page of any elements', () => {
  it('gives every visible word once, in order', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), (trees) => {
        const html = numbered(`<p>WORD. </p>${trees.map(write).join('')}`);
        const words = html.match(/w\d+w/gu) ?? [];
        const found = wordsIn(read(page(html), 'a.html').value[0]);
        // A parser of HTML moves what stands in a table beside its cells to the front of the table.
        const moved = /<(?:table|tr)>/u.test(html);
        expect(moved ? [...found].sort() : found).toEqual(moved ? [...words].sort() : words);
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps the words of notes, each note with its own', () => {
    const note = fc.array(tree, { maxLength: 2 });
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 6 }), (notes) => {
        const references = notes.map((_, index) => `WORD<sup><a href="#n${index}">${index + 1}</a></sup>`);
        const items = notes.map((trees, index) => {
          const text = trees
            .map(write)
            .join('')
            .replace(/<\/?(?:li|table|tr|td|th|dt|dd)>/gu, '');
          return `<li id="n${index}"><p>WORD</p>${text}</li>`;
        });
        const html = numbered(`<p>${references.join('')}</p><h2>Notes</h2><ol>${items.join('')}</ol>`);
        const { value } = read(page(html), 'a.html');
        expect(wordsIn(value[0])).toEqual(html.match(/w\d+w/gu));
        expect(value[0]!.notes.map(({ label }) => label)).toEqual(notes.map((_, index) => String(index + 1)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('no page', () => {
  it('of bytes makes the reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        readProfiles({ file: 'a.htm', bytes }, { names });
      }),
      { numRuns: 500 },
    );
  });

  it('of scraps makes the reader throw, reads twice as two, or names a place outside the file', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const lines = html.split('\n');
        const { value, messages } = read(html, 'a.html');
        expect(read(html, 'a.html').value).toEqual(value);
        for (const { line, column } of messages) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('hostile pages are read in seconds, or refused', () => {
  const large = 500_000;
  const many = (text: string) => text.repeat(large / text.length);
  const ids = (tag: string, count: number) =>
    Array.from({ length: count }, (_, i) => `<${tag} id=${i}>`).join('');
  const pages: Record<string, string> = {
    'a hundred thousand <div>': '<div>'.repeat(100_000),
    'a thousand <div>': `${'<div>'.repeat(1000)}deep`,
    'nested lists': '<ul><li>a'.repeat(2000),
    'nested tables': '<table><tr><td>a'.repeat(700),
    'nested emphasis': '<b><i>a'.repeat(700),
    'a megabyte of paragraphs': many(
      '<p>Some words of a paragraph that goes on, and <b>on</b>.</p>\n',
    ).repeat(2),
    'one line of words': many('words '),
    'open brackets': many('<'),
    'references without notes': many('<sup><a href="#x">1</a></sup> '),
    'one note, many references': `${'<a href="#n" role="doc-noteref">1</a>'.repeat(5000)}<p id=n>1 note</p>`,
    'notes without end':
      Array.from({ length: 5000 }, (_, i) => `a<sup><a href="#n${i}">${i}</a></sup>`).join('') +
      `<ol>${Array.from({ length: 5000 }, (_, i) => `<li id=n${i}>a note</li>`).join('')}</ol>`,
    'one identifier again and again': many('<p id=a>x</p>'),
    'formatting left open': `<p>${ids('b', 3000)}</p>${'<p>x'.repeat(3000)}`,
    'attributes without end': `<div ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>x`,
    'a table of one row': `<table><tr>${'<td colspan=999>a'.repeat(20_000)}`,
    breaks: many('a<br>'),
    'words with marks of notes': many('a [1] '),
    'hidden things': many('<p hidden>a</p><nav>b</nav>'),
  };
  it.each(Object.entries(pages))('%s', { timeout: 60_000 }, (_, html) => {
    const start = performance.now();
    const { value, messages } = read(page(html), 'a.html');
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(value.length + messages.length).toBeGreaterThan(0);
  });
});
