import { isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { isTooDeep } from '../config/depth.js';
import { byCodePoint, type Message, message, type Point, type Result } from '../model/index.js';
import { type Trace, traceOf } from './fingerprint.js';
import type { SourceLines } from './source-lines.js';

/** Messages of one kind, at places that look the same, of which a baseline knows. */
export interface Known extends Trace {
  /** The path from the baseline's own folder, with `/`. */
  readonly file: string;
  /** How many there are. */
  readonly count: number;
}

/** How a baseline sees messages. */
export interface BaselineView {
  readonly lines: SourceLines;
  /** A file's path from the baseline's own folder. */
  readonly nameOf: (file: string) => string;
}

/** What a baseline can know: that nothing was found to check, or that Briefpress failed, stays news. */
function canBeKnown({ code }: Message): boolean {
  return code !== 'input-none' && code !== 'internal';
}

/** What a baseline is to know from now on, sorted. */
export function knownOf(messages: readonly Message[], view: BaselineView): Known[] {
  const found = new Map<string, Known>();
  for (const one of messages.filter(canBeKnown)) {
    const trace = { file: view.nameOf(one.file), ...traceOf(one, view.lines) };
    const key = keyOf(trace);
    found.set(key, { ...trace, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return sorted([...found.values()]);
}

/** Messages that a baseline does not know, and what it knows that is there no more. */
export function newSince(
  messages: readonly Message[],
  known: readonly Known[],
  view: BaselineView,
): { readonly fresh: readonly Message[]; readonly gone: readonly Known[] } {
  const left = new Map<string, Known>();
  for (const one of known) {
    const key = keyOf(one);
    left.set(key, { ...one, count: one.count + (left.get(key)?.count ?? 0) });
  }
  const fresh = messages.filter((one) => {
    const key = keyOf({ file: view.nameOf(one.file), ...traceOf(one, view.lines) });
    const entry = left.get(key);
    if (!entry || entry.count === 0 || !canBeKnown(one)) return true;
    left.set(key, { ...entry, count: entry.count - 1 });
    return false;
  });
  return { fresh, gone: sorted([...left.values()].filter(({ count }) => count > 0)) };
}

function keyOf({ file, code, text, near }: Omit<Known, 'count'>): string {
  return JSON.stringify([file, code, text, near]);
}

function sorted(known: readonly Known[]): Known[] {
  return known.toSorted(
    (a, b) =>
      byCodePoint(a.file, b.file) ||
      byCodePoint(a.code, b.code) ||
      byCodePoint(a.text, b.text) ||
      byCodePoint(a.near, b.near),
  );
}

/** A baseline as a file: JSON with one entry a line, so that a review shows what came and went. */
export function writeBaseline(known: readonly Known[]): string {
  const entries = sorted(known).map(({ file, code, text, near, count }) =>
    JSON.stringify({ file, code, text, near, count }),
  );
  const list = entries.length === 0 ? '[]' : `[\n    ${entries.join(',\n    ')}\n  ]`;
  return `{\n  "briefpress": "baseline",\n  "version": 1,\n  "known": ${list}\n}\n`;
}

const text = z.string({ error: 'must be text' });
const entrySchema = z.strictObject(
  {
    ...{ file: text, code: text, text, near: text },
    count: z.int({ error: 'must be a number' }).min(1, { error: 'must be 1 or more' }),
  },
  { error: 'is no entry of a baseline' },
);

const baselineSchema = z.strictObject(
  {
    briefpress: z.literal('baseline', { error: 'must be “baseline”: this is another file' }),
    version: z.literal(1, { error: 'must be 1: it was written by another version of Briefpress' }),
    known: z.array(entrySchema, { error: 'must be a list' }),
  },
  { error: 'is no baseline' },
);

/** Reads a baseline. The value is undefined, and a message says where it is wrong, if it is damaged or something else. */
export function readBaseline(source: string, file: string): Result<readonly Known[] | undefined> {
  const content = contentOf(source);
  const checked = content && baselineSchema.safeParse(content.value);
  if (checked?.success) return { value: checked.data.known, messages: [] };
  const issue = checked?.error.issues[0];
  const place = { file, ...pointOf(source, issue?.path) };
  const name = issue && nameOf(issue.path);
  const what = issue ? `${name ? `${name} ` : 'it '}${issue.message}` : 'it is no valid JSON';
  return { value: undefined, messages: [message('baseline-invalid', what, place, hint)] };
}

function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key + 1}]` : `${i > 0 ? '.' : ''}${String(key)}`))
    .join('');
}

const hint =
  'take the file out of the way (or bring back an older one) and run the check again: it is written anew';

function contentOf(source: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(source) };
  } catch {
    return undefined;
  }
}

/** Where the thing that a path names stands, or what it is missing from; without a path, where JSON ends to be JSON. */
function pointOf(source: string, path: readonly PropertyKey[] | undefined): Point {
  if (isTooDeep(source)) return { line: 1, column: 1 };
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, schema: 'json' });
  const offset = path ? offsetOf(document, path) : (document.errors[0]?.pos[0] ?? 0);
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return document.contents?.range?.[0] ?? 0;
}
