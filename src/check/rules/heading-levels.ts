import type { Draft, Heading } from '../../model/index.js';
import type { SourceLine } from '../characters.js';

/**
 * The levels of headings as the author wrote them: `### Use`, `Use` above `---`, `<h3>`. Those of the model where one of them
 * can't be seen in the source: a reader moves them all up to where sections start, and has none below the fifth.
 */
export function levelsOf(
  headings: readonly Heading[],
  draft: Draft,
  lines: readonly SourceLine[],
): readonly number[] {
  const depths = headings.map(({ depth }) => depth);
  const { format } = draft.source;
  if (format !== 'markdown' && format !== 'html') return depths;
  const texts = new Map(lines.map((line) => [line.line, line.text]));
  const written = headings.map(({ at: { line, column } }) =>
    levelIn(texts.get(line) ?? '', column, texts.get(line + 1) ?? ''),
  );
  return written.every((level) => level !== undefined) ? written : depths;
}

function levelIn(line: string, column: number, next: string): number | undefined {
  const rest = line.slice(column - 1);
  const tag = /^<h([1-6])\b/iu.exec(rest);
  if (tag) return Number(tag[1]);
  const marks = /^#{1,6}(?=\s)/u.exec(rest);
  if (marks) return marks[0].length;
  if (/^ {0,3}=+\s*$/u.test(next)) return 1;
  return /^ {0,3}-+\s*$/u.test(next) ? 2 : undefined;
}
