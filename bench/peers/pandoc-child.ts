import { execFileSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { runChild } from './child.js';

/** pandoc: a process for each document, which starts the engine that sets it. Their processor time is not counted. */
await runChild(
  () => (files, _, out) => {
    for (const file of files) {
      const name = basename(file, '.md');
      const engine = `--pdf-engine=${process.env.BENCH_PDF_ENGINE}`;
      const given = [
        file,
        engine,
        '--metadata',
        `title=${name}`,
        '--metadata',
        'lang=en',
        '-o',
        join(out, `${name}.pdf`),
      ];
      execFileSync('pandoc', given, { stdio: ['ignore', 'ignore', 'inherit'] });
    }
  },
  true,
);
