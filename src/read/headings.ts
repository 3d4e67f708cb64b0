import type { Block, Heading, Inline } from '../model/index.js';
import { isNotesHeading } from './notes-heading.js';

/** Sets the depths of headings so that the highest level in use is 1: profiles start their sections at `#` or `##`. */
export function withDepths(blocks: readonly Block[]): Block[] {
  const highest = blocks.reduce(
    (least, block) => (block.type === 'heading' ? Math.min(least, block.depth) : least),
    5,
  );
  const shift = highest - 1;
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    return { ...block, depth: Math.max(1, block.depth - shift) as Heading['depth'] };
  });
}

/** Takes a heading such as `Notes`, and a rule, off the end of the body: the list of notes brings its own. */
export function dropNotesHeading(blocks: readonly Block[]): readonly Block[] {
  const body = withoutRules(blocks);
  const last = body.at(-1);
  const isHeading = last?.type === 'heading' || last?.type === 'paragraph';
  const isNotes = isHeading && isNotesHeading(plainText(last.children));
  return isNotes ? withoutRules(body.slice(0, -1)) : body;
}

function withoutRules(blocks: readonly Block[]): readonly Block[] {
  return blocks.slice(0, blocks.findLastIndex(({ type }) => type !== 'rule') + 1);
}

/** The words of inlines that are nothing but words; empty where there is anything else. */
function plainText(children: readonly Inline[]): string {
  return children.length === 1 && children[0]!.type === 'text' ? children[0]!.value.trim() : '';
}
