import { type Edit, withEdits } from './edits.js';

/** Bytes to text, as the readers do it. A byte-order mark is no part of the text. */
export type Decode = (bytes: Uint8Array) => string;

/**
 * The bytes of a file with edits made in its text: its encoding and byte-order mark stay, and all bytes outside the edits.
 * Undefined where its encoding has no such characters, or the result could not be read back.
 */
export function editBytes(bytes: Uint8Array, edits: readonly Edit[], decode: Decode): Uint8Array | undefined {
  const text = decode(bytes);
  const coding = codingOf(bytes, text, decode);
  const offsets = coding.offsets(edits.flatMap(({ start, end }) => [start, end]));
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const [index, edit] of edits.entries()) {
    const written = coding.encode(edit.text);
    if (!written) return undefined;
    parts.push(bytes.subarray(offset, offsets[2 * index]!), written);
    offset = offsets[2 * index + 1]!;
  }
  const edited = Buffer.concat([...parts, bytes.subarray(offset)]);
  return decode(edited) === withEdits(text, edits) ? edited : undefined;
}

interface Coding {
  /** The offsets in bytes of offsets in the text, which come in order. */
  offsets(places: readonly number[]): number[];
  encode(text: string): Uint8Array | undefined;
}

function codingOf(bytes: Uint8Array, text: string, decode: Decode): Coding {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(false);
  if (first === 0xfe && second === 0xff) return utf16(true);
  const start = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
  const isUtf8 = Buffer.from(text).equals(bytes.subarray(start));
  if (isUtf8) {
    const offsets = (places: readonly number[]) => utf8Offsets(text, start, places);
    return { offsets, encode: (written) => Buffer.from(written) };
  }
  const offsets = (places: readonly number[]) => mixedOffsets(bytes, text, places);
  return { offsets, encode: windows1252(text, decode) };
}

function utf16(isBig: boolean): Coding {
  const encode = (text: string): Uint8Array => {
    const written = Buffer.from(text, 'utf16le');
    return isBig ? written.swap16() : written;
  };
  return { offsets: (places) => places.map((place) => 2 + 2 * place), encode };
}

function utf8Offsets(text: string, start: number, places: readonly number[]): number[] {
  let [offset, at] = [start, 0];
  return places.map((place) => {
    offset += Buffer.byteLength(text.slice(at, place));
    at = place;
    return offset;
  });
}

/** A file in Windows-1252 may have pieces in UTF-8: a character takes the bytes that UTF-8 gives it where these stand there. */
function mixedOffsets(bytes: Uint8Array, text: string, places: readonly number[]): number[] {
  let [offset, at] = [0, 0];
  return places.map((place) => {
    while (at < place) {
      const character = String.fromCodePoint(text.codePointAt(at)!);
      offset += lengthAt(bytes, offset, character);
      at += character.length;
    }
    return offset;
  });
}

function lengthAt(bytes: Uint8Array, offset: number, character: string): number {
  if (character < '\u0080') return 1;
  const own = Buffer.from(character);
  return own.equals(bytes.subarray(offset, offset + own.length)) ? own.length : 1;
}

/** The table is the readers' own, asked byte by byte. What it lacks is UTF-8, where the text had that character already. */
function windows1252(text: string, decode: Decode): (written: string) => Uint8Array | undefined {
  const table = new Map(Array.from({ length: 128 }, (_, i) => [decode(Uint8Array.of(i + 128)), i + 128]));
  const bytesOf = (one: string): Uint8Array | undefined => {
    if (one < '\u0080') return Buffer.from(one);
    const code = table.get(one);
    if (code !== undefined) return Uint8Array.of(code);
    return text.includes(one) ? Buffer.from(one) : undefined;
  };
  return (written) => {
    const parts = Array.from(written, bytesOf);
    return parts.every((part) => part !== undefined) ? Buffer.concat(parts) : undefined;
  };
}
