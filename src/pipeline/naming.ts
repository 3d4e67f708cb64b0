import { judge } from '../check/judge.js';
import type { Message, ProfileHead } from '../model/index.js';
import { outputsOf, type ReportEntry, type SourceEntry } from './entry.js';
import type { BuildRun } from './job.js';
import type { Slugs } from './make.js';
import type { Plan } from './plan.js';

/** Sets the profiles of a source anew, under other names. */
export type Remake = (entry: SourceEntry, slugs: Slugs) => Promise<SourceEntry>;

/**
 * Gives each report a name of its own over all: those that were asked for, then what else the folder holds. Reports are
 * set under the name that they ask for, so that nothing waits for the last profile to be read; where two ask for the
 * same one, those are set again that got another or whose files the other may have written over.
 */
export async function nameReports(
  asked: readonly SourceEntry[],
  { due, others, before }: Plan,
  remake: Remake,
  run: BuildRun,
): Promise<SourceEntry[]> {
  if (due.length === 0 && asked.length + others.length === before.sources.length)
    return [...asked, ...others];
  const entries = [...asked, ...others.filter(({ path }) => path !== undefined)];
  const named = await namesOf(entries);
  const shared = sharedSlugs(entries, named.slugs);
  const result: SourceEntry[] = [];
  for (const entry of entries) {
    const own = new Map(
      entry.reports.map(({ line }) => [line, named.slugs.get(keyOf({ ...entry, line })) ?? '']),
    );
    const isOff = entry.reports.some(
      ({ line, slug }) => slug && own.get(line) && (slug !== own.get(line) || shared.has(slug)),
    );
    const set = isOff ? await remake(entry, own) : entry;
    result.push(withClashes(set, named.messages, run));
  }
  return [...result, ...piped(others, result)];
}

async function namesOf(entries: readonly SourceEntry[]) {
  const { resolveSlugs } = await import('../resolve/slugs.js');
  const { value, messages } = resolveSlugs(
    entries.flatMap(({ reports }) => reports.flatMap(({ head }) => head ?? [])),
  );
  return { slugs: new Map(value.map(({ source, slug }) => [keyOf(source), slug])), messages };
}

/** What came through standard input earlier keeps its name as long as no other takes it. */
function piped(others: readonly SourceEntry[], named: readonly SourceEntry[]): SourceEntry[] {
  const taken = new Set(named.flatMap(outputsOf).map(({ path }) => path));
  const entries = others.filter(({ path }) => path === undefined);
  return entries.filter((entry) => outputsOf(entry).every(({ path }) => !taken.has(path)));
}

/** Names under which more than one report was set. */
function sharedSlugs(entries: readonly SourceEntry[], slugs: ReadonlyMap<string, string>): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { file, reports } of entries) {
    for (const { line, slug } of reports) {
      if (slug === undefined || !slugs.has(keyOf({ file, line }))) continue;
      if (seen.has(slug)) shared.add(slug);
      seen.add(slug);
    }
  }
  return shared;
}

function keyOf({ file, line }: Pick<ProfileHead['source'], 'file' | 'line'>): string {
  return `${line} ${file}`;
}

function withClashes(entry: SourceEntry, messages: readonly Message[], run: BuildRun): SourceEntry {
  const reports = entry.reports.map((report): ReportEntry => {
    const { line, allowances } = report;
    const own = messages.filter((one) => one.file === entry.file && one.line === line);
    return { ...report, clashes: judge(own, run.options.rules, { allowances, spared: new Set() }) };
  });
  return { ...entry, reports };
}
