/** Brackets in brackets: no file of ours comes near. */
const deepest = 100;

/**
 * Whether a text in YAML or JSON nests deeper than any does: a parser that calls itself runs out of stack there, which
 * Node does not always survive.
 */
export function isTooDeep(text: string): boolean {
  if (/(?:[-?:][ \t]{1,9}){100}/u.test(text)) return true;
  let depth = 0;
  for (const [found] of text.matchAll(/"(?:[^"\\\n]|\\.){0,500}"|[[{\]}]/gu)) {
    if (found === '[' || found === '{') depth += 1;
    else if (found === ']' || found === '}') depth = Math.max(0, depth - 1);
    if (depth > deepest) return true;
  }
  return false;
}
