import type { Block, Paragraph } from './body.js';
import type { Note, NoteDefinition } from './note.js';
import type { Place } from './place.js';

export type Format = 'text' | 'markdown' | 'html' | 'word';

/** Where a profile comes from. */
export interface Source {
  /** The path as the user would type it, or `-`. */
  readonly file: string;
  readonly format: Format;
  /** The line at which the profile starts: above 1 in a combined file. */
  readonly line: number;
  /** The last line of the profile. */
  readonly endLine: number;
}

/** A value with the place that states it. */
export interface Stated<T> {
  readonly value: T;
  readonly place: Place;
}

/** What a source says of itself, as written: nothing is checked or parsed yet. */
export interface Metadata {
  readonly country?: Stated<string>;
  readonly topic?: Stated<string>;
  /** The date as written: `18 December 2019`, `2019-12-18`. */
  readonly updated?: Stated<string>;
  readonly language?: Stated<string>;
  /** The language of the words beside the date, such as `fr` for “Dernière mise à jour”: holds where none is stated. */
  readonly dateLanguage?: string;
  readonly slug?: Stated<string>;
  readonly status?: Stated<string>;
  readonly keywords?: Stated<readonly string[]>;
  readonly authors?: Stated<readonly string[]>;
}

/** A profile as a reader leaves it. */
export interface Draft {
  readonly source: Source;
  readonly metadata: Metadata;
  readonly summary: readonly Paragraph[];
  readonly body: readonly Block[];
  readonly notes: readonly NoteDefinition[];
  /** Places where the author lets a rule be. */
  readonly allowances?: readonly Allowance[];
}

/** `<!-- allow: repeated-word -->` in a source: one rule, let be on one line or in the whole profile. */
export interface Allowance {
  /** As written: whether there is such a rule is for `check` to say. */
  readonly code: string;
  /** Where it stands. */
  readonly place: Place;
  /** The line that it is for; undefined: all of the profile. */
  readonly line?: number;
}

/** A calendar date, `2019-12-18`; `2019-12` where the source gives no day. */
export type CalendarDate = string;

/** How old a stale profile is on the day of the build. */
export interface Stale {
  /** Whole months between the last update and `asOf`. */
  readonly months: number;
  readonly asOf: CalendarDate;
}

/** A profile whose every name, date and note holds. */
export interface Profile {
  readonly source: Source;
  readonly country: string;
  /** ISO 3166-1 alpha-2, where the name is one that has a code. */
  readonly countryCode?: string;
  readonly topic: string;
  readonly updated: CalendarDate;
  /** Set where the profile was last updated longer ago than the configured time. */
  readonly stale?: Stale;
  /** BCP 47. */
  readonly language: string;
  /** The output's file name without extension: unique in a build. */
  readonly slug: string;
  readonly status?: string;
  readonly keywords: readonly string[];
  readonly authors: readonly string[];
  readonly summary: readonly Paragraph[];
  readonly body: readonly Block[];
  /** In order of number. */
  readonly notes: readonly Note[];
}

/** What a profile is, without its text. */
export type ProfileHead = Omit<Profile, 'summary' | 'body' | 'notes'>;
