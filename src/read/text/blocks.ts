import type { Block, Paragraph } from '../../model/index.js';
import type { Line } from '../lines.js';
import { plainInlines } from '../plain-inlines.js';
import { readBareList } from './bare-list.js';
import { readShortLines } from './heading.js';
import { readList } from './list.js';
import { readPairs } from './pairs.js';
import { readTable } from './table.js';
import { type BlockOptions, entriesOf, joinLines } from './unwrap.js';

/** Lines to blocks: tables, lists, headings without marks, and paragraphs for all the rest. */
export function readBlocks(lines: readonly Line[], options: BlockOptions): Block[] {
  const entries = entriesOf(lines, options.wrap);
  const blocks: Block[] = [];
  for (let index = 0; index < entries.length; ) {
    const found =
      readTable(entries, index, options) ??
      readPairs(entries, index, options) ??
      readBareList(entries, index, options) ??
      readList(entries, index, options);
    if (found) {
      blocks.push(found.block);
      index = found.next;
      continue;
    }
    const short = options.headings ? readShortLines(entries, index) : undefined;
    const next = Math.max(short?.next ?? 0, index + 1);
    for (; index < next; index += 1) {
      const paragraph = paragraphOf(entries[index]!.lines, options);
      blocks.push(short?.isHeading(index) ? { ...paragraph, type: 'heading', depth: 1 } : paragraph);
    }
  }
  return blocks;
}

function paragraphOf(lines: readonly Line[], options: BlockOptions): Paragraph {
  const { line, column } = lines[0]!;
  return {
    type: 'paragraph',
    children: plainInlines(joinLines(lines), options.references),
    at: { line, column },
  };
}
