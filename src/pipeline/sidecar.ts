import { basename } from 'node:path';
import { configName } from '../config/index.js';
import type { Host } from '../host.js';
import type { Input } from '../inputs.js';
import type { Draft, Result } from '../model/index.js';
import { readSidecar, withSidecar } from '../read/index.js';

/** A file of metadata beside a profile's. */
export interface SidecarFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Completed {
  readonly drafts: readonly Draft[];
  readonly sidecar?: SidecarFile;
}

/** Completes drafts from `NAME.yaml` beside their file, where there is one. An error in it leaves no draft. */
export async function completeDrafts(
  { file, path }: Input,
  drafts: readonly Draft[],
  host: Host,
): Promise<Result<Completed>> {
  const beside = path?.replace(/\.[^./\\]*$/u, '.yaml');
  const isSettings = beside !== undefined && basename(beside) === configName;
  if (beside === undefined || beside === path || isSettings || (await host.kind(beside)) !== 'file')
    return { value: { drafts }, messages: [] };
  const bytes = await host.readFile(beside);
  const sidecar = { path: beside, bytes };
  const read = readSidecar({ file: file.replace(/\.[^./\\]*$/u, '.yaml'), bytes });
  if (!read.value) return { value: { drafts: [], sidecar }, messages: read.messages };
  const { value, messages } = withSidecar(drafts, read.value);
  return { value: { drafts: value, sidecar }, messages: [...read.messages, ...messages] };
}
