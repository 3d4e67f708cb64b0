import { type HouseDate, placesIn, SourceFile, type Subject } from '../mend/index.js';
import type { Draft } from '../model/index.js';
import { decodeBytes } from '../read/encoding.js';
import { readProfiles } from '../read/index.js';
import { dateText } from '../render/dates.js';
import type { StringsOf } from '../render/strings.js';
import { readDate } from '../resolve/dates.js';
import { resolveProfile } from '../resolve/index.js';
import { dayOf, type Run } from './job.js';
import { completeDrafts } from './sidecar.js';

/** What the mending of all files shares. */
export interface Mending {
  readonly run: Run;
  readonly strings: StringsOf | undefined;
  /** Whether notes that say the same become one. */
  readonly merge: boolean;
}

/** A file that has a place of its own. */
export interface Named {
  readonly file: string;
  readonly path: string;
}

/** A file at one moment of its mending. */
export interface Stage {
  readonly bytes: Uint8Array;
  readonly source: SourceFile;
  readonly subjects: readonly Subject[];
}

/** A file as a build reads and resolves it. */
export async function readStage(input: Named, bytes: Uint8Array, mending: Mending): Promise<Stage> {
  const { names, options, host } = mending.run;
  const { file } = input;
  const read = readProfiles({ file, bytes }, { names, keepNavigation: options.keepNavigation });
  const { value } = await completeDrafts(input, read.value, host);
  return stageOf(file, bytes, value.drafts, mending);
}

/** The same, where it is read already. */
export function stageOf(file: string, bytes: Uint8Array, drafts: readonly Draft[], mending: Mending): Stage {
  const { names, options, host } = mending.run;
  const source = new SourceFile(file, decodeBytes(bytes).text);
  const given = { names, defaults: options.defaults, expandIbid: false };
  const context = { ...given, placeOf: placesIn(source), today: dayOf(host) };
  const subjects = drafts.map((draft) => {
    const { value: profile, messages } = resolveProfile(draft, context);
    const faults = messages.map(({ code }) => code);
    const date =
      profile && !faults.some((code) => code.startsWith('date-')) && houseDate(profile, draft, mending);
    return { draft, profile, faults, ...(date && { date }) };
  });
  return { bytes, source, subjects };
}

/** Undefined where the house has no words in the language of the profile, or would not read its own date there. */
function houseDate(
  { updated, language }: { readonly updated: string; readonly language: string },
  { metadata: { dateLanguage } }: Draft,
  { strings }: Mending,
): HouseDate | undefined {
  const words = strings?.(language);
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  if (!words || base(words.language) !== base(language)) return undefined;
  if (dateLanguage !== undefined && base(dateLanguage) !== base(language)) return undefined;
  const text = dateText(updated, words);
  const read = readDate(text);
  const label = words.lastUpdated;
  if (read.kind !== 'date' || read.date !== updated || typeof label !== 'string') return undefined;
  return { iso: updated, text, label };
}
