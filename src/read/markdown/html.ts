import type { Inline } from '../../model/index.js';
import { InlineBuilder } from '../inline-builder.js';
import type { MappedText } from '../mapped-text.js';
import { inlinesOf, isTagName, type TagName } from './html-tags.js';
import type { MarkdownScope } from './scope.js';

interface Open {
  readonly name: TagName;
  readonly written: MappedText;
  readonly builder: InlineBuilder;
}

/**
 * The HTML that may stand in a line of Markdown: the tags of html-tags.ts, `<br>` and `<wbr>`. Any other tag, and one that is not
 * closed or was never opened, is set as it is written, with a message.
 */
export class HtmlNesting {
  private readonly open: Open[] = [];

  constructor(
    private readonly outer: InlineBuilder,
    private readonly scope: MarkdownScope,
  ) {}

  /** Where the next inlines go. */
  get builder(): InlineBuilder {
    return this.open.at(-1)?.builder ?? this.outer;
  }

  get inLink(): boolean {
    return this.open.some(({ name }) => name === 'a');
  }

  tag(written: MappedText): void {
    const match = /^<(\/?)([a-z]{1,6})(?:[\s/][^>]*)?>$/iu.exec(written.text);
    const name = match?.[2]?.toLowerCase() ?? '';
    if (name === 'br') this.builder.node({ type: 'break', at: written.at(0) });
    else if (name === 'wbr') return;
    else if (!isTagName(name) || this.open.length > 20) this.setAsText(written);
    else if (!match?.[1]) this.open.push({ name, written, builder: new InlineBuilder('keep') });
    else if (this.open.at(-1)?.name === name) this.close();
    else this.setAsText(written);
  }

  done(): Inline[] {
    for (let last = this.open.pop(); last; last = this.open.pop()) {
      this.setAsText(last.written);
      this.builder.nodesOf(last.builder.done());
    }
    return this.outer.done();
  }

  private close(): void {
    const { name, written, builder } = this.open.pop()!;
    const tag = { name, written: written.text, at: written.at(0), inLink: this.inLink };
    this.builder.nodesOf(inlinesOf(tag, builder.done(), this.scope));
  }

  private setAsText(written: MappedText): void {
    const hint = 'write it in Markdown, or take it out';
    this.scope.say(
      'markdown-html',
      `the HTML ${shortened(written.text)} was set as text`,
      written.at(0),
      hint,
    );
    this.builder.text(written.text, (offset) => written.at(offset));
  }
}

export function isComment(html: string): boolean {
  return html.startsWith('<!--');
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
