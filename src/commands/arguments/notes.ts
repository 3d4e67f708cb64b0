import type { Options } from 'yargs';
import { type NoteTableFormat, noteTableFormats } from '../../config/words.js';
import type { NotesRequest } from '../notes.js';
import { type Command, text } from './command.js';

const usage = [
  'Usage: $0 notes [inputs..] [--format md|csv|json]',
  'Lists the notes of profiles: number, label, kind (source, comment, or the short form that it is), the note it leans on, where the text refers to it and in which words, addresses, text.',
  'Profiles with faults are listed too, as far as they can be read; their errors go to standard error.',
];

const options = {
  format: {
    ...text,
    alias: 'f',
    describe: 'How the table is written; csv opens in a spreadsheet',
    choices: noteTableFormats,
    default: 'md',
    coerce: (given: unknown) => (given === 'markdown' ? 'md' : given),
  },
  config: { ...text, alias: 'c', describe: 'Settings file [briefpress.yaml]' },
} as const satisfies Record<string, Options>;

export const notesCommand = {
  describe: 'List the notes of profiles, with their references and what they lean on',
  usage,
  options,
  examples: [
    ['$0 notes kosovo.txt', 'As a Markdown table'],
    ['$0 notes --format csv > notes.csv', 'All notes of profiles/, for a spreadsheet'],
  ] as [string, string][],
  read(inputs, given): NotesRequest {
    const { format, config } = given as unknown as { format: NoteTableFormat; config?: string };
    return { flags: { ...(inputs.length > 0 && { inputs }) }, format, ...(config && { config }) };
  },
} as const satisfies Command;
