import { codes, isRule, type MessageCode, type Severity } from '../model/index.js';
import { nearest, spelled } from './words.js';

/** What a rule can be set to. */
export const ruleSettings = ['error', 'warning', 'info', 'off'] as const satisfies (Severity | 'off')[];

/** Why a word is no rule, and what to write instead. */
export function noRule(word: string): { readonly text: string; readonly hint: string } {
  const name = word.length > 60 ? `${word.slice(0, 60)}…` : word;
  if (Object.hasOwn(codes, word)) {
    const text = `${name} says that something could not be done: it can’t be changed or allowed`;
    return { text, hint: 'Take it out; only what is done in spite of a fault can be set.' };
  }
  const meant = nearest(word, Object.keys(codes).filter(isRule));
  const hint = meant ? `Did you mean ${meant}?` : 'The rules stand in docs/rules.';
  return { text: `there is no rule ${name}`, hint };
}

/** `double-space=off`, as on the command line, or in words why it is none. */
export function readRule(written: string): readonly [MessageCode, Severity | 'off'] | string {
  const [name = '', severity = '', ...more] = written.split('=').map((part) => part.trim().toLowerCase());
  if (severity === '' || more.length > 0) return `write --rule NAME=SEVERITY, not --rule ${written}`;
  if (!isRule(name)) {
    const { text, hint } = noRule(name);
    return `${text}. ${hint}`;
  }
  const setting = ruleSettings.find((one) => one === spelled(severity, ruleSettings));
  return setting ? [name, setting] : `--rule ${name} must be ${ruleSettings.join(' or ')}, not ${severity}`;
}
