import { byCodePoint, type Message, type Severity } from '../model/index.js';
import type { Compared } from '../pipeline/baseline.js';
import type { CheckReport } from '../pipeline/check.js';
import { count } from './count.js';

/** What a summary is made of. */
export interface Checked {
  /** What was told. */
  readonly messages: readonly Message[];
  readonly report: CheckReport;
  readonly compared: Compared;
  /** The baseline's path, where there is one. */
  readonly baseline: string | undefined;
  /** Whether lists are told to their end. */
  readonly isWhole: boolean;
}

/** Lines of a list, unless all of it is asked for. */
const most = 10;

const severities = ['error', 'warning', 'info'] as const satisfies Severity[];

type Counts = Record<Severity, number>;

/**
 * What was checked and how it stands, in one line; where there are several profiles, the rules and the profiles with the
 * most to mend, the worst first; then what a baseline knows. Ends with a line break.
 */
export function checkSummary(checked: Checked): string {
  const { messages, report } = checked;
  const files = new Set(report.jobs.map(({ file }) => file)).size;
  const where = files === report.jobs.length ? '' : ` in ${count(files, 'file')}`;
  const what = `${count(report.jobs.length, 'profile')}${where}`;
  const found = wordsOf(countsOf(messages)) || (checked.baseline ? 'nothing new' : 'nothing to mend');
  const head = `${report.interrupted ? 'Interrupted. ' : ''}Checked ${what}: ${found}.`;
  const tables = report.jobs.length > 1 || checked.isWhole ? [...byRule(checked), ...byProfile(checked)] : [];
  return [head, ...tables, ...baselineLines(checked)].map((line) => `${line}\n`).join('');
}

function byRule({ messages, isWhole }: Checked): string[] {
  const groups = grouped(messages, ({ code }) => code);
  return list('By rule:', groups, isWhole, 'rule');
}

/** Messages belong to the profile of their file that starts last before them. */
function byProfile({ messages, report: { jobs }, isWhole }: Checked): string[] {
  const starts = new Map<string, number[]>();
  for (const { draft } of jobs) {
    const { file, line } = draft.source;
    starts.set(
      file,
      [...(starts.get(file) ?? []), line].sort((a, b) => a - b),
    );
  }
  const groups = grouped(messages, ({ file, line }) => {
    const own = starts.get(file) ?? [];
    const start = own.findLast((one) => one <= line) ?? own[0];
    return own.length > 1 ? `${file}:${start}` : file;
  });
  return list('By profile:', groups, isWhole, 'profile');
}

function grouped(messages: readonly Message[], keyOf: (one: Message) => string): Map<string, Counts> {
  const groups = new Map<string, Counts>();
  for (const one of messages) {
    const key = keyOf(one);
    const counts = groups.get(key) ?? { error: 0, warning: 0, info: 0 };
    counts[one.severity] += 1;
    groups.set(key, counts);
  }
  return groups;
}

function list(title: string, groups: ReadonlyMap<string, Counts>, isWhole: boolean, what: string): string[] {
  if (groups.size === 0) return [];
  const worst = [...groups].sort(
    ([a, x], [b, y]) => y.error - x.error || y.warning - x.warning || y.info - x.info || byCodePoint(a, b),
  );
  const shown = isWhole ? worst : worst.slice(0, most);
  const more = worst.length - shown.length;
  return [
    ...[
      '',
      title,
      ...shown.map(([name, counts]) => `  ${name.replace(/\p{Cc}/gu, '\u{FFFD}')}: ${wordsOf(counts)}`),
    ],
    ...(more > 0 ? [`  … and ${count(more, `more ${what}`)}; --summary lists all`] : []),
  ];
}

function baselineLines({ baseline, compared, isWhole }: Checked): string[] {
  const { known, gone, written } = compared;
  if (baseline === undefined) return [];
  if (written) return ['', `${baseline} was written: it knows ${count(known, 'message')} from now on.`];
  if (known === 0 && gone.length === 0) return [];
  const lost = gone.reduce((sum, one) => sum + one.count, 0);
  const shown = isWhole ? gone : gone.slice(0, most);
  return [
    ...['', `${count(known, 'message')} known from ${baseline}, not told again.`],
    ...(lost > 0 ? [`${count(lost, 'message')} of it gone; --update-baseline takes them out:`] : []),
    ...shown.map(({ file, code, near }) => `  ${file} ${code}${near ? ` “${near}”` : ''}`),
    ...(gone.length > shown.length ? [`  … and ${gone.length - shown.length} more`] : []),
  ];
}

function countsOf(messages: readonly Message[]): Counts {
  return grouped(messages, () => '').get('') ?? { error: 0, warning: 0, info: 0 };
}

/** `2 errors, 1 warning` */
function wordsOf(counts: Counts): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => count(counts[severity], severity))
    .join(', ');
}
