import { makeShort } from '../corpus/corpus.js';
import type { Comparison } from '../measure/compare.js';
import type { Options } from '../options.js';
import { briefpressCommand, typst } from '../peers/programs.js';
import { beside } from './beside.js';

/** One short profile from a cold start: five times the rounds, since each is quick. */
export function cold(options: Options): Comparison[] {
  const both = briefpressCommand(['pdf', 'html'], 'Briefpress');
  const programs = [
    both,
    ...beside(options, (root, name) => ({ ...both, root, name })),
    briefpressCommand(['pdf'], 'Briefpress, PDF alone'),
    typst(),
  ];
  return [
    {
      name: 'cold',
      title: 'one short profile, from the start of the program',
      reports: [makeShort()],
      programs,
      rounds: options.rounds * 5,
      measure: 'whole',
    },
  ];
}
