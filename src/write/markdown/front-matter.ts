import { type Draft, isRule, type Metadata } from '../../model/index.js';
import { wholeAllowances } from '../allowances.js';
import { prefixed } from './blocks.js';
import { keepEdges, tame } from './escape.js';
import { inlinesMarkdown } from './inlines.js';
import { type BlockContext, inlineContext } from './paragraph.js';

const keys = ['country', 'topic', 'updated', 'language', 'slug', 'status', 'keywords', 'authors'] as const;

/** The front matter between its two lines of hyphens: what the draft says of itself, as written, and its summary. */
export function frontMatter(draft: Draft, context: BlockContext): string {
  const { metadata, summary } = draft;
  // a language that only the date line told must be said, since Markdown has no such line
  const spoken = metadata.language === undefined && metadata.dateLanguage;
  const lines = [
    ...keys.flatMap((key) => linesOf(key, metadata[key])),
    ...(spoken ? [`language: ${spoken}`] : []),
    ...allowLines(wholeAllowances(draft)),
  ];
  const paragraphs = summary.map(({ children }) =>
    keepEdges(inlinesMarkdown(children, inlineContext(context))),
  );
  const filled = paragraphs.filter((words) => words !== '');
  if (filled.length > 0) lines.push('summary: |-', prefixed(filled.join('\n\n'), '  ', '  '));
  return ['---', ...lines, '---'].join('\n');
}

function allowLines(codes: readonly string[]): string[] {
  return codes.length === 0
    ? []
    : [`allow: [${codes.map((code) => (isRule(code) ? code : JSON.stringify(tame(code)))).join(', ')}]`];
}

function linesOf(key: string, stated: Metadata['topic' | 'keywords']): string[] {
  if (!stated) return [];
  if (typeof stated.value === 'string') return [`${key}: ${scalar(stated.value)}`];
  if (stated.value.length === 0) return [`${key}: []`];
  return [`${key}:`, ...stated.value.map((one) => `  - ${scalar(one)}`)];
}

/** A text in YAML 1.2: plain where it can be nothing else, else in double quotes. */
function scalar(text: string): string {
  const value = tame(text).trim();
  const plain =
    /^\p{L}[\p{L}\p{M}\p{N}’'()&/., –-]*$/u.test(value) &&
    !/^(?:true|false|null|yes|no|on|off|[yn])$/iu.test(value);
  const isDate = /^\d{4}-\d{2}-\d{2}$|^\d{1,2} \p{L}{3,20} \d{4}$/u.test(value);
  return plain || isDate ? value : JSON.stringify(value);
}
