import type { Block, Draft, Inline, Text } from '../model/index.js';
import type { Range } from './edits.js';
import type { SourceFile } from './source.js';
import { mapWords } from './words.js';

/** A stretch of a source that is nothing but words, and their language. */
export interface Prose extends Range {
  readonly language: string;
  /** Whether it stands in a cell of a table. */
  readonly isCell: boolean;
}

/**
 * Where a source has the words of a profile: only what stands there letter by letter as the model has it, so that no mark,
 * address, code, or metadata is among it. A stretch may run over several lines.
 */
export function findProse(draft: Draft, source: SourceFile, language: string): Prose[] {
  const found: Prose[] = [];
  const collect = (inlines: readonly Inline[], own: Omit<Prose, keyof Range>): void => {
    for (const inline of inlines) {
      if (inline.type === 'text') found.push(...proseOf(inline, source, own));
      else if (inline.type === 'foreign') collect(inline.children, { ...own, language: inline.language });
      else if ('children' in inline && !isAddress(inline)) collect(inline.children, own);
    }
  };
  const notes = draft.notes.flatMap((note) => note.children);
  const runs = runsIn([...draft.summary, ...draft.body, ...notes], false);
  for (const { inlines, isCell } of runs) collect(inlines, { language, isCell });
  return found;
}

/** An address in running text is a link whose words are the address. */
function isAddress(inline: Inline): boolean {
  if (inline.type !== 'link') return false;
  const [only] = inline.children;
  return inline.children.length === 1 && only?.type === 'text' && !only.value.includes(' ');
}

interface Run {
  readonly inlines: readonly Inline[];
  readonly isCell: boolean;
}

/** The runs of inlines in blocks. */
function runsIn(blocks: readonly Block[], isCell: boolean): Run[] {
  return blocks.flatMap((block): Run[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [{ inlines: block.children, isCell }];
      case 'list':
        return block.items.flatMap((item) => runsIn(item.children, isCell));
      case 'quotation':
        return runsIn(block.children, isCell);
      case 'table': {
        const cells = [...block.head, ...block.rows].flatMap((row) => row.cells);
        const caption = { inlines: block.caption ?? [], isCell };
        return [caption, ...cells.flatMap((cell) => runsIn(cell.children, true))];
      }
      case 'figure':
        return [{ inlines: block.caption ?? [], isCell }];
      default:
        return [];
    }
  });
}

/** What a global pattern finds within a stretch; it may look a character or two beyond. */
export function matchesIn(text: string, { start, end }: Range, pattern: RegExp): FoundWords[] {
  const from = Math.max(0, start - 1);
  return Array.from(text.slice(from, end + 2).matchAll(pattern), (match) => {
    const at = from + match.index;
    return { start: at, end: at + match[0].length, parts: match };
  }).filter((found) => found.start >= start && found.end <= end);
}

/** A match with its place in the whole text. */
export interface FoundWords extends Range {
  readonly parts: RegExpMatchArray;
}

function proseOf(text: Text, source: SourceFile, own: Omit<Prose, keyof Range>): Prose[] {
  return mapWords(text, source).ranges.map((range) => ({ ...range, ...own }));
}
