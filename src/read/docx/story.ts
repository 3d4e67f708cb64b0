import { type Message, type MessageCode, message } from '../../model/index.js';
import { usableHref } from '../addresses.js';
import type { WordComments } from './comments.js';
import { Fields } from './fields.js';
import type { Images } from './images.js';
import type { Numbering } from './numbering.js';
import type { WordPackage } from './package.js';
import type { ParagraphPart, Part } from './parts.js';
import type { Removed } from './removed.js';
import type { Styles } from './styles.js';
import { childOf, descendants, type XmlElement } from './xml.js';

/** What all stories of a file share while it is read. */
export interface WordFile {
  readonly file: string;
  readonly source: WordPackage;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly images: Images;
  readonly removed: Removed;
  readonly messages: Message[];
  readonly comments: WordComments;
  /** The note that a bookmark stands around, by the bookmark's name. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** The marks that the author gave to notes instead of numbers, by the note's identifier. */
  readonly marks: Map<string, string>;
}

/** Where a story stands. */
export interface StoryPlace {
  /** The part of the file. */
  readonly path: string;
  /** The paragraph that refers to the story, where it is a note: all of it has that place. */
  readonly line?: number;
}

/** A text of its own (ISO 29500-1, 17.2 and 17.11): the document, or one note. */
export class Story {
  readonly path: string;
  readonly fields: Fields;
  /** The number of the paragraph that is being read. */
  line: number;
  /** A paragraph whose end was deleted: it runs on into the next one. */
  pending: ParagraphPart | undefined;
  private readonly counts: boolean;

  constructor(
    readonly word: WordFile,
    root: XmlElement,
    place: StoryPlace,
    private readonly readParts: (container: XmlElement, story: Story) => Part[],
  ) {
    this.path = place.path;
    this.counts = place.line === undefined;
    this.line = place.line ?? 0;
    this.fields = new Fields(root, (address) => this.link(address));
  }

  /** What a cell, a box or a note holds. */
  read(container: XmlElement): Part[] {
    return this.readParts(container, this);
  }

  nextLine(): number {
    if (this.counts) this.line += 1;
    return this.line;
  }

  /** The note to which the field that is open refers once more. */
  get repeated(): string | undefined {
    const { bookmark } = this.fields;
    return bookmark === undefined ? undefined : this.word.bookmarks.get(bookmark);
  }

  /** An address, with a place in it, as a link leads there; or a message that it can't be one. */
  link(address: string, place?: string): string | undefined {
    const href = usableHref(place && !address.includes('#') ? `${address}#${place}` : address);
    const hint = 'links lead to http://, https:// or mailto: addresses';
    const shown = address.length > 80 ? `${address.slice(0, 80)}…` : address;
    if (href === undefined) this.say('link-unsafe', `the address “${shown}” can’t be used in print`, hint);
    return href;
  }

  say(code: MessageCode, text: string, hint?: string): void {
    const place = { file: this.word.file, line: Math.max(1, this.line), column: 1 };
    this.word.messages.push(message(code, text, place, hint));
  }
}

/**
 * Of the forms in which the same thing is written (ISO 29500-3), the first; where nothing in it can be read, the one
 * for programs that don't know it.
 */
export function chosen(element: XmlElement): XmlElement {
  const first = childOf(element, 'mc:Choice');
  const other = childOf(element, 'mc:Fallback');
  const readable = ['w:t', 'a:blip', 'v:imagedata', 'm:t'];
  const isReadable = first && descendants(first, readable).length > 0;
  return (isReadable ? first : (other ?? first)) ?? { name: '', attributes: {}, children: [] };
}
