import { type Draft, message, type Place, type Result } from '../model/index.js';
import type { InputFile, ReadContext } from './context.js';
import { decode } from './decode.js';
import { readDocx } from './docx.js';
import { type Extension, extensions } from './extensions.js';
import { looksLikeHtml, statedCharset } from './html/charset.js';
import { readHtml } from './html.js';
import { isBlank, type Line, type SourceText } from './lines.js';
import { readMarkdown } from './markdown.js';
import { readText } from './text.js';

export type { InputFile, ReadContext } from './context.js';
export { extensions } from './extensions.js';
export type { Line, SourceText } from './lines.js';
export { readSidecar, type Sidecar, withSidecar } from './sidecar.js';
export { readDocx, readHtml, readMarkdown, readText };

type Reader = (source: SourceText, context: ReadContext) => Result<readonly Draft[]>;

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
  const start: Place = { file: input.file, line: 1, column: 1 };
  const extension = /\.[^./\\]*$/u.exec(input.file)?.[0].toLowerCase() ?? '';
  if (extension === '.docx') return readDocx(input, context);
  const isPage = input.file === '-' && looksLikeHtml(input.bytes);
  const reader = isPage ? readHtml : input.file === '-' ? readStandardInput : readerOf(extension);
  if (!reader) {
    const what = extension === '' ? 'files without an ending' : `files that end in ${extension}`;
    const hint = `save the profile as one of ${extensions.join(', ')}`;
    return { value: [], messages: [message('input-format', `no reader knows ${what}`, start, hint)] };
  }
  const { value: source, messages } = decode(
    input,
    reader === readHtml ? statedCharset(input.bytes) : undefined,
  );
  if (!source) return { value: [], messages };
  const result = reader(source, context);
  return { value: result.value, messages: [...messages, ...result.messages] };
}

/** The lines of a file as its reader gets them, to show places in; none where it is no text, as in Word. */
export function linesIn(input: InputFile): readonly Line[] {
  const extension = /\.[^./\\]*$/u.exec(input.file)?.[0].toLowerCase() ?? '';
  if (extension === '.docx') return [];
  const isPage = input.file === '-' ? looksLikeHtml(input.bytes) : readers['.html'] === readerOf(extension);
  return decode(input, isPage ? statedCharset(input.bytes) : undefined).value?.lines ?? [];
}

const readStandardInput: Reader = (source, context) => {
  const isMarkdown = source.lines.find((line) => !isBlank(line))?.text.trimEnd() === '---';
  return isMarkdown ? readMarkdown(source, context) : readText(source, context);
};

function readerOf(extension: string): Reader | undefined {
  return (readers as Readonly<Record<string, Reader>>)[extension];
}
