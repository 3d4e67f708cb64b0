/**
 * The text of a profile as a tree: blocks that hold inlines. One example a node, in Markdown.
 * Every node has the point in its source at which it starts; positions in a combined file count from the file's start.
 */
import type { Point } from './place.js';

interface Node {
  readonly at: Point;
}

// ---- blocks

export type Block = Heading | Paragraph | List | Quotation | Table | Figure | Preformatted | Rule;

/** `## Policy`. Depth 1 is a section of the profile, 2 a section of a section; the profile's own title is no heading. */
export interface Heading extends Node {
  readonly type: 'heading';
  readonly depth: 1 | 2 | 3 | 4 | 5;
  readonly children: readonly Inline[];
}

/** `Kosovo is not a State Party.[^1]` */
export interface Paragraph extends Node {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

/** `- one` or `3. three`. `start` is the first number of an ordered list. */
export interface List extends Node {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Node {
  readonly type: 'listItem';
  readonly children: readonly Block[];
}

/** `> Each State Party undertakes …` */
export interface Quotation extends Node {
  readonly type: 'quotation';
  readonly children: readonly Block[];
}

export type Alignment = 'left' | 'center' | 'right';

/** `| Year | Casualties |`: rows of the head, then rows of the body. */
export interface Table extends Node {
  readonly type: 'table';
  readonly caption?: readonly Inline[];
  /** One entry a column. */
  readonly columns: readonly Alignment[];
  readonly head: readonly TableRow[];
  readonly rows: readonly TableRow[];
}

export interface TableRow extends Node {
  readonly type: 'tableRow';
  readonly cells: readonly TableCell[];
}

export interface TableCell extends Node {
  readonly type: 'tableCell';
  readonly header: boolean;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly children: readonly Block[];
}

/** `![A cleared field](field.jpg "The field in 2012")`: an image that stands on its own. */
export interface Figure extends Node {
  readonly type: 'figure';
  readonly image: Image;
  readonly caption?: readonly Inline[];
}

export interface Image {
  /** As the source names it: a path beside the profile, or a data address. */
  readonly source: string;
  /** Words for those who don't see it; empty where it is decoration. */
  readonly alternative: string;
  /** The image itself as a data address, once it is loaded; without it the words are set in a frame. */
  readonly data?: string;
}

/** A fenced block: its line breaks are kept. */
export interface Preformatted extends Node {
  readonly type: 'preformatted';
  readonly value: string;
}

/** `---` */
export interface Rule extends Node {
  readonly type: 'rule';
}

// ---- inlines

export type Inline =
  | Text
  | Emphasis
  | Strong
  | Deletion
  | Superscript
  | Subscript
  | Foreign
  | Link
  | CodeSpan
  | LineBreak
  | NoteReference
  | NoteMention;

/** Words. Neighbouring texts are joined: a text never follows a text. */
export interface Text extends Node {
  readonly type: 'text';
  readonly value: string;
}

/** `*word*` */
export interface Emphasis extends Node {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}

/** `**word**` */
export interface Strong extends Node {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}

/** `~~word~~` */
export interface Deletion extends Node {
  readonly type: 'deletion';
  readonly children: readonly Inline[];
}

/** `<sup>2</sup>`: a superscript that is no note reference. */
export interface Superscript extends Node {
  readonly type: 'superscript';
  readonly children: readonly Inline[];
}

/** `<sub>2</sub>` */
export interface Subscript extends Node {
  readonly type: 'subscript';
  readonly children: readonly Inline[];
}

/** `<span lang="fr">Journal officiel</span>`: words in another language (BCP 47). */
export interface Foreign extends Node {
  readonly type: 'foreign';
  readonly language: string;
  readonly children: readonly Inline[];
}

/** `[B92](https://www.b92.net)`; also an address found in running text. `href` is an http, https or mailto address. */
export interface Link extends Node {
  readonly type: 'link';
  readonly href: string;
  readonly children: readonly Inline[];
}

/** `` `code` `` */
export interface CodeSpan extends Node {
  readonly type: 'code';
  readonly value: string;
}

/** A line break that the author asked for. */
export interface LineBreak extends Node {
  readonly type: 'break';
}

/**
 * `[3]`, `[^3]`: the mark in the text, joined to its note by identifier.
 * Readers give label and identifier; `resolve` gives number and ordinal.
 */
export interface NoteReference extends Node {
  readonly type: 'noteReference';
  /** What the author wrote between the brackets. */
  readonly label: string;
  /** The label in the form that joins it to a note: see `identifierOf`. */
  readonly identifier: string;
  /** The note's number, in order of first reference. */
  readonly number?: number;
  /** Which of the note's references this is, from 1. */
  readonly ordinal?: number;
}

/**
 * The 4 of `see note 4`: words that name a note by its number. Made by `resolve` only, in the place of the digits; what a
 * reader leaves has none. In the outputs it shows the note's number, whatever the author wrote, and leads to the note.
 */
export interface NoteMention extends Node {
  readonly type: 'noteMention';
  /** The digits as written. */
  readonly label: string;
  readonly identifier: string;
  readonly number: number;
  /** Shown in the place of the number, such as `Ibid.`: made while a note is rendered. */
  readonly words?: string;
}
