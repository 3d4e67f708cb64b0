import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadOptions } from '../../src/config/index.js';
import type { BuildRun } from '../../src/pipeline/job.js';
import { openPool } from '../../src/pipeline/pool.js';
import { temporaryHost } from '../support/host.js';

/** A worker that comes to harm by what its sources are called. */
const frail = {
  filename: fileURLToPath(new URL('frail-worker.mjs', import.meta.url)),
  resourceLimits: { maxOldGenerationSizeMb: 64 },
};

async function poolOf(threads: number, signal?: AbortSignal) {
  const host = await temporaryHost();
  const { value: options } = await loadOptions({}, host);
  const failures: unknown[] = [];
  const watch = { failure: (error: unknown) => void failures.push(error), ...(signal && { signal }) };
  const run: BuildRun = { options: options!, host, watch, messages: [] };
  return { pool: openPool('key', threads, run, frail), failures };
}

describe('a thread that dies', () => {
  it.each([
    ['ends', 'exit.txt', 'exited'],
    ['has no memory left', 'memory.txt', 'memory'],
    ['throws', 'throw.txt', 'something no stage foresaw'],
  ])('since it %s takes only its own source with it, which is named', async (_, file, reason) => {
    const { pool, failures } = await poolOf(2);
    const files = ['a.txt', file, 'b.txt', 'c.txt', 'd.txt'];
    const made = await Promise.all(files.map((one) => pool.make({ file: one, path: `/${one}` })));
    await pool.close();
    expect(made.map(({ entry }) => entry.file)).toEqual(files);
    const told = made.flatMap(({ entry }) => entry.messages);
    expect(told).toMatchObject([
      { code: 'internal', severity: 'error', file, text: expect.stringContaining(reason) },
    ]);
    expect(failures).toHaveLength(1);
  });
});

describe('an interrupted pool', () => {
  it('ends at once, and blames nobody', async () => {
    const interrupt = new AbortController();
    const { pool } = await poolOf(1, interrupt.signal);
    await pool.make({ file: 'a.txt', path: '/a.txt' });
    const endless = pool.make({ file: 'endless.txt', path: '/endless.txt' });
    setTimeout(() => interrupt.abort(), 50);
    expect((await endless).entry.messages).toEqual([]);
    await pool.close();
  });
});
