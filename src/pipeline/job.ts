import { unexpected } from '../check/index.js';
import type { BuildOptions } from '../config/index.js';
import type { Host } from '../host.js';
import type { Input } from '../inputs.js';
import type { CalendarDate, Draft, Message, Profile, Result } from '../model/index.js';
import type { Names } from '../names.js';
import type { DocumentMeta } from '../tree/index.js';
import type { ImageFile } from './images.js';
import type { BuildWatch, FailedProfile, Output } from './report.js';
import type { SidecarFile } from './sidecar.js';

/** What all steps share. Its messages belong to no file of the inputs. */
export interface Run {
  readonly options: BuildOptions;
  readonly host: Host;
  readonly watch: BuildWatch;
  readonly names: Names;
  readonly messages: Message[];
}

/** A file on its way. Its messages are those that belong to none of its profiles. */
export interface Source {
  readonly input: Input;
  readonly bytes: Uint8Array;
  readonly drafts: readonly Draft[];
  /** The file of metadata beside it. */
  readonly sidecar?: SidecarFile;
  messages: readonly Message[];
}

/** A profile on its way. An error among its messages ends it. */
export interface Job {
  readonly source: Source;
  readonly draft: Draft;
  readonly messages: Message[];
  profile: Profile | undefined;
  /** What its document says of itself, once it is set. */
  meta: DocumentMeta | undefined;
  outputs: readonly Output[];
  /** The files of the images that it shows. */
  images: readonly ImageFile[];
}

export function isWhole(job: Job): job is Job & { readonly profile: Profile } {
  return job.profile !== undefined && !job.messages.some(isError);
}

export type BuiltJob = Job & { readonly profile: Profile; readonly meta: DocumentMeta };

export function isBuilt(job: Job): job is BuiltJob {
  return isWhole(job) && job.meta !== undefined && job.outputs.length > 0;
}

function isError(one: Message): boolean {
  return one.severity === 'error';
}

/**
 * One step of one file or profile: its messages are collected, and an exception that no stage foresaw is a message like
 * any other, so that it ends this profile only.
 */
export async function step<T>(
  file: string,
  messages: Message[],
  { watch }: Run,
  work: () => Result<T> | Promise<Result<T>>,
): Promise<T | undefined> {
  try {
    const result = await work();
    messages.push(...result.messages);
    return result.value;
  } catch (error) {
    watch.failure?.(error);
    messages.push(unexpected(error, file));
    return undefined;
  }
}

/** Files and profiles that an error keeps from being built. */
export function failuresOf(sources: readonly Source[], jobs: readonly Job[]): FailedProfile[] {
  const files = sources
    .filter(({ drafts, messages }) => drafts.length === 0 && messages.some(isError))
    .map(({ input, messages }) => ({ file: input.file, codes: codesOf(messages) }));
  const profiles = jobs
    .filter(({ messages }) => messages.some(isError))
    .map(({ draft, messages }) => ({
      file: draft.source.file,
      line: draft.source.line,
      codes: codesOf(messages),
    }));
  return [...files, ...profiles];
}

function codesOf(messages: readonly Message[]): string[] {
  return [...new Set(messages.filter(isError).map((one) => one.code))].sort();
}

/** The day of the build, in UTC. */
export function dayOf(host: Host): CalendarDate {
  return host.now.toISOString().slice(0, 10);
}
