import type { InputFile } from './context.js';
import { decode } from './decode.js';
import { looksLikeHtml, statedCharset } from './html/charset.js';
import type { Line } from './lines.js';
import { extensionOf } from './reader.js';

/** The lines of a file as its reader gets them, to show places in; none where it is no text, as in Word. */
export function linesIn(input: InputFile): readonly Line[] {
  const extension = extensionOf(input.file);
  if (extension === '.docx') return [];
  const isPage = input.file === '-' ? looksLikeHtml(input.bytes) : ['.html', '.htm'].includes(extension);
  return decode(input, isPage ? statedCharset(input.bytes) : undefined).value?.lines ?? [];
}
