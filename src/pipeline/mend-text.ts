import {
  type Counts,
  difference,
  editBytes,
  type MendKind,
  mendKinds,
  planMends,
  unifiedDiff,
} from '../mend/index.js';
import { codes, type Draft, type Message, message } from '../model/index.js';
import { decodeBytes } from '../read/encoding.js';
import { type Mending, type Named, readStage, type Stage } from './mend-stage.js';

/** A file that could be mended: nothing is written yet. */
export interface MendedFile extends Named {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** What changes, for people: a unified diff. */
  readonly diff: string;
  readonly counts: Counts;
}

export interface Mended {
  /** Undefined where there is nothing to mend, or nothing that could be. */
  readonly value: MendedFile | undefined;
  readonly messages: readonly Message[];
}

/** A file that can be mended, or as it was where it needs nothing. */
interface Attempt {
  readonly stage: Stage;
  readonly counts: Counts;
  readonly left: readonly Message[];
}

/**
 * Mends a file and proves it: the result is read back and must say the same but for what was mended, and mending it again
 * must find nothing. Where all of it can't be mended together, each kind is tried.
 */
export async function mendText(input: Named, first: Stage, mending: Mending): Promise<Mended> {
  const whole = await attempt(input, first, mendKinds, mending);
  if (typeof whole !== 'string') return outcome(input, first, whole, []);
  let best: Attempt = { stage: first, counts: noCounts, left: [] };
  const kinds: MendKind[] = [];
  const refused: Message[] = [];
  for (const kind of mendKinds) {
    const next = await attempt(input, first, [...kinds, kind], mending);
    if (typeof next === 'string') refused.push(leftKind(input.file, kind, next));
    else {
      kinds.push(kind);
      best = next;
    }
  }
  return outcome(input, first, best, refused);
}

function outcome(
  { file, path }: Named,
  first: Stage,
  { stage, counts, left }: Attempt,
  refused: Message[],
): Mended {
  const messages = [...left, ...refused];
  if (stage === first) return { value: undefined, messages };
  const diff = unifiedDiff(file, first.source.text, stage.source.text);
  return { value: { file, path, before: first.bytes, after: stage.bytes, diff, counts }, messages };
}

/** More than enough: one round mends, the next finds nothing. */
const rounds = 4;

/** Mends what is of some kinds until nothing is found; in words, why the result can't be trusted. */
async function attempt(
  input: Named,
  first: Stage,
  kinds: readonly MendKind[],
  mending: Mending,
): Promise<Attempt | string> {
  const { merge, run } = mending;
  const off = [...run.options.rules].filter(([, severity]) => severity === 'off').map(([code]) => code);
  let stage = first;
  let counts = noCounts;
  for (let round = 0; round < rounds; round += 1) {
    const plan = planMends(stage.source, stage.subjects, { merge, kinds, off });
    if (plan.edits.length === 0)
      return {
        stage,
        counts,
        left: plan.left.map(({ subject, reason }) => leftNotes(subject.draft, reason)),
      };
    const bytes = editBytes(stage.bytes, plan.edits, (some) => decodeBytes(some).text);
    if (!bytes) return 'the encoding of the file has no room for the signs that are needed';
    const next = await readStage(input, bytes, mending);
    const fault = difference(stage.subjects, next.subjects, merge) ?? arisen(stage, next);
    if (fault) return fault;
    stage = next;
    counts = added(counts, plan.counts);
  }
  return 'mending it would not come to an end';
}

/** Whether something is wrong then that was right before. */
function arisen(before: Stage, after: Stage): string | undefined {
  const code = after.subjects.flatMap(({ faults }, index) => {
    const known = before.subjects[index]!.faults;
    return faults.filter((one) => !known.includes(one) && codes[one].severity !== 'info');
  })[0];
  return code && `a new fault would arise (${code})`;
}

const byHand = 'Mend it by hand; briefpress check names the places.';

const kindWords: Readonly<Record<MendKind, string>> = {
  notes: 'the notes were not renumbered',
  dates: 'the date was left as it is',
  dashes: 'hyphens were not made dashes',
  spaces: 'the spaces were left as they are',
};

function leftKind(file: string, kind: MendKind, reason: string): Message {
  return message('fix-left', `${kindWords[kind]}: ${reason}`, { file, line: 1, column: 1 }, byHand);
}

function leftNotes({ source: { file, line }, notes }: Draft, reason: string): Message {
  const { line: at, column } = notes[0]?.at ?? { line, column: 1 };
  const hint = 'Put that right by hand, then the rest can be mended; briefpress check names the place.';
  return message('fix-left', `${kindWords.notes}: ${reason}`, { file, line: at, column }, hint);
}

const noCounts: Counts = { notes: 0, merged: 0, dates: 0, dashes: 0, spaces: 0 };

function added(one: Counts, other: Counts): Counts {
  return {
    notes: one.notes + other.notes,
    merged: one.merged + other.merged,
    dates: one.dates + other.dates,
    dashes: one.dashes + other.dashes,
    spaces: one.spaces + other.spaces,
  };
}
