import type { Allowance, Message, MessageCode, Severity } from '../model/index.js';

/** What the settings say of rules that they change: another severity, or `off`. */
export type Severities = ReadonlyMap<MessageCode, Severity | 'off'>;

/** What the author lets be; `spared` learns which allowances were needed. */
export interface Allowances {
  readonly allowances: readonly Allowance[];
  readonly spared: Set<Allowance>;
}

/** Messages as the settings want them, without those that the author allows. */
export function judge(messages: readonly Message[], severities: Severities, allowed?: Allowances): Message[] {
  return messages.flatMap((one) => {
    const severity = severities.get(one.code) ?? one.severity;
    // what is switched off is asked as well, so that no allowance of it counts as unused
    const isSpared = allowed !== undefined && isAllowed(one, allowed);
    if (severity === 'off' || isSpared) return [];
    return [severity === one.severity ? one : { ...one, severity }];
  });
}

function isAllowed(one: Message, { allowances, spared }: Allowances): boolean {
  if (allowances.length === 0) return false;
  const fitting = [
    ...named(allowances, one.code, one.line),
    ...named(allowances, one.code, undefined),
  ].filter(({ line, place }) => line === undefined || place.file === one.file);
  for (const allowance of fitting) spared.add(allowance);
  return fitting.length > 0;
}

/** Allowances by rule and line: a file may have thousands of both. */
const indexes = new WeakMap<readonly Allowance[], ReadonlyMap<string, readonly Allowance[]>>();

function named(all: readonly Allowance[], code: string, line: number | undefined): readonly Allowance[] {
  const index = indexes.get(all) ?? indexOf(all);
  indexes.set(all, index);
  return index.get(`${line} ${code}`) ?? [];
}

function indexOf(all: readonly Allowance[]): ReadonlyMap<string, readonly Allowance[]> {
  const index = new Map<string, Allowance[]>();
  for (const one of all) {
    const key = `${one.line} ${one.code}`;
    const same = index.get(key);
    if (same) same.push(one);
    else index.set(key, [one]);
  }
  return index;
}
