import { makeBatch } from '../corpus/corpus.js';
import type { Comparison } from '../measure/compare.js';
import type { Options } from '../options.js';
import { briefpress, briefpressCommand, cores, otherPeers, type Program, typst } from '../peers/programs.js';
import { homeFolder } from '../places.js';
import { beside } from './beside.js';

/** Many profiles: in one process on one thread, and with all cores. */
export function batch(options: Options): Comparison[] {
  const { profiles, rounds, peers } = options;
  const reports = makeBatch(profiles);
  const one: Program[] = [
    briefpress(['pdf', 'html']),
    ...beside(options, (root, name) => briefpress(['pdf', 'html'], root, name)),
    briefpress(['pdf'], homeFolder, 'Briefpress, PDF alone'),
    typst(),
    ...(peers ? otherPeers() : []),
  ];
  const all = [
    briefpressCommand(['pdf', 'html'], 'Briefpress, one thread', 1),
    briefpressCommand(['pdf', 'html'], `Briefpress, --jobs ${cores}`, cores),
    typst(cores),
  ];
  return [
    {
      name: 'batch',
      title: `${profiles} profiles, one warm process`,
      reports,
      programs: one,
      rounds,
      measure: 'wall',
    },
    {
      name: 'cores',
      title: `${profiles} profiles, from the start of the program, ${cores} cores`,
      reports,
      programs: all,
      rounds,
      measure: 'whole',
    },
  ];
}
