import type { Inline } from '../../model/index.js';
import { type PlacedAllowances, withAllowances } from '../allowances.js';
import type { Losses } from '../losses.js';
import { escapeLine } from './escape.js';
import { type InlineContext, inlinesMarkdown } from './inlines.js';
import type { FootnoteNames } from './labels.js';

/** What the blocks of a file share. */
export interface BlockContext {
  readonly names: FootnoteNames;
  readonly losses: Losses;
  /** How many `#` a heading has above its depth. */
  readonly raise: number;
  /** What the author lets be in single paragraphs. */
  readonly allowances: PlacedAllowances;
}

/** The context of inlines that start a block. */
export function inlineContext(
  { names, losses }: BlockContext,
  given: Partial<InlineContext> = {},
): InlineContext {
  return { names, losses, inLink: false, inTable: false, inHtml: false, breaks: false, depth: 0, ...given };
}

export function paragraphMarkdown(children: readonly Inline[], context: BlockContext): string {
  const written = inlinesMarkdown(children, inlineContext(context, { breaks: true }));
  const lines = written.split('\n').map(escapeLine).join('\n');
  return withAllowances(lines, context.allowances.get(children));
}
