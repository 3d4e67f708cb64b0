import { type Message, message } from '../model/index.js';

/** The message for an exception that no stage foresaw, with the file that was at hand. */
export function unexpected(error: unknown, file: string): Message {
  const reason = error instanceof Error ? error.message : String(error);
  const hint = 'Please report it, with the file if you may, and with what --log-level debug prints.';
  return message('internal', `Briefpress itself failed: ${reason}`, { file, line: 1, column: 1 }, hint);
}
