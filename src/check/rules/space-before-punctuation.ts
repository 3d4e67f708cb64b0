import { addressSign, type Passage } from './passage.js';
import type { Rule } from './proof.js';
import { say } from './say.js';

/**
 * A space before a punctuation mark, or before the end of a bracket or quotation. In French, and where a space that does
 * not break shows that it is meant, one may stand before `; : ! ?`.
 */
export const spaceBeforePunctuationRule: Rule = function* ({ stories }) {
  for (const passage of stories.flat()) {
    for (const { 0: found, index: offset } of passage.text.matchAll(/ [,.;:!?)”]/gu)) {
      const mark = found[1]!;
      const text = `a space stands before “${mark}”`;
      if (!isMeant(passage, offset, mark))
        yield say('space-before-punctuation', passage, { offset, length: 2 }, text, 'Take it out.');
    }
  }
};

function isMeant(passage: Passage, offset: number, mark: string): boolean {
  const { text } = passage;
  const [before, after] = [text[offset - 1] ?? '', text[offset + 2] ?? ''];
  // at the start, behind another space, and behind an address, which a mark would otherwise seem to belong to
  if (/^\s?$/u.test(before) || before === addressSign) return true;
  if (mark === '”') return /[\p{L}\p{N}]/u.test(after);
  if (mark === ')') return false;
  if (mark === '.')
    return /[.\p{L}\p{N}/]/u.test(after) || before === '.' || text.slice(offset + 2, offset + 4) === ' .';
  if (mark === ',') return false;
  if (mark === ':' && (/\d/u.test(before) || /[/:)(=]/u.test(after))) return true;
  return isFrench(passage, offset);
}

/** Whether the words are French: by what the source says, or by the small words just before. */
function isFrench(passage: Passage, offset: number): boolean {
  if (/^fr\b/iu.test(passage.language(offset))) return true;
  const words = passage.text
    .slice(Math.max(0, offset - 80), offset)
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u);
  return words.filter((word) => french.has(word)).length >= 2;
}

const french = new Set('le la les l d du de des un une et en sur pour par au aux dans contre'.split(' '));
