import { codePoint } from 'dingbat-to-unicode';

/**
 * A character of a symbol font (Symbol, Wingdings …) in Unicode. Word keeps these fonts' codes in U+F000–F0FF.
 * Undefined where it is not known what the font shows.
 */
export function symbolIn(typeface: string, code: number): string | undefined {
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const known = codePoint(typeface, isPrivate ? code - 0xf000 : code)?.string;
  if (known !== undefined) return known;
  const isText = code >= 0x20 && code < 0xd800 && !isPrivate;
  return isText ? String.fromCharCode(code) : undefined;
}

/** A text whose private characters are replaced as its font shows them; those that are not known stay. */
export function withSymbols(text: string, typeface: string): string {
  if (typeface === '') return text;
  return text.replace(/[\uf020-\uf0ff]/gu, (one) => symbolIn(typeface, one.charCodeAt(0)) ?? one);
}
