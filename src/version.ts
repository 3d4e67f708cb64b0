import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package, with package.json, templates/ and its libraries: the nearest above this file, which may be bundled. */
export const home: string = folderAbove(dirname(fileURLToPath(import.meta.url)));

/** Briefpress's own version, as its package.json has it. */
export const version: string = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version;

/** Where a file of one of its libraries lies on disk. */
export function packageFile(path: string): string {
  return createRequire(import.meta.url).resolve(path);
}

function folderAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderAbove(dirname(folder));
}
