import type { Message } from '../../model/index.js';
import type { Passage } from './passage.js';
import type { Rule } from './proof.js';
import { doubleMarks, guillemets, type MarkKind, singleGuillemets, singleMarks } from './quotation-marks.js';
import { say, shown, shownAround } from './say.js';

/**
 * A quotation mark without a partner. A quotation may run over several paragraphs: each opens it again, or only the last
 * one has a mark, which closes it. Apostrophes are no quotation marks, nor are the marks of inches.
 */
export const quoteUnclosedRule: Rule = function* ({ stories }) {
  for (const story of stories) {
    for (const kind of [doubleMarks, guillemets, singleGuillemets, singleMarks]) yield* faultsIn(story, kind);
  }
};

/** So many paragraphs of a quotation may have no mark between one that opens and one that closes it. */
const furthest = 5;

interface Open {
  readonly passage: Passage;
  readonly offset: number;
}

function* faultsIn(story: readonly Passage[], kind: MarkKind): Generator<Message> {
  let carried: Open | undefined;
  let since = 0;
  for (const passage of story) {
    since += 1;
    if (carried && since > furthest) {
      yield tellUnclosed(carried);
      carried = undefined;
    }
    if (!kind.any.test(passage.text)) continue;
    const resumes = carried !== undefined && startsWithMark(passage, kind);
    const { unclosed, unopened } = kind.pair(passage.text, passage.language(0), resumes);
    const isClosed = carried !== undefined && (resumes || unopened.length > 0);
    if (carried && !isClosed) yield tellUnclosed(carried);
    const strays = carried && !resumes ? unopened.slice(1) : unopened;
    for (const offset of strays) yield tellUnopened({ passage, offset });
    const last = unclosed.length === 1 && passage.kind === 'text' ? unclosed[0] : undefined;
    carried = last === undefined ? undefined : { passage, offset: last };
    since = 0;
    for (const offset of carried ? [] : unclosed) yield tellUnclosed({ passage, offset });
  }
  if (carried) yield tellUnclosed(carried);
}

function startsWithMark({ text }: Passage, { any }: MarkKind): boolean {
  return any.test(text.trimStart().charAt(0));
}

function tellUnclosed({ passage, offset }: Open): Message {
  const words = shown(passage.text.slice(offset, offset + 60));
  const hint =
    passage.text[offset] === '‘'
      ? 'Add ’ where it ends; if it is an apostrophe, write ’ instead.'
      : 'Add the closing mark where the quotation ends.';
  const place = { offset, length: 1 };
  return say('quote-unclosed', passage, place, `this quotation is never closed: ${words}`, hint);
}

function tellUnopened({ passage, offset }: Open): Message {
  const words = shownAround(passage.text, offset, 40, 1);
  const text = `the opening mark of this quotation is missing: ${words}`;
  const hint = `Add it where the quotation begins${passage.note === undefined ? '' : ', such as before the title of the source'}.`;
  return say('quote-unclosed', passage, { offset, length: 1 }, text, hint);
}
