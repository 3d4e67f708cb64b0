import { type Allowance, byCodePoint, type Message, type ProfileHead } from '../model/index.js';
import type { DocumentMeta } from '../tree/index.js';
import type { ImageFile } from './image-files.js';
import type { KnownFile } from './inspect.js';
import type { FailedProfile, Output } from './report.js';

/**
 * An input and what came of it, without any text: what a build keeps of it until its end, and its record for the next
 * one. Plain data, so that it can come from a worker or a file.
 */
export interface SourceEntry {
  /** The name that messages have for it. */
  readonly file: string;
  /** Absolute; undefined for standard input. */
  readonly path?: string;
  readonly sha256: string;
  readonly mark?: string;
  readonly sidecar?: KnownFile;
  /** What it was made with; see `key.ts`. */
  readonly key: string;
  /** Those that belong to none of its profiles. */
  readonly messages: readonly Message[];
  readonly reports: readonly ReportEntry[];
}

/** A profile and what was made of it. */
export interface ReportEntry {
  /** Where the profile starts in its source. */
  readonly line: number;
  /** Undefined where an error kept it from being resolved. Its slug is the one that it asks for. */
  readonly head?: ProfileHead;
  /** How old it looked on the day of its build; see `ageOn`. */
  readonly age?: string;
  /** The slug under which it was set. */
  readonly slug?: string;
  /** What its document says of itself; undefined where it was not set. */
  readonly meta?: DocumentMeta;
  readonly allowances: readonly Allowance[];
  readonly messages: readonly Message[];
  /** What there is to say of its name, which depends on all others. */
  readonly clashes: readonly Message[];
  readonly outputs: readonly Output[];
  readonly images: readonly ImageFile[];
}

/** A report that stands, with its source. */
export interface Standing {
  readonly source: SourceEntry;
  readonly report: ReportEntry;
  /** With the slug under which it was set. */
  readonly profile: ProfileHead;
  readonly meta: DocumentMeta;
}

export function standingOf(source: SourceEntry): Standing[] {
  return source.reports.flatMap((report) => {
    const { head, slug, meta, outputs } = report;
    const stands = head && slug && meta && outputs.length > 0 && !messagesOf(report).some(isError);
    return stands ? [{ source, report, profile: { ...head, slug }, meta }] : [];
  });
}

/** By country, topic and slug: the order of the index. */
export function inOrder(standing: readonly Standing[]): Standing[] {
  return standing.toSorted(
    ({ profile: a }, { profile: b }) =>
      byCodePoint(a.country, b.country) || byCodePoint(a.topic, b.topic) || byCodePoint(a.slug, b.slug),
  );
}

/** Everything that was written of a source. */
export function outputsOf({ reports }: SourceEntry): Output[] {
  return reports.flatMap(({ outputs }) => outputs);
}

/** Files and profiles that an error kept from being built. */
export function failuresOf({ file, messages, reports }: SourceEntry): FailedProfile[] {
  if (reports.length === 0) return messages.some(isError) ? [{ file, codes: codesOf(messages) }] : [];
  return reports
    .map((report) => ({ file, line: report.line, codes: codesOf(messagesOf(report)) }))
    .filter(({ codes }) => codes.length > 0);
}

/** All that was said of a source and its profiles. */
export function allMessagesOf({ messages, reports }: SourceEntry): Message[] {
  return [...messages, ...reports.flatMap(messagesOf)];
}

export function messagesOf({ messages, clashes }: ReportEntry): Message[] {
  return [...messages, ...clashes];
}

export function isError(one: Message): boolean {
  return one.severity === 'error';
}

function codesOf(messages: readonly Message[]): string[] {
  return [...new Set(messages.filter(isError).map((one) => one.code))].sort();
}
