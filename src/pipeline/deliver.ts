import { type Delivered, deliverFile, manifestOf } from '../deliver/index.js';
import type { Result } from '../model/index.js';
import { version } from '../version.js';
import type { Desk } from './desk.js';
import type { BuiltJob, Run, Source } from './job.js';
import type { FailedProfile, Output } from './report.js';
import type { SetForm } from './set.js';

/** Writes the forms of one profile. The first that can't be written ends it, so that no form leads to one that isn't there. */
export async function deliverForms(
  forms: readonly SetForm[],
  { options, host }: Run,
): Promise<Result<Output[]>> {
  const value: Output[] = [];
  for (const { format, path, data, pages } of forms) {
    const delivered = await deliverFile(options.out, path, data, host);
    if (!delivered.value) return { value, messages: delivered.messages };
    value.push({ ...delivered.value, format, ...(pages && { pages }) });
  }
  return { value, messages: [] };
}

/** Writes index.html, the list of what was built. */
export async function writeIndex(
  built: readonly BuiltJob[],
  desk: Desk,
  { options, host }: Run,
): Promise<Written> {
  const entries = built.map(({ profile: { stale }, meta, outputs }) => ({
    ...meta,
    ...(stale && { ageInMonths: stale.months }),
    forms: outputs.map(formOf),
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
  built: readonly BuiltJob[],
  failed: readonly FailedProfile[],
  sources: readonly Source[],
  desk: Desk,
  { options, host }: Run,
): Promise<Written> {
  const manifest = manifestOf({
    version,
    date: host.now,
    pageSize: desk.paper,
    ...(options.config && { config: options.config }),
    templates: [...desk.template.files, ...desk.site.files],
    sources: sources.map(({ input, bytes, sidecar }) => ({ ...input, bytes, ...(sidecar && { sidecar }) })),
    profiles: built,
    failed,
  });
  return deliverFile(options.out, 'manifest.json', manifest, host);
}
