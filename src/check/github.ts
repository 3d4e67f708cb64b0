import type { Message, Severity } from '../model/index.js';

const command = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/** A workflow command of GitHub Actions, which shows the message beside the line of the file. */
export function formatGithub(one: Message): string {
  const file = one.file === '-' ? '' : `file=${property(one.file)},`;
  const end = one.length === undefined ? '' : `endColumn=${one.column + one.length},`;
  const place = `${file}line=${one.line},col=${one.column},${end}title=${property(one.code)}`;
  const text = one.hint === undefined ? one.text : `${one.text}\n${one.hint}`;
  return `::${command[one.severity]} ${place}::${data(text)}\n`;
}

/** The escapes that GitHub's runner takes back: `%`, CR, LF in the text; also `:` and `,` in properties. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
