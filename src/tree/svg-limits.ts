/** Groups in groups: no drawing needs more. */
const deepest = 60;

/** Whether a value or a style names nothing outside the drawing, nor hides it: `url(#id)` only, no escapes, no rules of its own. */
export function isInside(text: string): boolean {
  return (
    text.length <= 1_000_000 &&
    !/[\\@<]|url\((?!\s{0,9}['"]?#)|expression|(?:mask|filter|marker)[\w-]{0,9}\s{0,9}:\s{0,9}url/iu.test(
      text,
    )
  );
}

/** A cut of a gradient that lets through what is below is drawn without the cut by some viewers of PDF. */
export function reasonInMixture(source: string): string | undefined {
  const mixes = /clip-path/iu.test(source) && /gradient/iu.test(source) && /opacity/iu.test(source);
  return mixes ? 'it mixes cuts (clip-path) with transparent gradients' : undefined;
}

/** Counted before it is parsed: a parser that calls itself can run out of stack. */
export function isTooDeep(source: string): boolean {
  let depth = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
    const end = source.indexOf('>', at);
    if (end < 0) return false;
    if (source[at + 1] === '/') depth -= 1;
    else if (/[a-z]/iu.test(source[at + 1] ?? '') && source[end - 1] !== '/') depth += 1;
    if (depth > deepest) return true;
  }
  return false;
}
