import type { Options } from 'yargs';
import type { ConvertRequest } from '../convert.js';
import { type Command, text } from './command.js';

const usage = [
  'Usage: $0 convert INPUTS.. [--to md|json|html|text] [-o FILE|FOLDER]',
  'Writes profiles out in another format, beside their sources unless -o says where: one file an input, named like it; of a combined file one for each profile (in JSON one for all), named after country and topic. A single - reads standard input and writes standard output.',
  'What a source says is written, also where a build would find faults in it. What the other format can’t hold is a message. No file that is there already is changed without --force.',
];

const options = {
  to: {
    ...text,
    describe: 'Format to write',
    choices: ['md', 'json', 'html', 'text'],
    default: 'md',
    coerce: (given: unknown) => (given === 'markdown' ? 'md' : given === 'txt' ? 'text' : given),
  },
  out: { ...text, alias: 'o', describe: 'File or folder to write; - is standard output [beside the input]' },
  force: { type: 'boolean', describe: 'Write over files that are there already; never over the input' },
  config: { ...text, alias: 'c', describe: 'Settings file, for its topics and areas [briefpress.yaml]' },
} as const satisfies Record<string, Options>;

export const convertCommand = {
  describe: 'Write profiles out in another format, such as Markdown',
  usage,
  options,
  read(inputs, given): ConvertRequest | string {
    if (inputs.length === 0) return 'no file is named';
    const { to, out, force = false, config } = given as unknown as Omit<ConvertRequest, 'inputs'>;
    return { inputs, to, force, ...(out && { out }), ...(config && { config }) };
  },
} as const satisfies Command;
