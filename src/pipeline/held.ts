import { dirname } from 'node:path';
import type { Input } from '../inputs.js';
import { sidecarPath } from './beside.js';
import { allMessagesOf, isError, type ReportEntry, type SourceEntry } from './entry.js';
import { isSameImage } from './image-files.js';
import type { Inspection } from './inspect.js';
import { ageOf, type BuildRun } from './job.js';

/**
 * The entry of an input that an earlier build made, with the marks that its files have now, where everything that it was
 * made of and everything that was made is as it was; else undefined. One with an error never holds.
 */
export async function heldEntry(
  entry: SourceEntry,
  input: Input,
  key: string,
  inspection: Inspection,
  run: BuildRun,
): Promise<SourceEntry | undefined> {
  const { path } = input;
  if (path === undefined || entry.key !== key || entry.file !== input.file) return undefined;
  if (allMessagesOf(entry).some(isError) || !entry.reports.every((one) => isAsOld(one, run)))
    return undefined;
  const source = await inspection.same({ ...entry, path });
  if (!source) return undefined;
  const { sidecar, ...bare } = source;
  const beside = sidecarPath(input);
  const companion = sidecar && (await inspection.same(sidecar));
  if (sidecar ? !companion : beside !== undefined && inspection.stampOf(beside)) return undefined;
  for (const image of entry.reports.flatMap(({ images }) => images)) {
    if (!(await isSameImage(image, dirname(path), run.host))) return undefined;
  }
  const reports = await heldReports(entry, inspection);
  return reports && { ...bare, ...(companion && { sidecar: companion }), reports };
}

/** The reports of an entry where all that was made of them is as it was; else undefined. */
export async function heldReports(
  { reports }: SourceEntry,
  inspection: Inspection,
): Promise<ReportEntry[] | undefined> {
  const held: ReportEntry[] = [];
  for (const report of reports) {
    const outputs = await Promise.all(report.outputs.map((output) => inspection.sameOutput(output)));
    if (!outputs.every((output) => output !== undefined)) return undefined;
    held.push({ ...report, outputs });
  }
  return held;
}

/** Whether this day says of the profile's age what the day of its build said. */
function isAsOld({ head, age }: ReportEntry, run: BuildRun): boolean {
  return head === undefined || age === ageOf(head, run);
}
