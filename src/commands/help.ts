import type { Options } from 'yargs';
import { diagnostics } from '../check/index.js';
import { outputFormats, pageSizes, spelled, standardWords } from '../config/words.js';

export const logLevels = ['silent', 'error', 'warning', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

const text = { type: 'string', requiresArg: true } as const;

/** The options of `briefpress build`, as yargs takes them. Defaults are the config's, so that flags can win over it. */
export const buildOptions = {
  out: { ...text, alias: 'o', group: 'Output:', describe: 'Folder to write into [out]' },
  format: {
    ...text,
    alias: 'f',
    group: 'Output:',
    describe: 'What to write, such as pdf or pdf,html [both]',
    choices: outputFormats,
    coerce: (given: string | readonly string[] | undefined) =>
      given === undefined ? undefined : [given].flat().flatMap(formatsOf),
  },
  'page-size': {
    ...text,
    group: 'Output:',
    describe: 'Size of the paper [as the template says: A4]',
    choices: pageSizes,
    coerce: (given: unknown) => (typeof given === 'string' ? spelled(given, pageSizes) : given),
  },
  'pdf-standard': {
    ...text,
    group: 'Output:',
    describe: 'What the PDF conforms to and says so, such as ua-1 or none [ua-1,a-3a]',
    choices: standardWords,
    coerce: (given: string | readonly string[] | undefined) =>
      given === undefined ? undefined : [given].flat().flatMap(standardsOf),
  },
  'embed-source': {
    type: 'boolean',
    group: 'Output:',
    describe: 'Put the profile’s source and its model into the PDF; --no-embed-source leaves them out [yes]',
  },
  templates: {
    ...text,
    group: 'Output:',
    describe: 'Folder whose template files win over the built-in ones [templates]',
  },
  'keep-navigation': {
    type: 'boolean',
    group: 'Settings:',
    describe: 'Keep what looks like the navigation of a saved page as text',
  },
  config: { ...text, alias: 'c', group: 'Settings:', describe: 'Settings file [briefpress.yaml]' },
  strict: { type: 'boolean', group: 'Settings:', describe: 'Exit with 3 where there are warnings' },
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

function formatsOf(given: string): string[] {
  return given.split(',').map((word) => spelled(word.trim(), outputFormats));
}

function standardsOf(given: string): string[] {
  return given.split(',').map((word) => spelled(word.trim(), standardWords));
}

/** The options of `briefpress extract`. */
export const extractOptions = {
  out: { ...text, alias: 'o', describe: 'Folder to write into [named like the PDF]' },
} as const satisfies Record<string, Options>;

/** The options of `briefpress convert`. */
export const convertOptions = {
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

export const examples: [string, string][] = [
  ['$0 build', 'Build all of profiles/ into out/'],
  ['$0 build kosovo.txt -o print -f pdf', 'Print one profile'],
  ['$0 build "country-files/**/*.md" --strict', 'Build a tree of files; warnings count'],
  ['$0 build - < kosovo.txt', 'Build what another program writes'],
];

export const epilogue = [
  'The PDF and the page of a profile are named after its country and topic. A profile with an error is named and left out; the others are built.',
  'What holds: built-in settings < briefpress.yaml < the front matter of the profile < options. SOURCE_DATE_EPOCH sets the date of the build. NO_COLOR takes the colours away.',
  'Exit codes: 0 done; 1 something failed; 2 wrong usage; 3 warnings under --strict; 130 interrupted.',
].join('\n\n');

/** yargs' own complaints in our words. */
export const faults: Record<string, string> = {
  'Invalid values:': 'wrong value',
  'Argument: %s, Given: %s, Choices: %s': '--%s can’t be %s; choose from %s',
  'Not enough arguments following: %s': 'no value is given for %s',
};
