import { parseArgs } from 'node:util';
import { type CaseName, caseNames } from './cases/index.js';

/** What the command line asks for. */
export interface Options {
  readonly cases: readonly CaseName[];
  readonly profiles: number;
  readonly rounds: number;
  /** Pages of the long report. */
  readonly pages: number;
  /** The most profiles and pages that growth is tried with. */
  readonly most: { readonly profiles: number; readonly pages: number };
  /** Whether the slower peers run too. */
  readonly peers: boolean;
  /** The root of another Briefpress to run beside this one. */
  readonly also?: string;
  /** The file in bench/results. */
  readonly name: string;
}

export const usage = `Usage: npm run bench -- [cases] [options]
Cases: ${caseNames.join(', ')} [all but growth]
  --profiles N   reports of batch, rebuild and watch [300], most of growth [10000]
  --rounds R     rounds of every case [3; growth 1]
  --pages N      pages of long [250], most of growth [1000]
  --no-peers     Briefpress and Typst only
  --also FOLDER  the root of another Briefpress, built, to run beside this one
  --name NAME    write bench/results/NAME.json [last; growth]
`;

/** Reads the command line. Throws an error that says what is wrong with it. */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    allowNegative: true,
    options: {
      profiles: { type: 'string' },
      rounds: { type: 'string' },
      pages: { type: 'string' },
      peers: { type: 'boolean', default: true },
      also: { type: 'string' },
      name: { type: 'string' },
    },
  });
  const cases = positionals.map(caseOf);
  const grows = cases.includes('growth');
  return {
    cases: cases.length > 0 ? cases : caseNames.filter((name) => name !== 'growth'),
    profiles: whole('profiles', values.profiles ?? '300'),
    rounds: whole('rounds', values.rounds ?? (grows ? '1' : '3')),
    pages: whole('pages', values.pages ?? '250'),
    most: {
      profiles: whole('profiles', values.profiles ?? '10000'),
      pages: whole('pages', values.pages ?? '1000'),
    },
    peers: values.peers,
    ...(values.also && { also: values.also }),
    name: values.name ?? (grows ? 'growth' : 'last'),
  };
}

function caseOf(name: string): CaseName {
  const known = caseNames.find((one) => one === name);
  if (!known) throw new Error(`there is no case ${name}`);
  return known;
}

function whole(name: string, value: string): number {
  if (!/^[1-9]\d{0,5}$/u.test(value)) throw new Error(`--${name} must be a whole number from 1`);
  return Number(value);
}
