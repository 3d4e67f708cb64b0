import type { Block } from './body.js';
import type { Point } from './place.js';

/** An endnote as a reader found it. */
export interface NoteDefinition {
  /** What the author wrote between the brackets. */
  readonly label: string;
  /** The label in the form that joins it to its references: see `identifierOf`. */
  readonly identifier: string;
  readonly children: readonly Block[];
  readonly at: Point;
}

/** An endnote after `resolve`: numbered, with every place that refers to it. */
export interface Note extends NoteDefinition {
  /** 1 for the note that is referenced first. Notes that nothing refers to come last. */
  readonly number: number;
  /** Where it is referenced, in reading order; empty for a note that nothing refers to. */
  readonly references: readonly Point[];
  readonly ibid?: Ibid;
}

/** What an Ibid. leans on. */
export interface Ibid {
  /** The number of the note that carries the source: Ibid. chains are followed to their end. */
  readonly antecedent: number;
  /** What stands behind the word Ibid., such as `, p. 5`; empty where nothing does. */
  readonly rest: string;
}

/** The form of a label that joins references and notes: no case, white space folded, numbers without leading zeros. */
export function identifierOf(label: string): string {
  const folded = label.trim().replace(/\s+/gu, ' ').toLowerCase();
  return /^\d+$/u.test(folded) ? folded.replace(/^0+(?=\d)/u, '') : folded;
}
