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

const mark = /\[(\d[\d\s,–-]{0,302})\]/gu;

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

/** A text without the marks that it ends with: `Killed [1][2]` is `Killed`. */
export function withoutMarks(text: string): string {
  return text.endsWith(']') ? text.replace(/(?:\s?\[\d{1,3}\]){1,9}$/u, '') : text;
}

/** A value or a label without white space at its ends and the marks directly behind it: `0[4]` is `0`. */
export function withoutReferences(text: string): string {
  const trimmed = text.trim();
  return trimmed.endsWith(']') ? trimmed.replace(/(?:\[\d{1,3}\]){1,9}$/u, '').trim() : trimmed;
}

/** The references in `3`, `3, 4` and `3–5`; undefined where a range runs backwards, or so far that it is no range. */
function referencesIn(written: string, start: number): FoundReference[] | undefined {
  if (/^\d{1,3}$/u.test(written)) return [{ label: written, offset: start }];
  if (!/^\d{1,3}(?:\s{0,3}[,–-]\s{0,3}\d{1,3}){1,30}$/u.test(written)) return undefined;
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
