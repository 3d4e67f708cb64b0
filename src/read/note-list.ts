import { isBlank, type Line, restOf, trimLine } from './lines.js';
import { isNotesHeading } from './notes-heading.js';
import { findMarks } from './references.js';

/** A note as found in a list: its label, its lines without the mark, and the place of the mark. */
export interface ListedNote {
  readonly label: string;
  readonly mark: Line;
  readonly lines: readonly Line[];
}

export interface SplitNotes {
  readonly body: readonly Line[];
  readonly notes: readonly ListedNote[];
}

/** A line that may start a note. */
interface Candidate {
  readonly index: number;
  readonly label: string;
  readonly number: number;
  readonly length: number;
}

/**
 * Parts a profile's lines into its body and its list of notes (`[1] …`), which is looked for from the end: a paragraph
 * in the text may start with a bracket too. A heading such as `Notes` directly before the list goes with it.
 * Under such a heading, and only there, a list with `1.` is taken as well.
 */
export function splitNotes(lines: readonly Line[]): SplitNotes {
  const candidates = candidatesIn(lines, /^\s*\[(\d{1,3})\]:?/u);
  const headed = lastHeading(lines);
  const start = startOfList(lines, candidates, headed);
  if (start !== undefined) return cut(lines, candidates.slice(start), headed);
  if (headed === undefined) return { body: lines, notes: [] };
  const counted = countedFromOne(
    candidatesIn(lines, /^\s*(\d{1,3})\.\s/u).filter(({ index }) => index > headed),
  );
  const [first] = counted;
  const sure = first && lines.slice(headed + 1, first.index).every(isBlank);
  return sure ? cut(lines, counted, headed) : { body: lines, notes: [] };
}

function candidatesIn(lines: readonly Line[], mark: RegExp): Candidate[] {
  const candidates: Candidate[] = [];
  lines.forEach((line, index) => {
    const match = mark.exec(line.text);
    const label = match?.[1];
    if (match && label) candidates.push({ index, label, number: Number(label), length: match[0].length });
  });
  return candidates;
}

/** The last line that is a heading of notes. */
function lastHeading(lines: readonly Line[]): number | undefined {
  const index = lines.findLastIndex(({ text }) => isNotesHeading(text.replace(/^\s{0,9}#{1,6}\s/u, '')));
  return index < 0 ? undefined : index;
}

function startOfList(
  lines: readonly Line[],
  candidates: readonly Candidate[],
  headed: number | undefined,
): number | undefined {
  if (headed !== undefined) {
    const start = candidates.findIndex(({ index }) => index > headed);
    if (start >= 0 && lines.slice(headed + 1, candidates[start]!.index).every(isBlank)) return start;
  }
  if (!endsWithNote(lines, candidates)) return undefined;
  const taken = new Set<number>();
  let start = candidates.length - 1;
  for (; start > 0; start -= 1) {
    taken.add(candidates[start]!.number);
    if (!isListed(lines, candidates[start - 1]!, candidates[start]!, taken)) break;
  }
  return start;
}

/** Whether the last candidate is a note: the text refers to it, or it stands where only a note would. */
function endsWithNote(lines: readonly Line[], candidates: readonly Candidate[]): boolean {
  const last = candidates.at(-1);
  if (!last) return false;
  const isReferenced = lines.some(({ text }) =>
    findMarks(text).some(
      (mark) => text.slice(0, mark.start).trim() !== '' && names(mark.references, last.number),
    ),
  );
  if (isReferenced) return true;
  if (lines.slice(last.index + 1).some(refers)) return false;
  const before = candidates.at(-2);
  const end = { ...last, index: lines.length };
  return before ? isAdjacent(lines, before, last) : last.number === 1 && isAdjacent(lines, last, end);
}

function names(references: readonly { label: string }[], number: number): boolean {
  return references.some(({ label }) => Number(label) === number);
}

/** Whether a candidate belongs to the list that starts with the next one. */
function isListed(
  lines: readonly Line[],
  candidate: Candidate,
  next: Candidate,
  taken: ReadonlySet<number>,
): boolean {
  if (candidate.number === next.number - 1) return true;
  if (lines.slice(candidate.index + 1, next.index).some(refers)) return false;
  if (candidate.number < next.number) return !refers(lines[candidate.index]!);
  if (!isAdjacent(lines, candidate, next)) return false;
  return candidate.number === next.number || !taken.has(candidate.number);
}

/** Whether nothing but the candidate's own paragraph stands before the next one. */
function isAdjacent(lines: readonly Line[], candidate: Candidate, next: Candidate): boolean {
  const between = lines.slice(candidate.index + 1, next.index);
  const gap = between.findIndex(isBlank);
  return gap < 0 || between.slice(gap).every(isBlank);
}

/** Whether running text refers to a note: a mark with words before it on its line. */
function refers({ text }: Line): boolean {
  return findMarks(text).some((mark) => /\S/u.test(text.slice(0, mark.start)));
}

/** The longest run 1, 2, 3 … */
function countedFromOne(candidates: readonly Candidate[]): Candidate[] {
  const counted: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.number === counted.length + 1) counted.push(candidate);
  }
  return counted;
}

function cut(
  lines: readonly Line[],
  candidates: readonly Candidate[],
  headed: number | undefined,
): SplitNotes {
  const first = candidates[0]!.index;
  const hasHeading = headed !== undefined && headed < first && lines.slice(headed + 1, first).every(isBlank);
  return {
    body: lines.slice(0, hasHeading ? headed : first),
    notes: candidates.map(({ index, label, length }, position) => ({
      label,
      mark: trimLine(lines[index]!),
      lines: [restOf(lines[index]!, length), ...lines.slice(index + 1, candidates[position + 1]?.index)],
    })),
  };
}
