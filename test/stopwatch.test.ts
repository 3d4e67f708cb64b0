import { afterEach, describe, expect, it } from 'vitest';
import { main } from '../src/cli.js';
import { addTimes, startStopwatch, takeTimes, timed, timedStages, timedWait } from '../src/stopwatch.js';
import { temporaryHost } from './support/host.js';
import { config, textProfile } from './support/profiles.js';

const files = { 'briefpress.yaml': config, 'profiles/exampleland.txt': textProfile() };

describe('--timings', () => {
  it('says on standard error what each stage took', async () => {
    const host = await temporaryHost({ files });
    expect(await main(['build', '--timings'], host)).toBe(0);
    const rows = host.err.text.trimEnd().split('\n');
    expect(rows.map((row) => row.slice(0, 18).trim())).toEqual([
      ...timedStages,
      'together',
      'from start to end',
    ]);
    for (const row of rows.slice(0, -3)) expect(row).toMatch(/ \d+\.\d{3} s +\d+ %$/u);
    const seconds = rows.map((row) => Number(/\d+\.\d{3}/u.exec(row)![0]));
    expect(seconds.at(-1)).toBeGreaterThan(0);
    expect(seconds[timedStages.indexOf('layout')]).toBeGreaterThan(0);
  });

  it('leaves the outputs as they are', async () => {
    const [one, other] = [await temporaryHost({ files }), await temporaryHost({ files })];
    await main(['build', '--timings'], one);
    await main(['build'], other);
    expect(await one.bytes('out')).toEqual(await other.bytes('out'));
    expect(other.err.text).toBe('');
  });
});

describe('the stopwatch', () => {
  const spend = (milliseconds: number) => {
    for (const end = performance.now() + milliseconds; performance.now() < end; );
  };

  afterEach(() => void takeTimes());

  it('counts what stages inside others take once', () => {
    startStopwatch();
    timed('layout', () => {
      spend(5);
      timed('render', () => {
        spend(20);
        timed('tree', () => spend(20));
      });
    });
    const { layout = 0, render = 0, tree = 0 } = takeTimes();
    expect(tree).toBeGreaterThanOrEqual(20);
    expect(render).toBeGreaterThanOrEqual(20);
    expect(layout).toBeGreaterThanOrEqual(5);
    expect(layout).toBeLessThan(render + tree);
  });

  it('counts waits that overlap once, and without what is done meanwhile', async () => {
    startStopwatch();
    const start = performance.now();
    const wait = () => new Promise<void>((resolve) => setTimeout(resolve, 60));
    const waits = [timedWait('write', wait), timedWait('write', wait), timedWait('write', wait)];
    timed('layout', () => spend(30));
    await Promise.all(waits);
    const elapsed = performance.now() - start;
    const { layout = 0, write = 0 } = takeTimes();
    expect(layout).toBeGreaterThanOrEqual(30);
    expect(write).toBeGreaterThan(0);
    expect(write).toBeLessThanOrEqual(elapsed - layout);
  });

  it('adds what other threads take', () => {
    startStopwatch();
    addTimes({ read: 2 });
    addTimes({ read: 3, write: 1 });
    expect(takeTimes()).toMatchObject({ read: 5, write: 1 });
  });
});
