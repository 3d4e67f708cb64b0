import { styleText } from 'node:util';
import type { Message, Severity } from '../model/index.js';
import { excerptOf } from './excerpt.js';
import type { SourceLines } from './source-lines.js';

const colour = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

type Style = (as: Parameters<typeof styleText>[0], text: string) => string;

/** How messages are shown to people. */
export interface HumanOptions {
  readonly colours?: boolean;
  /** Where the line that a message is about is looked up; without it, none is shown. */
  readonly lines?: SourceLines;
  /** The width of the terminal, in characters. */
  readonly columns?: number;
}

/**
 * `file:line:column severity code text`, then the line itself with a caret under the place, then the hint, both
 * indented. Words of a profile may stand in a message, so control characters, which could steer a terminal, are shown
 * as `�`.
 */
export function formatHuman(one: Message, options: HumanOptions): string {
  const style: Style = (as, text) =>
    options.colours ? styleText(as, text, { validateStream: false }) : text;
  const place = style('bold', `${tame(one.file)}:${one.line}:${one.column}`);
  const severity = style(colour[one.severity], one.severity);
  const hint = one.hint === undefined ? '' : `    ${style('dim', tame(one.hint))}\n`;
  const said = `${place} ${severity} ${style('dim', one.code)} ${tame(one.text)}\n`;
  return `${said}${excerptLines(one, options, style)}${hint}`;
}

function tame(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\u{FFFD}');
}

/** The line with its number, and the caret below. */
function excerptLines(one: Message, { lines, columns = 80 }: HumanOptions, style: Style): string {
  const number = `    ${one.line} | `;
  const excerpt = lines && excerptOf(one, lines, Math.max(30, columns - number.length));
  if (!excerpt) return '';
  const margin = `${' '.repeat(number.length - 2)}| `;
  const caret = style(colour[one.severity], '^'.repeat(excerpt.width));
  const shown = `${style('dim', number)}${excerpt.text}`.trimEnd();
  return `${shown}\n${style('dim', margin)}${' '.repeat(excerpt.before)}${caret}\n`;
}
