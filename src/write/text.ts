import {
  type Block,
  type Draft,
  type Inline,
  identifierOf,
  plainText,
  type Result,
  type Table,
} from '../model/index.js';
import { Losses } from './losses.js';

/** What the parts of one text share. */
interface TextContext {
  readonly losses: Losses;
  /** The number of a note, by its identifier. */
  readonly numbers: ReadonlyMap<string, string>;
}

const hint = 'convert to Markdown to keep it';

/**
 * A draft as plain text: country, topic and date, the text with `[1]` where notes are referred to, then the notes.
 * What plain text has no form for is a message; its words are there.
 */
export function writeText(draft: Draft): Result<string> {
  const context: TextContext = { losses: new Losses(), numbers: numbersOf(draft) };
  const { country, topic, updated } = draft.metadata;
  const summary = draft.summary.map(
    ({ children }, index) => `${index === 0 ? 'Summary: ' : ''}${words(children, context)}`,
  );
  const notes = draft.notes.map(({ label, children }) =>
    `${mark(label, context)} ${blocks(children, context)}`.trimEnd(),
  );
  nameMetadata(draft, context.losses);
  const head = [country?.value, topic?.value, updated && `Last updated: ${updated.value}`];
  const parts = [...head, ...summary, blocks(draft.body, context), ...notes];
  const value = `${parts.filter(Boolean).join('\n\n')}\n`;
  return { value, messages: context.losses.messages(draft.source.file) };
}

function nameMetadata({ metadata, source }: Draft, losses: Losses): void {
  const kept = new Set(['country', 'topic', 'updated']);
  const lost = Object.keys(metadata).filter((key) => !kept.has(key));
  if (lost.length > 0)
    losses.add(`metadata was left out: ${lost.join(', ')}`, { line: source.line, column: 1 }, hint);
}

/** Labels stay where all of them are numbers as plain text has them; else notes are counted. */
function numbersOf({ notes }: Draft): Map<string, string> {
  const isNumbered = notes.every(({ label }) => /^\d{1,3}$/u.test(label));
  return new Map(
    notes.map(({ identifier, label }, index) => [identifier, isNumbered ? label : String(index + 1)]),
  );
}

function mark(label: string, { numbers }: TextContext): string {
  return `[${numbers.get(identifierOf(label)) ?? label}]`;
}

function blocks(all: readonly Block[], context: TextContext): string {
  return all
    .map((block) => blockText(block, context))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(block: Block, context: TextContext): string {
  const { losses } = context;
  switch (block.type) {
    case 'paragraph':
      return words(block.children, context);
    case 'heading':
      if (block.depth > 1) losses.add('headings inside sections were written as all others', block.at, hint);
      return words(block.children, context);
    case 'list':
      return block.items
        .map(
          ({ children }, index) =>
            `${block.ordered ? `${block.start + index}.` : '-'} ${itemText(children, context)}`,
        )
        .join('\n');
    case 'quotation':
      losses.add('quotations were written as paragraphs', block.at, hint);
      return blocks(block.children, context);
    case 'table':
      return tableText(block, context);
    case 'figure':
      losses.add('images were left out; their words stand for them', block.at, hint);
      return [block.image.alternative, words(block.caption ?? [], context)].filter(Boolean).join('\n\n');
    case 'preformatted':
      losses.add('preformatted lines were written as common ones', block.at, hint);
      return block.value;
    case 'rule':
      losses.add('rules were left out', block.at, hint);
      return '';
  }
}

/** An item's blocks, those behind the first indented. */
function itemText(children: readonly Block[], context: TextContext): string {
  return children.map((block) => blockText(block, context).replaceAll('\n', '\n  ')).join('\n  ');
}

function tableText({ caption, head, rows, at }: Table, context: TextContext): string {
  const all = [...head, ...rows];
  if (all.some(({ cells }) => cells.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1)))
    context.losses.add('merged cells of tables were written as one', at, hint);
  const lines = all.map(({ cells }) =>
    cells.map(({ children }) => blocks(children, context).replace(/\s+/gu, ' ').trim()).join('\t'),
  );
  return [words(caption ?? [], context), lines.join('\n')].filter(Boolean).join('\n\n');
}

function words(inlines: readonly Inline[], context: TextContext): string {
  return inlines.map((inline) => inlineText(inline, context)).join('');
}

function inlineText(inline: Inline, context: TextContext): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.value;
    case 'break':
      return ' ';
    case 'noteMention':
      return inline.label;
    case 'noteReference':
      return mark(inline.label, context);
    case 'link': {
      const shown = plainText([inline]);
      const isAddress =
        inline.href.replace(/^(?:https?:\/\/|mailto:)/u, '') === shown.replace(/^https?:\/\//u, '');
      return isAddress
        ? words(inline.children, context)
        : `${words(inline.children, context)} (${inline.href})`;
    }
    default:
      context.losses.add('emphasis, raised and lowered words were written as common ones', inline.at, hint);
      return words(inline.children, context);
  }
}
