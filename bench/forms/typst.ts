import { type Report, type ReportBlock, textsOf } from '../corpus/report.js';
import { type Part, partsReader, targetOf, timesReferred } from './parts.js';

/** A report as Typst markup with its notes in a list at the end; it asks for brief.typ, which lies beside it. */
export function toTypst(report: Report): string {
  const { blocks, notes } = report;
  const read = partsReader();
  const text = (value: string): string => read(value).map(part).join('');
  const times = timesReferred(blocks.flatMap(textsOf), notes.length);
  const list = notes.map((note, index) => {
    const back = Array.from({ length: times[index]! }, (_, time) => `#back(${index + 1}, ${time + 1})`);
    return `+ #target(${index + 1})${text(note)} ${back.join(' ')}`;
  });
  return `${bodyOf(report, text)}\n\n#notes[\n${list.join('\n')}\n]\n`;
}

/** The same with footnotes, Typst's own way: it takes Typst less work, and is another page. */
export function toTypstFootnotes(report: Report): string {
  const read = partsReader();
  const plain = (value: string): string => partsReader()(value).map(part).join('');
  const footnote = ({ note, time }: Part & { type: 'reference' }): string =>
    time === 1 ? `#footnote[${plain(report.notes[note - 1]!)}]<note-${note}>` : `#footnote(<note-${note}>)`;
  const text = (value: string): string =>
    read(value)
      .map((one) => (one.type === 'reference' ? footnote(one) : part(one)))
      .join('');
  return `${bodyOf(report, text)}\n`;
}

function bodyOf(
  { country, topic, updated, summary, blocks }: Report,
  text: (value: string) => string,
): string {
  return [
    '#import "brief.typ": *',
    `#show: brief.with(country: ${quoted(country)}, topic: ${quoted(topic)}, updated: ${quoted(updated)})`,
    `#summary[${text(summary)}]`,
    ...blocks.map((one) => block(one, text)),
  ].join('\n\n');
}

function block(one: ReportBlock, text: (value: string) => string): string {
  switch (one.type) {
    case 'heading':
      return `== ${text(one.text)}`;
    case 'list':
      return one.items.map((item) => `- ${text(item)}`).join('\n');
    case 'table': {
      const cells = (row: readonly string[]): string => row.map((cell) => `[${text(cell)}]`).join(', ');
      return `#grid-of(table.header(${cells(one.head)}),\n  ${one.rows.map(cells).join(',\n  ')})`;
    }
    default:
      return text(one.text);
  }
}

function part(one: Part): string {
  switch (one.type) {
    case 'words':
      return one.text.replace(/[\\#$*_@<>[\]~`]/gu, '\\$&');
    case 'address':
      return `#link(${quoted(targetOf(one.text))})[#${quoted(one.text)}]`;
    case 'reference':
      return `#ref-to(${one.note}, ${one.time})`;
  }
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
