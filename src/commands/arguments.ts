import yargs, { type Argv } from 'yargs';
import type { Diagnostics } from '../check/index.js';
import { nearest, type OutputFormat, type PageSize } from '../config/words.js';
import { version } from '../version.js';
import type { BuildRequest } from './build.js';
import { buildOptions, epilogue, examples, faults, type LogLevel } from './help.js';

/** What the command line asks for. */
export type Request =
  | { readonly command: 'build'; readonly build: BuildRequest }
  /** Text that was asked for: help, the version, a completion script. */
  | { readonly command: 'print'; readonly text: string }
  /** A command line that can't be understood, and why. */
  | { readonly command: 'wrong'; readonly text: string };

/** Reads the command line (without `node` and the script's path). `columns`: how wide help may be. */
export async function readArguments(argv: readonly string[], columns: number): Promise<Request> {
  let given: Given | undefined;
  let request: Request | undefined;
  const parser = describe(yargs(), Math.min(columns, 100), (found) => {
    given = found;
  });
  await parser.parseAsync([...argv], {}, (error, _argv, output) => {
    if (error) request = wrong(error.message);
    else if (output) request = { command: 'print', text: `${output}\n` };
  });
  if (request) return request;
  return given ? buildRequest(given) : noCommand(argv, await parser.getHelp());
}

/** yargs' own result. Inputs stand in `_`, since a yargs positional can't take `-`. */
type Given = Readonly<Record<string, unknown>> & { readonly _: readonly unknown[] };

function describe(parser: Argv, columns: number, build: (given: Given) => void): Argv {
  return parser
    .scriptName('briefpress')
    .usage(
      'Usage: $0 <command>\n\nTurns research profiles with numbered endnotes into typeset PDF briefs and HTML pages.',
    )
    .command(
      'build',
      'Build profiles into PDF briefs and HTML pages',
      (command) => command.usage(usage).options(buildOptions).example(examples).epilogue(epilogue),
      (found) => build(found as Given),
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
  'Inputs are files (.txt, .md), folders, and patterns such as "profiles/**/*.md" (in quotes). A single - reads one profile from standard input. Without any, the inputs of briefpress.yaml are built, else profiles/.',
].join('\n\n');

function buildRequest(given: Given): Request {
  const { _, $0, ...options } = given;
  const fault = Object.entries(options).map(faultOf).find(Boolean);
  if (fault) return wrong(fault);
  const inputs = _.slice(1).map(String);
  if (inputs.includes('')) return wrong('the name of an input is empty');
  const {
    config,
    diagnostics,
    'log-level': logLevel,
    'page-size': pageSize,
    format,
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

interface Options {
  readonly out?: string;
  readonly format?: readonly OutputFormat[];
  readonly templates?: string;
  readonly config?: string;
  readonly 'page-size'?: PageSize;
  readonly strict?: boolean;
  readonly diagnostics: Diagnostics;
  readonly 'log-level': LogLevel;
}

function faultOf([name, value]: [string, unknown]): string | undefined {
  const dashes = name.length === 1 ? '-' : '--';
  if (!Object.hasOwn(buildOptions, name)) {
    const meant = nearest(name, Object.keys(buildOptions));
    return `there is no option ${dashes}${name}${meant ? `; did you mean --${meant}?` : ''}`;
  }
  if (Array.isArray(value) && name !== 'format') return `--${name} is given more than once`;
  if (value === '' || (Array.isArray(value) && value.includes(''))) return `--${name} needs a value`;
  return undefined;
}

function noCommand(argv: readonly string[], help: string): Request {
  const word = argv.find((argument) => !argument.startsWith('-'));
  if (word === undefined) return { command: 'wrong', text: `${help}\n` };
  const meant = nearest(word, ['build', 'completion']);
  return wrong(`there is no command ${word}${meant ? `; did you mean ${meant}?` : ''}`);
}

function wrong(fault: string): Request {
  return { command: 'wrong', text: `briefpress: ${fault}\nSee briefpress build --help.\n` };
}
