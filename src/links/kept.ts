import * as z from 'zod';
import { byCodePoint, type CalendarDate } from '../model/index.js';
import { addressOf } from './addresses.js';
import { type Reason, reasons, type Verdict } from './verdict.js';

/** A verdict with the day on which the address was asked. */
export interface Kept {
  readonly verdict: KeptVerdict;
  readonly asked: CalendarDate;
  /** The last day on which it answered, where that was another. */
  readonly answered?: CalendarDate;
}

export type KeptVerdict = Exclude<Verdict, { readonly status: 'refused' }>;

/** What is known of addresses, by address. */
export type KeptVerdicts = ReadonlyMap<string, Kept>;

/** Whether a verdict says something of the address: not where it was not asked, or our own network was at fault. */
export function isWorthKeeping(verdict: Verdict): verdict is KeptVerdict {
  return verdict.status !== 'refused' && !('reason' in verdict && verdict.reason === 'network');
}

/** What to keep of a verdict, when that was kept before. */
export function keep(verdict: KeptVerdict, asked: CalendarDate, before: Kept | undefined): Kept {
  if (answers(verdict)) return { verdict, asked };
  const answered = before && (answers(before.verdict) ? before.asked : before.answered);
  return { verdict, asked, ...(answered !== undefined && { answered }) };
}

function answers({ status }: KeptVerdict): boolean {
  return status === 'alive' || status === 'moved';
}

/**
 * Whether an address need not be asked again: what answered holds for `maxAge` days, anything else for one day, since it
 * may have been a bad hour. What claims to be of a later day than today does not hold.
 */
export function isFresh({ verdict, asked }: Kept, today: CalendarDate, maxAge: number): boolean {
  const age = (Date.parse(today) - Date.parse(asked)) / 86_400_000;
  return age >= 0 && age < (answers(verdict) ? maxAge : Math.min(maxAge, 1));
}

const version = 1;

/** Files larger than this are none of ours. */
export const largestKept = 16_000_000;

const day = z.string().refine((text) => /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(Date.parse(text)));
const address = z.string().refine((text) => addressOf(text) === text);
const entry = z.strictObject({
  address,
  status: z.enum(['alive', 'moved', 'dead', 'unknown']),
  to: address.exactOptional(),
  unsafe: z.literal(true).exactOptional(),
  reason: z.enum(Object.keys(reasons) as [Reason, ...Reason[]]).exactOptional(),
  http: z.int().min(100).max(999).exactOptional(),
  asked: day,
  answered: day.exactOptional(),
});
const file = z.strictObject({ version: z.literal(version), addresses: z.array(entry) });

type Entry = z.output<typeof entry>;

/** Reads what `formatKept` wrote; undefined where a single thing in it is not as it should be: half a file is no witness. */
export function parseKept(text: string): KeptVerdicts | undefined {
  const checked = file.safeParse(jsonOf(text));
  if (!checked.success) return undefined;
  const kept = new Map<string, Kept>();
  for (const one of checked.data.addresses) {
    const verdict = verdictOf(one);
    if (!verdict || kept.has(one.address)) return undefined;
    const { asked, answered } = one;
    kept.set(one.address, { verdict, asked, ...(answered !== undefined && { answered }) });
  }
  return kept;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function verdictOf({ status, to, unsafe, reason, http }: Entry): KeptVerdict | undefined {
  if (status === 'alive') return { status };
  if (status === 'moved') return to === undefined ? undefined : { status, to, ...(unsafe && { unsafe }) };
  return reason && { status, reason, ...(http !== undefined && { http }) };
}

/** JSON with one address a line, in order of address: the same verdicts are the same bytes, and a new one is one line of a difference. */
export function formatKept(kept: KeptVerdicts): string {
  const lines = [...kept]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([address, { verdict, ...days }]) => `    ${JSON.stringify({ address, ...verdict, ...days })}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": ${version},\n  "addresses": ${list}\n}\n`;
}
