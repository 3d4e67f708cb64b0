import { type Report, type ReportBlock, textsOf } from '../corpus/report.js';
import { type Part, partsReader, targetOf, timesReferred } from './parts.js';

type Node = Record<string, unknown>;

const blue = '#1d3f5e';
const grey = '#4a545e';

/** A report as a definition for plain pdfmake; its footer, a function, is added by the one who prints it. */
export function toPdfmake(report: Report): string {
  const { country, topic, updated } = report;
  return JSON.stringify({
    pageSize: 'A4',
    pageMargins: [91, 88, 91, 82],
    info: { title: `${country}: ${topic}` },
    language: 'en',
    defaultStyle: { font: 'serif', fontSize: 10.5, lineHeight: 1.14, alignment: 'justify', color: '#16191d' },
    header: running(`${country} · ${topic}`, `Last updated ${updated}`),
    content: contentOf(report),
  });
}

/** Running lines, left and right. */
export function running(left: string, right: string): Node {
  const line = (text: string, alignment: string): Node => ({
    text,
    alignment,
    font: 'sans',
    fontSize: 8,
    color: grey,
  });
  return { margin: [91, 43, 91, 0], columns: [line(left, 'left'), line(right, 'right')] };
}

function contentOf({ country, topic, updated, summary, blocks, notes }: Report): Node[] {
  const read = partsReader();
  const runs = (text: string): Node[] => read(text).map(run);
  const times = timesReferred(blocks.flatMap(textsOf), notes.length);
  return [
    { text: country, font: 'sans', bold: true, fontSize: 27, color: blue, alignment: 'left' },
    { text: topic, font: 'sans', fontSize: 14.5, alignment: 'left', margin: [0, 0, 0, 7] },
    { text: `Last updated ${updated}`, font: 'sans', fontSize: 9.5, color: grey, margin: [0, 0, 0, 18] },
    {
      layout: 'noBorders',
      fillColor: '#f1f4f7',
      table: { widths: ['*'], body: [[{ text: summary }]] },
      margin: [0, 0, 0, 16],
    },
    ...blocks.map((block) => blockOf(block, runs)),
    { text: 'Notes', font: 'sans', bold: true, fontSize: 11, color: blue, margin: [0, 20, 0, 6] },
    { ol: notes.map((text, index) => noteOf(runs(text), index + 1, times[index]!)), fontSize: 8.75 },
  ];
}

function blockOf(block: ReportBlock, runs: (text: string) => Node[]): Node {
  switch (block.type) {
    case 'heading':
      return {
        text: block.text,
        font: 'sans',
        bold: true,
        fontSize: 13.5,
        color: blue,
        alignment: 'left',
        margin: [0, 15, 0, 5],
      };
    case 'list':
      return { ul: block.items.map((item) => ({ text: runs(item) })), margin: [0, 0, 0, 7.5] };
    case 'table': {
      const cell = (text: string): Node => ({ text, font: 'sans', fontSize: 9, alignment: 'left' });
      const body = [block.head, ...block.rows].map((row) => row.map(cell));
      return {
        layout: 'lightHorizontalLines',
        table: { headerRows: 1, widths: ['auto', '*', 'auto'], body },
        margin: [0, 5, 0, 13],
      };
    }
    case 'paragraph':
      return { text: runs(block.text), margin: [0, 0, 0, 7.5] };
  }
}

function noteOf(text: Node[], note: number, times: number): Node {
  const back = Array.from({ length: times }, (_, time) => ({
    text: time === 0 ? ' ↑' : ` ${time + 1}`,
    font: 'sans',
    linkToDestination: `ref-${note}-${time + 1}`,
  }));
  return { text: [...text, ...back], id: `note-${note}`, margin: [0, 0, 0, 3.5] };
}

function run(part: Part): Node {
  switch (part.type) {
    case 'words':
      return { text: part.text };
    case 'address':
      return { text: part.text, link: targetOf(part.text), color: blue };
    case 'reference': {
      const id = `ref-${part.note}-${part.time}`;
      return { text: String(part.note), sup: true, color: blue, id, linkToDestination: `note-${part.note}` };
    }
  }
}
