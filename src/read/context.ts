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
  /** Whether a site's navigation stays in the text; else it is taken out, with a message. */
  readonly keepNavigation?: boolean;
}
