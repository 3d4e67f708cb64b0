import { type Allowances, judge } from '../check/judge.js';
import { unexpected } from '../check/unexpected.js';
import type { BuildOptions } from '../config/index.js';
import type { Host } from '../host.js';
import type { Input } from '../inputs.js';
import type { CalendarDate, Draft, Message, Profile, ProfileHead, Result } from '../model/index.js';
import type { Names } from '../names.js';
import { ageOn } from '../resolve/dates.js';
import type { BuildWatch } from './report.js';
import type { SidecarFile } from './sidecar.js';

/** What all steps share. Its messages belong to no file of the inputs. */
export interface BuildRun {
  readonly options: BuildOptions;
  readonly host: Host;
  readonly watch: BuildWatch;
  readonly messages: Message[];
}

/** The same with the names that profiles are recognised by, for steps that read. */
export interface Run extends BuildRun {
  readonly names: Names;
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

/** Where a step's messages go. */
export interface Ledger {
  /** The file that is at hand. */
  readonly file: string;
  readonly messages: Message[];
  readonly allowed?: Allowances;
}

/** A profile on its way. An error among its messages ends it. */
export interface Job extends Ledger {
  readonly allowed: Allowances;
  readonly source: Source;
  readonly draft: Draft;
  profile: Profile | undefined;
}

export function isWhole(job: Job): job is Job & { readonly profile: Profile } {
  return job.profile !== undefined && !job.messages.some(isError);
}

function isError(one: Message): boolean {
  return one.severity === 'error';
}

/**
 * One step of one file or profile: its messages are collected, and an exception that no stage foresaw is a message like
 * any other, so that it ends this profile only.
 */
export async function step<T>(
  ledger: Ledger,
  run: BuildRun,
  work: () => Result<T> | Promise<Result<T>>,
): Promise<T | undefined> {
  try {
    const result = await work();
    hear(result.messages, ledger, run);
    return result.value;
  } catch (error) {
    run.watch.failure?.(error);
    ledger.messages.push(unexpected(error, ledger.file));
    return undefined;
  }
}

/** Puts messages down as the settings and the author's allowances want them. */
export function hear(messages: readonly Message[], ledger: Ledger, { options }: BuildRun): void {
  ledger.messages.push(...judge(messages, options.rules, ledger.allowed));
}

/** The day of the build, in UTC. */
export function dayOf(host: Host): CalendarDate {
  return host.now.toISOString().slice(0, 10);
}

/** How old a profile looks on the day of the build. */
export function ageOf({ updated }: ProfileHead, { options: { staleAfter }, host }: BuildRun): string {
  return ageOn(updated, { today: dayOf(host), ...(staleAfter && { staleAfter }) });
}
