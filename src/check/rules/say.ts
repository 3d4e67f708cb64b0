import { type Message, type MessageCode, message } from '../../model/index.js';
import { addressSign, codeSign, type Passage, referenceSign } from './passage.js';

/** A message about so many characters of a passage. */
export function say(
  code: MessageCode,
  passage: Passage,
  words: { readonly offset: number; readonly length: number },
  text: string,
  hint: string,
): Message {
  return message(code, text, { ...passage.at(words.offset), length: words.length }, hint);
}

/** The words around an offset, whole ones as far as they are short. */
export function shownAround(text: string, offset: number, before = 15, after = 25): string {
  const [from, to] = [Math.max(0, offset - before), offset + after];
  const words = text.slice(from, to);
  const cut = from > 0 ? (/^\S{0,14}\s/u.exec(words)?.[0].length ?? 0) : 0;
  const start = cut > offset - from ? 0 : cut;
  const isParted = /^[\p{L}\p{N}]{2}$/u.test(text.slice(to - 1, to + 1));
  const whole = isParted ? words.slice(start).replace(/\s\S{0,24}$/u, '…') : words.slice(start);
  return `${from + start > 0 ? '…' : ''}${shown(whole, before + after)}`;
}

/** Words of a passage as they can be shown in a message. */
export function shown(text: string, longest = 40): string {
  const plain = text
    .replaceAll(referenceSign, '')
    .replaceAll(addressSign, '…')
    .replaceAll(codeSign, '…')
    .replace(/\s+/gu, ' ')
    .trim();
  return plain.length > longest ? `${plain.slice(0, longest).trimEnd()}…` : plain;
}
