import { type Message, message } from '../../model/index.js';
import { isBlank, type Line } from '../lines.js';

/**
 * The work that a file may make, in marks times characters of the block they stand in: ten thousand times what a long
 * profile makes, and some seconds. A parser of Markdown looks for the end of each mark in all of its block.
 */
const mostWork = 2_000_000_000;

/** Says where a file has more marks of Markdown than can be read in reasonable time. */
export function findTooMuch(file: string, lines: readonly Line[]): Message | undefined {
  let work = 0;
  let length = 0;
  let marks = 0;
  for (const line of lines) {
    if (isBlank(line) || /^\s*(?:[*+-]\s|\d{1,9}[.)]\s|\[\^)/u.test(line.text)) [length, marks] = [0, 0];
    work -= length * marks;
    length += line.text.length;
    marks += line.text.match(/[_*~`[<\\&!]/gu)?.length ?? 0;
    work += length * marks;
    if (work > mostWork) return tooMuch(file, line);
  }
  return undefined;
}

/** The message for a text that the parser gave up. */
export function tooMuch(file: string, { line, column } = { line: 1, column: 1 }): Message {
  const hint = 'take out marks that mean nothing, or part its paragraphs by blank lines';
  return message(
    'input-too-large',
    'this is more than can be read as Markdown',
    { file, line, column },
    hint,
  );
}
