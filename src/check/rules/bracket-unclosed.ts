import type { Message } from '../../model/index.js';
import { marksIn } from './marks.js';
import type { Passage } from './passage.js';
import type { Rule } from './proof.js';
import { say, shownAround } from './say.js';

/** A bracket without a partner in its passage. The labels of lists, `a)` and `1)`, need none. */
export const bracketUnclosedRule: Rule = function* ({ stories }) {
  for (const passage of stories.flat()) {
    for (const fault of faultsIn(passage.text)) yield tell(fault, passage);
  }
};

const partners: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '（': '）',
  '［': '］',
  '｛': '｝',
  '【': '】',
};
const openers: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(partners).map(([open, close]) => [close, open]),
);
const anyBracket = /[()[\]{}（）［］｛｝【】]/u;
const everyBracket = new RegExp(anyBracket, 'gu');

interface Bracket {
  readonly character: string;
  readonly offset: number;
}

interface Fault extends Bracket {
  /** The bracket of another kind that it should close. */
  readonly open?: Bracket;
}

/** Labels may stand in brackets, too: `(see a) and b))`. They count as the ends of brackets unless fewer faults are left without. */
function faultsIn(text: string): readonly Fault[] {
  if (!anyBracket.test(text)) return [];
  const brackets = marksIn(text, everyBracket);
  const faults = unpaired(brackets, (bracket, isOpen) => !isOpen && isLabel(text, bracket));
  if (faults.length === 0) return faults;
  const without = unpaired(brackets, (bracket) => isLabel(text, bracket));
  return without.length < faults.length ? without : faults;
}

/** Pairs brackets; `isSkipped` may leave a closing one out, knowing whether it could close one. */
function unpaired(
  brackets: readonly Bracket[],
  isSkipped: (bracket: Bracket, isOpen: boolean) => boolean,
): Fault[] {
  const faults: Fault[] = [];
  const open = new OpenBrackets();
  const ahead = countOf(brackets);
  for (const bracket of brackets) {
    const { character } = bracket;
    const opener = openers[character];
    add(ahead, character, -1);
    if (opener === undefined) open.push(bracket);
    else if (isSkipped(bracket, open.has(opener))) continue;
    else if (open.has(opener)) faults.push(...open.closeWith(opener));
    else faults.push(open.closesWrongly(ahead) ? { ...bracket, open: open.pop()! } : bracket);
  }
  return [...faults, ...open.all].sort((a, b) => a.offset - b.offset);
}

class OpenBrackets {
  readonly all: Bracket[] = [];
  private readonly counts = new Map<string, number>();

  has(character: string): boolean {
    return (this.counts.get(character) ?? 0) > 0;
  }

  push(bracket: Bracket): void {
    this.all.push(bracket);
    add(this.counts, bracket.character, 1);
  }

  pop(): Bracket | undefined {
    const last = this.all.pop();
    if (last) add(this.counts, last.character, -1);
    return last;
  }

  /** Closes the last one of a kind; those that are opened inside and still open have no partner. */
  closeWith(opener: string): Bracket[] {
    const left: Bracket[] = [];
    for (let last = this.pop(); last && last.character !== opener; last = this.pop()) left.push(last);
    return left;
  }

  /** Whether a closing bracket of another kind stands for that of the last one: no right one is left for it. */
  closesWrongly(ahead: ReadonlyMap<string, number>): boolean {
    const last = this.all.at(-1)?.character;
    if (last === undefined) return false;
    const left = (ahead.get(partners[last]!) ?? 0) - (ahead.get(last) ?? 0);
    return left < (this.counts.get(last) ?? 0);
  }
}

function countOf(brackets: readonly Bracket[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { character } of brackets) add(counts, character, 1);
  return counts;
}

function add(counts: Map<string, number>, character: string, count: number): void {
  counts.set(character, (counts.get(character) ?? 0) + count);
}

/** `a)`, `12)`, `iv)` at the start of a word; `(a)` is a pair like any other. */
function isLabel(text: string, { character, offset }: Bracket): boolean {
  if (character !== ')') return false;
  const before = text.slice(Math.max(0, offset - 8), offset);
  return /(?:^|[\s;,:])(?:\p{L}|\d{1,3}|[ivxlc]{1,6})$/u.test(before);
}

function tell({ character, offset, open }: Fault, passage: Passage): Message {
  const words = { offset, length: 1 };
  const around = shownAround(passage.text, offset);
  if (open) {
    const text = `“${character}” closes a bracket that is opened with “${open.character}”: ${around}`;
    return say('bracket-unclosed', passage, words, text, `Close it with “${partners[open.character]}”.`);
  }
  const partner = partners[character];
  if (partner !== undefined) {
    const text = `the bracket “${character}” is never closed: ${around}`;
    return say('bracket-unclosed', passage, words, text, `Add “${partner}” where the words in brackets end.`);
  }
  const text = `the bracket “${character}” was never opened: ${around}`;
  const hint = `Add “${openers[character]}” where the words in brackets begin, or take it out.`;
  return say('bracket-unclosed', passage, words, text, hint);
}
