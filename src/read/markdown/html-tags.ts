import type { Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Inline, Point } from '../../model/index.js';
import { plainText } from '../../model/index.js';
import { usableHref } from '../addresses.js';
import type { MarkdownScope } from './scope.js';

/** Tags with words in them, and what they are in the model; `words` adds nothing to its words. */
const tags = {
  sup: 'superscript',
  sub: 'subscript',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  var: 'emphasis',
  dfn: 'emphasis',
  strong: 'strong',
  b: 'strong',
  del: 'deletion',
  s: 'deletion',
  strike: 'deletion',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  q: 'quotation',
  a: 'link',
  span: 'words',
  u: 'words',
  ins: 'words',
  mark: 'words',
  small: 'words',
  big: 'words',
  abbr: 'words',
  font: 'words',
  time: 'words',
  bdi: 'words',
} as const;

export type TagName = keyof typeof tags;

/** Names of tags with words in them that may stand in a line of Markdown. */
export const inlineTags: ReadonlySet<string> = new Set(Object.keys(tags));

export function isTagName(name: string): name is TagName {
  return inlineTags.has(name);
}

/** The attributes of a tag as it is written. */
export function attributesOf(tag: string): Properties {
  const [element] = fromHtml(tag, { fragment: true }).children;
  return element?.type === 'element' ? element.properties : {};
}

/** What a tag with these inlines in it is in the model. A link inside a link gives its words only. */
export function inlinesOf(
  tag: { readonly name: TagName; readonly written: string; readonly at: Point; readonly inLink: boolean },
  children: readonly Inline[],
  scope: MarkdownScope,
): readonly Inline[] {
  const { name, written, at } = tag;
  const properties = /\s/u.test(written) ? attributesOf(written) : {};
  const inner = name === 'a' ? linkOf(properties, children, tag, scope) : nodesOf(name, children, at);
  const language = languageOf(properties);
  return language === undefined || inner.length === 0
    ? inner
    : [{ type: 'foreign', language, children: inner, at }];
}

function nodesOf(name: TagName, children: readonly Inline[], at: Point): readonly Inline[] {
  const type = tags[name];
  if (type === 'words' || type === 'link' || children.length === 0) return children;
  if (type === 'quotation')
    return [{ type: 'text', value: '“', at }, ...children, { type: 'text', value: '”', at }];
  if (type !== 'code') return isReferences(name, children) ? children : [{ type, children, at }];
  const isPlain = children.every((child) => child.type === 'text' || child.type === 'link');
  return isPlain ? [{ type, value: plainText(children), at }] : children;
}

/** `<sup>[^1]</sup>`: a reference is a superscript already. */
function isReferences(name: TagName, children: readonly Inline[]): boolean {
  return name === 'sup' && children.every(({ type }) => type === 'noteReference');
}

function linkOf(
  { href }: Properties,
  children: readonly Inline[],
  { at, inLink }: { at: Point; inLink: boolean },
  scope: MarkdownScope,
): readonly Inline[] {
  if (href === undefined || inLink || children.length === 0) return children;
  const usable = usableHref(String(href));
  if (usable) return [{ type: 'link', href: usable, children, at }];
  const hint = 'links lead to http://, https:// or mailto: addresses';
  scope.say('link-unsafe', `the address “${String(href)}” can’t be used in print`, at, hint);
  return children;
}

/** A language tag (BCP 47) in its usual form; undefined where it is none. */
function languageOf({ lang }: Properties): string | undefined {
  try {
    return typeof lang === 'string' ? Intl.getCanonicalLocales(lang)[0] : undefined;
  } catch {
    return undefined;
  }
}
