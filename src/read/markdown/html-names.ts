import type { ElementContent, RootContent } from 'hast';
import { inlineTags } from './html-tags.js';

/** Blocks that hold text and nothing that does something. */
const blocks: ReadonlySet<string> = new Set(
  [
    'p div section article main aside header footer center details summary address hgroup blockquote pre hr',
    'h1 h2 h3 h4 h5 h6 ul ol li dl dt dd figure figcaption table caption colgroup col thead tbody tfoot tr th td',
  ].flatMap((names) => names.split(' ')),
);

const voids: ReadonlySet<string> = new Set(['br', 'wbr', 'img']);

/** Elements that end where the next of their kind starts, whether they are closed or not. */
const endThemselves: ReadonlySet<string> = new Set(
  'p li dt dd tr td th thead tbody tfoot hr col br wbr img'.split(' '),
);

/** Elements in elements: the parser of HTML calls itself, and Node does not always survive the end of its stack. */
const deepest = 200;

/** Whether a text has no tags but those of text, and no more of them in each other than any text has. */
export function isHarmless(html: string): boolean {
  let depth = 0;
  for (const [, close, name] of html.matchAll(/<(\/?)([a-z][\w:-]{0,40})/giu)) {
    const small = name!.toLowerCase();
    if (!blocks.has(small) && !inlineTags.has(small) && !voids.has(small)) return false;
    if (!endThemselves.has(small)) depth += close === '/' ? -1 : 1;
    if (depth > deepest) return false;
  }
  return true;
}

/** Text, comments and what stands in a line of text. */
export function isInline(node: RootContent | ElementContent): boolean {
  return node.type !== 'element' || !blocks.has(node.tagName);
}

/** The block that a piece of HTML opens and does not close, whose parts must be read together. */
export function openBlock(html: string): string | undefined {
  const match = /^\s*<(table|ul|ol|dl|figure)\b/iu.exec(html);
  const name = match?.[1]?.toLowerCase();
  return name !== undefined && depthOf(html, name) > 0 ? name : undefined;
}

/** How many more blocks of a name are opened than closed. */
export function depthOf(html: string, name: string): number {
  const opened = html.match(new RegExp(`<${name}\\b`, 'giu'))?.length ?? 0;
  return opened - (html.match(new RegExp(`</${name}\\b`, 'giu'))?.length ?? 0);
}

export function isQuotationStart(html: string): boolean {
  return /^\s*<blockquote(?:\s[^<>]*)?>\s*$/iu.test(html);
}

export function isQuotationEnd(html: string): boolean {
  return /^\s*<\/blockquote\s*>\s*$/iu.test(html);
}
