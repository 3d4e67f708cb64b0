import type { Block, Draft, NoteDefinition, Result } from '../model/index.js';
import { identifierOf } from '../model/index.js';
import { takeAllowances } from './allowances.js';
import type { ReadContext } from './context.js';
import { dropNotesHeading, withDepths } from './headings.js';
import { isBlank, type Line, type SourceText } from './lines.js';
import { MappedText } from './mapped-text.js';
import { readMarkdownBlocks } from './markdown/blocks.js';
import { type FrontMatter, readFrontMatter } from './markdown/front-matter.js';
import { takeHead } from './markdown/head.js';
import { findTooMuch, tooMuch } from './markdown/limits.js';
import { readParagraphs } from './markdown/paragraphs.js';
import { MarkdownScope } from './markdown/scope.js';
import { splitNotes } from './note-list.js';
import { readWithSummary, type TakenSummary } from './summary.js';

/**
 * Reads a profile in Markdown: GitHub flavour with footnotes, metadata in YAML front matter or in the first lines as
 * in plain text. Where a file has no footnote of Markdown's own, a list of notes as in plain text is taken.
 */
export function readMarkdown(source: SourceText, context: ReadContext): Result<readonly Draft[]> {
  const { file } = source;
  const { source: rest, allowances } = takeAllowances(source, 'markdown');
  const read = readFrontMatter(file, rest.lines);
  const front = { ...read, allowances: [...read.allowances, ...allowances] };
  const limit = front.failed ? undefined : findTooMuch(file, front.body);
  if (front.failed || limit) return { value: [], messages: [...front.messages, ...(limit ? [limit] : [])] };
  try {
    return readDraft(source, front, context);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { value: [], messages: [...front.messages, tooMuch(file)] };
  }
}

function readDraft(source: SourceText, front: FrontMatter, context: ReadContext): Result<readonly Draft[]> {
  const { file } = source;
  const { metadata, body } = takeHead(front, file, context);
  const split = usesFootnotes(body) ? undefined : splitNotes(body);
  const scope = new MarkdownScope(file, split && split.notes.length > 0 ? 'taken' : 'left');
  const main = readBody(front.summary, split?.body ?? body, scope);
  const notes = [...scope.notes, ...(split?.notes ?? []).map((note) => plainNote(note, scope))];
  const filled = source.lines.filter((line) => !isBlank(line));
  const draft: Draft = {
    source: { file, format: 'markdown', line: 1, endLine: filled.at(-1)?.line ?? 1 },
    metadata,
    summary: main.summary,
    body: withDepths(notes.length > 0 ? dropNotesHeading(main.body) : main.body),
    notes,
    ...(front.allowances.length > 0 && { allowances: front.allowances }),
  };
  return { value: [draft], messages: [...front.messages, ...scope.messages] };
}

/** The body with its summary: the front matter's, else that of its first lines. */
function readBody(
  summary: MappedText | undefined,
  lines: readonly Line[],
  scope: MarkdownScope,
): TakenSummary {
  const read = (some: readonly Line[]) => readMarkdownBlocks(MappedText.fromLines(some, '\n'), scope);
  if (!summary) return readWithSummary(lines, read);
  return { summary: readParagraphs(summary, scope), body: read(lines) };
}

/** Footnotes of Markdown's own, or links that are called as notes are: then `[3]` is no note reference. */
function usesFootnotes(lines: readonly Line[]): boolean {
  return lines.some(
    ({ text }) => text.includes('[^') || /^ {0,3}\[\d{1,3}\]:\s*<?(?:https?:|www\.|mailto:)/iu.test(text),
  );
}

function plainNote(
  note: ReturnType<typeof splitNotes>['notes'][number],
  scope: MarkdownScope,
): NoteDefinition {
  const inside = new MarkdownScope(scope.file, 'left');
  const children: Block[] = readMarkdownBlocks(MappedText.fromLines(note.lines, '\n'), inside);
  scope.messages.push(...inside.messages);
  const { line, column } = note.mark;
  return { label: note.label, identifier: identifierOf(note.label), children, at: { line, column } };
}
