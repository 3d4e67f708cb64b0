/**
 * A copy of words for a cache. A piece of a text keeps the whole of it in memory, in V8 from 13 characters on: a cache
 * would keep every document.
 */
export function detached(words: string): string {
  return words.length < shortestPiece ? words : ` ${words}`.slice(1);
}

const shortestPiece = 13;
