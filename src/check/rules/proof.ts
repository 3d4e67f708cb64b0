import type { CalendarDate, Draft, Message, Profile } from '../../model/index.js';
import type { SourceLine } from '../characters.js';
import type { Passage } from './passage.js';

/** What rules look at: one profile, as its source says it and as it was resolved. */
export interface Proof {
  readonly draft: Draft;
  /** Undefined where country, topic, language or date is missing. */
  readonly profile: Profile | undefined;
  /** The lines of the file, as it was decoded; none for Word, whose places count paragraphs. */
  readonly lines: readonly SourceLine[];
  /** The day of the check. */
  readonly today: CalendarDate;
}

/** A proof with its text laid out for reading: the passages of the summary, of the body and of each note. */
export interface Reading extends Proof {
  readonly stories: readonly (readonly Passage[])[];
}

/**
 * Finds the faults of one kind, one by one: not all are asked for where there are very many. Severities are those of
 * `model/codes.ts`: settings and allowances come later.
 */
export type Rule = (reading: Reading) => Iterable<Message>;
