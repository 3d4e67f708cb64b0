import type { Face } from '../style/fonts.js';
import { preparedGlyph, type ShapedGlyph, shapeByFont } from './glyphs.js';
import { joined, type PackedPairs, type PlainScript, unknown, unpackKerning } from './packed-pairs.js';

/** Context counts for these: Catalan's `l·l`, two ï in a row, a soft hyphen. */
const notPlain = '\u00ad·ï';

/**
 * Characters that are a glyph each, whatever stands around them, but for ligatures that show in their first two characters;
 * only kerning joins them, in pairs. So words of them can be set from a table of pairs, in a small part of the time that
 * shaping takes. test/pdf/shaper.test.ts asks the tables of the fonts whether that is so.
 */
export const plainCharacters: readonly string[] = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0x17f),
  ...'–—‘’‚“”„†‡•…′″‹›€№−',
].filter((character) => !notPlain.includes(character));

/** By code: the number of a plain character, from 1; 0 for any other. */
const numbers = new Uint16Array(0x2213);

/** By number: whether it is a letter, so that words with it are Latin; others fit every script. */
const isLatin = new Uint8Array(plainCharacters.length + 1);

for (const [i, character] of plainCharacters.entries()) {
  numbers[character.charCodeAt(0)] = i + 1;
  isLatin[i + 1] = /\p{Script=Latin}/u.test(character) ? 1 : 0;
}

/** The script of words of plain characters: Latin, or none where no letter is among them; undefined for other words. */
export function scriptOf(text: string): PlainScript | undefined {
  let script: PlainScript = 'zzzz';
  for (let i = 0; i < text.length; i += 1) {
    const number = numbers[text.charCodeAt(i)];
    if (!number) return undefined;
    if (isLatin[number] === 1) script = 'latn';
  }
  return script;
}

/** A ligature has at most so many characters. */
const longestLigature = 4;

/**
 * What the first of two units is as the second kerns it: `joined` where a ligature is made of them, null where they are
 * more than two glyphs beside each other.
 */
type Entry = ShapedGlyph | 'joined' | null;

/** By the second unit's number, 0 for the end of the words. */
type Row = (Entry | undefined)[];

/**
 * The pairs of one face with features: those that were prepared with the program, others learnt from the words in which
 * they are first met. A unit is a plain character or a ligature.
 */
export class PlainPairs {
  /** By script and the first unit's number. */
  private readonly rows: Record<PlainScript, Row[]> = { latn: [], zzzz: [] };
  /** Units behind the plain characters, and their numbers: 0 for characters that make no ligature. */
  private readonly ligatures: string[] = [];
  private readonly numbersOfLigatures = new Map<string, number>();
  private readonly prepared: PreparedPairs | undefined;

  constructor(
    private readonly face: Face,
    private readonly features: readonly string[],
  ) {
    const packed = face.pairs[features.join()];
    this.prepared = packed && new PreparedPairs(packed, face);
  }

  /** Undefined where the words are not plain, or more joins them than pairs and ligatures. */
  shape(text: string): ShapedGlyph[] | undefined {
    const script = scriptOf(text);
    if (script === undefined) return this.prepared?.word(text);
    const glyphs: ShapedGlyph[] = [];
    for (let i = 0; i < text.length; i += 1) {
      const entry = this.known(numberAt(text, i), numberAt(text, i + 1), script);
      if (entry === undefined) return this.learn(text, script);
      if (entry === null) return undefined;
      if (entry === 'joined') return this.shapeJoined(text, script);
      glyphs.push(entry);
    }
    return glyphs;
  }

  /** Words with ligatures. */
  private shapeJoined(text: string, script: PlainScript): ShapedGlyph[] | undefined {
    const units = this.unitsOf(text, script);
    const glyphs: ShapedGlyph[] = [];
    for (let i = 0; i < units.length; i += 1) {
      const entry = this.entry(units[i]!, units[i + 1] ?? 0, script);
      if (entry === null || entry === 'joined') return undefined;
      glyphs.push(entry);
    }
    return glyphs;
  }

  /** The longest ligature at each place, else the character. */
  private unitsOf(text: string, script: PlainScript): number[] {
    const units: number[] = [];
    for (let i = 0; i < text.length; ) {
      const isJoined = this.entry(numberAt(text, i), numberAt(text, i + 1), script) === 'joined';
      const length = isJoined ? this.ligatureLength(text, i, script) : 1;
      units.push(length > 1 ? this.ligature(text.slice(i, i + length), script) : numberAt(text, i));
      i += length;
    }
    return units;
  }

  private ligatureLength(text: string, i: number, script: PlainScript): number {
    let length = Math.min(longestLigature, text.length - i);
    while (length > 1 && this.ligature(text.slice(i, i + length), script) === 0) length -= 1;
    return length;
  }

  /** The number of a unit; 0 for the end of the words, and where characters make no ligature. */
  unit(text: string, script: PlainScript): number {
    return text.length > 1 ? this.ligature(text, script) : numberAt(text, 0);
  }

  /** The number of a ligature, 0 where the characters make none. */
  private ligature(characters: string, script: PlainScript): number {
    const known = this.numbersOfLigatures.get(characters);
    if (known !== undefined) return known;
    const isOne = this.prepared?.isLigature(characters) ?? this.byFont(characters, script).length === 1;
    const number = isOne ? plainCharacters.length + this.ligatures.push(characters) : 0;
    this.numbersOfLigatures.set(characters, number);
    return number;
  }

  /** The entry of a pair, asked of the font where it isn't known. */
  entry(first: number, second: number, script: PlainScript): Entry {
    const known = this.known(first, second, script);
    if (known !== undefined) return known;
    const entry = this.entryByFont(first, second, script);
    this.row(first, script)[second] = entry;
    return entry;
  }

  private known(first: number, second: number, script: PlainScript): Entry | undefined {
    const row = this.row(first, script);
    const entry = row[second];
    if (entry !== undefined || this.prepared === undefined) return entry;
    const prepared = this.prepared.entry(this.textOf(first), this.textOf(second), script);
    row[second] = prepared;
    return prepared;
  }

  private row(number: number, script: PlainScript): Row {
    this.rows[script][number] ??= [];
    return this.rows[script][number];
  }

  /** Empty for the end of the words. */
  private textOf(number: number): string {
    if (number === 0) return '';
    return plainCharacters[number - 1] ?? this.ligatures[number - 1 - plainCharacters.length]!;
  }

  /** Has the font shape words, and remembers their pairs. */
  private learn(text: string, script: PlainScript): ShapedGlyph[] {
    const glyphs = this.byFont(text, script);
    for (let i = 0; i < text.length; i += 1) {
      const [first, second] = [numberAt(text, i), numberAt(text, i + 1)];
      if (this.known(first, second, script) !== undefined) continue;
      if (glyphs.length === text.length) this.row(first, script)[second] = glyphs[i]!;
      else this.entry(first, second, script);
    }
    return glyphs;
  }

  private entryByFont(first: number, second: number, script: PlainScript): Entry {
    const glyphs = this.byFont(this.textOf(first) + this.textOf(second), script);
    if (second === 0) return glyphs.length === 1 ? glyphs[0]! : null;
    if (glyphs.length === 1) return 'joined';
    const alone = this.entry(second, 0, script);
    return glyphs.length === 2 && isSame(glyphs[1]!, alone) ? glyphs[0]! : null;
  }

  private byFont(text: string, script: PlainScript): ShapedGlyph[] {
    return shapeByFont(text, this.face, this.features, script);
  }
}

/** Reads pairs that were prepared. */
class PreparedPairs {
  private readonly places: ReadonlyMap<string, number>;
  private readonly tables: Partial<Record<PlainScript, Int16Array>> = {};

  constructor(
    private readonly packed: PackedPairs,
    private readonly face: Face,
  ) {
    this.places = new Map(packed.units.map(([text], i) => [text, i]));
  }

  /** Undefined where a unit wasn't prepared or the font must be asked. */
  entry(first: string, second: string, script: PlainScript): Entry | undefined {
    const [row, column] = [this.places.get(first), second === '' ? -1 : this.places.get(second)];
    if (row === undefined || column === undefined) return undefined;
    this.tables[script] ??= unpackKerning(this.packed, script);
    const kerning = this.tables[script][row * (this.packed.units.length + 1) + column + 1]!;
    if (kerning === unknown) return undefined;
    if (kerning === joined) return 'joined';
    const [text, id, advance] = this.packed.units[row]!;
    return preparedGlyph(this.face, text, id, advance, advance + kerning);
  }

  word(text: string): ShapedGlyph[] | undefined {
    return this.packed.words[text]?.map((glyph) => preparedGlyph(this.face, ...glyph));
  }

  /** Undefined where one of the characters wasn't prepared. */
  isLigature(characters: string): boolean | undefined {
    if (this.places.has(characters)) return true;
    return [...characters].every((character) => this.places.has(character)) ? false : undefined;
  }
}

/** The number of a character; 0 at the end of the words. */
function numberAt(text: string, i: number): number {
  return i < text.length ? numbers[text.charCodeAt(i)]! : 0;
}

function isSame(a: ShapedGlyph, b: Entry): boolean {
  if (b === null || b === 'joined') return false;
  return a.sign === b.sign && a.xAdvance === b.xAdvance && a.xOffset === b.xOffset && a.yOffset === b.yOffset;
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
}
