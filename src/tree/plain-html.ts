import type { Element, ElementContent, Root } from 'hast';
import { mayStandIn } from './nesting.js';
import { addAttribute, unescaped } from './plain-attributes.js';
import { blockElements, inlineElements } from './vocabulary.js';

/**
 * Parses HTML that is written as templates write it: elements of the vocabulary, nested as they may be, each closed where it
 * ends, attributes in double quotes. There HTML's rules of repair have nothing to do, so the tree is the one that HTML's own
 * parser makes, in a fraction of the time. Undefined where anything else is in the text: that parser sees to it then.
 */
export function parsePlainHtml(html: string): Root | undefined {
  return /[\0\r\ud800-\udfff]/.test(html) ? undefined : new PlainParser(html).parse();
}

const known: ReadonlySet<string> = new Set([...blockElements, ...inlineElements]);
const empty: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

class PlainParser {
  private at = 0;
  private readonly top: ElementContent[] = [];
  private readonly open: Element[] = [];
  /** Of the innermost open element. */
  private children = this.top;

  constructor(private readonly html: string) {}

  parse(): Root | undefined {
    while (this.at < this.html.length) if (!this.next()) return undefined;
    return this.open.length === 0 ? { type: 'root', children: this.top } : undefined;
  }

  /** Reads a piece; false where it is not plain. */
  private next(): boolean {
    if (this.html[this.at] !== '<') return this.text();
    return this.html[this.at + 1] === '/' ? this.endTag() : this.startTag();
  }

  private text(): boolean {
    const end = this.html.indexOf('<', this.at);
    const raw = this.html.slice(this.at, end < 0 ? undefined : end);
    this.at += raw.length;
    let value = unescaped(raw);
    // words between the parts of a table would be moved out of it
    if (value === undefined || (!mayStandIn('#text', this.open) && /[^ \t\n\f]/u.test(value))) return false;
    // the first line break of a <pre> is none
    if (this.children.length === 0 && this.open.at(-1)?.tagName === 'pre') value = value.replace(/^\n/u, '');
    if (value !== '') this.children.push({ type: 'text', value });
    return true;
  }

  private endTag(): boolean {
    const element = this.open.pop();
    if (!element || !this.html.startsWith(`${element.tagName}>`, this.at + 2)) return false;
    this.at += element.tagName.length + 3;
    this.children = this.open.at(-1)?.children ?? this.top;
    return true;
  }

  private startTag(): boolean {
    const tagName = this.take(/<([a-z][a-z0-9]*)/y)?.[1];
    if (tagName === undefined || !known.has(tagName) || !mayStandIn(tagName, this.open)) return false;
    const element: Element = { type: 'element', tagName, properties: {}, children: [] };
    for (let found = this.takeAttribute(); found; found = this.takeAttribute())
      if (!addAttribute(element, found[1]!, found[2]!)) return false;
    if (this.html[this.at] !== '>') return false;
    this.at += 1;
    this.children.push(element);
    if (empty.has(tagName)) return true;
    this.open.push(element);
    this.children = element.children;
    return true;
  }

  private takeAttribute(): RegExpExecArray | null {
    return this.html[this.at] === '>' ? null : this.take(/[ \t\n]+([a-z][a-z-]*)="([^"]*)"/y);
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.html);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}
