import type { Options } from 'yargs';
import { readRule } from '../../config/rules.js';
import { type Diagnostics, diagnostics } from '../../config/words.js';
import type { MessageCode, Severity } from '../../model/index.js';
import { text } from './command.js';

export const logLevels = ['silent', 'error', 'warning', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What the options below give. */
export interface MessageRequest {
  readonly diagnostics: Diagnostics;
  readonly logLevel: LogLevel;
}

/** How messages are written, for every command that has many. */
export const messageOptions = {
  diagnostics: {
    ...text,
    group: 'Messages:',
    describe:
      'How messages are written: human on standard error; json (one list), github, sarif (2.1.0) on standard output',
    choices: diagnostics,
    default: 'human',
  },
  'log-level': {
    ...text,
    group: 'Messages:',
    describe: 'How much to say',
    choices: logLevels,
    default: 'warning',
  },
} as const satisfies Record<string, Options>;

/** Changes rules as `rules` of briefpress.yaml does; it may be given more than once. */
export const ruleOptions = {
  rule: {
    ...text,
    group: 'Settings:',
    describe: 'Change a rule to error, warning, info or off, such as double-space=off; may be repeated',
  },
} as const satisfies Record<string, Options>;

/** What `--rule` asks for, or in words why that can't be understood. */
export function rulesOf(
  given: string | readonly string[] | undefined,
): { readonly rules?: ReadonlyMap<MessageCode, Severity | 'off'> } | string {
  const read = [given ?? []].flat().map(readRule);
  const fault = read.find((one) => typeof one === 'string');
  if (fault !== undefined) return fault;
  return read.length === 0 ? {} : { rules: new Map(read.filter((one) => typeof one !== 'string')) };
}
