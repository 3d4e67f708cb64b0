import type { Token, Tokens } from 'marked';
import type { Inline } from '../../model/index.js';
import { usableHref } from '../addresses.js';
import { InlineBuilder } from '../inline-builder.js';
import type { MappedText } from '../mapped-text.js';
import { addPlainText, addWords } from '../plain-inlines.js';
import { decodeEntities, partsOf } from './entities.js';
import { HtmlNesting, isComment } from './html.js';
import { attributesOf } from './html-tags.js';
import type { MarkdownScope } from './scope.js';

const deepest = 20;

/** The inlines of a block: `text` is the source that its tokens were made from. `lead` stands before them. */
export function readInlines(
  tokens: readonly Token[],
  text: MappedText,
  scope: MarkdownScope,
  lead?: { readonly value: string; readonly offset: number },
): Inline[] {
  const builder = new InlineBuilder('trim');
  if (lead) builder.text(lead.value, () => text.at(lead.offset));
  return new InlineReader(scope, 0, false).read(tokens, text, builder);
}

class InlineReader {
  constructor(
    private readonly scope: MarkdownScope,
    private readonly depth: number,
    private readonly inLink: boolean,
  ) {}

  read(tokens: readonly Token[], text: MappedText, builder: InlineBuilder): Inline[] {
    const nesting = new HtmlNesting(builder, this.scope);
    let cursor = 0;
    for (const token of tokens) {
      const start = text.text.startsWith(token.raw, cursor) ? cursor : text.text.indexOf(token.raw, cursor);
      const part = text.slice(Math.max(start, cursor), Math.max(start, cursor) + token.raw.length);
      cursor = Math.max(start, cursor) + token.raw.length;
      if (token.type === 'html') {
        if (isComment(token.raw)) continue;
        if (/^<img\s/iu.test(token.raw)) this.addTaggedImage(part, nesting.builder);
        else nesting.tag(part);
      } else this.within(nesting.inLink).add(token as Tokens.Generic, part, nesting.builder);
    }
    return nesting.done();
  }

  private within(inLink: boolean): InlineReader {
    return inLink === this.inLink || this.inLink ? this : new InlineReader(this.scope, this.depth, true);
  }

  private add(token: Tokens.Generic, part: MappedText, builder: InlineBuilder): void {
    const at = part.at(0);
    switch (token.type) {
      case 'em':
        builder.node({ type: 'emphasis', children: this.inner(token, part), at });
        break;
      case 'strong':
        builder.node({ type: 'strong', children: this.inner(token, part), at });
        break;
      case 'del':
        builder.node({ type: 'deletion', children: this.inner(token, part), at });
        break;
      case 'codespan':
        builder.node({ type: 'code', value: token.text, at });
        break;
      case 'br':
        builder.node({ type: 'break', at });
        break;
      case 'escape':
        builder.text(token.text, () => at);
        break;
      case 'footnoteReference':
        builder.reference(token.label, at);
        break;
      case 'address':
        builder.node({
          type: 'link',
          href: token.href,
          children: [{ type: 'text', value: part.text, at }],
          at,
        });
        break;
      case 'link':
        this.addLink(token as Tokens.Link, part, builder);
        break;
      case 'image':
        this.addImage(token as Tokens.Image, part, builder);
        break;
      default:
        this.addText(part, builder);
    }
  }

  private inner(token: Tokens.Generic, part: MappedText, inLink = this.inLink): Inline[] {
    const text = part.slice(1).locate(String(token.text));
    const builder = new InlineBuilder('keep');
    if (this.depth < deepest)
      return new InlineReader(this.scope, this.depth + 1, inLink).read(token.tokens ?? [], text, builder);
    builder.text(text.text, (offset) => text.at(offset));
    return builder.done();
  }

  private addLink(token: Tokens.Link, part: MappedText, builder: InlineBuilder): void {
    const at = part.at(0);
    const children = this.inner(token, part, true);
    const href = usableHref(decodeEntities(token.href));
    if (!href) {
      const hint = 'links lead to http://, https:// or mailto: addresses';
      this.scope.say('link-unsafe', `the address “${token.href}” can’t be used in print`, at, hint);
      builder.nodesOf(children);
    } else if (children.length > 0) builder.node({ type: 'link', href, children, at });
    else builder.node({ type: 'link', href, children: [{ type: 'text', value: href, at }], at });
  }

  private addImage(token: Tokens.Image, part: MappedText, builder: InlineBuilder): void {
    this.sayLeftOut(token.href, part);
    builder.nodesOf(this.inner(token as Tokens.Generic, part, true));
  }

  private addTaggedImage(part: MappedText, builder: InlineBuilder): void {
    const { src, alt } = attributesOf(part.text);
    this.sayLeftOut(String(src ?? ''), part);
    builder.text(String(alt ?? ''), () => part.at(0));
  }

  private sayLeftOut(name: string, part: MappedText): void {
    const shown = name.length > 60 ? `${name.slice(0, 40)}…` : name;
    const text = `the image “${shown}” stands among words; its own words were set`;
    this.scope.say('image-unsupported', text, part.at(0), 'give it a paragraph of its own');
  }

  private addText(text: MappedText, builder: InlineBuilder): void {
    for (const { start, end, decoded } of partsOf(text.text)) {
      const part = text.slice(start, end);
      if (decoded !== undefined) builder.text(decoded, () => part.at(0));
      else if (this.inLink) addWords(builder, part, this.scope.references);
      else addPlainText(builder, part, this.scope.references);
    }
  }
}
