import type { OutputFormat } from '../config/index.js';
import type { Delivered } from '../deliver/index.js';
import type { Message, ProfileHead } from '../model/index.js';

/** What a caller may see of a build and say to it while it runs. */
export interface BuildWatch {
  /** Ends the build after the file at hand. */
  readonly signal?: AbortSignal;
  /** Is told what is at hand: the first of `total` is 1. */
  progress?(number: number, total: number, what: string): void;
  /** Builds of one process that are given the same object remember by it what the last one left. */
  readonly memory?: object;
  /** Absolute paths of what has changed since the last one, as far as that is known: such sources are made first. */
  readonly changed?: readonly string[];
  /** Is told of an exception that no stage foresaw; its profile fails with the message `internal`. */
  failure?(error: unknown): void;
}

export interface BuildReport {
  /** In the order of the index. */
  readonly built: readonly BuiltProfile[];
  readonly failed: readonly FailedProfile[];
  /** By file, line and column. */
  readonly messages: readonly Message[];
  /** Whether index.html and manifest.json are there and up to date. */
  readonly index: boolean;
  readonly manifest: boolean;
  readonly interrupted: boolean;
}

export interface BuiltProfile {
  readonly profile: ProfileHead;
  readonly outputs: readonly Output[];
  /** Whether it was left as an earlier build made it, since nothing that it is made of has changed. */
  readonly unchanged: boolean;
}

export interface Output extends Delivered {
  readonly format: OutputFormat;
  readonly pages?: number;
}

/** A profile, or a whole file where no line is given, that an error keeps from being built. */
export interface FailedProfile {
  readonly file: string;
  readonly line?: number;
  readonly codes: readonly string[];
}
