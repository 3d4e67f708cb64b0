import { type Block, type Draft, type Heading, type Message, message, plainText } from '../../model/index.js';
import type { SourceLine } from '../characters.js';
import { levelsOf } from './heading-levels.js';
import type { Rule } from './proof.js';
import { shown } from './say.js';

/**
 * A heading without text before the next heading that is no part of it, or before the end. One that has only further
 * headings below it is not named: they are, if they have no text. In plain text, which has one level of headings, two in
 * a row may be a heading and a heading in it; a last line that looks like a heading is named.
 */
export const sectionEmptyRule: Rule = ({ draft, lines }) => {
  const { file, format } = draft.source;
  const blocks = draft.body.filter(({ type }) => type !== 'rule');
  const empty = format === 'text' ? lastLine(blocks) : headingsWithout(blocks, draft, lines);
  return empty.map((heading): Message => {
    const text = `the section “${shown(plainText([heading]))}” has no text`;
    const hint = 'Write its text, or take the heading out.';
    return message('section-empty', text, { file, ...heading.at }, hint);
  });
};

function headingsWithout(blocks: readonly Block[], draft: Draft, lines: readonly SourceLine[]): Heading[] {
  const headings = blocks.filter((block) => block.type === 'heading');
  const levels = levelsOf(headings, draft, lines);
  const level = new Map<Block, number>(headings.map((heading, index) => [heading, levels[index]!]));
  return blocks.filter((block, index): block is Heading => {
    const next = blocks[index + 1];
    if (block.type !== 'heading') return false;
    return next === undefined || (next.type === 'heading' && level.get(next)! <= level.get(block)!);
  });
}

/** A last paragraph that looks as the headings before it do: short, without an end. */
function lastLine(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  const hasHeadings = blocks.some(({ type }) => type === 'heading');
  if (!hasHeadings || last?.type !== 'paragraph' || last.children.length !== 1) return [];
  const words = plainText(last.children).trim();
  const looksSo = words.length <= 60 && /^\p{Lu}/u.test(words) && !/[\d.,;:!?…)\]”"»]$/u.test(words);
  return looksSo && words.split(' ').length <= 8 && last.children[0]!.type === 'text' ? [last] : [];
}
