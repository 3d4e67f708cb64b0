/** Marks that open a quotation, each with the one that closes it. */
const partners: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '"': '"' };

/**
 * Finds what stands in quotation marks, and gives a test for an offset. A mark that is never closed opens nothing. Single
 * ones are none: most are apostrophes.
 */
export function quotationsIn(text: string): (offset: number) => boolean {
  const spans: { start: number; end: number }[] = [];
  // the last of each mark that closes: none is looked for where there is none
  const last = new Map(Object.values(partners).map((mark) => [mark, text.lastIndexOf(mark)]));
  for (let start = 0; start < text.length; start += 1) {
    const close = partners[text[start]!];
    if (close === undefined || last.get(close)! <= start) continue;
    const end = text.indexOf(close, start + 1);
    spans.push({ start, end });
    start = end;
  }
  return (offset) => {
    let [low, high] = [0, spans.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (spans[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    const span = spans[low];
    return span !== undefined && span.start <= offset && offset < span.end;
  };
}
