import { type Delivered, deliverFile, manifestOf } from '../deliver/index.js';
import type { Allowance, Result } from '../model/index.js';
import { timedWait } from '../stopwatch.js';
import { version } from '../version.js';
import type { Desk } from './desk.js';
import { failuresOf, messagesOf, type ReportEntry, type SourceEntry, type Standing } from './entry.js';
import { type BuildRun, step } from './job.js';
import type { MadeSource } from './make.js';
import type { Output } from './report.js';
import type { SetForm } from './set.js';

/** Writes what was made of a source. */
export async function deliverSource({ entry, forms }: MadeSource, run: BuildRun): Promise<SourceEntry> {
  const reports: ReportEntry[] = [];
  for (const [index, report] of entry.reports.entries()) {
    const messages = [...report.messages];
    const allowed = { allowances: report.allowances, spared: new Set<Allowance>() };
    const ledger = { file: entry.file, messages, allowed };
    const outputs = await step(ledger, run, () => timedWait('write', () => deliverForms(forms[index]!, run)));
    reports.push({ ...report, messages, outputs: outputs ?? [] });
  }
  return { ...entry, reports };
}

/** Writes the forms of one profile. The first that can't be written ends it, so that no form leads to one that isn't there. */
async function deliverForms(
  forms: readonly SetForm[],
  { options, host }: BuildRun,
): Promise<Result<Output[]>> {
  const value: Output[] = [];
  for (const { format, path, data, pages } of forms) {
    const delivered = await deliverFile(options.out, path, data, host);
    if (!delivered.value) return { value, messages: delivered.messages };
    value.push({ ...delivered.value, format, ...(pages && { pages }) });
  }
  return { value, messages: [] };
}

/** Writes index.html, the list of all reports that stand. */
export async function writeIndex(
  standing: readonly Standing[],
  desk: Desk,
  { options, host }: BuildRun,
): Promise<Written> {
  const entries = standing.map(({ profile: { stale }, meta, report }) => ({
    ...meta,
    ...(stale && { ageInMonths: stale.months }),
    forms: report.outputs.map(formOf),
  }));
  const { value: page, messages } = desk.site.index(entries, desk.context);
  return page === undefined
    ? { value: undefined, messages }
    : deliverFile(options.out, 'index.html', page, host);
}

type Written = Result<Delivered | undefined>;

function formOf({ format, path, bytes, pages }: Output) {
  return { format, href: path, bytes, ...(pages && { pages }) };
}

/** Writes manifest.json: what was built from what. */
export async function writeManifest(
  standing: readonly Standing[],
  sources: readonly SourceEntry[],
  desk: Desk,
  { options, host }: BuildRun,
): Promise<Written> {
  const manifest = manifestOf({
    version,
    date: host.now,
    pageSize: desk.paper,
    ...(options.config && { config: options.config }),
    templates: [...desk.template.files, ...desk.site.files],
    sources,
    profiles: standing.map(({ source, profile, report }) => ({
      ...report,
      source,
      profile,
      messages: messagesOf(report),
    })),
    failed: sources.flatMap((source) => failuresOf(source).map((failure) => ({ ...failure, source }))),
  });
  return deliverFile(options.out, 'manifest.json', manifest, host);
}
