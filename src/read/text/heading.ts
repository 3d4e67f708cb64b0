import { isHeadingText } from '../heading-text.js';
import { withoutMarks } from '../references.js';
import { markOf } from './list.js';
import type { Entry } from './unwrap.js';

/** A run of short lines, and which of them are headings. */
export interface ShortLines {
  readonly next: number;
  isHeading(index: number): boolean;
}

/**
 * Reads the run of short lines that starts at an entry. One or two of them are headings of the text that follows. More
 * are data, labels and values, but for a last one that blank lines set off from the others. With nothing behind it, no
 * line is a heading.
 */
export function readShortLines(entries: readonly Entry[], start: number): ShortLines {
  let next = start;
  while (next < entries.length && isShort(entries[next]!, next === start)) next += 1;
  const [last, before] = [entries[next - 1], entries[next - 2]];
  const isSetOff = last?.gap === true && before?.gap === false && entries[next]?.gap === true;
  const from = next - start <= 2 ? start : isSetOff ? next - 1 : next;
  const all = entries.slice(from, next).every(({ lines }) => isHeadingText(lines[0]!.text));
  return { next, isHeading: (index) => all && index >= from && index < next && next < entries.length };
}

/** A line that is no sentence: a heading, a label, a value. Items of lists are none, but for one that stands alone. */
function isShort({ lines }: Entry, isAlone: boolean): boolean {
  const [line, second] = lines;
  if (!line || second || line.text.length > 80 || line.text.includes('\t')) return false;
  return !/[.,;:!…]$/u.test(withoutMarks(line.text)) && (isAlone || !markOf(line.text));
}
