import { describe, expect, it } from 'vitest';
import { loadOptions } from '../../src/config/index.js';
import { threadsFor } from '../../src/pipeline/threads.js';
import { temporaryHost } from '../support/host.js';

/** How many threads make so many sources of 8 kB on a machine of so many cores. */
async function threads(sources: number, cores: number, flags: { jobs?: number } = {}): Promise<number> {
  const host = { ...(await temporaryHost()), threads: cores };
  const { value: options } = await loadOptions(flags, host);
  const due = Array.from({ length: sources }, (_, n) => {
    return { input: { file: `${n}.txt`, path: `/${n}.txt` }, size: 8_000 };
  });
  return threadsFor(due, { options: options!, host, watch: {}, messages: [] });
}

describe('threads', () => {
  it.each([
    [1, 8, 1],
    [100, 8, 1],
    [300, 8, 3],
    [300, 2, 1],
    [1000, 2, 2],
    [10_000, 8, 8],
  ])('for %d sources on %d cores: %d', async (sources, cores, expected) => {
    expect(await threads(sources, cores)).toBe(expected);
  });

  it('are as many as are asked for, but no more than sources', async () => {
    expect(await threads(300, 2, { jobs: 5 })).toBe(5);
    expect(await threads(3, 2, { jobs: 5 })).toBe(3);
  });
});
