import type { Message } from '../../model/index.js';
import { addressMalformedRule } from './address-malformed.js';
import { allowanceRule } from './allowances.js';
import { bracketUnclosedRule } from './bracket-unclosed.js';
import { doubleSpaceRule } from './double-space.js';
import { headingSkipRule } from './heading-skip.js';
import { passagesOf } from './passages.js';
import type { Proof, Rule } from './proof.js';
import { quoteUnclosedRule } from './quote-unclosed.js';
import { referenceMidsentenceRule } from './reference-midsentence.js';
import { repeatedWordRule } from './repeated-word.js';
import { sectionEmptyRule } from './section-empty.js';
import { spaceBeforePunctuationRule } from './space-before-punctuation.js';
import { staleRule } from './stale.js';

export { unusedAllowances } from './allowances.js';
export type { Proof } from './proof.js';

/** The rules that `briefpress check` knows besides what readers and resolve say. */
const rules: readonly Rule[] = [
  allowanceRule,
  staleRule,
  sectionEmptyRule,
  headingSkipRule,
  addressMalformedRule,
  bracketUnclosedRule,
  quoteUnclosedRule,
  doubleSpaceRule,
  spaceBeforePunctuationRule,
  repeatedWordRule,
  referenceMidsentenceRule,
];

/** What all rules find in one profile, in no certain order. */
export function checkProfile(proof: Proof): Message[] {
  const { draft, profile, lines } = proof;
  const language = profile?.language ?? draft.metadata.language?.value ?? draft.metadata.dateLanguage ?? 'en';
  const reading = { ...proof, stories: passagesOf(draft, language, lines) };
  return rules.flatMap((rule) => firstOf(rule(reading)));
}

/** So many of one kind in one profile are told: whoever has more has another trouble. */
const most = 200;

function firstOf(found: Iterable<Message>): Message[] {
  const messages: Message[] = [];
  for (const one of found) {
    if (messages.length === most) {
      const last = messages.pop()!;
      const hint = `${last.hint ?? ''} There are more like it: they are told when these are mended.`.trim();
      return [...messages, { ...last, hint }];
    }
    messages.push(one);
  }
  return messages;
}
