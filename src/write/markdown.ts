import { type Draft, plainText, type Result } from '../model/index.js';
import type { Names } from '../names.js';
import { placeAllowances } from './allowances.js';
import { Losses } from './losses.js';
import { blocksMarkdown, prefixed } from './markdown/blocks.js';
import { frontMatter } from './markdown/front-matter.js';
import { footnoteNames } from './markdown/labels.js';
import type { BlockContext } from './markdown/paragraph.js';
import { isNotesHeading, looksLikeHead } from './markdown/shield.js';

/**
 * A draft as a Markdown source: front matter, body, footnotes. Reading it again gives the same draft, but for its
 * source and places, labels that can't be names of footnotes, and what the messages (`convert-loss`) name.
 */
export function writeMarkdown(draft: Draft, names: Names): Result<string> {
  const losses = new Losses();
  const shared = { names: footnoteNames(draft), losses, raise: raiseOf(draft) };
  const context: BlockContext = { ...shared, allowances: placeAllowances(draft, losses) };
  const body = blocksMarkdown(draft.body, context);
  const notes = notesMarkdown(draft, context);
  const parts = [frontMatter(draft, context), shieldOf(draft, body, notes, names), body, notes];
  nameLostEnd(draft, losses);
  const value = `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  return { value, messages: losses.messages(draft.source.file) };
}

/** A profile's sections start at `##`; `#` where headings five deep need the room. */
function raiseOf({ body }: Draft): number {
  return body.some((block) => block.type === 'heading' && block.depth === 5) ? 0 : 1;
}

function notesMarkdown({ notes }: Draft, context: BlockContext): string {
  const written = notes.map(({ label, children }) => {
    const text = blocksMarkdown(children, { ...context, raise: 0 });
    return prefixed(text, `[^${context.names(label)}]: `, '    ').trimEnd();
  });
  return written
    .map((note, index) => {
      const next = written[index + 1];
      if (next === undefined) return note;
      return note.includes('\n') || next.includes('\n') ? `${note}\n\n` : `${note}\n`;
    })
    .join('');
}

/**
 * A comment that keeps the reader from taking the first lines for country, topic, date or summary, which it looks for
 * there; and, in a profile without footnotes, a list for one of notes: the comment then shows a footnote's mark.
 */
function shieldOf(draft: Draft, body: string, notes: string, names: Names): string {
  const seemsListed = body
    .split('\n')
    .some((line) => /^[\s>]*\[\d{1,3}\]/u.test(line) || isNotesHeading(line.replace(/^[\s#]*/u, '')));
  if (seemsListed && !`${body}${notes}`.includes('[^')) return '<!-- text without notes: [^] -->';
  return looksLikeHead(draft, body, names) ? '<!-- text -->' : '';
}

/** What the reader takes off the end of a text with notes: their heading and rules. */
function nameLostEnd({ body, notes }: Draft, losses: Losses): void {
  const last = body.at(-1);
  if (!last || notes.length === 0) return;
  const hint = 'the list of notes brings its own heading';
  const words = plainText([last]).trim();
  if (last.type === 'rule') losses.add('a rule above the notes is not read again', last.at, hint);
  if (isNotesHeading(words)) losses.add(`“${words}” above the notes is not read again`, last.at, hint);
}
