import {
  type Draft,
  type Foreign,
  type Inline,
  type Link,
  type Place,
  type Point,
  plainText,
  type Text,
} from '../../model/index.js';
import type { SourceLine } from '../characters.js';
import { placesOf, type TextPlaces } from './source-places.js';

// What stands for something else than words: characters that no text contains (Unicode 23.7).
/** A note reference. */
export const referenceSign = '\ufdd0';
/** A web address. */
export const addressSign = '\ufdd1';
/** A code span. */
export const codeSign = '\ufdd2';

/** A link in a passage: its words where these are an address, which then stands as one sign, else where it leads. */
export interface PassageLink {
  readonly offset: number;
  /** How much of the passage it takes. */
  readonly length: number;
  readonly written: string;
  readonly isWords: boolean;
}

/** A stretch of text that is read in one go: a paragraph, a heading, a cell, a caption, a paragraph of a note. */
export class Passage {
  readonly links: PassageLink[] = [];
  text = '';
  private readonly parts: string[] = [];
  private readonly pieces: Piece[] = [];
  private readonly foreign: { start: number; end: number; language: string }[] = [];
  private length = 0;
  private words = 0;

  constructor(
    readonly kind: 'text' | 'heading' | 'cell' | 'caption',
    /** The label of the note that it belongs to. */
    readonly note: string | undefined,
    private readonly book: Book,
  ) {}

  /** The language of the words at an offset (BCP 47). */
  language(offset: number): string {
    const own = this.foreign.find(({ start, end }) => offset >= start && offset < end);
    return own?.language ?? this.book.language;
  }

  /** The place of the character at an offset. In Word, whose lines are paragraphs, columns count its words. */
  at(offset: number): Place {
    const { file } = this.book;
    const piece = this.pieceAt(offset);
    if (!piece) return { file, line: 1, column: 1 };
    const { start, at, node, before } = piece;
    if (this.book.lines.length === 0) {
      const own = node ? offset - start : 0;
      return { file, line: at.line, column: at.column + before + own };
    }
    return { file, ...(node ? this.placesOf(piece, node).at(offset - start) : at) };
  }

  /** Spaces for which two or more stand in the source. */
  wideSpaces(): { offset: number; length: number }[] {
    if (this.book.lines.length === 0) return [];
    return this.pieces.flatMap((piece) => {
      if (!piece.node) return [];
      const { wide } = this.placesOf(piece, piece.node);
      return wide.map(({ offset, length }) => ({ offset: piece.start + offset, length }));
    });
  }

  add(inlines: readonly Inline[]): this {
    this.addAll(inlines);
    this.text = this.parts.join('');
    return this;
  }

  private addAll(inlines: readonly Inline[]): void {
    for (const inline of inlines) this.addOne(inline);
  }

  private addOne(inline: Inline): void {
    if (inline.type === 'text') this.put(inline.value, inline.at, inline.value.length, inline);
    else if (inline.type === 'break') this.put('\n', inline.at, 1);
    else if (inline.type === 'code') this.put(codeSign, inline.at, inline.value.length);
    else if (inline.type === 'noteReference') this.put(referenceSign, inline.at, 0);
    else if (inline.type === 'noteMention') this.put(inline.label, inline.at, inline.label.length);
    else if (inline.type === 'link') this.addLink(inline);
    else if (inline.type === 'foreign') this.addForeign(inline);
    else this.addAll(inline.children);
  }

  private addLink({ href, children, at }: Link): void {
    const words = plainText(children).trim();
    const isWords = /^(?:https?:|www\.)/iu.test(words);
    const offset = this.length;
    if (isWords) this.put(addressSign, children[0]?.at ?? at, words.length);
    else this.addAll(children);
    this.links.push({ offset, length: this.length - offset, written: isWords ? words : href, isWords });
  }

  private addForeign({ language, children }: Foreign): void {
    const start = this.length;
    this.addAll(children);
    this.foreign.push({ start, end: this.length, language });
  }

  /** `words`: how many characters of the source's words it is. */
  private put(text: string, at: Point, words: number, node?: Text): void {
    this.pieces.push({ start: this.length, at, node, before: this.words, places: undefined });
    this.parts.push(text);
    this.length += text.length;
    this.words += words;
  }

  private pieceAt(offset: number): Piece | undefined {
    let [low, high] = [0, this.pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.pieces[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return this.pieces[low];
  }

  private placesOf(piece: Piece, { value, at }: Text): TextPlaces {
    piece.places ??= placesOf(value, at, this.book.lines, this.book.format);
    return piece.places;
  }
}

interface Piece {
  readonly start: number;
  readonly at: Point;
  readonly node: Text | undefined;
  /** How many characters of words stand before it in the passage. */
  readonly before: number;
  places: TextPlaces | undefined;
}

/** What all passages of a profile share. */
export interface Book {
  readonly file: string;
  readonly format: Draft['source']['format'];
  readonly language: string;
  readonly lines: readonly SourceLine[];
}
