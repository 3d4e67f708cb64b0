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
  /** Set where the note leans on another instead of naming its source. */
  readonly shortForm?: ShortForm;
}

/**
 * `ibid`: Ibid., Id., Там же. `loc-cit`: loc. cit. `op-cit`: “Name, op. cit.”, Указ. соч. `supra`: supra note 4, see note 4.
 */
export type ShortFormKind = 'ibid' | 'loc-cit' | 'op-cit' | 'supra';

/** A note that leans on another. */
export interface ShortForm {
  readonly kind: ShortFormKind;
  /**
   * The words that say so, such as `Ibid.`, with numbers as they are in print. The note starts with them, but for “See ” and
   * the like before them and, before op. cit. and supra, a name.
   */
  readonly words: string;
  /**
   * The number of the note that carries the source: chains are followed to the first that names one, if only besides a short
   * form of its own (“Ibid.; and email from …, 12 March 2010.”).
   */
  readonly antecedent: number;
  /** What stands behind the words, such as `, p. 5`; empty where nothing does. */
  readonly rest: string;
}

/** The form of a label that joins references and notes: no case, white space folded, numbers without leading zeros. */
export function identifierOf(label: string): string {
  const folded = label.trim().replace(/\s+/gu, ' ').toLowerCase();
  return /^\d+$/u.test(folded) ? folded.replace(/^0+(?=\d)/u, '') : folded;
}
