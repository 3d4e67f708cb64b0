/** A web address found in a text. */
export interface FoundAddress {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

// The characters that no address contains, and that end one: quotation marks, brackets, white space.
const pattern = String.raw`(?:https?:\/\/|(?<![\p{L}\p{N}@.\/\-])www\.)[^\s<>"“”„«»[\]{}|\\^\x60]{1,2000}`;
const anywhere = new RegExp(pattern, 'giu');
const atStart = new RegExp(pattern, 'iuy');

/**
 * Finds the web addresses in a text: `https://…`, `http://…` and `www.host/…`. Punctuation behind an address is no part
 * of it, nor is a closing parenthesis that the address did not open. An address without a scheme gets `https://`.
 */
export function findAddresses(text: string): FoundAddress[] {
  if (!/:\/\/|www\./iu.test(text)) return [];
  return [...text.matchAll(anywhere)].flatMap((match) => addressOf(match) ?? []);
}

/** The address that a text starts with. */
export function addressAtStart(text: string): FoundAddress | undefined {
  atStart.lastIndex = 0;
  const match = atStart.exec(text);
  return match ? addressOf(match) : undefined;
}

function addressOf(match: RegExpExecArray): FoundAddress | undefined {
  const written = withoutTail(match[0]);
  const href = hrefOf(written);
  return href ? { start: match.index, end: match.index + written.length, href } : undefined;
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
