import type { Options } from 'yargs';
import { nearest } from '../../config/words.js';

/** One command as the command line knows it. */
export interface Command {
  readonly describe: string;
  /** One line a paragraph: yargs breaks them to the terminal's width. */
  readonly usage: readonly string[];
  readonly options: Readonly<Record<string, Options>>;
  /** Options that may be given more than once. */
  readonly repeatable?: readonly string[];
  readonly examples?: [string, string][];
  readonly epilogue?: string;
  /** What is asked for, or in words why that can't be understood. */
  read(inputs: readonly string[], options: Readonly<Record<string, unknown>>): object | string;
}

/** An option with a value. */
export const text = { type: 'string', requiresArg: true } as const;

/** What yargs leaves to us: options that are not known, that repeat, or that are empty. */
export function faultOf(
  [name, value]: [string, unknown],
  { options, repeatable = [] }: Command,
): string | undefined {
  const dashes = name.length === 1 ? '-' : '--';
  if (!Object.hasOwn(options, name)) {
    const meant = nearest(name, Object.keys(options));
    return `there is no option ${dashes}${name}${meant ? `; did you mean --${meant}?` : ''}`;
  }
  if (Array.isArray(value) && !repeatable.includes(name)) return `--${name} is given more than once`;
  if (value === '' || (Array.isArray(value) && value.includes(''))) return `--${name} needs a value`;
  return undefined;
}
