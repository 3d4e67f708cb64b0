/** Everything outside the program, as one interface: the real one is made in cli.ts and index.ts only. */
export interface Host {
  /** The folder that relative paths start from, absolute. */
  readonly cwd: string;
  /** The present: SOURCE_DATE_EPOCH where it is set, else the clock. Read once, so a build has one date. */
  readonly now: Date;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Stream;
  readonly err: Stream;
  readInput(): Promise<Uint8Array>;
  /** Throws the system's error (with `code`) where the file can't be read. */
  readFile(path: string): Promise<Uint8Array>;
  /** Writes the whole file or nothing: a temporary file beside it, fsync, rename. Makes its folder. */
  writeFile(path: string, data: Uint8Array | string): Promise<void>;
  /** What is at a path: a file, a folder, or nothing. */
  kind(path: string): Promise<'file' | 'folder' | undefined>;
  /** Files that match glob patterns, absolute, sorted by code point. */
  find(
    patterns: readonly string[],
    options?: { readonly cwd?: string; readonly ignore?: readonly string[] },
  ): Promise<string[]>;
}

/** Where text for people goes. */
export interface Stream {
  write(text: string): void;
  readonly isTerminal: boolean;
  readonly columns: number;
}
