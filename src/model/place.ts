/** A point in a source text. Lines and columns count from 1; columns count UTF-16 code units, as editors do. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** A point in a named file. `file` is the path as the user would type it, or `-` for standard input. */
export interface Place extends Point {
  readonly file: string;
}
