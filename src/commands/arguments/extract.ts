import type { Options } from 'yargs';
import type { ExtractRequest } from '../extract.js';
import { type Command, text } from './command.js';

const usage = [
  'Usage: $0 extract FILE.pdf [-o FOLDER]',
  'Writes the files that stand inside a PDF, byte for byte: the profile’s source and its model as JSON. No file that is there already is changed.',
];

const options = {
  out: { ...text, alias: 'o', describe: 'Folder to write into [named like the PDF]' },
} as const satisfies Record<string, Options>;

export const extractCommand = {
  describe: 'Take the source out of a PDF that Briefpress made',
  usage,
  options,
  read([file, ...more], given): ExtractRequest | string {
    if (!file) return 'no PDF is named';
    if (more.length > 0) return 'one PDF at a time';
    const { out } = given as { out?: string };
    return { file, ...(out && { out }) };
  },
} as const satisfies Command;
