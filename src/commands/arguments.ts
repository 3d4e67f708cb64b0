import yargs, { type Argv } from 'yargs';
import { nearest } from '../config/words.js';
import { version } from '../version.js';
import { buildCommand } from './arguments/build.js';
import { checkCommand } from './arguments/check.js';
import { type Command, faultOf } from './arguments/command.js';
import { convertCommand } from './arguments/convert.js';
import { extractCommand } from './arguments/extract.js';
import { notesCommand } from './arguments/notes.js';

/** The commands, in the order in which help lists them. */
const commands = {
  build: buildCommand,
  check: checkCommand,
  notes: notesCommand,
  extract: extractCommand,
  convert: convertCommand,
} as const;

type Commands = typeof commands;
type Name = keyof Commands;

/** What the command line asks for. */
export type Request =
  | {
      [N in Name]: {
        readonly command: N;
        readonly request: Exclude<ReturnType<Commands[N]['read']>, string>;
      };
    }[Name]
  /** Text that was asked for: help, the version, a completion script. */
  | { readonly command: 'print'; readonly text: string }
  /** A command line that can't be understood, and why. */
  | { readonly command: 'wrong'; readonly text: string };

/** Reads the command line (without `node` and the script's path). `columns`: how wide help may be. */
export async function readArguments(argv: readonly string[], columns: number): Promise<Request> {
  let given: { name: Name; options: Given } | undefined;
  let request: Request | undefined;
  const plain = plainName(argv);
  const parser = plain
    ? describePlain(yargs(), commands[plain])
    : describe(yargs(), Math.min(columns, 100), (name, options) => {
        given = { name, options };
      });
  await parser.parseAsync([...argv], {}, (error, options, output) => {
    if (plain) given = { name: plain, options };
    if (error)
      request = wrong(
        error.message,
        argv.find((word) => Object.hasOwn(commands, word)),
      );
    else if (output) request = { command: 'print', text: `${output}\n` };
  });
  if (request) return request;
  if (!given) return noCommand(argv, await parser.getHelp());
  return requestOf(given.name, given.options);
}

/** yargs' own result. Inputs stand in `_`, since a yargs positional can't take `-`. */
type Given = Readonly<Record<string, unknown>> & { readonly _: readonly unknown[] };

/** The command that stands first, where nobody can be asking for help: yargs would set that for every command that it runs. */
function plainName(argv: readonly string[]): Name | undefined {
  const asksHelp = argv.some((word) => /^(?:-[a-z]*h|--(?:h|v|get-yargs))/u.test(word));
  return Object.keys(commands).find((name) => name === argv[0] && !asksHelp) as Name | undefined;
}

function describePlain(parser: Argv, { options }: Command): Argv {
  return common(
    parser
      .options({ ...options })
      .help(false)
      .version(false),
  );
}

function describe(parser: Argv, columns: number, found: (name: Name, given: Given) => void): Argv {
  const described = parser
    .scriptName('briefpress')
    .usage(
      'Usage: $0 <command>\n\nTurns research profiles with numbered endnotes into typeset PDF briefs and HTML pages.',
    );
  for (const name of Object.keys(commands) as Name[]) {
    const command: Command = commands[name];
    described.command(
      name,
      command.describe,
      (one) =>
        one
          .usage(command.usage.join('\n\n'))
          .options({ ...command.options })
          .example(command.examples ?? [])
          .epilogue(command.epilogue ?? ''),
      (given) => found(name, given as Given),
    );
  }
  return common(described)
    .completion('completion', 'Print a completion script for bash or zsh (as $SHELL says)')
    .version(version)
    .help('help')
    .alias('help', 'h')
    .wrap(columns);
}

function common(parser: Argv): Argv {
  return parser
    .locale('en')
    .updateStrings(faults)
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'strip-aliased': true,
    })
    .exitProcess(false);
}

/** yargs' own complaints in our words. */
const faults: Record<string, string> = {
  'Invalid values:': 'wrong value',
  'Argument: %s, Given: %s, Choices: %s': '--%s can’t be %s; choose from %s',
  'Not enough arguments following: %s': 'no value is given for %s',
};

function requestOf(name: Name, { _, $0, ...options }: Given): Request {
  const command: Command = commands[name];
  const fault = Object.entries(options)
    .map((entry) => faultOf(entry, command))
    .find(Boolean);
  if (fault) return wrong(fault, name);
  const inputs = _.slice(1).map(String);
  if (inputs.includes('')) return wrong('the name of an input is empty', name);
  const request = command.read(inputs, options);
  return typeof request === 'string' ? wrong(request, name) : ({ command: name, request } as Request);
}

function noCommand(argv: readonly string[], help: string): Request {
  const word = argv.find((argument) => !argument.startsWith('-'));
  if (word === undefined) return { command: 'wrong', text: `${help}\n` };
  const meant = nearest(word, [...Object.keys(commands), 'completion']);
  return wrong(`there is no command ${word}${meant ? `; did you mean ${meant}?` : ''}`);
}

function wrong(fault: string, command = 'build'): Request {
  return { command: 'wrong', text: `briefpress: ${fault}\nSee briefpress ${command} --help.\n` };
}
