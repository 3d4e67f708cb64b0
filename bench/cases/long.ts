import { makeLong } from '../corpus/corpus.js';
import type { Comparison } from '../measure/compare.js';
import type { Options } from '../options.js';
import { briefpress, otherPeers, type Program, typst } from '../peers/programs.js';
import { homeFolder } from '../places.js';
import { beside } from './beside.js';

/** One very long profile. Briefpress reads it as Markdown: plain text has no note above 999. */
export function long(options: Options): Comparison[] {
  const { pages, rounds, peers } = options;
  const asMarkdown = (program: Program): Program => ({ ...program, form: 'markdown' });
  const programs = [
    asMarkdown(briefpress(['pdf', 'html'])),
    ...beside(options, (root, name) => asMarkdown(briefpress(['pdf', 'html'], root, name))),
    asMarkdown(briefpress(['pdf'], homeFolder, 'Briefpress, PDF alone')),
    typst(),
    ...(peers ? otherPeers() : []),
  ];
  return [
    {
      name: 'long',
      title: `one profile of ${pages} pages, warm process`,
      reports: [makeLong(pages)],
      programs,
      rounds,
      measure: 'wall',
    },
  ];
}
