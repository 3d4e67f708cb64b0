import { noRule } from '../../config/rules.js';
import { type Allowance, isRule, type Message, message } from '../../model/index.js';
import type { Rule } from './proof.js';

/** An allowance that names no rule. */
export const allowanceRule: Rule = ({ draft }) =>
  (draft.allowances ?? [])
    .filter(({ code }) => !isRule(code))
    .map(({ code, place }) => {
      const { text, hint } = noRule(code);
      const reasoned = isRule(code.split(/\s/u, 1)[0]!) ? partedHint : hint;
      return message('allow-unknown', text, { ...place, length: code.length }, reasoned);
    });

const partedHint =
  'Part several rules by commas, and put the reason behind two hyphens: allow: double-space -- why.';

/** What only a build says, or a check that asks addresses: whether such an allowance is needed is not known here. */
const saidElsewhere: ReadonlySet<string> = new Set([
  ...['character-missing', 'line-loose', 'line-tight', 'convert-loss'],
  ...['image-missing', 'image-refused', 'image-broken', 'image-too-large'],
  ...['address-dead', 'address-moved', 'address-refused', 'address-unknown'],
  'fix-left',
  // an allowance for itself is never needed
  'allow-unused',
]);

/** Allowances that allowed nothing: to be asked when all else has been said. */
export function unusedAllowances(
  allowances: readonly Allowance[],
  spared: ReadonlySet<Allowance>,
): Message[] {
  return allowances
    .filter((one) => isRule(one.code) && !spared.has(one) && !saidElsewhere.has(one.code))
    .map(({ code, place, line }) => {
      const where =
        line === undefined
          ? 'in this profile'
          : `in ${/\.docx$/iu.test(place.file) ? 'paragraph' : 'line'} ${line}`;
      const text = `nothing has to be allowed: ${code} finds nothing ${where}`;
      return message('allow-unused', text, { ...place, length: code.length }, 'Take the allowance out.');
    });
}
