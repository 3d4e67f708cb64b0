/** Whether a text looks like a heading or a title. References behind it don't count. */
export function isHeadingText(text: string): boolean {
  if (text.length > 120) return false;
  const words = text.replace(/(?:\s?\[\d{1,3}\]){1,9}$/u, '').trim();
  if (words.length === 0 || words.length > 80 || words.split(/\s/u, 14).length > 12) return false;
  return (
    /^[\p{Lu}\p{Lt}\p{Lo}\d]/u.test(words) &&
    /\p{L}/u.test(words) &&
    !/[.,;:!…-][”"’]?$/u.test(words) &&
    !/\t|:\/\/|www\.|[[\]]/u.test(words)
  );
}
