/**
 * Orders texts by code point, for `sort`: the same on every machine, whatever its locale. (JavaScript's own `<` compares
 * UTF-16 code units, which differs above U+FFFF.)
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return a.codePointAt(i)! - b.codePointAt(i)!;
  }
  return a.length - b.length;
}
