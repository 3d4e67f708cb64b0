import type { Options } from 'yargs';
import { type Diagnostics, diagnostics } from '../../check/index.js';
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
    describe: 'How messages are written: human on standard error; json (one list), github on standard output',
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
