/**
 * An object as PDF writes it (ISO 32000-1, 7.3), in pdfkit's terms: a string is a name, a `String` is words, what has a way of
 * its own to be written (a reference, a name tree) goes that way.
 */
export function objectText(value: unknown): string {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof String) return wordsText(value.valueOf());
  if (Array.isArray(value)) return arrayText(value);
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (value instanceof Date) return dateText(value);
  if (value.toString !== Object.prototype.toString) return String(value);
  return dictionaryText(value as Readonly<Record<string, unknown>>);
}

function arrayText(values: readonly unknown[]): string {
  let text = '[';
  for (let i = 0; i < values.length; i += 1)
    text += i === 0 ? objectText(values[i]) : ` ${objectText(values[i])}`;
  return `${text}]`;
}

function dictionaryText(dictionary: Readonly<Record<string, unknown>>): string {
  let text = '<<\n';
  for (const key in dictionary) text += `/${key} ${objectText(dictionary[key])}\n`;
  return `${text}>>`;
}

/** Words in ASCII as they are, others in UTF-16 with its mark (7.9.2.2). */
function wordsText(words: string): string {
  const isAscii = !/[^\0-\x7f]/u.test(words);
  const bytes = isAscii ? words : Buffer.from(`\ufeff${words}`, 'utf16le').swap16().toString('latin1');
  return `(${bytes.replace(/[\n\r\t\b\f()\\]/gu, (character) => escapes[character]!)})`;
}

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '(': '\\(',
  ')': '\\)',
  '\\': '\\\\',
};

function dateText(date: Date): string {
  return `(D:${date
    .toISOString()
    .replace(/\.\d+Z$/u, 'Z')
    .replace(/[-:T]/gu, '')})`;
}
