import { describe, expect, it } from 'vitest';
import type { Block, Draft, Inline } from '../../src/model/index.js';
import { readProfiles } from '../../src/read/index.js';
import fc from '../fast-check.js';
import { names, read } from './outline.js';

/** Scraps that mean something to the readers, among words that stand in a text once. */
const scraps = fc.oneof(
  { weight: 8, arbitrary: fc.constant('WORD') },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...[
        '\n',
        '\n\n',
        '\n\n\n',
        '\t',
        '  ',
        '\n    ',
        '\n\t',
        '. ',
        '[1]',
        ' [2]',
        '[3, 4]',
        '[1–3]',
        '[0]',
        '[sic]',
        '[2009]',
      ],
      ...[
        '\n[1] ',
        '\n[2]',
        '\n\n[3] ',
        '\n• ',
        '\n- ',
        '\n* ',
        '\n1. ',
        '\n2. ',
        '\n(a) ',
        '\nNotes\n',
        '\nSummary: ',
        '\nSummary\n',
      ],
      ...[
        '\nKosovo\n',
        '\nMine Action\n',
        '\nLast updated: 5 May 2010\n',
        '\nKosovo: Impact\n',
        '-\n',
        ':',
        'https://',
        'www.',
        '.org/',
      ],
      ...[
        '\n## ',
        '\n> ',
        '**',
        '_',
        '`',
        '\n```\n',
        '[^1]',
        '\n[^1]: ',
        '|',
        '\n|-|-|\n',
        '<b>',
        '</b>',
        '<!--',
        '-->',
        '\\',
        '&amp;',
        '~~',
        '](',
        '![',
      ],
    ),
  },
);
const texts = fc.array(scraps, { minLength: 1, maxLength: 80 }).map((parts) => {
  return parts.map((part, index) => (part === 'WORD' ? ` w${index}w ` : part)).join('');
});

describe('plain text', () => {
  it('loses no word and doubles none', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const words = text.match(/w\d+w/gu) ?? [];
        const { value } = read(text);
        expect(JSON.stringify(value.map(withoutAddresses)).match(/w\d+w/gu)?.sort() ?? []).toEqual(
          [...words].sort(),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('loses no letter of any alphabet', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        // A bullet is a mark of the format.
        const letters = /(?![●■◦○▪])[\p{L}\p{M}\p{S}]/gu;
        const { value } = read(text);
        const found = value.flatMap(stringsOf).join('').match(letters)?.sort() ?? [];
        expect(found).toEqual(value.length > 0 ? (text.match(letters)?.sort() ?? []) : []);
      }),
      { numRuns: 500 },
    );
  });

  it('gives each word its place', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.split('\n');
        for (const node of read(text).value.flatMap(({ body, summary, notes }) => [
          ...summary.flatMap(inlinesOf),
          ...body.flatMap(inlinesOf),
          ...notes.flatMap((note) => note.children.flatMap(inlinesOf)),
        ])) {
          const here = lines[node.at.line - 1]!.slice(node.at.column - 1);
          if (node.type === 'text') expect(here.startsWith(/^\S*/u.exec(node.value)![0])).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('Markdown', () => {
  it('loses no word', () => {
    fc.assert(
      fc.property(texts, (text) => {
        // Words in a comment, in a link's address, or behind the name of a code's language are not set.
        const visible = text.replace(/<!--.*?-->|<!--.*$/gsu, '').replaceAll('](', '');
        const code = visible.replace(/`{3,}|~{3,}/gu, '').replace(/^---/u, '');
        const words = code.match(/w\d+w/gu) ?? [];
        const { value } = read(code, 'a.md');
        const found = new Set(JSON.stringify(value).match(/w\d+w/gu));
        expect(words.filter((word) => !found.has(word))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('no input', () => {
  const files = fc.constantFrom('a.txt', 'a.md', '-');
  it('of bytes makes a reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), files, (bytes, file) => {
        readProfiles({ file, bytes }, { names });
      }),
      { numRuns: 500 },
    );
  });

  it('of scraps makes a reader throw, and each message has a place in the file', () => {
    fc.assert(
      fc.property(texts, files, (text, file) => {
        const lines = text.split('\n');
        for (const { line, column, text: what } of read(text, file).messages) {
          expect(what).not.toBe('');
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives two results', () => {
    fc.assert(
      fc.property(texts, files, (text, file) => {
        expect(read(text, file)).toEqual(read(text, file));
      }),
    );
  });
});

const repeated = [
  '[',
  ']',
  'a ',
  'a',
  '\n',
  '[1] x\n',
  '[1',
  'a\n',
  '- a\n',
  '*a ',
  '_a',
  '**a',
  '`a',
  '<a ',
  '<b>',
  '<!--',
  '[a](b',
  '[^1]: a\n',
];
const nested = ['> ', '- ', '1. ', '* ', '[^1]: ', '*a **b ', '~a ~~b ', '[', '![', '  - a\n'];

describe('hostile files are read in seconds, or refused', () => {
  it.each(['a.txt', 'a.md'])('of one thing again and again: %s', { timeout: 120_000 }, (file) => {
    for (const scrap of repeated) {
      const start = performance.now();
      read(`a${scrap.repeat(300_000 / scrap.length)}`, file);
      expect(performance.now() - start, JSON.stringify(scrap)).toBeLessThan(10_000);
    }
  });

  it('of things inside things: lists, quotations, emphasis, notes', { timeout: 120_000 }, () => {
    for (const scrap of nested) {
      const start = performance.now();
      read(`a\n\n${scrap.repeat(5000)}b`, 'a.md');
      read(Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}${scrap}a`).join('\n'), 'a.md');
      expect(performance.now() - start, JSON.stringify(scrap)).toBeLessThan(10_000);
    }
  });
});

/** An address stands in its link's words too. */
function withoutAddresses(draft: Draft): unknown {
  return JSON.parse(JSON.stringify(draft, (key, value) => (key === 'href' ? undefined : value)));
}

function stringsOf(draft: Draft): string[] {
  const { metadata, summary, body, notes } = draft;
  const blocks = [...summary, ...body, ...notes.flatMap(({ children }) => children)];
  return [
    ...Object.values(metadata).map(({ value }) => String(value)),
    ...blocks.flatMap(inlinesOf).map((node) => (node.type === 'text' ? node.value : '')),
  ];
}

function inlinesOf(block: Block): Inline[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(inlinesOf));
    case 'table':
      return [...block.head, ...block.rows].flatMap(({ cells }) =>
        cells.flatMap(({ children }) => children.flatMap(inlinesOf)),
      );
    case 'paragraph':
    case 'heading':
      return block.children.flatMap((node) => ('children' in node ? [...node.children] : [node]));
    case 'quotation':
      return block.children.flatMap(inlinesOf);
    default:
      return [];
  }
}
