import yargs, { type Argv } from 'yargs';
import type { Diagnostics } from '../check/index.js';
import {
  nearest,
  type OutputFormat,
  type PageSize,
  type PdfStandard,
  pdfStandards,
} from '../config/words.js';
import { version } from '../version.js';
import type { BuildRequest } from './build.js';
import type { ConvertRequest } from './convert.js';
import type { ExtractRequest } from './extract.js';
import {
  buildOptions,
  convertOptions,
  epilogue,
  examples,
  extractOptions,
  faults,
  type LogLevel,
} from './help.js';

/** What the command line asks for. */
export type Request =
  | { readonly command: 'build'; readonly build: BuildRequest }
  | { readonly command: 'extract'; readonly extract: ExtractRequest }
  | { readonly command: 'convert'; readonly convert: ConvertRequest }
  /** Text that was asked for: help, the version, a completion script. */
  | { readonly command: 'print'; readonly text: string }
  /** A command line that can't be understood, and why. */
  | { readonly command: 'wrong'; readonly text: string };

/** Reads the command line (without `node` and the script's path). `columns`: how wide help may be. */
export async function readArguments(argv: readonly string[], columns: number): Promise<Request> {
  let given: { command: keyof typeof requests; options: Given } | undefined;
  let request: Request | undefined;
  const parser = describe(yargs(), Math.min(columns, 100), (command, options) => {
    given = { command, options };
  });
  await parser.parseAsync([...argv], {}, (error, _argv, output) => {
    if (error) request = wrong(error.message);
    else if (output) request = { command: 'print', text: `${output}\n` };
  });
  if (request) return request;
  if (!given) return noCommand(argv, await parser.getHelp());
  return requests[given.command](given.options);
}

/** yargs' own result. Inputs stand in `_`, since a yargs positional can't take `-`. */
type Given = Readonly<Record<string, unknown>> & { readonly _: readonly unknown[] };

function describe(
  parser: Argv,
  columns: number,
  found: (command: keyof typeof requests, given: Given) => void,
): Argv {
  return parser
    .scriptName('briefpress')
    .usage(
      'Usage: $0 <command>\n\nTurns research profiles with numbered endnotes into typeset PDF briefs and HTML pages.',
    )
    .command(
      'build',
      'Build profiles into PDF briefs and HTML pages',
      (command) => command.usage(usage).options(buildOptions).example(examples).epilogue(epilogue),
      (given) => found('build', given as Given),
    )
    .command(
      'extract',
      'Take the source out of a PDF that Briefpress made',
      (command) => command.usage(extractUsage).options(extractOptions),
      (given) => found('extract', given as Given),
    )
    .command(
      'convert',
      'Write profiles out in another format, such as Markdown',
      (command) => command.usage(convertUsage).options(convertOptions),
      (given) => found('convert', given as Given),
    )
    .completion('completion', 'Print a completion script for bash or zsh (as $SHELL says)')
    .version(version)
    .help('help')
    .alias('help', 'h')
    .locale('en')
    .updateStrings(faults)
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'strip-aliased': true,
    })
    .exitProcess(false)
    .wrap(columns);
}

/** One line a paragraph: yargs breaks them to the terminal's width. */
const usage = [
  'Usage: $0 build [inputs..] [options]',
  'Builds a PDF and an HTML page of each profile, an index of them, and a manifest.',
  'Inputs are files (.txt, .md, .html, .docx), folders, and patterns such as "profiles/**/*.md" (in quotes). A single - reads standard input. Without any, the inputs of briefpress.yaml are built, else profiles/.',
].join('\n\n');

const extractUsage = [
  'Usage: $0 extract FILE.pdf [-o FOLDER]',
  'Writes the files that stand inside a PDF, byte for byte: the profile’s source and its model as JSON. No file that is there already is changed.',
].join('\n\n');

const convertUsage = [
  'Usage: $0 convert INPUTS.. [--to md|json|html|text] [-o FILE|FOLDER]',
  'Writes profiles out in another format, beside their sources unless -o says where: one file an input, named like it; of a combined file one for each profile (in JSON one for all), named after country and topic. A single - reads standard input and writes standard output.',
  'What a source says is written, also where a build would find faults in it. What the other format can’t hold is a message. No file that is there already is changed without --force.',
].join('\n\n');

function convertRequest(given: Given): Request {
  const { _, $0, ...options } = given;
  const fault = Object.entries(options)
    .map((entry) => faultOf(entry, convertOptions))
    .find(Boolean);
  if (fault) return wrong(fault, 'convert');
  const inputs = _.slice(1).map(String);
  if (inputs.length === 0 || inputs.includes('')) return wrong('no file is named', 'convert');
  const { to, out, force = false, config } = options as unknown as Omit<ConvertRequest, 'inputs'>;
  return {
    command: 'convert',
    convert: { inputs, to, force, ...(out && { out }), ...(config && { config }) },
  };
}

function extractRequest(given: Given): Request {
  const { _, $0, ...options } = given;
  const fault = Object.entries(options)
    .map((entry) => faultOf(entry, extractOptions))
    .find(Boolean);
  if (fault) return wrong(fault, 'extract');
  const [file, ...more] = _.slice(1).map(String);
  if (!file) return wrong('no PDF is named', 'extract');
  if (more.length > 0) return wrong('one PDF at a time', 'extract');
  const { out } = options as { out?: string };
  return { command: 'extract', extract: { file, ...(out && { out }) } };
}

function buildRequest(given: Given): Request {
  const { _, $0, ...options } = given;
  const fault = Object.entries(options)
    .map((entry) => faultOf(entry, buildOptions))
    .find(Boolean);
  if (fault) return wrong(fault);
  const inputs = _.slice(1).map(String);
  if (inputs.includes('')) return wrong('the name of an input is empty');
  const claims = options['pdf-standard'];
  if (Array.isArray(claims) && claims.length > 1 && claims.includes('none'))
    return wrong('--pdf-standard none stands alone');
  const {
    config,
    diagnostics,
    'log-level': logLevel,
    'page-size': pageSize,
    format,
    'pdf-standard': standards,
    'embed-source': embedSource,
    'keep-navigation': keepNavigation,
    ...same
  } = options as unknown as Options;
  const { out, templates, strict } = same;
  return {
    command: 'build',
    build: {
      flags: {
        ...(inputs.length > 0 && { inputs }),
        ...(format && { formats: format }),
        ...(pageSize && { pageSize }),
        ...(standards && { standards: pdfStandards.filter((one) => standards.includes(one)) }),
        ...(embedSource !== undefined && { embedSource }),
        ...(keepNavigation !== undefined && { keepNavigation }),
        ...(out && { out }),
        ...(templates && { templates }),
        ...(strict !== undefined && { strict }),
      },
      ...(config && { config }),
      diagnostics,
      logLevel,
    },
  };
}

/** How each command's options are read. */
const requests = { build: buildRequest, extract: extractRequest, convert: convertRequest } as const;

interface Options {
  readonly out?: string;
  readonly format?: readonly OutputFormat[];
  readonly templates?: string;
  readonly config?: string;
  readonly 'page-size'?: PageSize;
  readonly 'pdf-standard'?: readonly (PdfStandard | 'none')[];
  readonly 'embed-source'?: boolean;
  readonly 'keep-navigation'?: boolean;
  readonly strict?: boolean;
  readonly diagnostics: Diagnostics;
  readonly 'log-level': LogLevel;
}

function faultOf(
  [name, value]: [string, unknown],
  known: Readonly<Record<string, unknown>>,
): string | undefined {
  const dashes = name.length === 1 ? '-' : '--';
  if (!Object.hasOwn(known, name)) {
    const meant = nearest(name, Object.keys(known));
    return `there is no option ${dashes}${name}${meant ? `; did you mean --${meant}?` : ''}`;
  }
  if (Array.isArray(value) && name !== 'format' && name !== 'pdf-standard')
    return `--${name} is given more than once`;
  if (value === '' || (Array.isArray(value) && value.includes(''))) return `--${name} needs a value`;
  return undefined;
}

function noCommand(argv: readonly string[], help: string): Request {
  const word = argv.find((argument) => !argument.startsWith('-'));
  if (word === undefined) return { command: 'wrong', text: `${help}\n` };
  const meant = nearest(word, ['build', 'extract', 'convert', 'completion']);
  return wrong(`there is no command ${word}${meant ? `; did you mean ${meant}?` : ''}`);
}

function wrong(fault: string, command = 'build'): Request {
  return { command: 'wrong', text: `briefpress: ${fault}\nSee briefpress ${command} --help.\n` };
}
