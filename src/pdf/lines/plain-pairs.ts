import { unpackIntegers } from '../packed.js';
import type { Face } from '../style/fonts.js';
import { preparedGlyph, preparedSign, type ShapedGlyph, type Sign, shapeByFont } from './glyphs.js';
import { joined, type PackedPairs, type PlainScript, unknown } from './packed-pairs.js';

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
  isLatin[i + 1] = /[A-Za-zªºÀ-ÖØ-öø-ſ]/u.test(character) ? 1 : 0;
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

/** A pair as the key of its entry: the numbers of both units, 0 for the end of the words. */
function keyOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

/**
 * The pairs of one face with features: those that were prepared with the program, others learnt from the words in which
 * they are first met. A unit is a plain character or a ligature.
 */
export class PlainPairs {
  private readonly entries: Record<PlainScript, Map<number, Entry>> = { latn: new Map(), zzzz: new Map() };
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
    const entries = this.entries[script];
    const glyphs: ShapedGlyph[] = [];
    let first = numberAt(text, 0);
    for (let i = 0; i < text.length; i += 1) {
      const second = numberAt(text, i + 1);
      const entry = entries.get(keyOf(first, second)) ?? this.known(first, second, script);
      first = second;
      if (entry === undefined) return this.learn(text, script);
      if (entry === null) return undefined;
      if (entry === 'joined') return this.shapeJoined(text, script);
      glyphs.push(entry);
    }
    return glyphs;
  }

  /** The glyph of a character as it is where words of the same script end behind it; undefined where they aren't plain. */
  atEnd(text: string, end: number): ShapedGlyph | undefined {
    const script = scriptOf(text);
    const entry = script && end > 0 ? this.entry(numberAt(text, end - 1), 0, script) : null;
    return entry === null || entry === 'joined' ? undefined : entry;
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
    this.entries[script].set(keyOf(first, second), entry);
    return entry;
  }

  private known(first: number, second: number, script: PlainScript): Entry | undefined {
    const entry = this.entries[script].get(keyOf(first, second));
    if (entry !== undefined || this.prepared === undefined) return entry;
    const prepared = this.prepared.entry(this.textOf(first), this.textOf(second), script);
    if (prepared !== undefined) this.entries[script].set(keyOf(first, second), prepared);
    return prepared;
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
      if (glyphs.length === text.length) this.entries[script].set(keyOf(first, second), glyphs[i]!);
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
  private readonly units: readonly string[];
  private readonly places = new Map<string, number>();
  private readonly glyphs: Int16Array;
  private readonly tables: Partial<Record<PlainScript, Int16Array>> = {};

  constructor(
    private readonly packed: PackedPairs,
    private readonly face: Face,
  ) {
    this.units = packed.units.split('\n');
    for (let i = 0; i < this.units.length; i += 1) this.places.set(this.units[i]!, i);
    this.glyphs = unpackIntegers(packed.glyphs);
  }

  /** Undefined where a unit wasn't prepared or the font must be asked. */
  entry(first: string, second: string, script: PlainScript): Entry | undefined {
    const row = this.places.get(first);
    const column = second === '' ? -1 : this.places.get(second);
    const size = script === 'latn' ? this.units.length : this.packed.signs;
    if (row === undefined || column === undefined || row >= size || column >= size) return undefined;
    this.tables[script] ??= unpackIntegers(this.packed.kerning[script]);
    const kerning = this.tables[script][row * (size + 1) + column + 1]!;
    if (kerning === unknown) return undefined;
    if (kerning === joined) return 'joined';
    return kerning === 0 ? this.unkernedGlyph(row) : this.glyph(row, kerning);
  }

  private readonly unkerned: ShapedGlyph[] = [];

  /** Before most units it is the same. */
  private unkernedGlyph(row: number): ShapedGlyph {
    this.unkerned[row] ??= this.glyph(row, 0);
    return this.unkerned[row];
  }

  private readonly signs: Sign[] = [];

  private glyph(row: number, kerning: number): ShapedGlyph {
    const id = this.glyphs[2 * row]!;
    const advance = this.glyphs[2 * row + 1]!;
    this.signs[row] ??= preparedSign(this.face, this.units[row]!, id, advance);
    return preparedGlyph(this.face, this.signs[row], advance + kerning);
  }

  word(text: string): ShapedGlyph[] | undefined {
    return this.packed.words[text]?.map(([unit, id, advance, xAdvance]) =>
      preparedGlyph(this.face, preparedSign(this.face, unit, id, advance), xAdvance),
    );
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
