import type { Options } from 'yargs';
import type { CheckRequest } from '../check.js';
import { linkOptions, readLinkWishes } from './asking.js';
import { type Command, text } from './command.js';
import { mendOptions, readMending } from './mending.js';
import { type LogLevel, type MessageRequest, messageOptions, ruleOptions, rulesOf } from './messages.js';

const usage = [
  'Usage: $0 check [inputs..] [options]',
  'Checks profiles without building them: their notes, Ibid., dates, headings, addresses, brackets, quotation marks and spaces. What does not hold is named with file and line. Nothing is written, unless a baseline, --fix or --links is asked for, and nothing is sent without --links.',
  'Inputs are files (.txt, .md, .html, .docx), folders, and patterns such as "profiles/**/*.md" (in quotes). A single - reads standard input. Without any, the inputs of briefpress.yaml are checked, else profiles/.',
];

const options = {
  config: { ...text, alias: 'c', group: 'Settings:', describe: 'Settings file [briefpress.yaml]' },
  ...ruleOptions,
  strict: { type: 'boolean', group: 'Settings:', describe: 'Exit with 3 where there are warnings' },
  'max-warnings': { ...text, group: 'Settings:', describe: 'Exit with 3 where there are more warnings' },
  baseline: {
    ...text,
    group: 'Baseline:',
    describe: 'File of what is known: only what is new is told. It is written where it is not there',
  },
  'update-baseline': { type: 'boolean', group: 'Baseline:', describe: 'Write the baseline anew' },
  ...linkOptions,
  ...mendOptions,
  diagnostics: {
    ...messageOptions.diagnostics,
    describe:
      'How messages are written, all on standard output: human, json (one list), github, sarif (2.1.0)',
  },
  summary: {
    type: 'boolean',
    group: 'Messages:',
    describe: 'Only the summary, with all rules and profiles in it',
  },
  'log-level': { ...messageOptions['log-level'], default: 'info' },
} as const satisfies Record<string, Options>;

const examples: [string, string][] = [
  ['$0 check', 'Check all of profiles/'],
  ['$0 check kosovo.txt --strict', 'Check one profile; warnings count'],
  ['$0 check --rule double-space=off --rule ibid-several=error', 'Change two rules'],
  ['$0 check --baseline known.json', 'Tell only what is new since the baseline was written'],
  ['$0 check --links', 'Ask whether the addresses in notes still answer'],
  ['$0 check --fix', 'Mend what is safe: shows it and asks first'],
  ['$0 check --diagnostics sarif > check.sarif', 'Write a report for other programs'],
];

const epilogue = [
  'To let one place be, write <!-- allow: RULE --> behind the line, or on a line of its own above it. Severities of rules can be changed in briefpress.yaml (rules: {RULE: off}). docs/check.md tells all of it.',
  'Exit codes: 0 nothing is wrong; 1 there are errors; 2 wrong usage; 3 warnings under --strict, or more than --max-warnings; 130 interrupted.',
].join('\n\n');

interface Given {
  readonly config?: string;
  readonly rule?: string | readonly string[];
  readonly strict?: boolean;
  readonly 'max-warnings'?: string;
  readonly baseline?: string;
  readonly 'update-baseline'?: boolean;
  readonly summary?: boolean;
  readonly diagnostics: MessageRequest['diagnostics'];
  readonly 'log-level': LogLevel;
}

export const checkCommand = {
  describe: 'Check profiles, and say with file and line what does not hold',
  usage,
  options,
  repeatable: ['rule'],
  examples,
  epilogue,
  read(inputs, options): CheckRequest | string {
    const given = options as unknown as Given;
    const { config, strict, baseline, diagnostics, summary = false } = given;
    const { 'max-warnings': most, 'update-baseline': update = false } = given;
    const rules = rulesOf(given.rule);
    if (typeof rules === 'string') return rules;
    const mend = readMending(options);
    if (typeof mend === 'string') return mend;
    const wishes = readLinkWishes(options);
    if (typeof wishes === 'string') return wishes;
    if (mend && wishes.links) return '--links asks and --fix mends: take one of them away';
    if (most !== undefined && !/^\d{1,9}$/u.test(most)) return `--max-warnings must be a number, not ${most}`;
    if (update && baseline === undefined) return '--update-baseline needs --baseline FILE';
    return {
      flags: {
        ...(inputs.length > 0 && { inputs }),
        ...(strict !== undefined && { strict }),
        ...rules,
        ...wishes.flags,
      },
      ...(config && { config }),
      ...(mend && { mend }),
      ...(wishes.links && { links: wishes.links }),
      ...(baseline !== undefined && { baseline: { file: baseline, update } }),
      ...(most !== undefined && { maxWarnings: Number(most) }),
      ...{ summary, diagnostics, logLevel: given['log-level'] },
    };
  },
} as const satisfies Command;
