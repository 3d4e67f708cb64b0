import { isMap, isScalar, isSeq, type Node, type Pair, Scalar } from 'yaml';
import {
  type Allowance,
  type Message,
  type MessageCode,
  type Metadata,
  message,
  type Stated,
} from '../../model/index.js';
import { isBlank, type Line, trimLine } from '../lines.js';
import { MappedText } from '../mapped-text.js';
import { type Kind, keys, meantKey } from './front-matter-keys.js';
import { parseYaml, plainHint } from './yaml.js';

export interface FrontMatter {
  readonly metadata: Metadata;
  /** The summary's source: inline Markdown. */
  readonly summary?: MappedText;
  /** Rules that the author lets be in all of the profile. */
  readonly allowances: readonly Allowance[];
  /** The lines behind the front matter. */
  readonly body: readonly Line[];
  readonly messages: readonly Message[];
  /** Set where the front matter can't be read at all. */
  readonly failed: boolean;
}

/** Reads the YAML between `---` and `---` at the start of a file. A file without it has no metadata here. */
export function readFrontMatter(file: string, lines: readonly Line[]): FrontMatter {
  const start = lines.findIndex((line) => !isBlank(line));
  if (lines[start]?.text.trimEnd() !== '---') {
    return { metadata: {}, allowances: [], body: lines, messages: [], failed: false };
  }
  const end = lines.findIndex(({ text }, index) => index > start && /^(?:---|\.\.\.)\s*$/u.test(text));
  if (end < 0) {
    const place = { file, line: lines[start].line, column: 1 };
    const hint = 'close it with a line of three hyphens: ---';
    const unclosed = message('front-matter-syntax', 'the front matter has no end', place, hint);
    return { metadata: {}, allowances: [], body: [], messages: [unclosed], failed: true };
  }
  return { ...readKeys(file, lines.slice(start + 1, end), 'the front matter'), body: lines.slice(end + 1) };
}

/** Metadata from YAML alone, as in a sidecar; `what` names it in messages: “the front matter”. */
export function readKeys(file: string, lines: readonly Line[], what: string): Omit<FrontMatter, 'body'> {
  const reader = new KeysReader(file, MappedText.fromLines(lines, '\n'), what);
  const failed = !reader.read();
  const { metadata, summary, allowances, messages } = reader;
  return { metadata, ...(summary ? { summary } : {}), allowances, messages, failed };
}

class KeysReader {
  readonly messages: Message[] = [];
  readonly metadata: { -readonly [Key in keyof Metadata]: Metadata[Key] } = {};
  readonly allowances: Allowance[] = [];
  summary?: MappedText;

  constructor(
    private readonly file: string,
    private readonly source: MappedText,
    private readonly what: string,
  ) {}

  /** False where the YAML is none. */
  read(): boolean {
    const { contents, problem } = parseYaml(this.source.text, this.what);
    if (problem) return this.fail(problem.text, problem.offset, problem.hint);
    if (!contents) return true;
    if (!isMap(contents)) {
      this.say('front-matter-type', `${this.what} has no keys`, 0, plainHint);
      return false;
    }
    for (const pair of contents.items) this.readPair(pair as Pair<Node, Node | null>);
    return true;
  }

  private fail(text: string, offset: number, hint?: string): false {
    this.say('front-matter-syntax', text, offset, hint);
    return false;
  }

  private readPair({ key, value }: Pair<Node, Node | null>): void {
    const name = isScalar(key) ? String(key.value) : '';
    const offset = key.range?.[0] ?? 0;
    const kind = Object.hasOwn(keys, name) ? keys[name as keyof typeof keys] : undefined;
    if (!kind) {
      const meant = meantKey(name);
      const hint = meant ? `did you mean “${meant}”?` : `known keys: ${Object.keys(keys).join(', ')}`;
      this.say('front-matter-unknown', `the key “${name}” means nothing here`, offset, hint);
      return;
    }
    if (value === null || (isScalar(value) && value.value === null)) return;
    this.take(name as keyof typeof keys, kind, value);
  }

  private take(name: keyof typeof keys, kind: Kind, value: Node): void {
    if (name === 'allow') {
      this.allow(value);
      return;
    }
    if (kind === 'list') {
      const stated = this.list(name, value);
      if (stated) this.metadata[name as 'keywords' | 'authors'] = stated;
      return;
    }
    const stated = this.text(name, kind, value);
    if (!stated || stated.value.trim() === '') return;
    if (name === 'summary') this.summary = this.sourceOf(value as Scalar);
    else this.metadata[name as 'country'] = stated;
  }

  /** Each rule with its own place. */
  private allow(value: Node): void {
    const stated = this.list('allow', value);
    const items: readonly unknown[] = isSeq(value) ? value.items : [];
    stated?.value.forEach((code, index) => {
      const item = items[index];
      const place = isScalar(item) ? this.place(item.range?.[0] ?? 0) : stated.place;
      if (code !== '') this.allowances.push({ code, place });
    });
  }

  private text(name: string, kind: Kind, value: Node): Stated<string> | undefined {
    if (isScalar(value) && typeof value.value === 'string')
      return this.stated(value.value.trim().replace(/\s+/gu, ' '), value);
    if (isScalar(value) && value.source !== undefined) {
      if (kind !== 'date') this.wrongType(name, `“${value.source}”`, value, 'put it in quotation marks');
      return this.stated(value.source, value);
    }
    this.wrongType(name, 'a list or a mapping', value, `write ${name}: and one line of text`);
    return undefined;
  }

  private list(name: string, value: Node): Stated<readonly string[]> | undefined {
    if (isScalar(value) && typeof value.value === 'string') {
      const parts = name === 'keywords' || name === 'allow' ? value.value.split(',') : [value.value];
      return this.stated(parts.map((part) => part.trim()).filter(Boolean), value);
    }
    const items = isSeq(value) ? value.items : undefined;
    if (items?.every((item) => isScalar(item) && typeof item.value === 'string')) {
      return this.stated(
        items.map((item) => String((item as Scalar).value).trim()),
        value,
      );
    }
    const wrong =
      (items?.find((item) => !(isScalar(item) && typeof item.value === 'string')) as Node | undefined) ??
      value;
    this.wrongType(name, 'something else', wrong, `write a list of texts: ${name}: [one, two]`);
    return undefined;
  }

  /** The source of a text, with its places. The lines of a folded text are joined by Markdown as YAML would join them. */
  private sourceOf(value: Scalar): MappedText {
    const [start, end] = value.range ?? [0, 0];
    const whole = this.source.slice(start, end);
    if (value.type === Scalar.QUOTE_DOUBLE || value.type === Scalar.QUOTE_SINGLE) {
      return whole.locate(String(value.value));
    }
    const isBlock = value.type === Scalar.BLOCK_FOLDED || value.type === Scalar.BLOCK_LITERAL;
    return MappedText.fromLines(
      whole
        .lines()
        .slice(isBlock ? 1 : 0)
        .map(trimLine),
      '\n',
    );
  }

  private stated<T>(value: T, node: Node): Stated<T> {
    return { value, place: this.place(node.range?.[0] ?? 0) };
  }

  private wrongType(name: string, what: string, node: Node, hint: string): void {
    this.say('front-matter-type', `${name} must be text, not ${what}`, node.range?.[0] ?? 0, hint);
  }

  private say(code: MessageCode, text: string, offset: number, hint?: string): void {
    this.messages.push(message(code, text, this.place(offset), hint));
  }

  private place(offset: number) {
    return { file: this.file, ...this.source.at(offset) };
  }
}
