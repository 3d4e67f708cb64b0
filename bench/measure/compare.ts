import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeWarmUp } from '../corpus/corpus.js';
import type { Report } from '../corpus/report.js';
import { type Form, writeConfig, writeReports } from '../forms/index.js';
import type { Job } from '../peers/job.js';
import { optionsOf, type Program } from '../peers/programs.js';
import { homeFolder, workFolder } from '../places.js';
import type { Taken } from './processes.js';
import { checkFiles, sampleOf, type Verdict, verify } from './verify.js';

/** Programs side by side over the same reports. */
export interface Comparison {
  readonly name: string;
  readonly title: string;
  readonly reports: readonly Report[];
  readonly programs: readonly Program[];
  readonly rounds: number;
  /** `wall` is a warm process's work alone, `whole` a process from its start to its end. */
  readonly measure: 'wall' | 'whole';
  /** Whether times are told for all reports together, not for each. */
  readonly together?: boolean;
}

/** One program's part of a comparison. */
export interface Row {
  readonly program: string;
  readonly writes: string;
  readonly documents: number;
  readonly runs: readonly Taken[];
  /** What was written; undefined where the program is missing. */
  readonly verdict?: Verdict;
  /** Why the program was not measured, or why its runs don't count. */
  readonly void?: string;
}

/** Runs all programs in turn, round after round, so that a busy moment hits them alike, and verifies what they wrote. */
export async function compare(comparison: Comparison, tell: (text: string) => void): Promise<Row[]> {
  const entries = comparison.programs.map((program) => entryOf(program, comparison));
  for (let round = 1; round <= comparison.rounds; round += 1) {
    for (const entry of entries) {
      if (entry.fault) continue;
      tell(`${comparison.name}: round ${round} of ${comparison.rounds}, ${entry.program.name}`);
      await runOnce(entry, round === 1).catch((error: Error) => {
        entry.fault = error.message;
      });
    }
  }
  return entries.map(rowOf);
}

interface Entry {
  readonly program: Program;
  readonly reports: readonly Report[];
  readonly job: Job;
  readonly runs: Taken[];
  verdict?: Verdict;
  fault?: string;
}

function entryOf(program: Program, { name, reports, measure }: Comparison): Entry {
  const own = program.most ? sampleOf(reports, program.most) : reports;
  const entry = { program, reports: own, runs: [], job: emptyJob };
  if (program.missing) return { ...entry, fault: program.missing };
  const folder = join(workFolder, name, `${program.form}-${own.length}`);
  const files = prepare(own, program.form, folder);
  const warm = measure === 'wall' ? prepareWarmUp(program.form) : undefined;
  const root = program.root ?? homeFolder;
  const job: Job = {
    files,
    folder,
    ...(warm && { warmUp: { file: warm, folder: dirname(warm) } }),
    out: join(workFolder, name, 'out', program.name.replace(/\W+/gu, '-')),
    program: root,
    formats: program.writes,
    known: program.root ? optionsOf(root) : [],
  };
  return { ...entry, job };
}

const emptyJob: Job = { files: [], folder: '', out: '', program: '', formats: [], known: [] };

function prepare(reports: readonly Report[], form: Form, folder: string): string[] {
  rmSync(folder, { recursive: true, force: true });
  const files = writeReports(reports, form, folder);
  writeConfig(reports, folder);
  return files;
}

function prepareWarmUp(form: Form): string {
  return prepare([makeWarmUp()], form, join(workFolder, 'warm-up', form))[0]!;
}

/** One run into an empty folder. Every run's files are looked at, the first one's are read. */
async function runOnce(entry: Entry, first: boolean): Promise<void> {
  const { job, program, reports } = entry;
  rmSync(job.out, { recursive: true, force: true });
  mkdirSync(job.out, { recursive: true });
  entry.runs.push(await program.run(job));
  if (program.writes.length === 0) return;
  const verdict = first ? await verify(reports, job.out, program.writes) : undefined;
  if (verdict) entry.verdict = verdict;
  const [fault] = (verdict ?? checkFiles(reports, job.out, program.writes)).faults;
  if (fault) entry.fault = `void: ${fault}`;
}

function rowOf({ program, reports, runs, verdict, fault }: Entry): Row {
  return {
    program: program.name,
    writes: program.writes.join(' + '),
    documents: reports.length,
    runs,
    ...(verdict && { verdict }),
    ...(fault && { void: fault }),
  };
}
