import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLParseError,
} from 'yaml';
import type * as z from 'zod/mini';
import { type Message, message, type Place, type Result } from '../model/index.js';
import { isTooDeep } from './depth.js';
import { noRule } from './rules.js';
import { configSchema, defaultsSchema, linksSchema } from './schema.js';
import { nearest } from './words.js';

export type Settings = z.output<typeof configSchema>;

type Issue = z.core.$ZodIssue;

/** Parses and checks a config; see `readSettings`. */
export function parseSettings(text: string, file: string): Result<Settings | undefined> {
  if (isTooDeep(text)) {
    const start = { file, line: 1, column: 1 };
    return {
      value: undefined,
      messages: [message('config-syntax', 'it nests deeper than settings do', start)],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults = document.errors.map((e) =>
    message('config-syntax', syntaxText(e), placeAt(e.pos[0]), syntaxHint),
  );
  if (faults.length > 0) return { value: undefined, messages: faults };
  const content = contentOf(document);
  if ('fault' in content) {
    return { value: undefined, messages: [message('config-syntax', content.fault, placeAt(0), syntaxHint)] };
  }
  // one config doesn't pay for a parser that is compiled for it
  const checked = configSchema.safeParse(content.value, { jitless: true });
  if (checked.success) return { value: checked.data, messages: [] };
  const messages = checked.error.issues.flatMap((issue) =>
    issuesOf(issue).map((one) => invalid(one, placeAt(offsetOf(document, one.path)))),
  );
  return { value: undefined, messages };
}

const syntaxHint =
  'Write each setting as “name: value” on a line of its own; put text with special characters in quotes.';

function syntaxText({ code, message }: YAMLParseError): string {
  return code === 'DUPLICATE_KEY' ? 'this setting stands here a second time' : message;
}

/** `toJS` gives up on aliases that unfold without end. */
function contentOf(document: Document): { readonly value: unknown } | { readonly fault: string } {
  try {
    return { value: document.toJS() ?? {} };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

interface Invalid {
  readonly path: readonly PropertyKey[];
  readonly text: string;
  readonly hint?: string;
}

function issuesOf(issue: Issue): Invalid[] {
  if (issue.code === 'invalid_key') return [{ path: issue.path, ...noRule(String(issue.path.at(-1))) }];
  if (issue.code !== 'unrecognized_keys') {
    const name = nameOf(issue.path);
    return [{ path: issue.path, text: name ? `${name} ${issue.message}` : issue.message }];
  }
  const known = Object.keys(groupOf(issue.path[0]).shape);
  return issue.keys.map((key) => {
    const meant = nearest(key, known);
    const hint = meant ? `Did you mean ${meant}?` : `The settings here are: ${known.join(', ')}.`;
    const path = [...issue.path, key];
    return { path, text: `there is no setting ${nameOf(path)}`, hint };
  });
}

function groupOf(name: PropertyKey | undefined) {
  if (name === 'defaults') return defaultsSchema;
  return name === 'links' ? linksSchema : configSchema;
}

/** `defaults.language`, `formats[2]`: counted from 1, as people do. */
function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key + 1}]` : `${i > 0 ? '.' : ''}${String(key)}`))
    .join('');
}

function invalid({ text, hint }: Invalid, place: Place): Message {
  return message('config-invalid', text, place, hint);
}

/** Where a setting's name stands, or an entry of a list. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const last = path.at(-1);
  const pair = isMap(parent) ? parent.items.find((item) => keyOf(item) === last) : undefined;
  const node = pair ? pair.key : document.getIn(path, true);
  return (isNode(node) ? node.range?.[0] : undefined) ?? 0;
}

function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : pair.key;
}
