import type { Host } from '../host.js';
import type { Input } from '../inputs.js';
import type { Draft, Result } from '../model/index.js';
import { sidecarPath } from './beside.js';

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
  input: Input,
  drafts: readonly Draft[],
  host: Host,
): Promise<Result<Completed>> {
  const path = sidecarPath(input);
  if (path === undefined || (await host.kind(path)) !== 'file') return { value: { drafts }, messages: [] };
  const bytes = await host.readFile(path);
  const sidecar = { path, bytes };
  const { readSidecar, withSidecar } = await import('../read/sidecar.js');
  const read = readSidecar({ file: input.file.replace(/\.[^./\\]*$/u, '.yaml'), bytes });
  if (!read.value) return { value: { drafts: [], sidecar }, messages: read.messages };
  const { value, messages } = withSidecar(drafts, read.value);
  return { value: { drafts: value, sidecar }, messages: [...read.messages, ...messages] };
}
