import type { Place } from '../model/index.js';
import type { SourceLine } from './characters.js';

/** The lines of files that are text, by the name that messages have for the file. */
export type SourceLines = ReadonlyMap<string, readonly SourceLine[]>;

/** The line that a place stands in. A line of the file may be parted in several (by a form feed). */
export function sourceLine({ file, line, column }: Place, lines: SourceLines): SourceLine | undefined {
  const own = lines.get(file) ?? [];
  let [low, high] = [0, own.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const one = own[middle]!;
    if (one.line < line || (one.line === line && one.column <= column)) low = middle;
    else high = middle - 1;
  }
  return own[low]?.line === line ? own[low] : undefined;
}
