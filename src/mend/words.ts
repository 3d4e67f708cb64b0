import type { Point, Text } from '../model/index.js';
import type { Range } from './edits.js';
import type { SourceFile } from './source.js';

/** Where a source has the words of a text. */
export interface MappedWords {
  /** Stretches in which the source says the same, letter by letter. */
  readonly ranges: readonly Range[];
  /** The offset of each character, as far as the source says the same. */
  readonly offsets: readonly number[];
}

/** Gives the place in a source of a character of a text; where the source says something else, the text is taken to be one line. */
export function placesIn(source: SourceFile): (text: Text, offset: number) => Point {
  const maps = new WeakMap<Text, MappedWords>();
  return (text, offset) => {
    const map = maps.get(text) ?? mapWords(text, source);
    maps.set(text, map);
    const found = map.offsets[offset];
    const { line, column } = text.at;
    return found === undefined ? { line, column: column + offset } : source.pointOf(found);
  };
}

/**
 * Finds the words of a text in their source. White space is one space there, a line may end behind a hyphen, and Markdown
 * may write a character in another way (`\\*`, `&amp;`), which parts stretches.
 */
export function mapWords({ value, at }: Text, source: SourceFile): MappedWords {
  const { text } = source;
  const ranges: Range[] = [];
  const offsets: number[] = [];
  let offset = source.offsetOf(at) ?? text.length;
  let start = offset;
  const part = (length: number): void => {
    if (offset > start) ranges.push({ start, end: offset });
    offset += length;
    start = offset;
  };
  while (offsets.length < value.length && offset < text.length) {
    const index = offsets.length;
    const character = value[index]!;
    if (character !== ' ' && isHyphened(text, offset)) offset = behindSpace(text, offset, character);
    const entity = entityAt(text, offset);
    if (character === ' ' && isSpace(text[offset])) {
      offsets.push(offset);
      offset = behindSpace(text, offset, value[index + 1]);
    } else if (entity !== undefined && !value.startsWith(entity, index)) {
      offsets.push(...unitsAt(value, index).map(() => offset));
      part(entity.length);
    } else if (character === text[offset]) {
      offsets.push(offset);
      offset += 1;
    } else if (text[offset] === '\\' && text[offset + 1] === character) part(1);
    else break;
  }
  part(0);
  return { ranges, offsets };
}

function entityAt(text: string, offset: number): string | undefined {
  if (text[offset] !== '&') return undefined;
  return /^&(?:#\w{1,8}|\w{1,31});/u.exec(text.slice(offset, offset + 34))?.[0];
}

/** The units of the character at an offset. */
function unitsAt(value: string, offset: number): string[] {
  return String.fromCodePoint(value.codePointAt(offset)!).split('');
}

/** Whether a line ends behind a hyphen: then no space joins it to the next. */
function isHyphened(text: string, offset: number): boolean {
  return isLineEnd(text[offset]) && /[-\u00ad]/u.test(text.charAt(offset - 1));
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || isLineEnd(character);
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

/** Behind white space, one line end, and the mark of a quotation that goes on; `next` are the words that follow. */
function behindSpace(text: string, start: number, next: string | undefined): number {
  let offset = start;
  let isBehindEnd = false;
  for (; offset < text.length; offset += 1) {
    const character = text[offset]!;
    if (isLineEnd(character)) {
      if (isBehindEnd && !(character === '\n' && text[offset - 1] === '\r')) break;
      isBehindEnd = true;
    } else if (character !== ' ' && character !== '\t') {
      if (!(isBehindEnd && character === '>' && next !== '>')) break;
    }
  }
  return offset;
}
