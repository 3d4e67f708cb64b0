import { createHash } from 'node:crypto';
import { type CodeEntry, codes, type Message, type MessageCode, type Severity } from '../model/index.js';
import { version } from '../version.js';
import { traceOf } from './fingerprint.js';
import type { SourceLines } from './source-lines.js';

const level = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/**
 * One log of SARIF 2.1.0 (OASIS, errata 01) with one run: `{$schema, version, runs}`, as text. Paths are relative to the
 * folder that the check ran in (`%SRCROOT%`). `lines` make the fingerprints of results independent of their line.
 */
export function formatSarif(messages: readonly Message[], lines: SourceLines): string {
  const used = Object.keys(codes).filter((code) => messages.some((one) => one.code === code));
  const driver = { name: 'Briefpress', version, semanticVersion: version, rules: used.map(ruleOf) };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    results: withFingerprints(messages, lines).map(([one, print]) => resultOf(one, used, print)),
  };
  const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

/** A reportingDescriptor (3.49). */
function ruleOf(code: string) {
  const { severity, summary, rule }: CodeEntry = codes[code as MessageCode];
  const sentence = `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
  const change = rule
    ? `Below “rules:” in briefpress.yaml, “${code}: off” switches it off. “<!-- allow: ${code} -->” behind a line allows it there.`
    : 'It can’t be switched off: it says that something could not be done.';
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: sentence },
    help: { text: `${sentence} ${change}` },
    defaultConfiguration: { level: level[severity] },
  };
}

/** A result (3.27). */
function resultOf(one: Message, used: readonly string[], print: string) {
  const text = one.hint === undefined ? one.text : `${one.text}\n${one.hint}`;
  return {
    ruleId: one.code,
    ruleIndex: used.indexOf(one.code),
    level: level[one.severity],
    message: { text: plain(text) },
    locations: one.file === '-' ? [] : [locationOf(one)],
    partialFingerprints: { 'briefpress/v1': print },
  };
}

/** A Word document has no lines, only paragraphs that are counted. */
function locationOf({ file, line, column, length }: Message) {
  const artifactLocation = { uri: uriOf(file), uriBaseId: '%SRCROOT%' };
  if (/\.docx$/iu.test(file))
    return { physicalLocation: { artifactLocation }, logicalLocations: [{ name: `paragraph ${line}` }] };
  const end = length === undefined ? {} : { endColumn: column + length };
  return { physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column, ...end } } };
}

/** A relative reference (RFC 3986): each name of the path with its escapes, so that a colon makes no scheme. */
function uriOf(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(segmentOf).join('/');
}

function segmentOf(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\u{FFFD}'));
}

/** Braces are placeholders and `[words](address)` is a link in messages (3.11.5, 3.11.6): neither is meant. */
function plain(text: string): string {
  const braced = text.replace(/[{}]/gu, '$&$&');
  return braced.includes('](') ? braced.replace(/[[\]\\]/gu, '\\$&') : braced;
}

/** Each message with what tells it from all others wherever its line moves. */
function withFingerprints(messages: readonly Message[], lines: SourceLines): [Message, string][] {
  const times = new Map<string, number>();
  return messages.map((one) => {
    const { code, text, near } = traceOf(one, lines);
    const key = JSON.stringify([one.file, code, text, near]);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return [one, createHash('sha256').update(`${key} ${time}`).digest('hex').slice(0, 32)];
  });
}
