import type { Token } from 'marked';
import type { Block, Point } from '../../model/index.js';
import type { MappedText } from '../mapped-text.js';
import { depthOf, isQuotationEnd, isQuotationStart, openBlock } from './html-names.js';

/** Lines that are looked through for the end of a table or a list. */
const furthest = 400;

/** Puts together a table or a list of HTML that blank lines have parted, for Markdown ends a block of HTML at each. */
export function joinHtml(tokens: readonly Token[]): Token[] {
  const isClosed = tokens.some(({ raw }) => /<\/(?:table|ul|ol|dl|figure)\b/iu.test(raw));
  if (!isClosed) return [...tokens];
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    const name = token.type === 'html' ? openBlock(token.raw) : undefined;
    const end = name === undefined ? -1 : endOf(tokens, index, name);
    if (end <= index) joined.push(token);
    else {
      const raw = tokens.slice(index, end + 1).map((part) => part.raw);
      joined.push({ ...token, raw: raw.join('') } as Token);
      index = end;
    }
  }
  return joined;
}

/** The token in which a block that another opens is closed; -1 where none does. */
function endOf(tokens: readonly Token[], start: number, name: string): number {
  let depth = 0;
  for (let index = start; index < Math.min(tokens.length, start + furthest); index += 1) {
    const { type, raw } = tokens[index]!;
    if (type === 'footnote' || type === 'heading') return -1;
    depth += depthOf(raw, name);
    if (depth <= 0) return index;
  }
  return -1;
}

/** Collects blocks; those between `<blockquote>` and `</blockquote>` on lines of their own become a quotation. */
export class Nest {
  private readonly open: { blocks: Block[]; at: Point }[] = [];
  private readonly blocks: Block[] = [];

  /** Whether a piece of HTML opens or closes a quotation. */
  takes(part: MappedText): boolean {
    if (isQuotationStart(part.text) && this.open.length < 8) {
      this.open.push({ blocks: [], at: part.at(Math.max(0, part.text.indexOf('<'))) });
      return true;
    }
    if (!isQuotationEnd(part.text) || this.open.length === 0) return false;
    const { blocks, at } = this.open.pop()!;
    if (blocks.length > 0) this.add([{ type: 'quotation', children: blocks, at }]);
    return true;
  }

  add(blocks: readonly Block[]): void {
    (this.open.at(-1)?.blocks ?? this.blocks).push(...blocks);
  }

  /** All blocks; those of a quotation that nobody closed stand without one. */
  done(): Block[] {
    return [...this.blocks, ...this.open.flatMap(({ blocks }) => blocks)];
  }
}
