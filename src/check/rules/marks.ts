/** More brackets or quotation marks than any passage has. */
const mostMarks = 10_000;

/** Characters of a passage that match a pattern, in order; in what is no prose not all of them. */
export function marksIn(text: string, every: RegExp): { character: string; offset: number }[] {
  const marks: { character: string; offset: number }[] = [];
  for (const { 0: character, index: offset } of text.matchAll(every)) {
    marks.push({ character, offset });
    if (marks.length === mostMarks) break;
  }
  return marks;
}
