import type { Block, Inline, Point, TableRow, Text } from '../../model/index.js';
import { identifierOf, plainText } from '../../model/index.js';
import { InlineBuilder } from '../inline-builder.js';
import type { Line } from '../lines.js';
import { MappedText } from '../mapped-text.js';
import { addWords } from '../plain-inlines.js';
import { findMarks } from '../references.js';
import { withReferences } from './tidy.js';

/** The same blocks with `[3]` in their words read as note references, as in plain text. `lines` are the page's. */
export function takeReferences(blocks: readonly Block[], lines: readonly Line[]): Block[] {
  return mapRuns(blocks, (run) => taken(run, lines));
}

/** The same blocks with superscripts that are a note's number read as references to it. */
export function raisedReferences(blocks: readonly Block[], identifiers: ReadonlySet<string>): Block[] {
  return mapRuns(blocks, (run) => raised(run, identifiers));
}

function taken(run: readonly Inline[], lines: readonly Line[]): Inline[] {
  const builder = new InlineBuilder('keep');
  for (const inline of run) {
    if (inline.type === 'text') addWords(builder, partedAtMarks(inline, lines), 'taken');
    else if (inline.type === 'link' || !('children' in inline)) builder.nodesOf([inline]);
    else {
      const children = taken(inline.children, lines);
      const references = inline.type === 'superscript' ? withReferences(children) : undefined;
      for (const { label, at } of references ?? []) builder.reference(label, at);
      if (!references) builder.node({ ...inline, children });
    }
  }
  return builder.done();
}

/**
 * A text whose words were folded, in parts from mark to mark: each mark is looked for in the page, since it stands there
 * as it is.
 */
function partedAtMarks({ value, at }: Text, lines: readonly Line[]): MappedText {
  const parts: Line[] = [];
  let from = 0;
  let place = at;
  let behind = at;
  for (const { start, end } of findMarks(value)) {
    parts.push({ text: value.slice(from, start), ...place });
    const words = value.slice(start, end);
    const folded = { line: place.line, column: place.column + start - from };
    place = findFrom(behind, words, lines) ?? folded;
    behind = { line: place.line, column: place.column + words.length };
    from = start;
  }
  return MappedText.fromLines([...parts, { text: value.slice(from), ...place }], '');
}

/** So many lines a paragraph may have between two marks. */
const furthest = 200;

/** The next place of some words in a page. */
function findFrom({ line, column }: Point, words: string, lines: readonly Line[]): Point | undefined {
  let row = line - 1;
  // a form feed lets several start on one line
  while ((lines[row]?.line ?? line) < line) row += 1;
  for (const own of lines.slice(row, row + furthest)) {
    const found = own.text.indexOf(words, own.line === line ? Math.max(0, column - own.column) : 0);
    if (found >= 0) return { line: own.line, column: own.column + found };
  }
  return undefined;
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
