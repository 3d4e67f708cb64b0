import type { Block, Inline, TableRow } from '../../model/index.js';
import { identifierOf, plainText } from '../../model/index.js';
import { InlineBuilder } from '../inline-builder.js';
import { MappedText } from '../mapped-text.js';
import { addWords } from '../plain-inlines.js';
import { withReferences } from './tidy.js';

/** The same blocks with `[3]` in their words read as note references, as in plain text. */
export function takeReferences(blocks: readonly Block[]): Block[] {
  return mapRuns(blocks, taken);
}

/** The same blocks with superscripts that are a note's number read as references to it. */
export function raisedReferences(blocks: readonly Block[], identifiers: ReadonlySet<string>): Block[] {
  return mapRuns(blocks, (run) => raised(run, identifiers));
}

function taken(run: readonly Inline[]): Inline[] {
  const builder = new InlineBuilder('keep');
  for (const inline of run) {
    if (inline.type === 'text')
      addWords(builder, MappedText.fromLines([{ text: inline.value, ...inline.at }], ''), 'taken');
    else if (inline.type === 'link' || !('children' in inline)) builder.nodesOf([inline]);
    else {
      const children = taken(inline.children);
      const references = inline.type === 'superscript' ? withReferences(children) : undefined;
      for (const { label, at } of references ?? []) builder.reference(label, at);
      if (!references) builder.node({ ...inline, children });
    }
  }
  return builder.done();
}

function raised(run: readonly Inline[], identifiers: ReadonlySet<string>): Inline[] {
  const builder = new InlineBuilder('keep');
  for (const inline of run) {
    const labels =
      inline.type === 'superscript'
        ? plainText([inline])
            .split(/[,;\s]+/u)
            .filter(Boolean)
        : [];
    const isReference = labels.length > 0 && labels.every((label) => identifiers.has(identifierOf(label)));
    if (isReference) for (const label of labels) builder.reference(label, inline.at);
    else
      builder.nodesOf([
        'children' in inline ? { ...inline, children: raised(inline.children, identifiers) } : inline,
      ]);
  }
  return builder.done();
}

/** Changes every run of inlines: the content of a paragraph, a heading, a caption. */
function mapRuns(blocks: readonly Block[], change: (run: readonly Inline[]) => Inline[]): Block[] {
  const rows = (all: readonly TableRow[]) =>
    all.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, children: mapRuns(cell.children, change) })),
    }));
  return blocks.map((block): Block => {
    const caption = 'caption' in block && block.caption ? { caption: change(block.caption) } : {};
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return { ...block, children: change(block.children) };
      case 'list':
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, children: mapRuns(item.children, change) })),
        };
      case 'quotation':
        return { ...block, children: mapRuns(block.children, change) };
      case 'table':
        return { ...block, ...caption, head: rows(block.head), rows: rows(block.rows) };
      case 'figure':
        return { ...block, ...caption };
      default:
        return block;
    }
  });
}
