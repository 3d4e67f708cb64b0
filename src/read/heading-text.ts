import { hasLetter, startsWithCapital } from '../names/letters.js';
import { withoutMarks } from './references.js';

/** Whether a text looks like a heading or a title. References behind it don't count. */
export function isHeadingText(text: string): boolean {
  if (text.length > 120) return false;
  const words = withoutMarks(text).trim();
  if (words.length === 0 || words.length > 80 || words.split(/\s/u, 14).length > 12) return false;
  return (
    (/^\d/u.test(words) || startsWithCapital(words)) &&
    hasLetter(words) &&
    !/[.,;:!…-][”"’]?$/u.test(words) &&
    !/\t|:\/\/|www\.|[[\]]/u.test(words)
  );
}
