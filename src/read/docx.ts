import { type Draft, message, type Result } from '../model/index.js';
import { allowancesWithin } from './allowances.js';
import type { InputFile, ReadContext } from './context.js';
import { WordComments } from './docx/comments.js';
import { readParts } from './docx/content.js';
import { draftOf } from './docx/draft.js';
import { DocxFailure, damaged } from './docx/failure.js';
import { Images } from './docx/images.js';
import { mainLanguage, readProperties } from './docx/metadata.js';
import { bookmarkedNotes, NoteTexts } from './docx/notes.js';
import { Numbering } from './docx/numbering.js';
import { WordPackage } from './docx/package.js';
import { linesOf } from './docx/part-lines.js';
import { sayRemoved } from './docx/removed.js';
import { Story, type WordFile } from './docx/story.js';
import { Styles } from './docx/styles.js';
import { childOf, type XmlElement } from './docx/xml.js';
import { partProfiles } from './text/profiles.js';

/**
 * Reads a Word document (.docx, ISO 29500): one profile, or several as in a combined text file. Footnotes and endnotes
 * are both notes. A document has no lines: the `line` of a place is the number of its paragraph, counted from 1 with
 * empty ones and those in tables and boxes; `column` counts in the paragraph's words where a name or a date was found,
 * and is else 1. What stands in a note has the place of the paragraph that first refers to it.
 */
export function readDocx(input: InputFile, context: ReadContext): Result<readonly Draft[]> {
  try {
    return readDrafts(input, context);
  } catch (error) {
    if (!(error instanceof DocxFailure)) throw error;
    const place = { file: input.file, line: 1, column: 1 };
    const isLock = /(?:^|[/\\])~\$[^/\\]*$/u.test(input.file);
    const hint = isLock ? 'Word keeps this file while the document is open: close it there' : error.hint;
    return { value: [], messages: [message(error.code, error.message, place, hint)] };
  }
}

function readDrafts({ file, bytes }: InputFile, context: ReadContext): Result<readonly Draft[]> {
  const source = new WordPackage(bytes);
  const root = source.xml(source.main);
  const body = childOf(root, 'w:body');
  if (!root || !body) throw damaged('the document in it is missing');
  const word = wordFile(file, source, root);
  const parts = new Story(word, body, { path: source.main }, readParts).read(body);
  const lines = linesOf(parts);
  if (!lines.some(({ text }) => text.trim() !== '')) {
    throw new DocxFailure(
      'input-empty',
      'the document has no text',
      'write the profile into it, or leave it out',
    );
  }
  const shared = {
    ...{ file, parts, texts: new NoteTexts(word) },
    properties: readProperties(source, file, context),
    language: mainLanguage(parts),
  };
  const sections = partProfiles({ file, lines }, context);
  const drafts = sections.map((section) => draftOf(section, shared));
  const allowances = word.comments.allowances(file);
  const value = drafts.map((draft, index) => {
    const from = index === 0 ? 0 : draft.source.line;
    const to = drafts[index + 1]?.source.line ?? Number.POSITIVE_INFINITY;
    return { ...draft, ...allowancesWithin(allowances, from, to) };
  });
  return {
    value,
    messages: [...sayRemoved(file, source, word.removed, word.comments.others), ...word.messages],
  };
}

function wordFile(file: string, source: WordPackage, root: XmlElement): WordFile {
  const part = (type: string) => source.xml(source.related(source.main, type));
  return {
    file,
    source,
    styles: new Styles(part('styles')),
    numbering: new Numbering(part('numbering')),
    images: new Images(source),
    removed: { deleted: 0, hidden: 0, contents: false },
    messages: [],
    comments: new WordComments(source),
    bookmarks: bookmarkedNotes(root),
    marks: new Map(),
  };
}
