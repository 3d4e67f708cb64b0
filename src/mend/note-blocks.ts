import type { Draft, NoteDefinition } from '../model/index.js';
import type { Range } from './edits.js';
import type { SourceFile } from './source.js';

/** A note's own text in a source: its label, and all of it with the paragraphs that go on. */
export interface NoteBlock extends Range {
  readonly note: NoteDefinition;
  readonly label: Range;
  /** Where its mark starts: above it may stand a comment. */
  readonly mark: number;
  readonly isFootnote: boolean;
}

/** The notes of a draft as they stand in its source, in that order. Undefined where one does not stand at its place. */
export function findNoteBlocks(draft: Draft, source: SourceFile): NoteBlock[] | undefined {
  const marks = draft.notes.map((note) => definitionAt(note, source));
  if (!marks.every((mark) => mark !== undefined)) return undefined;
  const sorted = marks.sort((a, b) => a.start - b.start);
  return sorted.map((mark, index) => {
    const next = sorted[index + 1]?.start ?? endOf(draft, mark.mark, source);
    const end = mark.isFootnote ? Math.min(next, endOfFootnote(mark.mark, source)) : next;
    const words = source.text.slice(mark.start, end).trimEnd();
    return { ...mark, end: mark.start + words.length };
  });
}

/** Whether nothing but white space stands between the notes. */
export function isOneList(blocks: readonly NoteBlock[], { text }: SourceFile): boolean {
  return blocks.every(
    ({ end }, index) =>
      blocks[index + 1] === undefined || text.slice(end, blocks[index + 1]!.start).trim() === '',
  );
}

const forms = [/\[\^([^\]\s]{1,200})\]:/uy, /\[(\d{1,3})\]/uy, /(\d{1,3})\.(?=\s)/uy];

function definitionAt(note: NoteDefinition, source: SourceFile): NoteBlock | undefined {
  const at = source.offsetOf(note.at);
  if (at === undefined) return undefined;
  for (const [index, form] of forms.entries()) {
    form.lastIndex = at;
    const match = form.exec(source.text);
    if (match?.[1] !== note.label) continue;
    const isFootnote = index === 0;
    const from = at + match[0].indexOf(note.label);
    const label = { start: from, end: from + note.label.length };
    return { note, label, mark: at, isFootnote, start: startOf(at, source), end: at };
  }
  return undefined;
}

/** The start of a note's line, or of the lines above that allow something in it. */
function startOf(at: number, { text }: SourceFile): number {
  let start = at;
  while (/[ \t]/u.test(text.charAt(start - 1))) start -= 1;
  for (;;) {
    const above = text.slice(Math.max(0, start - 400), start);
    const allowance = /(?:^|[\r\n])([ \t]*<!--[ \t]*allow[ \t]*:[^<>\r\n]*-->\s*)$/iu.exec(above);
    if (!allowance) return start;
    start -= allowance[1]!.length;
  }
}

/** The end of the last note: that of its profile, or a date below the notes. */
function endOf({ source: { file, endLine }, metadata }: Draft, start: number, source: SourceFile): number {
  const date = metadata.updated?.place;
  const foot = date?.file === file ? source.lineStart(date.line) : 0;
  return foot > start ? foot : source.lineEnd(source.lineStart(endLine));
}

/** Indented lines continue a footnote, and so do lines without a gap that start nothing else. */
function endOfFootnote(start: number, source: SourceFile): number {
  const { text } = source;
  let end = source.lineEnd(start);
  let isGap = false;
  for (let next = behindLineEnd(text, end); next < text.length; ) {
    const lineEnd = source.lineEnd(next);
    const line = text.slice(next, lineEnd);
    const isBlank = line.trim() === '';
    if (!isBlank && !/^(?: {2}|\t)/u.test(line) && (isGap || startsBlock(line))) break;
    if (!isBlank) end = lineEnd;
    isGap = isBlank;
    next = behindLineEnd(text, lineEnd);
  }
  return end;
}

function startsBlock(line: string): boolean {
  return /^ {0,3}\[\^[^\]\s]{1,200}\]:/u.test(line) || /^(?:#{1,6}\s|>|```|~~~|---|\*\*\*)/u.test(line);
}

function behindLineEnd(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return offset < text.length ? offset + 1 : offset;
}
