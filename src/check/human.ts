import { styleText } from 'node:util';
import type { Message, Severity } from '../model/index.js';

const colour = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

/**
 * `file:line:column severity code text`, with the hint indented below. Words of a profile may stand in a message, so
 * control characters, which could steer a terminal, are shown as `�`.
 */
export function formatHuman(one: Message, colours: boolean): string {
  const style = (as: Parameters<typeof styleText>[0], text: string): string =>
    colours ? styleText(as, text, { validateStream: false }) : text;
  const place = style('bold', `${tame(one.file)}:${one.line}:${one.column}`);
  const severity = style(colour[one.severity], one.severity);
  const hint = one.hint === undefined ? '' : `    ${style('dim', tame(one.hint))}\n`;
  return `${place} ${severity} ${style('dim', one.code)} ${tame(one.text)}\n${hint}`;
}

function tame(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/\p{Cc}/gu, '\u{FFFD}');
}
