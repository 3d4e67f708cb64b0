import type { Element, ElementContent } from 'hast';
import type { Inline, Point } from '../../model/index.js';
import { InlineBuilder } from '../inline-builder.js';
import { MappedText } from '../mapped-text.js';
import { addPlainText, addWords } from '../plain-inlines.js';
import { attribute, styleOf, textOf } from './elements.js';
import { isLanguage } from './page.js';
import type { HtmlScope } from './scope.js';
import { tidied, withReferences } from './tidy.js';

/** Emphasis inside emphasis, and so on: deeper ones mean nothing. */
const deepest = 12;

const kinds = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  strong: 'strong',
  b: 'strong',
  del: 'deletion',
  s: 'deletion',
  strike: 'deletion',
  sup: 'superscript',
  sub: 'subscript',
} as const;

const code = new Set(['code', 'kbd', 'samp', 'tt']);

/** The content of one paragraph, heading or cell. Space folds as browsers fold it; what is empty goes. */
export function readInlines(nodes: readonly ElementContent[], scope: HtmlScope, inNote: boolean): Inline[] {
  return tidied(new InlineReader(scope, inNote).read(nodes, new InlineBuilder('keep')));
}

class InlineReader {
  private depth = 0;
  private quotes = 0;
  private inLink = false;

  constructor(
    private readonly scope: HtmlScope,
    private readonly inNote: boolean,
  ) {}

  read(nodes: readonly ElementContent[], builder: InlineBuilder): Inline[] {
    for (const node of nodes) this.add(node, builder);
    return builder.done();
  }

  private add(node: ElementContent, builder: InlineBuilder): void {
    if (this.scope.isGone(node, this.inNote)) return;
    if (node.type === 'text') this.addText(node.value, this.scope.tree.at(node), builder);
    else if (node.type === 'element') this.addElement(node, builder);
  }

  private addText(value: string, { line, column }: Point, builder: InlineBuilder): void {
    const lines = value
      .split('\n')
      .map((text, index) => ({ text, line: line + index, column: index === 0 ? column : 1 }));
    const text = MappedText.fromLines(lines, '\n');
    if (this.inLink) addWords(builder, text, 'left');
    else addPlainText(builder, text, 'left');
  }

  private addElement(element: Element, builder: InlineBuilder): void {
    const at = this.scope.tree.at(element);
    const reference = this.scope.notes.references.get(element);
    if (reference) builder.node({ type: 'noteReference', ...reference, at });
    else if (element.tagName === 'br') builder.node({ type: 'break', at });
    else if (element.tagName === 'img') builder.text(attribute(element, 'alt') ?? '', () => at);
    else if (element.tagName === 'a') this.addLink(element, builder);
    else if (element.tagName === 'q') this.addQuotation(element, builder);
    else if (code.has(element.tagName)) this.addCode(element, builder);
    else this.addMarked(element, builder);
  }

  private addLink(link: Element, builder: InlineBuilder): void {
    const href = this.scope.hrefOf(link);
    if (!href || this.inLink) {
      this.addAll(link, builder);
      return;
    }
    this.inLink = true;
    const children = this.read(link.children, new InlineBuilder('keep'));
    this.inLink = false;
    const isWords = children.some((child) => child.type !== 'text' || child.value.trim() !== '');
    if (!isWords || children.some(({ type }) => type === 'noteReference')) builder.nodesOf(children);
    else builder.node({ type: 'link', href, children, at: this.scope.tree.at(link) });
  }

  /** The marks of quotation that a browser sets. */
  private addQuotation(element: Element, builder: InlineBuilder): void {
    const at = this.scope.tree.at(element);
    const [open, close] = this.quotes % 2 === 0 ? '“”' : '‘’';
    this.quotes += 1;
    builder.text(open!, () => at);
    this.addAll(element, builder);
    builder.text(close!, () => at);
    this.quotes -= 1;
  }

  private addCode(element: Element, builder: InlineBuilder): void {
    const value = textOf(element, (node) => node.type === 'element' && this.scope.isGone(node, this.inNote));
    const folded = value.replace(/[ \t\n]+/gu, ' ').trim();
    if (this.scope.holdsReference(element)) this.addAll(element, builder);
    else if (folded !== '') builder.node({ type: 'code', value: folded, at: this.scope.tree.at(element) });
  }

  private addMarked(element: Element, builder: InlineBuilder): void {
    const type = kindOf(element);
    const language = this.foreign(element);
    if ((!type && !language) || this.depth >= deepest) {
      this.addAll(element, builder);
      return;
    }
    this.depth += 1;
    const children = this.read(element.children, new InlineBuilder('keep'));
    this.depth -= 1;
    const at = this.scope.tree.at(element);
    const inner = type === 'superscript' ? withReferences(children) : undefined;
    const marked: readonly Inline[] = inner ?? (type ? [{ type, children, at }] : children);
    if (children.length === 0) return;
    if (language && !inner) builder.node({ type: 'foreign', language, children: marked, at });
    else builder.nodesOf(marked);
  }

  private addAll(element: Element, builder: InlineBuilder): void {
    for (const child of element.children) this.add(child, builder);
  }

  /** The language of words that are in another than the page's. Word marks every word, so the same does not count. */
  private foreign(element: Element): string | undefined {
    const written = (attribute(element, 'lang') ?? attribute(element, 'xmlLang'))?.trim();
    if (!written || !isLanguage(written)) return undefined;
    const language = Intl.getCanonicalLocales(written)[0]!;
    return mainPart(language) === mainPart(this.scope.page.language?.value ?? 'en') ? undefined : language;
  }
}

function mainPart(language: string): string {
  return language.split('-', 1)[0]!;
}

function kindOf(element: Element): (typeof kinds)[keyof typeof kinds] | undefined {
  if (Object.hasOwn(kinds, element.tagName)) {
    return kinds[element.tagName as keyof typeof kinds];
  }
  const style = styleOf(element);
  if (style.includes(';font-style:italic')) return 'emphasis';
  if (/;font-weight:(?:bold|[6-9]00);/u.test(style)) return 'strong';
  return style.includes(';vertical-align:super') ? 'superscript' : undefined;
}
