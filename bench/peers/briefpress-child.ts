import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Briefpress from '../../dist/index.js';
import { runChild } from './child.js';

/** Briefpress as a library, on one thread, each build from nothing. */
await runChild(async ({ program, formats, known }) => {
  const { build, loadOptions, nodeHost } = await loadProgram(program);
  const alone = {
    ...(known.includes('jobs') && { jobs: 1 }),
    ...(known.includes('force') && { force: true }),
  };
  return async (files, folder, out) => {
    const host = nodeHost({ cwd: folder });
    const inputs = files.length > 1 ? ['.'] : files.map((file) => relative(folder, file));
    const { value: options } = await loadOptions({ ...alone, inputs, out, formats }, host);
    if (!options) throw new Error(`the settings in ${folder} can’t be read`);
    const { built, failed } = await build(options, host);
    if (built.length !== files.length)
      throw new Error(`${failed.length} profiles failed: ${JSON.stringify(failed[0])}`);
  };
});

function loadProgram(root: string): Promise<typeof Briefpress> {
  return import(pathToFileURL(join(root, 'dist/index.js')).href);
}
