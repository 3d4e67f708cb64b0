import {
  type Allowance,
  type Draft,
  type Message,
  type Metadata,
  message,
  type Place,
  type Result,
} from '../model/index.js';
import type { InputFile } from './context.js';
import { decode } from './decode.js';
import { MappedText } from './mapped-text.js';
import { readKeys } from './markdown/front-matter.js';
import { readParagraphs } from './markdown/paragraphs.js';
import { MarkdownScope } from './markdown/scope.js';

/** What the file `NAME.yaml` beside a profile says of it. */
export interface Sidecar {
  readonly file: string;
  readonly metadata: Metadata;
  /** One paragraph of inline Markdown. */
  readonly summary?: string;
  /** Rules that it lets be in all profiles of the file. */
  readonly allowances: readonly Allowance[];
}

/** Reads a sidecar: the keys of front matter, with the same checks. The value is undefined where it has an error. */
export function readSidecar(input: InputFile): Result<Sidecar | undefined> {
  const { file } = input;
  const decoded = decode(input);
  if (decoded.messages.some(({ code }) => code === 'input-empty'))
    return { value: { file, metadata: {}, allowances: [] }, messages: [] };
  if (!decoded.value) return { value: undefined, messages: decoded.messages };
  const read = readKeys(file, decoded.value.lines, 'the sidecar');
  const { metadata, summary, allowances, messages: own, failed } = read;
  const messages = [...decoded.messages, ...own];
  const isWrong = failed || messages.some(({ severity }) => severity === 'error');
  const value = isWrong
    ? undefined
    : { file, metadata, allowances, ...(summary ? { summary: summary.text } : {}) };
  return { value, messages };
}

/**
 * Completes drafts from the sidecar of their file: what they say themselves stands. A slug and a summary belong to one
 * profile and are not given to several.
 */
export function withSidecar(drafts: readonly Draft[], sidecar: Sidecar): Result<readonly Draft[]> {
  if (drafts.length < 2) return { value: drafts.map((draft) => complete(draft, sidecar)), messages: [] };
  const { slug, ...metadata } = sidecar.metadata;
  const { file, allowances } = sidecar;
  const value = drafts.map((draft) => complete(draft, { file, metadata, allowances }));
  const messages: Message[] = [];
  if (slug) messages.push(ofOne('slug', slug.place, drafts.length));
  if (sidecar.summary !== undefined)
    messages.push(ofOne('summary', { file, line: 1, column: 1 }, drafts.length));
  return { value, messages };
}

function ofOne(key: string, place: Place, count: number): Message {
  const text = `“${key}” belongs to one profile, but the file beside has ${count}`;
  return message('front-matter-unknown', text, place, 'leave it out, or part the file');
}

function complete(draft: Draft, { metadata, summary, allowances: own }: Sidecar): Draft {
  const allowances = [...(draft.allowances ?? []), ...own];
  const all = { ...metadata, ...draft.metadata };
  const merged = { ...draft, metadata: all, ...(allowances.length > 0 && { allowances }) };
  if (summary === undefined || draft.summary.length > 0) return merged;
  const { file, line } = draft.source;
  const text = MappedText.fromLines([{ text: summary.replace(/\s+/gu, ' '), line, column: 1 }], '\n');
  return { ...merged, summary: readParagraphs(text, new MarkdownScope(file, 'left')) };
}
