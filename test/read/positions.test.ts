import { describe, expect, it } from 'vitest';
import type { Block, Inline, ListItem, TableCell, TableRow } from '../../src/model/index.js';
import fc from '../fast-check.js';
import { read } from './outline.js';

type Node = Block | Inline | ListItem | TableRow | TableCell;

/** Markdown that is made of words, each of which stands in it once: a text's place can be checked by its first word. */
class Writer {
  private count = 0;

  constructor(private readonly choose: (count: number) => number) {}

  blocks(depth: number): string[] {
    return Array.from({ length: 1 + this.choose(3) }, () => this.block(depth)).flatMap((block) => [
      ...block,
      '',
    ]);
  }

  private block(depth: number): string[] {
    const kinds = [
      () => this.paragraph(),
      () => [`## ${this.inlines()}`],
      () => this.table(),
      () => ['```', this.word(), `  ${this.word()}`, '```'],
      () => this.list('-', depth),
      () => this.list('1.', depth),
      () => this.blocks(depth + 1).map((line) => `> ${line}`.trimEnd()),
      () => this.note(depth),
      () => this.figure(),
      () => this.htmlTable(),
      () => ['<div>', `<p>${this.inlines()}</p>`, this.inlines(), '</div>'],
    ];
    return kinds[this.choose(depth > 2 ? 4 : kinds.length)]!();
  }

  private paragraph(): string[] {
    return Array.from({ length: 1 + this.choose(3) }, () => this.inlines());
  }

  private list(mark: string, depth: number): string[] {
    const items = Array.from({ length: 1 + this.choose(3) }, () => {
      const [first = '', ...others] = [
        ...this.paragraph(),
        ...(this.choose(2) ? ['', ...this.blocks(depth + 1)] : []),
      ];
      return [`${mark} ${first}`, ...others.map((line) => `${' '.repeat(mark.length + 1)}${line}`.trimEnd())];
    });
    return items.flat();
  }

  private note(depth: number): string[] {
    const [first = '', ...others] = this.paragraph();
    const more = depth > 1 ? [] : ['', ...this.blocks(depth + 1)];
    return [`[^${this.word()}]: ${first}`, ...[...others, ...more].map((line) => `    ${line}`.trimEnd())];
  }

  private table(): string[] {
    const row = () => `| ${this.inlines()} |  ${this.inlines()}|`;
    return [row(), '|---|--:|', row(), row()];
  }

  private figure(): string[] {
    return [`![${this.word()} *${this.word()}*](${this.word()}.png "${this.inlines()}")`];
  }

  private htmlTable(): string[] {
    const row = () => `<tr><td>${this.inlines()}</td><td><em>${this.word()}</em> ${this.inlines()}</td></tr>`;
    return ['<table>', `<caption>${this.inlines()}</caption>`, row(), row(), '</table>'];
  }

  private inlines(): string {
    const kinds = [
      () => this.word(),
      () => `${this.word()}  ${this.word()}`,
      () => `*${this.word()} ${this.word()}*`,
      () => `**${this.word()} *${this.word()}* ${this.word()}**`,
      () => `~~${this.word()}~~`,
      () => `\`${this.word()}\``,
      () => `[${this.word()} **${this.word()}**](https://example.org)`,
      () => `https://example.org/${this.word()}`,
      () => `<sup>${this.word()}</sup>`,
      () => `<span lang="fr">${this.word()}</span>`,
      () => `<u>${this.word()}</u> <a href="https://example.org/">${this.word()}</a>`,
      () => `${this.word()}[^${this.word()}]`,
    ];
    return Array.from({ length: 1 + this.choose(4) }, () => kinds[this.choose(kinds.length)]!()).join(' ');
  }

  private word(): string {
    this.count += 1;
    return `w${this.count}w`;
  }
}

const documents = fc.array(fc.nat(10_000), { minLength: 20, maxLength: 200 }).map((numbers) => {
  let next = 0;
  const writer = new Writer((count) => numbers[next++ % numbers.length]! % count);
  return writer.blocks(0).join('\n');
});

describe('places in Markdown', () => {
  it('are those of the words, however they are nested, and no word is lost', () => {
    fc.assert(
      fc.property(documents, (source) => {
        const { value } = read(source, 'a.md');
        const lines = source.split('\n');
        const nodes = value
          .flatMap(({ body, notes }) => [...body, ...notes.flatMap((note) => note.children)])
          .flatMap(all);
        const words = source.match(/w\d+w/gu) ?? [];
        const found = new Set(JSON.stringify(value).match(/w\d+w/gu));
        expect(words.filter((word) => !found.has(word))).toEqual([]);
        for (const node of nodes) {
          const here = lines[node.at.line - 1]?.slice(node.at.column - 1) ?? '';
          const starts = startsOf(node);
          if (starts.length > 0)
            expect(
              starts.some((start) => here.startsWith(start)),
              `${starts} at ${JSON.stringify(here)}`,
            ).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** What must stand in the source where a node says that it starts: one of these. */
function startsOf(node: Node): readonly string[] {
  switch (node.type) {
    case 'text':
      return node.value.trim() === '' ? [] : (/^\S+/u.exec(node.value) ?? []);
    case 'noteReference':
      return [`[^${node.label}]`];
    default:
      return starts[node.type] ?? [];
  }
}

const starts: Readonly<Partial<Record<Node['type'], readonly string[]>>> = {
  emphasis: ['*', '<em>'],
  strong: ['**'],
  deletion: ['~~'],
  code: ['`'],
  superscript: ['<sup>'],
  foreign: ['<span'],
  link: ['[', '<a', 'https://'],
  heading: ['##'],
  preformatted: ['```'],
  quotation: ['>'],
  figure: ['!['],
  table: ['|', '<table>'],
  tableRow: ['|', '<tr>'],
};

function all(node: Node): Node[] {
  const children: readonly Node[] =
    node.type === 'list'
      ? node.items
      : node.type === 'table'
        ? [...(node.caption ?? []), ...node.head, ...node.rows]
        : node.type === 'tableRow'
          ? node.cells
          : 'children' in node
            ? node.children
            : [];
  return [node, ...children.flatMap(all)];
}
