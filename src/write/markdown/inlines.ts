import type { CodeSpan, Inline, Link } from '../../model/index.js';
import type { Losses } from '../losses.js';
import { attribute, escapeText, tame } from './escape.js';
import type { FootnoteNames } from './labels.js';
import { markOf } from './marks.js';

/** What the inlines of a file share, and where they stand. */
export interface InlineContext {
  readonly names: FootnoteNames;
  readonly losses: Losses;
  readonly inLink: boolean;
  readonly inTable: boolean;
  readonly inHtml: boolean;
  /** Whether a line break may part the lines of the source. */
  readonly breaks: boolean;
  readonly depth: number;
}

/** Tags in tags that the reader follows. */
const deepest = 20;

const tags = {
  emphasis: 'em',
  strong: 'strong',
  deletion: 'del',
  superscript: 'sup',
  subscript: 'sub',
} as const;

/** Inlines in Markdown; a line break is a backslash at a line's end, or `<br>` where lines can't be parted. */
export function inlinesMarkdown(given: readonly Inline[], context: InlineContext): string {
  const nodes = joined(given);
  let written = '';
  nodes.forEach((node, index) => {
    const [before, after] = [nodes[index - 1], nodes[index + 1]];
    // Two spans of code would be read as one: a comment parts them.
    if (node.type === 'code' && before?.type === 'code') written += '<!-- -->';
    written += inlineMarkdown(node, { written, before, after }, context);
  });
  return written;
}

interface Neighbours {
  readonly written: string;
  readonly before: Inline | undefined;
  readonly after: Inline | undefined;
}

function inlineMarkdown(node: Inline, beside: Neighbours, context: InlineContext): string {
  switch (node.type) {
    case 'text': {
      const { inLink, inTable, inHtml } = context;
      const afterReference = beside.before?.type === 'noteReference';
      const beforeMark = beside.after !== undefined && beside.after.type !== 'noteReference';
      return escapeText(node.value, { inLink, inTable, inHtml, afterReference, beforeMark });
    }
    case 'code':
      return codeMarkdown(node, context);
    case 'break':
      return context.breaks && isInside(beside) ? '\\\n' : '<br>';
    case 'noteMention':
      return node.label;
    case 'noteReference':
      return `[^${context.names(node.label)}]`;
    case 'link':
      return linkMarkdown(node, beside, context);
    case 'foreign':
      return `<span lang="${attribute(node.language)}">${childrenOf(node.children, context)}</span>`;
    default:
      return wrapped(node, beside, context);
  }
}

/** Whether words stand on both sides of a break: a backslash at a paragraph's end would be one. */
function isInside({ before, after }: Neighbours): boolean {
  return before !== undefined && before.type !== 'break' && after !== undefined && after.type !== 'break';
}

function wrapped(
  node: Extract<Inline, { readonly type: keyof typeof tags }>,
  { written, after }: Neighbours,
  context: InlineContext,
): string {
  const mark = markOf(node, written.slice(-1), after);
  const children = childrenOf(node.children, context);
  if (mark) return `${mark}${children}${mark}`;
  if (context.depth >= deepest) return children;
  return `<${tags[node.type]}>${children}</${tags[node.type]}>`;
}

function childrenOf(children: readonly Inline[], context: InlineContext): string {
  return inlinesMarkdown(children, { ...context, breaks: false, depth: context.depth + 1 });
}

function linkMarkdown(node: Link, { written, after }: Neighbours, context: InlineContext): string {
  const children = childrenOf(node.children, { ...context, inLink: true });
  if (context.inLink) return children;
  if (isAddress(node, written, after)) return node.children[0].value;
  if (context.inHtml) return `<a href="${attribute(node.href)}">${children}</a>`;
  const href = node.href.replace(/&(?=#?[\da-z]{1,40};)/giu, '&amp;');
  const target = /^[\w.:/?#@!$&+,;=%~-]+$/u.test(href)
    ? href
    : `<${href.replace(/[\\<>]/gu, encodeURIComponent)}>`;
  return `[${children}](${target})`;
}

type AddressLink = Link & { readonly children: readonly [{ readonly value: string }] };

/** An address that the reader finds in running text, exactly: it needs no brackets. */
function isAddress(node: Link, written: string, after: Inline | undefined): node is AddressLink {
  const [only, more] = node.children;
  if (only?.type !== 'text' || more) return false;
  const { value } = only;
  const plain = /^(?:https?:\/\/|www\.)[\w-]+\.[\w./?=&%#+~-]*[a-z\d/]$/iu.test(value) && value.length < 1000;
  const leads = node.href === value || (/^www\./iu.test(value) && node.href === `https://${value}`);
  if (!plain || !leads || /&\w+;/u.test(value) || !/^[ (“"]?$/u.test(written.slice(-1))) return false;
  if (after === undefined || after.type === 'noteReference' || after.type === 'break') return true;
  return after.type === 'text' && /^[.,;:!?)]{0,3}(?: |$)/u.test(after.value);
}

function codeMarkdown({ value, at }: CodeSpan, context: InlineContext): string {
  const { inLink, inTable, inHtml } = context;
  const code = value.replace(/[\n\r\v\f\u0085\u2028\u2029]/gu, ' ');
  if (code === '') return '';
  if (
    (inHtml && code.includes('<')) ||
    (inTable && code.includes('\\|')) ||
    (inLink && /`|\\[[\]]/u.test(code))
  ) {
    const hint = 'Markdown folds them there';
    if (/ {2}/u.test(code)) context.losses.add('several spaces in code were written as one', at, hint);
    const place = { inLink, inTable, inHtml, afterReference: false, beforeMark: true };
    return `<code>${escapeText(code, place)}</code>`;
  }
  const longest = Math.max(0, ...(code.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/u.test(code) && /[^ ]/u.test(code) ? ' ' : '';
  const inner = inTable ? code.replaceAll('|', '\\|') : code;
  return `${fence}${pad}${inner}${pad}${fence}`;
}

/** Neighbouring texts as one, as the model has them; texts of nothing go. */
function joined(nodes: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type !== 'text') all.push(node);
    else if (last?.type === 'text') all[all.length - 1] = { ...last, value: tame(last.value + node.value) };
    else if (tame(node.value) !== '') all.push({ ...node, value: tame(node.value) });
  }
  return all;
}
