import { describe, expect, it } from 'vitest';
import { progressOn } from '../../src/commands/progress.js';
import { memory } from '../support/host.js';

describe('progress', () => {
  it('is written over itself, at most ten times a second, and taken away', () => {
    const stream = memory(true);
    let now = 0;
    const progress = progressOn(stream, () => now);
    for (now = 0; now < 250; now += 10) progress.show(now / 10, 25, 'kosovo');
    progress.clear();
    progress.clear();
    expect(stream.text).toBe('\r0/25 kosovo\u001b[K\r10/25 kosovo\u001b[K\r20/25 kosovo\u001b[K\r\u001b[K');
  });

  it('fits the terminal', () => {
    const stream = { ...memory(true), columns: 12 };
    const shown: string[] = [];
    progressOn({ ...stream, write: (text) => void shown.push(text) }).show(1, 2, 'x'.repeat(100));
    expect(shown).toEqual(['\r1/2 xxxxxxx\u001b[K']);
  });

  it('is silent where there is no terminal', () => {
    const stream = memory(false);
    const progress = progressOn(stream);
    progress.show(0, 1, 'kosovo');
    progress.clear();
    expect(stream.text).toBe('');
  });
});
