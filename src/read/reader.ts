import { type Draft, message, type Place, type Result } from '../model/index.js';
import type { InputFile, ReadContext } from './context.js';
import { decode } from './decode.js';
import { extensions } from './extensions.js';
import type { SourceText } from './lines.js';

/** Reads the profiles in a text of its format. */
export type Reader = (source: SourceText, context: ReadContext) => Result<readonly Draft[]>;

/** Reads the profiles in a file. */
export type ReadProfiles = (input: InputFile, context: ReadContext) => Result<readonly Draft[]>;

/** The ending of a file’s name, in small letters: `.txt`; empty where it has none. */
export function extensionOf(file: string): string {
  return /\.[^./\\]*$/u.exec(file)?.[0].toLowerCase() ?? '';
}

/** Decodes a file and reads it; `charset` is what a page says of itself. Without a reader the value is empty. */
export function readBy(
  reader: Reader | undefined,
  input: InputFile,
  context: ReadContext,
  charset?: string,
): Result<readonly Draft[]> {
  if (!reader) return { value: [], messages: [noReader(input.file)] };
  const { value: source, messages } = decode(input, charset);
  if (!source) return { value: [], messages };
  const result = reader(source, context);
  return { value: result.value, messages: [...messages, ...result.messages] };
}

function noReader(file: string) {
  const start: Place = { file, line: 1, column: 1 };
  const extension = extensionOf(file);
  const what = extension === '' ? 'files without an ending' : `files that end in ${extension}`;
  const hint = `save the profile as one of ${extensions.join(', ')}`;
  return message('input-format', `no reader knows ${what}`, start, hint);
}
