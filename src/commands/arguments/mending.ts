import type { Options } from 'yargs';

/** What `--fix` and the options beside it say. */
export interface MendWishes {
  /** Whether nothing is to be written. */
  readonly dryRun: boolean;
  /** Whether to write without a question. */
  readonly yes: boolean;
  readonly mergeNotes: boolean;
}

/** How sources are mended. */
export const mendOptions = {
  fix: {
    type: 'boolean',
    group: 'Mending:',
    describe:
      'Mend what is safe in text and Markdown: numbers and order of notes, the date line, spaces, dashes; shows it and asks first',
  },
  'dry-run': {
    type: 'boolean',
    group: 'Mending:',
    describe: 'With --fix: only show; exit with 1 where there is something to mend',
  },
  yes: { type: 'boolean', alias: 'y', group: 'Mending:', describe: 'With --fix: write without a question' },
  'merge-notes': {
    type: 'boolean',
    group: 'Mending:',
    describe: 'With --fix: make one of two notes that say the same',
  },
} as const satisfies Record<string, Options>;

const beside = ['dry-run', 'yes', 'merge-notes'] as const;

/** What the options ask for; undefined without --fix, words where they can't be understood. */
export function readMending(given: Readonly<Record<string, unknown>>): MendWishes | string | undefined {
  const lone = beside.find((name) => given[name] === true);
  if (given.fix !== true) return lone && `--${lone} goes with --fix`;
  if (given['dry-run'] === true && given.yes === true)
    return '--dry-run writes nothing: take it or --yes away';
  return {
    dryRun: given['dry-run'] === true,
    yes: given.yes === true,
    mergeNotes: given['merge-notes'] === true,
  };
}
