import type { MessageCode } from '../model/index.js';
import { allowancesOf } from './allowances.js';
import type { Reading } from './compare.js';
import { dashEdits } from './dashes.js';
import { dateEdits, type HouseDate } from './date.js';
import { type Edit, type Move, settle, withoutOverlaps } from './edits.js';
import { planNotes } from './notes.js';
import { findProse } from './prose.js';
import type { SourceFile } from './source.js';
import { spaceEdits } from './spaces.js';

export { type Decode, editBytes } from './bytes.js';
export { difference, type Reading } from './compare.js';
export type { HouseDate } from './date.js';
export { unifiedDiff } from './diff.js';
export type { Edit } from './edits.js';
export { SourceFile } from './source.js';
export { placesIn } from './words.js';

/** A profile of a file that is to be mended. */
export interface Subject extends Reading {
  /** What reading and resolving found. */
  readonly faults: readonly MessageCode[];
  /** Set where its date may be written anew. */
  readonly date?: HouseDate;
}

/** What can be mended. */
export const mendKinds = ['notes', 'dates', 'dashes', 'spaces'] as const;
export type MendKind = (typeof mendKinds)[number];

export interface PlanOptions {
  /** Rules that are switched off: what they would find is left alone. */
  readonly off: readonly MessageCode[];
  /** Whether notes that say the same become one. */
  readonly merge: boolean;
  readonly kinds: readonly MendKind[];
}

/** How much of each kind is mended. */
export interface Counts {
  readonly notes: number;
  readonly merged: number;
  readonly dates: number;
  readonly dashes: number;
  readonly spaces: number;
}

export interface Plan {
  /** In order of place, without overlaps; offsets count UTF-16 units of the text. */
  readonly edits: readonly Edit[];
  readonly counts: Counts;
  /** What is to be mended but can't be safely, by profile. */
  readonly left: readonly { readonly subject: Subject; readonly reason: string }[];
}

/**
 * Plans what is safe to mend in a text or Markdown file: numbers and order of notes, the date of last update, dashes,
 * spaces.
 */
export function planMends(source: SourceFile, subjects: readonly Subject[], options: PlanOptions): Plan {
  const found = subjects.map((subject) => planSubject(subject, source, options));
  const dates = found.flatMap((one) => one.dates);
  const dashes = found.flatMap((one) => one.dashes);
  const spaces = found.flatMap((one) => one.spaces);
  const noted = found.flatMap((one) => one.notes.edits);
  const edits = withoutOverlaps([...noted, ...dates, ...dashes, ...spaces]);
  const kept = new Set(edits);
  const count = (some: readonly Edit[]) => some.filter((edit) => kept.has(edit)).length;
  const sum = (of: (notes: Noted) => number) => found.reduce((all, { notes }) => all + of(notes), 0);
  return {
    edits: settle(
      source.text,
      edits,
      found.flatMap((one) => one.notes.moves),
    ),
    counts: {
      notes: sum((notes) => notes.renumbered),
      merged: sum((notes) => notes.merged),
      dates: count(dates),
      dashes: count(dashes),
      spaces: count(spaces),
    },
    left: found.flatMap(({ subject, left }) => (left === undefined ? [] : [{ subject, reason: left }])),
  };
}

interface Noted {
  readonly edits: readonly Edit[];
  readonly moves: readonly Move[];
  readonly renumbered: number;
  readonly merged: number;
}

const nothing: Noted = { edits: [], moves: [], renumbered: 0, merged: 0 };

function planSubject(subject: Subject, source: SourceFile, { merge, kinds, off }: PlanOptions) {
  const { draft, profile, faults, date } = subject;
  const wants = (kind: MendKind) => kinds.includes(kind);
  const allows = allowancesOf(draft, off);
  const mayNumber = !allows('note-order') && !allows('note-gap');
  const notes =
    profile && mayNumber && wants('notes') ? planNotes(draft, profile, faults, source, merge) : undefined;
  const prose = findProse(draft, source, profile?.language ?? 'en');
  return {
    subject,
    notes: notes && !('left' in notes) ? notes : nothing,
    left: notes && 'left' in notes ? notes.left : undefined,
    dates: date && wants('dates') ? dateEdits(draft, date, source) : [],
    dashes: wants('dashes') ? dashEdits(source.text, prose) : [],
    spaces: wants('spaces') ? spaceEdits(source, prose, draft.source.format, allows) : [],
  };
}
