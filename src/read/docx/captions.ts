import type { Block, Inline } from '../../model/index.js';
import { inlinesOf, type Reading } from './inlines.js';
import type { Part } from './parts.js';

/**
 * Gives a caption to the table or figure beside it. Inlines: the caption of the part behind it. `taken`: the block
 * before it has it now. Undefined: it is no caption, or stands alone.
 */
export function takeCaption(
  parts: readonly Part[],
  index: number,
  blocks: Block[],
  reading: Reading,
): readonly Inline[] | 'taken' | undefined {
  const part = parts[index]!;
  if (part.type !== 'paragraph' || part.kind !== 'caption') return undefined;
  const caption = inlinesOf(part.atoms, { line: part.line, column: 1 }, reading);
  const [last, next] = [blocks.at(-1), parts[index + 1]];
  const hasPlace = (last?.type === 'figure' || last?.type === 'table') && !last.caption;
  const prefersNext = next?.type === 'table' && last?.type !== 'figure';
  if (hasPlace && !prefersNext && parts[index - 1]?.type !== 'paragraph') {
    blocks[blocks.length - 1] = { ...last, caption };
    return 'taken';
  }
  return next?.type === 'table' || next?.type === 'figure' ? caption : undefined;
}
