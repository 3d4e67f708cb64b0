import type { Draft, Result } from '../model/index.js';
import type { InputFile, ReadContext } from './context.js';
import { readDocx } from './docx.js';
import type { Extension } from './extensions.js';
import { looksLikeHtml, statedCharset } from './html/charset.js';
import { readHtml } from './html.js';
import { isBlank } from './lines.js';
import { readMarkdown } from './markdown.js';
import { extensionOf, type Reader, readBy } from './reader.js';
import { readText } from './text.js';

export type { InputFile, ReadContext } from './context.js';
export { extensions } from './extensions.js';
export type { Line, SourceText } from './lines.js';
export { linesIn } from './lines-in.js';
export { readSidecar, type Sidecar, withSidecar } from './sidecar.js';
export { readDocx, readHtml, readMarkdown, readText };

/** Word files have no lines and are read by a way of their own. */
const readers: Readonly<Record<Exclude<Extension, '.docx'>, Reader>> = {
  '.txt': readText,
  '.md': readMarkdown,
  '.markdown': readMarkdown,
  '.html': readHtml,
  '.htm': readHtml,
};

/**
 * Reads the profiles in a file: one, or several in a combined file. The format goes by the file's ending; standard
 * input is HTML where it starts as a page does, Markdown where it starts with front matter, else text. The value is empty where the file can't be read as
 * text at all. Never throws.
 */
export function readProfiles(input: InputFile, context: ReadContext): Result<readonly Draft[]> {
  const extension = extensionOf(input.file);
  if (extension === '.docx') return readDocx(input, context);
  const isPage = input.file === '-' && looksLikeHtml(input.bytes);
  const reader = isPage ? readHtml : input.file === '-' ? readStandardInput : readerOf(extension);
  return readBy(reader, input, context, reader === readHtml ? statedCharset(input.bytes) : undefined);
}

const readStandardInput: Reader = (source, context) => {
  const isMarkdown = source.lines.find((line) => !isBlank(line))?.text.trimEnd() === '---';
  return isMarkdown ? readMarkdown(source, context) : readText(source, context);
};

function readerOf(extension: string): Reader | undefined {
  return (readers as Readonly<Record<string, Reader>>)[extension];
}
