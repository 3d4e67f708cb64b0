import type { Options as YargsOptions } from 'yargs';
import {
  type Diagnostics,
  type OutputFormat,
  outputFormats,
  type PageSize,
  type PdfStandard,
  pageSizes,
  pdfStandards,
  spelled,
  standardWords,
} from '../../config/words.js';
import type { BuildRequest } from '../build.js';
import { type Command, text } from './command.js';
import { type LogLevel, messageOptions, ruleOptions, rulesOf } from './messages.js';

const usage = [
  'Usage: $0 build [inputs..] [options]',
  'Builds a PDF and an HTML page of each profile, an index of them, and a manifest.',
  'Inputs are files (.txt, .md, .html, .docx), folders, and patterns such as "profiles/**/*.md" (in quotes). A single - reads standard input. Without any, the inputs of briefpress.yaml are built, else profiles/.',
];

/** Defaults are the config's, so that flags can win over it. */
const options = {
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
  'expand-ibid': {
    type: 'boolean',
    group: 'Settings:',
    describe: 'Spell Ibid. and other short forms out in the outputs',
  },
  'keep-navigation': {
    type: 'boolean',
    group: 'Settings:',
    describe: 'Keep what looks like the navigation of a saved page as text',
  },
  config: { ...text, alias: 'c', group: 'Settings:', describe: 'Settings file [briefpress.yaml]' },
  ...ruleOptions,
  strict: { type: 'boolean', group: 'Settings:', describe: 'Exit with 3 where there are warnings' },
  force: {
    type: 'boolean',
    group: 'Speed:',
    describe: 'Build everything anew, also what has not changed',
  },
  jobs: {
    ...text,
    alias: 'j',
    group: 'Speed:',
    describe: 'How many profiles to set at once [as many as pay]',
    coerce: (given: unknown) =>
      typeof given === 'string' && /^[1-9]\d{0,2}$/u.test(given) ? Number(given) : given,
  },
  timings: { type: 'boolean', group: 'Speed:', describe: 'Say on standard error where the time went' },
  watch: {
    type: 'boolean',
    alias: 'w',
    group: 'Speed:',
    describe: 'Stay, and build what changes as soon as it is saved; Ctrl-C ends it',
  },
  ...messageOptions,
} as const satisfies Record<string, YargsOptions>;

function formatsOf(given: string): string[] {
  return given.split(',').map((word) => spelled(word.trim(), outputFormats));
}

function standardsOf(given: string): string[] {
  return given.split(',').map((word) => spelled(word.trim(), standardWords));
}

const examples: [string, string][] = [
  ['$0 build', 'Build all of profiles/ into out/'],
  ['$0 build kosovo.txt -o print -f pdf', 'Print one profile'],
  ['$0 build "country-files/**/*.md" --strict', 'Build a tree of files; warnings count'],
  ['$0 build - < kosovo.txt', 'Build what another program writes'],
];

const epilogue = [
  'The PDF and the page of a profile are named after its country and topic. A profile with an error is named and left out; the others are built.',
  'What holds: built-in settings < briefpress.yaml < the front matter of the profile < options. SOURCE_DATE_EPOCH sets the date of the build. NO_COLOR takes the colours away.',
  'Exit codes: 0 done; 1 something failed; 2 wrong usage; 3 warnings under --strict; 130 interrupted.',
].join('\n\n');

interface Options {
  readonly out?: string;
  readonly format?: readonly OutputFormat[];
  readonly templates?: string;
  readonly config?: string;
  readonly 'page-size'?: PageSize;
  readonly 'pdf-standard'?: readonly (PdfStandard | 'none')[];
  readonly 'embed-source'?: boolean;
  readonly 'keep-navigation'?: boolean;
  readonly 'expand-ibid'?: boolean;
  readonly rule?: string | readonly string[];
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly jobs?: number | string;
  readonly watch?: boolean;
  readonly timings?: boolean;
  readonly diagnostics: Diagnostics;
  readonly 'log-level': LogLevel;
}

export const buildCommand = {
  describe: 'Build profiles into PDF briefs and HTML pages',
  usage,
  options,
  repeatable: ['format', 'pdf-standard', 'rule'],
  examples,
  epilogue,
  read(inputs, given): BuildRequest | string {
    const claims = given['pdf-standard'];
    if (Array.isArray(claims) && claims.length > 1 && claims.includes('none'))
      return '--pdf-standard none stands alone';
    const rules = rulesOf(given.rule as Options['rule']);
    if (typeof rules === 'string') return rules;
    const {
      config,
      diagnostics,
      'log-level': logLevel,
      'page-size': pageSize,
      format,
      'pdf-standard': standards,
      'embed-source': embedSource,
      'keep-navigation': keepNavigation,
      'expand-ibid': expandIbid,
      ...same
    } = given as unknown as Options;
    const { out, templates, strict, force, jobs, watch = false, timings = false } = same;
    if (watch && inputs.includes('-')) return '--watch can’t watch standard input';
    if (typeof jobs === 'string') return `--jobs can’t be ${jobs}; it is a number from 1 to 999`;
    return {
      flags: {
        ...(inputs.length > 0 && { inputs }),
        ...(format && { formats: format }),
        ...(pageSize && { pageSize }),
        ...(standards && { standards: pdfStandards.filter((one) => standards.includes(one)) }),
        ...(embedSource !== undefined && { embedSource }),
        ...(keepNavigation !== undefined && { keepNavigation }),
        ...(expandIbid !== undefined && { expandIbid }),
        ...(out && { out }),
        ...(templates && { templates }),
        ...rules,
        ...(strict !== undefined && { strict }),
        ...(force !== undefined && { force }),
        ...(jobs !== undefined && { jobs }),
      },
      ...(config && { config }),
      watch,
      timings,
      diagnostics,
      logLevel,
    };
  },
} as const satisfies Command;
