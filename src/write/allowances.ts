import { type Allowance, type Block, type Draft, type Inline, isRule, type Message } from '../model/index.js';
import { Losses } from './losses.js';

/** Rules that are let be in the paragraphs and headings of a draft, by their inlines. */
export type PlacedAllowances = ReadonlyMap<readonly Inline[], readonly string[]>;

/** A block that a comment can stand behind, or one in which none can (`children` is undefined). */
interface Target {
  readonly line: number;
  readonly children: readonly Inline[] | undefined;
}

/** Finds the paragraph or heading that each allowance of a line is for; the others are a loss. */
export function placeAllowances({ allowances = [], body, notes }: Draft, losses: Losses): PlacedAllowances {
  const targets = [...body, ...notes.flatMap(({ children }) => children)].flatMap(targetsIn);
  const placed = new Map<readonly Inline[], string[]>();
  for (const { code, line } of allowances) {
    if (line === undefined) continue;
    const before = targets.reduce((last, one) => (one.line <= line ? Math.max(last, one.line) : last), 0);
    const own = targets.filter((one) => one.line === before);
    for (const { children } of own) {
      const codes = children && placed.get(children);
      if (children && !codes) placed.set(children, [code]);
      else if (codes && !codes.includes(code)) codes.push(code);
    }
    if (!own.some(({ children }) => children)) losses.add(lost(code), { line, column: 1 }, hint);
  }
  return placed;
}

function targetsIn(block: Block): Target[] {
  const { line } = block.at;
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{ line, children: block.children }];
    case 'quotation':
      return block.children.flatMap(targetsIn);
    case 'list':
      return block.items.flatMap(({ children }) => children.flatMap(targetsIn));
    default:
      return [{ line, children: undefined }];
  }
}

const hint = 'write it anew where it is needed';

function lost(code: string): string {
  return `an allowance was left out (${code})`;
}

/** For formats that hold no allowances: what is lost. */
export function lostAllowances({ allowances = [], source }: Draft): Message[] {
  const losses = new Losses();
  for (const { code, line = source.line } of allowances) losses.add(lost(code), { line, column: 1 }, hint);
  return losses.messages(source.file);
}

/** Rules that are let be in all of a draft, each once. */
export function wholeAllowances({ allowances = [] }: Draft): string[] {
  const whole = allowances.filter(({ line }: Allowance) => line === undefined);
  return [...new Set(whole.map(({ code }) => code))];
}

/** The comment behind each line of a paragraph's Markdown. What is no rule is not written: it could be anything. */
export function withAllowances(written: string, codes: readonly string[] | undefined): string {
  const known = codes?.filter(isRule) ?? [];
  if (known.length === 0) return written;
  return written
    .split('\n')
    .map((line) => `${line} <!-- allow: ${known.join(', ')} -->`)
    .join('\n');
}
