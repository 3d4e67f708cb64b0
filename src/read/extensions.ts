const known = ['.txt', '.md', '.markdown', '.html', '.htm', '.docx'] as const;
export type Extension = (typeof known)[number];

/** The endings of the files that the search of a folder takes, in small letters; case does not count. The readers stand in `index.ts`. */
export const extensions: readonly string[] = known;
