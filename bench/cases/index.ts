import type { Comparison } from '../measure/compare.js';
import type { Options } from '../options.js';
import { batch } from './batch.js';
import { cold } from './cold.js';
import { growth } from './growth.js';
import { long } from './long.js';
import { rebuild } from './rebuild.js';
import { start } from './start.js';
import { watch } from './watch.js';

export const caseNames = ['batch', 'long', 'cold', 'start', 'rebuild', 'watch', 'growth'] as const;
export type CaseName = (typeof caseNames)[number];

/** What each case compares. */
export const cases: Readonly<Record<CaseName, (options: Options) => Comparison[]>> = {
  batch,
  long,
  cold,
  start,
  rebuild,
  watch,
  growth,
};
