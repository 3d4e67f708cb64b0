import { addressSign } from './passage.js';

/** What is wrong with an address, and what to do about it. */
export interface Fault {
  readonly what: string;
  readonly hint: string;
}

const copyAnew = 'Copy it anew from the browser.';
const twoBeginnings: Fault = { what: 'it has two beginnings', hint: 'Take one of them out.' };

/** What is wrong with an address behind which, after a space, `rest` follows: the space cuts it where that can only be its rest. */
export function cutBy(written: string, rest: string): Fault | undefined {
  const own = faultOf(written);
  if (own) return own;
  const isFile = /^[\w./%~-][^\s“”"]{0,150}\.(?:html?|pdf|php|aspx?|jsp|docx?|shtml)\b/iu.test(rest);
  const goesOn = /[/\-_=?&%]$/u.test(written) && /^[\w.~%-]{0,80}(?:[/=&?%_]|\d-)[\w/=&?%_.-]/u.test(rest);
  if (!isFile && (!goesOn || /^(?:and\/or|n\/a|y\/o|et\/ou)\b/iu.test(rest))) return undefined;
  const words = short(rest.replace(/[.,;:)]{1,9}$/u, ''));
  return { what: `a space cuts it before “${words}”`, hint: 'Take the space out.' };
}

/** What is wrong with an address that has `http://`, `https://` or `www.` in front. */
export function faultOf(written: string): Fault | undefined {
  if (/^mailto:/iu.test(written)) return undefined;
  const scheme = /^https?:\/\//iu.exec(written)?.[0] ?? '';
  const rest = written.slice(scheme.length);
  if (/^[a-z]{3,6}:?\/\//iu.test(rest)) return twoBeginnings;
  const quote = /[‘’‚‛′″`]/u.exec(written)?.[0];
  if (quote !== undefined)
    return {
      what: `“${quote}” can’t be part of it`,
      hint: 'Part it from the address by a space, or take it out.',
    };
  if (unbalanced(written))
    return { what: 'a bracket in it has no partner', hint: 'Take the bracket out, or add its partner.' };
  return faultOfHost(rest.split(/[/?#]/u, 1)[0]!);
}

function faultOfHost(written: string): Fault | undefined {
  const host = written.replace(/:\d{1,5}$/u, '').replace(/^[^@]{0,60}@/u, '');
  if (/^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/u.test(host)) return undefined;
  if (/\.\.|^\./u.test(host)) return { what: `“${short(host)}” has a point too many`, hint: 'Take it out.' };
  if (/^w{4,}\./iu.test(host))
    return { what: `it starts with “${host.split('.', 1)[0]}”`, hint: 'Write www.' };
  const strange = /[^\p{L}\p{M}\p{N}._-]/u.exec(host)?.[0];
  if (strange !== undefined)
    return {
      what: `no host’s name has “${strange}” in it: ${short(host)}`,
      hint: 'Write a point, or copy it anew from the browser.',
    };
  const labels = host.replace(/\.$/u, '').split('.');
  const last = labels.at(-1)!;
  const isNamed = /^(?:\p{L}[\p{L}\p{M}]+|xn--[\w-]+)$/iu.test(last);
  if (isNamed && labels.length > (/^www$/iu.test(labels[0]!) ? 2 : 1)) return undefined;
  return { what: `“${short(host)}” has no ending such as .org`, hint: copyAnew };
}

function unbalanced(written: string): boolean {
  let open = 0;
  for (const character of written) {
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
    if (open < 0) return true;
  }
  return open > 0;
}

/**
 * What is wrong with a word, in small letters, that is meant as an address but was not read as one; undefined where it is
 * no address. `behind` is what follows it.
 */
export function faultOfWord(word: string, behind: string): Fault | undefined {
  const scheme = /^([a-z]{3,7})([:;.,]{0,3}[/\\]{1,4}|[:;.,]{1,3}(?=www))(.?)/u.exec(word);
  if (scheme) return faultOfScheme(word, scheme);
  if (!/^w{3,5}[.,]/u.test(word)) return undefined;
  if (!/^w{3,5}[.,]$/u.test(word)) return faultOf(word);
  const isCut = /^\s[\w-]{1,60}\.\w/u.test(behind);
  return isCut ? { what: 'a space cuts it', hint: 'Take the space out.' } : undefined;
}

/** `http`, more or less, with what stands between it and the host: a single stroke, as in HTTP/1.1, makes no address. */
function faultOfScheme(
  word: string,
  [, name = '', marks = '', next = '']: RegExpExecArray,
): Fault | undefined {
  if (marks === '/' || !/^h{0,2}t{1,3}p{1,2}s?$/u.test(name)) return undefined;
  if (!/^https?$/u.test(name) || marks !== '://')
    return { what: `it starts with “${name}${marks}”`, hint: 'Write http:// or https://.' };
  if (next === '')
    return { what: 'nothing follows it', hint: 'Take out the space that follows, or the words.' };
  return next === addressSign ? twoBeginnings : faultOf(word);
}

/** As much of an address as a message has room for. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
