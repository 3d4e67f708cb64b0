import type { Draft, MessageCode } from '../model/index.js';

/** Whether a rule is let be: on a line, or without one anywhere in the profile. */
export type Allows = (code: MessageCode, line?: number) => boolean;

/** What the author of a profile lets be, and what the settings switch off, is not to be mended. */
export function allowancesOf({ allowances = [] }: Draft, off: readonly MessageCode[]): Allows {
  return (code, line) =>
    off.includes(code) ||
    allowances.some(
      (one) => one.code === code && (line === undefined || one.line === undefined || one.line === line),
    );
}
