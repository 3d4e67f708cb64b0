import type { Message } from '../../model/index.js';
import { cutBy, type Fault, faultOf, faultOfWord, short } from './address-faults.js';
import { addressSign, codeSign, type Passage } from './passage.js';
import type { Rule } from './proof.js';
import { say } from './say.js';

/** A web address that can't be right, as a link or among words: such a link leads nowhere. */
export const addressMalformedRule: Rule = function* ({ stories }) {
  for (const passage of stories.flat()) {
    yield* brokenLinks(passage);
    yield* brokenWords(passage);
  }
};

// ---- addresses that were read as links

function* brokenLinks(passage: Passage): Generator<Message> {
  for (const { offset, written, isWords } of passage.links) {
    const rest = isWords ? restBehind(passage.text, offset) : undefined;
    const fault = rest ? cutBy(written, rest) : faultOf(written);
    if (fault) yield tell(passage, { offset, length: isWords ? written.length : 1 }, written, fault);
  }
}

/** What stands behind an address after one space. */
function restBehind(text: string, offset: number): string | undefined {
  return /^\s(\S{1,200})/u.exec(text.slice(offset + 1, offset + 202))?.[1];
}

// ---- words that were not read as links

function* brokenWords(passage: Passage): Generator<Message> {
  if (!/www|tps?[:;.,/\\]/iu.test(passage.text)) return;
  for (const { 0: token, index } of outsideLinks(passage).matchAll(/[^\s\ufdd0\ufdd2]+/gu)) {
    const lead = /^[^\p{L}\p{N}]{0,9}/u.exec(token)![0].length;
    const written = token.slice(lead, lead + 2000);
    const word = /^w{3,5}[.,]$/iu.test(written) ? written : written.replace(/[.,;:!?)\]”’"»]{1,9}$/u, '');
    const end = index + token.length;
    const fault = faultOfWord(word.toLowerCase(), passage.text.slice(end, end + 80));
    if (!fault) continue;
    const place = { offset: index + lead, length: word.length };
    yield tell(passage, place, word.replace(addressSign, '…'), fault);
  }
}

/** The text with signs for the words of links: these lead where the link does, whatever they say. */
function outsideLinks({ text, links }: Passage): string {
  const parts: string[] = [];
  let from = 0;
  for (const { offset, length, isWords } of links) {
    if (isWords) continue;
    parts.push(text.slice(from, offset), codeSign.repeat(length));
    from = offset + length;
  }
  return parts.join('') + text.slice(from);
}

function tell(
  passage: Passage,
  words: { offset: number; length: number },
  written: string,
  { what, hint }: Fault,
): Message {
  return say(
    'address-malformed',
    passage,
    words,
    `the address ${short(written)} can’t be right: ${what}`,
    hint,
  );
}
