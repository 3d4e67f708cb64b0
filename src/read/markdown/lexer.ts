import { Lexer, Marked, type MarkedOptions, type Token, Tokenizer, type Tokens } from 'marked';
import { addressAtStart } from '../addresses.js';
import { footnoteDefinition, footnoteReference } from './footnotes.js';

/** A web address in running text, with what it leads to. */
export interface AddressToken extends Tokens.Generic {
  readonly type: 'address';
  readonly href: string;
}

/**
 * Markdown to tokens: GitHub flavour with footnotes. Lists, quotations and emphasis that nest deeper than any text
 * does are left as text: a parser that calls itself can run out of stack, which Node does not always survive.
 */
export function lexBlocks(text: string): Token[] {
  return new Lexer(options()).lex(text);
}

/** The same, for a text that is known to be inline. */
export function lexInlines(text: string): Token[] {
  return new Lexer(options()).inlineTokens(text);
}

/** Addresses are found as in plain text, and before emphasis is: `_` may stand in one. */
const address = {
  name: 'address',
  level: 'inline' as const,
  tokenizer(this: { lexer: Lexer }, source: string): AddressToken | undefined {
    if (this.lexer.state.inLink || !/^(?:https?:\/\/|www\.)/iu.test(source.slice(0, 8))) return undefined;
    const found = addressAtStart(source.slice(0, 2100));
    if (!found) return undefined;
    return { type: 'address', raw: source.slice(0, found.end), href: found.href };
  },
};

const { defaults } = new Marked({
  gfm: true,
  extensions: [footnoteDefinition(), footnoteReference, address],
});

function options(): MarkedOptions {
  return { ...defaults, tokenizer: new BoundedTokenizer() };
}

class BoundedTokenizer extends Tokenizer {
  private depth = 0;

  override blockquote(source: string) {
    return this.within(16, () => super.blockquote(source));
  }

  override list(source: string) {
    return this.within(16, () => super.list(source));
  }

  override emStrong(source: string, masked: string, before?: string) {
    return this.within(40, () => super.emStrong(source, masked, before));
  }

  override del(source: string, masked: string, before?: string) {
    return this.within(40, () => super.del(source, masked, before));
  }

  override link(source: string) {
    return this.within(40, () => super.link(source));
  }

  override reflink(source: string, links: Parameters<Tokenizer['reflink']>[1]) {
    return this.within(40, () => super.reflink(source, links));
  }

  override url() {
    return undefined;
  }

  private within<T>(deepest: number, read: () => T): T | undefined {
    if (this.depth >= deepest) return undefined;
    this.depth += 1;
    try {
      return read();
    } finally {
      this.depth -= 1;
    }
  }
}
