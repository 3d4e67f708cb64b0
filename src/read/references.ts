/** A note reference found in a text: `[3]`, or one of several in `[3, 4]` and `[3–5]`. */
export interface FoundReference {
  readonly label: string;
  /** Where the label stands; for the first of a mark, where the mark does. */
  readonly offset: number;
}

/** A mark with its references. */
export interface FoundMark {
  readonly start: number;
  readonly end: number;
  readonly references: readonly FoundReference[];
}

const mark = /\[(\d{1,3}(?:\s{0,3}[,–-]\s{0,3}\d{1,3}){0,30})\]/gu;

/** Finds the marks in a text. Brackets with anything else in them (`[sic]`, `[2009]`, `[the]`) are no marks. */
export function findMarks(text: string): FoundMark[] {
  const marks: FoundMark[] = [];
  if (!text.includes(']')) return marks;
  for (const match of text.matchAll(mark)) {
    const references = referencesIn(match[1]!, match.index);
    if (references) marks.push({ start: match.index, end: match.index + match[0].length, references });
  }
  return marks;
}

/** The references in `3, 4` and `3–5`; undefined where a range runs backwards, or so far that it is no range. */
function referencesIn(written: string, start: number): FoundReference[] | undefined {
  const found: FoundReference[] = [];
  let isRange = false;
  for (const part of written.matchAll(/\d+|[–-]/gu)) {
    const label = part[0];
    if (label === '–' || label === '-') {
      isRange = true;
      continue;
    }
    const offset = found.length === 0 ? start : start + 1 + part.index;
    const from = Number(found.at(-1)?.label);
    if (isRange && !(Number(label) > from && Number(label) - from <= 50)) return undefined;
    for (let number = from + 1; isRange && number < Number(label); number += 1) {
      found.push({ label: String(number), offset });
    }
    found.push({ label, offset });
    isRange = false;
  }
  return found;
}
