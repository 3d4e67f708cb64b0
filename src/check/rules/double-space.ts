import type { Message } from '../../model/index.js';
import type { Passage } from './passage.js';
import type { Reading, Rule } from './proof.js';
import { say } from './say.js';
import { rowOf } from './source-places.js';

/**
 * Two or more spaces in a row, where the author wrote them: readers of text and Markdown fold them. In HTML and Word only
 * those that would be printed are found. Cells are left alone, and lines whose columns are made of spaces.
 */
export const doubleSpaceRule: Rule = function* ({ stories, draft, lines }) {
  const isFolded = isSuspicious(draft, lines);
  const behindSentences: Found[] = [];
  for (const passage of stories.flat()) {
    if (passage.kind === 'cell') continue;
    const folded = isFolded ? withoutColumns(passage.wideSpaces(), passage) : [];
    for (const spaces of [...folded, ...printedSpaces(passage.text)]) {
      if (isBehindSentence(spaces, passage)) behindSentences.push({ spaces, passage });
      else yield tell({ spaces, passage });
    }
  }
  yield* tellHabit(behindSentences);
};

interface Spaces {
  readonly offset: number;
  readonly length: number;
}

interface Found {
  readonly spaces: Spaces;
  readonly passage: Passage;
}

/** Two spaces of which one does not break, as web editors write them. More of these are meant as an indent. */
function* printedSpaces(text: string): Generator<Spaces> {
  for (const { index: offset } of text.matchAll(/(?<=\S)[^\S\n]{2}(?=\S)/gu)) yield { offset, length: 2 };
}

/** Two spaces behind many sentences are a habit, of which one message is enough. */
const habit = 4;

function* tellHabit(found: readonly Found[]): Generator<Message> {
  const [first] = found;
  if (!first || found.length < habit) {
    yield* found.map(tell);
    return;
  }
  const text = `two spaces stand behind ${found.length} sentences, here for the first time`;
  yield say('double-space', first.passage, first.spaces, text, 'One is enough.');
}

function isBehindSentence({ offset, length }: Spaces, { text }: Passage): boolean {
  return length === 2 && /[.!?:…][”’"»)\]]{0,3}$/u.test(text.slice(Math.max(0, offset - 5), offset));
}

/** Whether two spaces stand between words anywhere: else no text needs to be looked up in its source. */
function isSuspicious({ source }: Reading['draft'], lines: Reading['lines']): boolean {
  if (source.format !== 'text' && source.format !== 'markdown') return false;
  for (let row = rowOf({ line: source.line, column: 1 }, lines); row < lines.length; row += 1) {
    const { line, text } = lines[row]!;
    if (line > source.endLine) break;
    if (/\S[ \t]{2,}\S/u.test(text)) return true;
  }
  return false;
}

/** Two runs of three or more on one line are columns. */
function withoutColumns(found: readonly Spaces[], passage: Passage): readonly Spaces[] {
  if (found.length < 2) return found;
  const lineOf = ({ offset }: Spaces) => passage.at(offset).line;
  const runs = new Map<number, number>();
  for (const spaces of found) {
    if (spaces.length > 2) runs.set(lineOf(spaces), (runs.get(lineOf(spaces)) ?? 0) + 1);
  }
  return found.filter((spaces) => (runs.get(lineOf(spaces)) ?? 0) < 2);
}

function tell({ spaces, passage }: Found): Message {
  const text = `${spaces.length} spaces stand in a row`;
  return say('double-space', passage, spaces, text, 'One is enough.');
}
