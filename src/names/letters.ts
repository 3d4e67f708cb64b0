/**
 * What stands at a place of a text: letters, numbers and marks (Unicode's L, N and M). Plain characters are told by their
 * codes; only others ask Unicode's classes, which take a program long to make, above all inside of patterns that fold case.
 */
type Kind = 'letter' | 'number' | 'mark' | 'other';

/** The letters of Latin, Greek, Cyrillic and Arabic, to stand in a class of a pattern where Unicode’s would be dear. */
export const letters = String.raw`a-zA-Zªµº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u0373\u0376\u0377\u037b-\u037d\u037f\u0386\u0388-\u03f5\u03f7-\u0481\u048a-\u052f\u0620-\u064a\u066e\u066f\u0671-\u06d3\u1e00-\u1eff`;

/** Digits, also raised and lowered ones and those of Arabic, and fractions. */
export const numbers = String.raw`\d²³¹¼-¾\u0660-\u0669\u06f0-\u06f9\u2070\u2074-\u2079\u2080-\u2089`;

/** Marks of these letters that are characters of their own. */
export const marks = String.raw`\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670`;

/** The code point at the end of what stands before an offset; undefined at the start. */
export function codeBefore(text: string, offset: number): number | undefined {
  const code = text.codePointAt(offset - 2);
  return code !== undefined && code > 0xffff ? code : text.codePointAt(offset - 1);
}

export function isLetter(code: number | undefined): boolean {
  return kindOf(code) === 'letter';
}

export function isNumber(code: number | undefined): boolean {
  return kindOf(code) === 'number';
}

/** Whether a letter or a number stands at an offset. */
export function isLetterOrNumberAt(text: string, offset: number): boolean {
  const kind = kindOf(text.codePointAt(offset));
  return kind === 'letter' || kind === 'number';
}

/** The same for the character that ends at an offset. */
export function isLetterOrNumberBefore(text: string, offset: number): boolean {
  const kind = kindOf(codeBefore(text, offset));
  return kind === 'letter' || kind === 'number';
}

/** Whether a letter, number or mark stands at an offset. */
export function isWordAt(text: string, offset: number): boolean {
  return kindOf(text.codePointAt(offset)) !== 'other';
}

/** The same for the character that ends at an offset. */
export function isWordBefore(text: string, offset: number): boolean {
  return kindOf(codeBefore(text, offset)) !== 'other';
}

/** Whether what ends at an offset goes on there: with a letter, number or mark, a hyphen or a low line. */
export function goesOnAt(text: string, offset: number): boolean {
  return isWordAt(text, offset) || isJoint(text[offset]);
}

/** Whether what starts at an offset goes on from what stands before it. */
export function goesOnBefore(text: string, offset: number): boolean {
  return isWordBefore(text, offset) || isJoint(text[offset - 1]);
}

/** Whether a text starts with a capital, or with a letter of a script that has none. */
export function startsWithCapital(text: string): boolean {
  const first = text.charAt(0);
  if (isCased(first)) return first !== first.toLowerCase();
  return first > '\x7f' && /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text);
}

/** Whether a text starts with a letter that has a capital and is none. */
export function startsWithSmall(text: string): boolean {
  const first = text.charAt(0);
  if (isCased(first)) return first === first.toLowerCase();
  return first > '\x7f' && /^\p{Ll}/u.test(text);
}

export function hasLetter(text: string): boolean {
  return /[A-Za-z]/u.test(text) || (hasOthers(text) && /\p{L}/u.test(text));
}

export function hasLetterOrNumber(text: string): boolean {
  return /[A-Za-z\d]/u.test(text) || (hasOthers(text) && /[\p{L}\p{N}]/u.test(text));
}

/** Characters beyond ASCII, but spaces, dashes and quotation marks. */
function hasOthers(text: string): boolean {
  return /[^\0-\x7f\xa0\u2000-\u206f]/.test(text);
}

function isJoint(character: string | undefined): boolean {
  return character === '-' || character === '_';
}

/** Undefined, beyond a text's ends, is nothing. */
function kindOf(code: number | undefined): Kind {
  if (code === undefined || isPunctuation(code)) return 'other';
  if (isPlainLetter(code)) return 'letter';
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? 'number' : 'other';
  const character = String.fromCodePoint(code);
  if (/\p{L}/u.test(character)) return 'letter';
  if (/\p{N}/u.test(character)) return 'number';
  return /\p{M}/u.test(character) ? 'mark' : 'other';
}

/** A letter of Latin or Cyrillic that is a capital or small. */
function isCased(character: string): boolean {
  const code = character.charCodeAt(0);
  return isPlainLetter(code) && (code <= 0x17f || code >= 0x400);
}

/** The no-break space, and the block of spaces, dashes and quotation marks. */
function isPunctuation(code: number): boolean {
  return code === 0xa0 || (code >= 0x2000 && code <= 0x206f);
}

/** Latin without and with accents, and Cyrillic; × and ÷ stand among them. */
function isPlainLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  return code >= 0x400 && code <= 0x481;
}
