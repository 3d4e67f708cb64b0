import { type Node, parseDocument } from 'yaml';

/** What a text says in YAML, or what is wrong with it and at which offset. */
export interface ParsedYaml {
  readonly contents?: Node;
  readonly problem?: { readonly text: string; readonly offset: number; readonly hint: string };
}

export const plainHint = 'write one “key: value” a line';

const longest = 100_000;

/** Parses YAML by its core schema, which makes no dates of 2019-12-18. `what` names the text in messages. Never throws. */
export function parseYaml(text: string, what: string): ParsedYaml {
  if (text.length > longest) return wrong(`${what} is too long to be one`, 0, plainHint);
  const deep = findDeep(text);
  if (deep !== undefined) return wrong(`${what} is nested too deep`, deep, plainHint);
  const { contents, errors } = parseDocument(text, {
    schema: 'core',
    prettyErrors: false,
    logLevel: 'error',
  });
  const [error] = errors;
  if (error) return wrong(firstLine(error.message), error.pos[0], hintFor(error.message));
  return contents ? { contents } : {};
}

function wrong(text: string, offset: number, hint: string): ParsedYaml {
  return { problem: { text, offset, hint } };
}

/** Where collections nest deeper than metadata ever does: a parser that calls itself would run out of stack. */
function findDeep(text: string): number | undefined {
  const marks = text.search(/(?:[-?:][ \t]{1,9}){12}/u);
  if (marks >= 0) return marks;
  let depth = 0;
  for (const bracket of text.matchAll(/[[{\]}]/gu)) {
    depth += bracket[0] === '[' || bracket[0] === '{' ? 1 : -1;
    if (depth > 12) return bracket.index;
  }
  return undefined;
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return `no valid YAML: ${line.charAt(0).toLowerCase()}${line.slice(1)}`;
}

function hintFor(text: string): string {
  if (/unique/iu.test(text)) return 'give the key once';
  if (/nested mappings|implicit/iu.test(text)) return 'put a text that contains a colon in quotation marks';
  return `${plainHint}; put a text with a colon or a # in quotation marks`;
}
