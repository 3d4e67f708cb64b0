import { resolve } from 'node:path';
import type { Options } from '../options.js';
import type { Program } from '../peers/programs.js';

/** The other Briefpress of `--also`, where one is named. */
export function beside({ also }: Options, make: (root: string, name: string) => Program): Program[] {
  return also === undefined ? [] : [make(resolve(also), `Briefpress in ${also}`)];
}
