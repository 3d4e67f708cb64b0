import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline, ListItem, TableCell, TableRow } from '../../src/model/index.js';
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
          const start = startOf(node);
          if (start !== undefined)
            expect(here.startsWith(start), `${start} at ${JSON.stringify(here)}`).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** What must stand in the source where a node says that it starts. */
function startOf(node: Node): string | undefined {
  switch (node.type) {
    case 'text':
      return /^\S+/u.exec(node.value)?.[0];
    case 'noteReference':
      return `[^${node.label}]`;
    case 'emphasis':
      return '*';
    case 'strong':
      return '**';
    case 'deletion':
      return '~~';
    case 'code':
      return '`';
    case 'superscript':
      return '<sup>';
    case 'heading':
      return '##';
    case 'preformatted':
      return '```';
    case 'quotation':
      return '>';
    case 'table':
    case 'tableRow':
      return '|';
    case 'list':
    case 'listItem':
      return undefined;
    default:
      return undefined;
  }
}

function all(node: Node): Node[] {
  const children: readonly Node[] =
    node.type === 'list'
      ? node.items
      : node.type === 'table'
        ? [...node.head, ...node.rows]
        : node.type === 'tableRow'
          ? node.cells
          : 'children' in node
            ? node.children
            : [];
  return [node, ...children.flatMap(all)];
}
