import { formatMessages } from '../check/index.js';
import { type Flags, loadOptions } from '../config/index.js';
import type { NoteTableFormat } from '../config/words.js';
import type { Host } from '../host.js';
import { listNotes } from '../pipeline/notes.js';

/** What the command line says of a list of notes. */
export interface NotesRequest {
  readonly flags: Flags;
  readonly format: NoteTableFormat;
  /** The config's path, where one is named. */
  readonly config?: string;
}

/** `briefpress notes`: writes the table of each profile's notes to standard output, and returns the exit code. */
export async function runNotes({ flags, format, config }: NotesRequest, host: Host): Promise<number> {
  const { value: options, messages: faults } = await loadOptions(flags, host, config);
  const report = options && (await listNotes(options, format, host));
  if (report) host.out.write(report.text);
  const heard = [...faults, ...(report?.messages ?? [])].filter(({ severity }) => severity === 'error');
  host.err.write(formatMessages(heard, 'human', { colours: host.err.isTerminal && !host.env.NO_COLOR }));
  return heard.length > 0 ? 1 : 0;
}
