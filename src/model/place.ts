/** A point in a source text. Lines and columns count from 1; columns count UTF-16 code units, as editors do. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** A point in a named file. `file` is the path as the user would type it, or `-` for standard input. */
export interface Place extends Point {
  readonly file: string;
}

/** A run of characters of one line, as far as it is known how many they are. */
export interface Span extends Place {
  /** UTF-16 code units from the place on; undefined: only where it starts is known. */
  readonly length?: number;
}
