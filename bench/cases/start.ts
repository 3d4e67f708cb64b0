import { makeShort } from '../corpus/corpus.js';
import type { Comparison } from '../measure/compare.js';
import { runCommand } from '../measure/processes.js';
import type { Options } from '../options.js';
import { cliOf, type Program } from '../peers/programs.js';
import { homeFolder } from '../places.js';
import { beside } from './beside.js';

/** `briefpress --help`, beside Node that does nothing. */
export function start(options: Options): Comparison[] {
  const help = (root: string, name: string) => command(name, [process.execPath, cliOf(root), '--help']);
  const programs = [
    help(homeFolder, 'briefpress --help'),
    ...beside(options, help),
    command('node -e 0', [process.execPath, '-e', '0']),
  ];
  return [
    {
      name: 'start',
      title: 'start',
      reports: [makeShort()],
      programs,
      rounds: options.rounds * 5,
      measure: 'whole',
    },
  ];
}

function command(name: string, line: readonly string[]): Program {
  return { name, form: 'text', writes: [], run: () => runCommand(line, homeFolder) };
}
