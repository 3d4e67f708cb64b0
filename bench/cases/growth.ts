import { makeBatch, makeLong } from '../corpus/corpus.js';
import type { Comparison } from '../measure/compare.js';
import type { Options } from '../options.js';
import { briefpress, type Program, typst } from '../peers/programs.js';

/** How time and memory grow: with the number of profiles, and with the pages of one. */
export function growth({ rounds, most }: Options): Comparison[] {
  const whole = briefpress(['pdf', 'html']);
  const batches = upTo(most.profiles, [100, 1000, 10_000]).map(
    (count): Comparison => ({
      name: `growth-${count}-profiles`,
      title: `${count} profiles`,
      reports: makeBatch(count),
      programs: count > 1000 ? [whole] : [whole, typst()],
      rounds,
      measure: 'wall',
    }),
  );
  const asMarkdown: Program = { ...whole, form: 'markdown' };
  const longs = upTo(most.pages, [10, 100, 1000]).map(
    (pages): Comparison => ({
      name: `growth-${pages}-pages`,
      title: `one profile of ${pages} pages`,
      reports: [makeLong(pages)],
      programs: [asMarkdown, typst()],
      rounds,
      measure: 'wall',
    }),
  );
  return [...batches, ...longs];
}

function upTo(most: number, sizes: readonly number[]): number[] {
  return sizes.filter((size) => size <= most);
}
