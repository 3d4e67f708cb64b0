import type { Element, ElementContent, Nodes } from 'hast';
import { type Message, type MessageCode, message, type Point } from '../../model/index.js';
import { usableHref } from '../addresses.js';
import { attribute } from './elements.js';
import type { Navigation } from './navigation.js';
import type { LinkedNotes } from './notes.js';
import type { Page } from './page.js';
import type { Tree } from './tree.js';
import { isIgnored } from './word-lists.js';

/** What the parts of the HTML reader share while they read one page. */
export class HtmlScope {
  readonly messages: Message[] = [];
  /** Elements that were read by themselves, such as the summary. */
  readonly apart = new Set<Element>();
  private readonly relative: Element[] = [];
  private readonly withReferences = new Set<Nodes>();

  constructor(
    readonly file: string,
    readonly page: Page,
    readonly tree: Tree,
    readonly navigation: Navigation,
    readonly notes: LinkedNotes,
  ) {
    for (const link of notes.references.keys()) {
      for (const around of tree.ancestors(link)) this.withReferences.add(around);
    }
  }

  /** Whether a note reference stands somewhere inside. */
  holdsReference(element: Element): boolean {
    return this.withReferences.has(element);
  }

  say(code: MessageCode, text: string, at: Point, hint?: string): void {
    this.messages.push(message(code, text, { file: this.file, ...at }, hint));
  }

  /** Whether nothing of a node stands in the text: navigation, a mark of a note, a note itself. */
  isGone(node: ElementContent, inNote: boolean): boolean {
    if (node.type === 'comment') return true;
    if (node.type !== 'element') return false;
    if (this.navigation.reasonOf(node) !== undefined || this.notes.marks.has(node)) return true;
    if (this.apart.has(node) || isIgnored(node)) return true;
    return !inNote && this.notes.elements.has(node);
  }

  /** The address of a link, where it can be set; says why where it can't. A link inside the page has none. */
  hrefOf(link: Element): string | undefined {
    const written = attribute(link, 'href')?.trim();
    if (written === undefined || written === '' || this.page.fragmentOf(written) !== undefined)
      return undefined;
    if (/^\w[\w+.-]*:/u.test(written)) {
      const usable = usableHref(written);
      const hint = 'links lead to http://, https:// or mailto: addresses';
      const shown = written.length > 80 ? `${written.slice(0, 80)}…` : written;
      if (!usable)
        this.say('link-unsafe', `the address “${shown}” can’t be used in print`, this.tree.at(link), hint);
      return usable;
    }
    const whole =
      this.page.base && URL.canParse(written, this.page.base) && new URL(written, this.page.base).href;
    if (!whole) this.relative.push(link);
    return whole ? usableHref(whole) : undefined;
  }

  /** Says, once for all, how many links lead to a place beside the page. */
  sayRelative(): void {
    const [first, ...others] = this.relative;
    if (!first) return;
    const href = attribute(first, 'href');
    const count = others.length === 0 ? '' : `, and ${others.length} more`;
    const text = `the link to “${href}”${count}, starts from the page’s own address, which it does not tell; its words stay`;
    this.say(
      'link-unsafe',
      text,
      this.tree.at(first),
      'give the page a <base href="https://…"> or whole addresses',
    );
  }
}
