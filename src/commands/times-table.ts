import { type Times, timedStages } from '../stopwatch.js';

/**
 * What each stage took, over all threads, in seconds and as a share of what all took together; then the time from start to end,
 * in milliseconds as given.
 */
export function timesTable(times: Times, whole: number): string {
  const sum = timedStages.reduce((total, stage) => total + (times[stage] ?? 0), 0);
  const lines = timedStages.map((stage) => {
    const share = sum > 0 ? ((times[stage] ?? 0) / sum) * 100 : 0;
    return row(stage, times[stage] ?? 0, `${share.toFixed(0)} %`);
  });
  return [...lines, row('together', sum, '100 %'), row('from start to end', whole, '')]
    .map((line) => `${line}\n`)
    .join('');
}

function row(name: string, milliseconds: number, share: string): string {
  return `${name.padEnd(18)}${(milliseconds / 1000).toFixed(3).padStart(9)} s${share.padStart(7)}`.trimEnd();
}
