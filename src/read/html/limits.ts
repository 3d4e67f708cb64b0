import { type Message, message } from '../../model/index.js';
import type { Line } from '../lines.js';

/** Elements that a parser makes again in each block since nothing closed them: some seconds of work. */
const mostRemade = 500_000;
/** Attributes of one element: a parser compares each with all before it. */
const mostAttributes = 50_000;

const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

/**
 * Says where a page leaves more elements open, or gives one more attributes, than can be read in reasonable time. Looks
 * at the tags alone, before they are parsed; what stands in a script or comment counts too, so the limits are wide.
 */
export function findTooMuch(file: string, lines: readonly Line[]): Message | undefined {
  const open = new OpenFormatting();
  let attributes = 0;
  for (const { text, line, column } of lines) {
    for (let index = text.indexOf('<'); index >= 0; index = text.indexOf('<', index + 1)) {
      open.tag(text, index + 1);
      if (open.remade > mostRemade) return tooMuch(file, { line, column: column + index });
    }
    attributes = text.includes('>') ? 0 : attributes;
    attributes += text.length > mostAttributes || attributes > 0 || text.includes('<') ? spacesIn(text) : 0;
    if (attributes > mostAttributes) return tooMuch(file, { line, column });
  }
  return undefined;
}

export function tooMuch(file: string, { line, column } = { line: 1, column: 1 }): Message {
  const hint = 'open the page in a browser or in Word, and save it anew';
  const text = 'more elements stand inside one another here than can be read';
  return message('input-too-large', text, { file, line, column }, hint);
}

/** The longest run of white space and slashes, which part attributes, between one `>` and the next. */
function spacesIn(text: string): number {
  if (text.length < 1000 && text.includes('>')) return 0;
  return text
    .split('>')
    .reduce((most, part) => Math.max(most, part.includes('<') ? part.split(/[\s/]/u).length : 0), 0);
}

/** What a parser keeps open over the ends of blocks: at most three of one look (HTML, 13.2.4.3). */
class OpenFormatting {
  remade = 0;
  private total = 0;
  private readonly looks = new Map<string, string[]>();

  /** `start` is behind the `<`. */
  tag(text: string, start: number): void {
    const name = /\/?([a-z][a-z0-9]{0,20})/iuy;
    name.lastIndex = start;
    const found = name.exec(text);
    const tag = found?.[1]?.toLowerCase();
    if (!found || !tag) return;
    if (!formatting.has(tag)) {
      if (text[start] !== '/') this.remade += this.total;
      return;
    }
    const open = this.looks.get(tag) ?? [];
    const look = text.slice(start, start + 200).split('>', 1)[0]!;
    const isEnd = text[start] === '/';
    if (isEnd) this.total -= open.pop() === undefined ? 0 : 1;
    else if (open.slice(-50).filter((other) => other === look).length < 3) {
      open.push(look);
      this.total += 1;
    }
    this.looks.set(tag, open);
  }
}
