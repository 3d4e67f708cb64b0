import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Form } from '../forms/index.js';
import { nodeScript, runCommand, runScript, runShares, type Taken } from '../measure/processes.js';
import { benchFolder, homeFolder } from '../places.js';
import type { Job } from './job.js';

/** Something that prints reports. */
export interface Program {
  readonly name: string;
  readonly form: Form;
  readonly writes: Job['formats'];
  /** The root of the Briefpress that runs, where it is one. */
  readonly root?: string;
  /** Prints no more than so many reports, spread over the lengths, because it is slow. */
  readonly most?: number;
  /** Why it can't be measured here. */
  readonly missing?: string;
  run(job: Job): Promise<Taken>;
}

/** The cores that this process may use. */
export const cores = availableParallelism();

/** Briefpress as a library: both forms, or the PDF alone, for a comparison of like with like. */
export function briefpress(writes: Job['formats'], root = homeFolder, name = 'Briefpress'): Program {
  return { name, form: 'text', writes, root, run: (job) => runScript(nodeScript('briefpress-child'), job) };
}

/** `briefpress build` from its cold start, on as many threads as it thinks best, or on some. */
export function briefpressCommand(writes: Job['formats'], name: string, jobs?: number): Program {
  const root = homeFolder;
  const lacks = jobs !== undefined && jobs > 1 && !optionsOf(root).includes('jobs');
  const missing = lacks ? '--jobs is not there' : undefined;
  const run = (job: Job): Promise<Taken> => runBuild(job, { force: true, ...(jobs && { jobs }) });
  return { name, form: 'text', writes, root, ...(missing && { missing }), run };
}

/** Typst by its Node binding, in one warm process or in several. */
export function typst(processes = 1): Program {
  const script = nodeScript('typst-child');
  const missing = existsSync(join(benchFolder, 'node_modules/@myriaddreamin'))
    ? undefined
    : 'run npm ci --prefix bench';
  return {
    name: processes > 1 ? `Typst, ${processes} processes` : 'Typst',
    form: 'typst',
    writes: ['pdf'],
    ...(missing && { missing }),
    run: (job) => (processes > 1 ? runShares(script, job, processes) : runScript(script, job)),
  };
}

/** All others, found or not. */
export function otherPeers(): Program[] {
  return [typstFootnotes(), typstUnlinked(), pdfmake, weasyprint(), chromium(), pandoc()];
}

/** The long options that a Briefpress's build knows, by its own help. */
export function optionsOf(root: string): string[] {
  const help = execFileSync(process.execPath, [cliOf(root), 'build', '--help'], { encoding: 'utf8' });
  return [...help.matchAll(/--([a-z][a-z-]*)/gu)].map(([, name]) => name!);
}

/** The command line of a Briefpress, as its package.json names it. */
export function cliOf(root: string): string {
  return join(root, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).bin.briefpress);
}

/** `briefpress build` of a job's folder. Options that this Briefpress doesn't know are left out. */
export function runBuild(
  { files, folder, out, formats, program, known }: Job,
  { force = false, jobs }: { force?: boolean; jobs?: number } = {},
): Promise<Taken> {
  const given = ['--out', out, '--format', formats.join(), '--log-level', 'error'];
  if (force && known.includes('force')) given.push('--force');
  if (jobs && known.includes('jobs')) given.push('--jobs', String(jobs));
  const inputs = files.length > 1 ? ['.'] : files;
  return runCommand([process.execPath, cliOf(program), 'build', ...inputs, ...given], folder);
}

/** Typst with its notes at the foot of the pages, as it is made for. */
function typstFootnotes(): Program {
  return { ...typst(), name: 'Typst, footnotes', form: 'typst-footnotes' };
}

/** Typst without the links between notes and references, to show what they cost it. */
function typstUnlinked(): Program {
  const script = nodeScript('typst-child', { BENCH_TYPST_LINKED: 'no' });
  return { ...typst(), name: 'Typst, notes not linked', run: (job) => runScript(script, job) };
}

const pdfmake: Program = {
  name: 'pdfmake, plain',
  form: 'pdfmake',
  writes: ['pdf'],
  run: (job) => runScript(nodeScript('pdfmake-child'), job),
};

function weasyprint(): Program {
  const interpreter = process.env.BENCH_PYTHON ?? 'python3';
  const path = join(benchFolder, 'peers/weasyprint_child.py');
  const found = spawnSync(interpreter, ['-c', 'import weasyprint']).status === 0;
  return {
    name: 'WeasyPrint',
    form: 'html',
    writes: ['pdf'],
    most: 100,
    ...(!found && { missing: 'not found; BENCH_PYTHON names a Python that has it' }),
    run: (job) => runScript({ interpreter, path }, job),
  };
}

function chromium(): Program {
  const path = find(process.env.BENCH_CHROMIUM ?? 'chromium', 'chromium-browser', 'google-chrome');
  return {
    name: 'Chromium',
    form: 'html',
    writes: ['pdf'],
    most: 100,
    ...(!path && { missing: 'not found; BENCH_CHROMIUM names it' }),
    run: (job) => runScript(nodeScript('chromium-child', { BENCH_CHROMIUM: path! }), job),
  };
}

function pandoc(): Program {
  const engine = find('typst', 'weasyprint', 'tectonic', 'xelatex', 'lualatex');
  const missing = find('pandoc') ? (engine ? undefined : 'it has no engine that makes PDFs') : 'not found';
  return {
    name: `pandoc${engine ? `, ${engine.split('/').at(-1)}` : ''}`,
    form: 'markdown',
    writes: ['pdf'],
    most: 20,
    ...(missing && { missing }),
    run: (job) => runScript(nodeScript('pandoc-child', { BENCH_PDF_ENGINE: engine! }), job),
  };
}

/** The first of some commands that is installed. */
function find(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(':');
  const paths = names.flatMap((name) =>
    name.includes('/') ? [name] : folders.map((folder) => join(folder, name)),
  );
  return paths.find((path) => existsSync(path));
}
