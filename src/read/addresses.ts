import { isLetterOrNumberBefore } from '../names/letters.js';

/** A web address found in a text. */
export interface FoundAddress {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

const start = /https?:\/\/|www\./giu;

/**
 * Finds the web addresses in a text: `https://…`, `http://…` and `www.host/…`. Punctuation behind an address is no part
 * of it, nor is a closing parenthesis that the address did not open. An address without a scheme gets `https://`.
 */
export function findAddresses(text: string): FoundAddress[] {
  const found: FoundAddress[] = [];
  let end = 0;
  for (const { index, 0: first } of text.matchAll(start)) {
    if (index < end || (/^w/iu.test(first) && goesOnFrom(text, index))) continue;
    const written = addressFrom(text, index, first);
    end = index + written.length;
    found.push(...addressOf(written, index));
  }
  return found;
}

/** The address that a text starts with. */
export function addressAtStart(text: string): FoundAddress | undefined {
  const first = /^(?:https?:\/\/|www\.)/iu.exec(text)?.[0];
  return first === undefined ? undefined : addressOf(addressFrom(text, 0, first), 0)[0];
}

/** Whether a word, a path or a mail address goes on at an offset. */
function goesOnFrom(text: string, offset: number): boolean {
  return isLetterOrNumberBefore(text, offset) || /[@./-]/u.test(text.charAt(offset - 1));
}

/** What could be an address from its first characters on; these alone where no other character of one follows. */
function addressFrom(text: string, offset: number, first: string): string {
  // The characters that no address contains, and that end one: quotation marks, brackets, white space.
  const rest = /[^\s<>"“”„«»[\]{}|\\^\x60]{1,2000}/uy;
  rest.lastIndex = offset + first.length;
  return first + (rest.exec(text)?.[0] ?? '');
}

function addressOf(found: string, start: number): FoundAddress[] {
  const written = withoutTail(found);
  const href = hrefOf(written);
  return href ? [{ start, end: start + written.length, href }] : [];
}

/** An address in the form that can be set as a link in HTML and PDF, or undefined: http, https and mailto only. */
export function usableHref(written: string): string | undefined {
  const trimmed = written.trim();
  if (!/^(?:https?:\/\/|mailto:)[^\s/]/iu.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const plain = /^[\w.~:/?#@!$&'()*+,;=%-]+$/u.test(trimmed) && !/%(?![0-9a-f]{2})/iu.test(trimmed);
  if (plain) return trimmed;
  const escaped = new URL(trimmed).href.replace(/%(?![0-9a-f]{2})/giu, '%25');
  return escaped.replace(/[[\]{}|\\^`]/gu, (character) => encodeURIComponent(character));
}

function hrefOf(written: string): string | undefined {
  if (!/^www\./iu.test(written)) return usableHref(written);
  return /^www\.[^./]+\.[^./]/iu.test(written) ? usableHref(`https://${written}`) : undefined;
}

function withoutTail(written: string): string {
  let open = 0;
  for (const character of written) {
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
  }
  let end = written.length;
  for (; end > 0; end -= 1) {
    const last = written[end - 1]!;
    if (last === ')' && open < 0) open += 1;
    else if (!/[.,;:!?'’‘*_…–—]/u.test(last)) break;
  }
  return written.slice(0, end);
}
