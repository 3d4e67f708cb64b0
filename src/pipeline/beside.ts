import { basename } from 'node:path';
import { configName } from '../config/words.js';
import type { Input } from '../inputs.js';

/** Where the file of metadata beside a profile's file would be: `NAME.yaml`, where that is not the settings. */
export function sidecarPath({ path }: Input): string | undefined {
  const beside = path?.replace(/\.[^./\\]*$/u, '.yaml');
  return beside === path || (beside && basename(beside) === configName) ? undefined : beside;
}
