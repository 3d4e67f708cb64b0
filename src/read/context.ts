import type { Names } from '../names.js';

/** A file as it came from disk or standard input. */
export interface InputFile {
  /** The path as the user typed it, or `-` for standard input. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What every reader needs beside the text. */
export interface ReadContext {
  readonly names: Names;
}
