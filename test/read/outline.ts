import type { Block, Draft, Inline, Message, Result } from '../../src/model/index.js';
import { defaultTopics, knownNames } from '../../src/names.js';
import { readProfiles } from '../../src/read/index.js';

export const names = knownNames({ topics: defaultTopics, areas: ['Exampleland'] });

/** Reads a text as if it stood in a file of this name. */
export function read(text: string, file = 'profile.txt'): Result<readonly Draft[]> {
  return readProfiles({ file, bytes: new TextEncoder().encode(text) }, { names });
}

/** The one draft of a text that must have no messages. */
export function readOne(text: string, file?: string): Draft {
  const { value, messages } = read(text, file);
  if (messages.length > 0) throw new Error(messages.map(messageLine).join('\n'));
  const [draft] = value;
  if (!draft || value.length > 1) throw new Error(`${value.length} drafts`);
  return draft;
}

export function messageLine({ line, column, severity, code }: Message): string {
  return `${line}:${column} ${severity} ${code}`;
}

/** What a draft says of itself: `country: Kosovo`. */
export function facts({ metadata }: Draft): string[] {
  return Object.entries(metadata).map(
    ([key, stated]) => `${key}: ${typeof stated === 'string' ? stated : stated.value}`,
  );
}

/** A draft without places, one block a line. `{3}` is a note reference, `<…>` a link. */
export function outline(draft: Draft): string {
  return [
    ...facts(draft),
    ...draft.summary.map((block) => `summary ${inlines(block.children)}`),
    ...draft.body.flatMap(lines),
    ...draft.notes.flatMap((note) => [`[${note.label}]`, ...indent(note.children.flatMap(lines))]),
  ].join('\n');
}

/** Blocks as lines: a paragraph is its words, everything else says what it is. */
export function lines(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return [inlines(block.children)];
    case 'heading':
      return [`${'#'.repeat(block.depth)} ${inlines(block.children)}`];
    case 'list':
      return block.items.flatMap((item, index) => {
        const [first = '', ...others] = item.children.flatMap(lines);
        const mark = block.ordered ? `${block.start + index}.` : '-';
        return [`${mark} ${first}`, ...indent(others)];
      });
    case 'quotation':
      return block.children.flatMap(lines).map((line) => `> ${line}`);
    case 'table':
      return [
        `table ${block.columns.join(' ')}`,
        ...[...block.head, ...block.rows].map((row) =>
          row.cells
            .map((cell) => (cell.header ? '#' : '') + cell.children.flatMap(lines).join(' / '))
            .join(' | '),
        ),
      ];
    case 'preformatted':
      return [`pre ${JSON.stringify(block.value)}`];
    case 'figure':
      return [`figure ${block.image.source} ${JSON.stringify(block.image.alternative)}`];
    case 'rule':
      return ['---'];
  }
}

export function inlines(nodes: readonly Inline[]): string {
  return nodes.map(inline).join('');
}

function inline(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'code':
      return `code(${node.value})`;
    case 'break':
      return '/';
    case 'noteMention':
      return `see(${node.label})`;
    case 'noteReference':
      return `{${node.label}}`;
    case 'link': {
      const words = inlines(node.children);
      return node.href.endsWith(words) ? `<${words}>` : `<${words} ${node.href}>`;
    }
    default:
      return `${node.type}(${inlines(node.children)})`;
  }
}

function indent(all: readonly string[]): string[] {
  return all.map((line) => `  ${line}`);
}
