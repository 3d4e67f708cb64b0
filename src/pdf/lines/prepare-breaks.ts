import LineBreaker from 'linebreak';
import { jsonCode, type Preparation, preparation } from '../../prepared.js';
import { type PlainBreaks, plainKey, rules } from './breaks.js';

/** Latin with accents, Greek and Cyrillic; the signs of books, and others that stand among words. */
const plainRanges = [
  [0x20, 0x52f],
  [0x1e00, 0x1fff],
  [0x2000, 0x22ff],
] as const;

/** Classes of the package that it has rules for beyond the pairs: Hebrew letters, marks, halves of flags, joiners, new lines. */
const notPlain = [13, 21, 28, 31, 34, 36, 37, 38, 41];

/** An entry for the plain characters. */
export function prepareBreaks(): Preparation {
  return preparation('line-breaks', plainKey, jsonCode(packBreaks()));
}

/** Asks the package how plain characters break. */
export function packBreaks(): PlainBreaks {
  const groups = [' '];
  const numbers = new Map<number, number>();
  const classes: [number, number, number][] = [];
  for (const code of plainRanges.flatMap(([first, last]) => range(first, last))) {
    const character = String.fromCharCode(code);
    const known = new LineBreaker(character).nextCharClass();
    if (notPlain.includes(known) && character !== ' ') continue;
    if (!numbers.has(known)) numbers.set(known, character === ' ' ? 1 : groups.push(character));
    const group = numbers.get(known)!;
    const last = classes.at(-1);
    if (last?.[1] === code - 1 && last[2] === group) last[1] = code;
    else classes.push([code, code, group]);
  }
  const rows = groups.map((before) => [rules.prohibited, ...groups.map((after) => ruleOf(before, after))]);
  return { classes, space: 1, rules: [[], ...rows] };
}

function ruleOf(before: string, after: string): number {
  if (breaksAt(1, before + after)) return rules.direct;
  return breaksAt(2, `${before} ${after}`) ? rules.indirect : rules.prohibited;
}

function breaksAt(place: number, text: string): boolean {
  return new LineBreaker(text).nextBreak()?.position === place;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
