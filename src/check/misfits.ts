import { type Message, message, type Source } from '../model/index.js';
import type { SourceLine } from './characters.js';

/** A printed line whose spaces could not be good, by its words. */
export interface Misfit {
  readonly kind: 'loose' | 'tight';
  readonly text: string;
}

/** One message for each line that could not be set well, at the place of its words in the source as far as they are found. */
export function misfitLines(
  misfits: readonly Misfit[],
  source: Source,
  lines: readonly SourceLine[],
): Message[] {
  return misfits.map(({ kind, text }) => {
    const width = kind === 'loose' ? 'wide' : 'narrow';
    return message(
      `line-${kind}`,
      `the spaces of a printed line had to be ${width}: ${text}`,
      placeOf(text, source, lines),
      hint,
    );
  });
}

const hint = 'Nothing is lost. Other words, or a shorter address, would let it break better.';

/** The first source line of the profile that has the line's longest run of words. */
function placeOf(text: string, source: Source, lines: readonly SourceLine[]) {
  const words = text.split(' ');
  const own = lines.filter(({ line }) => line >= source.line && line <= source.endLine);
  for (let count = words.length; count > 1; count -= 1) {
    for (let from = 0; from + count <= words.length; from += 1) {
      const part = words.slice(from, from + count).join(' ');
      const line = own.find((one) => one.text.includes(part));
      if (line) return { file: source.file, line: line.line, column: line.column + line.text.indexOf(part) };
    }
  }
  return { file: source.file, line: source.line, column: 1 };
}
