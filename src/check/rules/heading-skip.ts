import { type Message, message, plainText } from '../../model/index.js';
import { levelsOf } from './heading-levels.js';
import type { Rule } from './proof.js';
import { shown } from './say.js';

/**
 * A heading more than one level below the one before it, or a first heading below the level at which sections start.
 * Levels are those that the author wrote, as far as the source shows them.
 */
export const headingSkipRule: Rule = ({ draft, lines }) => {
  const headings = draft.body.filter((block) => block.type === 'heading');
  const levels = levelsOf(headings, draft, lines);
  const top = Math.min(...levels);
  return headings.flatMap((heading, index): Message[] => {
    const [level, before] = [levels[index]!, index === 0 ? top - 1 : levels[index - 1]!];
    if (level <= before + 1) return [];
    const name = `“${shown(plainText([heading]))}”`;
    const text =
      index === 0
        ? `${name} is a heading of level ${level}, but the sections start at level ${top}`
        : `${name} is a heading of level ${level} below one of level ${before}`;
    const hint = `Make it a heading of level ${before + 1}, or give it the heading that is missing above it.`;
    return [message('heading-skip', text, { file: draft.source.file, ...heading.at }, hint)];
  });
};
