import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { cores } from '../peers/programs.js';
import { benchFolder, homeFolder } from '../places.js';

/** Where and with what was measured. */
export interface Machine {
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  /** GiB. */
  readonly memory: number;
  readonly node: string;
  readonly platform: string;
  /** The load of the minute before: above about 0.5 somebody else was at work, and only CPU times can be compared. */
  readonly load: number;
  readonly versions: Readonly<Record<string, string>>;
}

export function machine(): Machine {
  return {
    date: new Date().toISOString(),
    processor: cpus()[0]?.model ?? 'unknown',
    cores,
    memory: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    load: loadavg()[0]!,
    versions: {
      briefpress: versionIn(homeFolder),
      'typst-ts-node-compiler': versionIn(
        join(benchFolder, 'node_modules/@myriaddreamin/typst-ts-node-compiler'),
      ),
      pdfmake: versionIn(join(homeFolder, 'node_modules/pdfmake')),
    },
  };
}

function versionIn(folder: string): string {
  try {
    return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
  } catch {
    return 'not installed';
  }
}
