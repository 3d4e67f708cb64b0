import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Job, Usage } from '../peers/job.js';
import { benchFolder } from '../places.js';

/** What a process took, by its own account, and in milliseconds from its start to its end. */
export interface Taken extends Usage {
  readonly whole: number;
}

/** A program that runs a job: `node` with a script of peers/, or another interpreter. */
export interface Script {
  readonly interpreter: string;
  readonly path: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A script of peers/ that Node runs. */
export function nodeScript(name: string, env: Readonly<Record<string, string>> = {}): Script {
  return { interpreter: process.execPath, path: join(benchFolder, 'dist/peers', `${name}.js`), env };
}

/** Gives one process the whole job. */
export async function runScript({ interpreter, path, env = {} }: Script, job: Job): Promise<Taken> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'job.json');
    writeFileSync(file, JSON.stringify(job));
    const { whole, output } = await run([interpreter, path, file], { env });
    return { ...(JSON.parse(output.trim().split('\n').at(-1)!) as Usage), whole };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Deals the job's files to some processes at once: every one pays for its own start, and the last one counts. */
export async function runShares(script: Script, job: Job, processes: number): Promise<Taken> {
  const { warmUp: _, ...cold } = job;
  const shares = deal(job.files, processes);
  const start = performance.now();
  const all = await Promise.all(shares.map((files) => runScript(script, { ...cold, files })));
  const whole = performance.now() - start;
  const sum = (pick: (taken: Taken) => number | null): number =>
    all.reduce((total, one) => total + (pick(one) ?? 0), 0);
  return { whole, wall: whole, cpu: sum(({ cpu }) => cpu), peak: sum(({ peak }) => peak) };
}

/** The largest first, each to the process that has the least to do. */
function deal(files: readonly string[], processes: number): string[][] {
  const sized = files.map((file) => ({ file, size: statSync(file).size })).sort((a, b) => b.size - a.size);
  const shares = Array.from({ length: processes }, () => ({ files: [] as string[], size: 0 }));
  for (const { file, size } of sized) {
    const least = shares.reduce((a, b) => (b.size < a.size ? b : a));
    least.files.push(file);
    least.size += size;
  }
  return shares.map((share) => share.files).filter((share) => share.length > 0);
}

/** Runs a command from its cold start and adds up what all its Node processes used. */
export async function runCommand(command: readonly string[], cwd: string): Promise<Taken> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const env = {
      NODE_OPTIONS: `--require ${JSON.stringify(join(benchFolder, 'dist/peers/usage.cjs'))}`,
      BENCH_USAGE: folder,
    };
    const { whole } = await run(command, { cwd, env });
    const used = readdirSync(folder).map(
      (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Usage,
    );
    const sum = (pick: (usage: Usage) => number | null): number | null =>
      used.length > 0 ? used.reduce((total, one) => total + (pick(one) ?? 0), 0) : null;
    return { whole, wall: whole, cpu: sum(({ cpu }) => cpu), peak: sum(({ peak }) => peak) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Finished {
  readonly whole: number;
  readonly output: string;
}

/** Rejects with what the process said where it ends in another way than expected. */
function run(
  [file, ...given]: readonly string[],
  { cwd, env }: { cwd?: string; env: Readonly<Record<string, string>> },
): Promise<Finished> {
  const start = performance.now();
  const child = spawn(file!, given, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors = (errors + text).slice(-4000)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const whole = performance.now() - start;
      if (code === 0) resolve({ whole, output });
      else
        reject(new Error(`${(errors || output.slice(-400)).trim()} (${basename(file!)} ended with ${code})`));
    });
  });
}
