import type { Report, ReportBlock } from '../corpus/report.js';

/** A report as a researcher's plain text, for Briefpress. */
export function toText({ country, topic, updated, summary, blocks, notes }: Report): string {
  const head = [country, topic, `Last updated: ${updated}`, `Summary: ${summary}`];
  const list = notes.map((text, index) => `[${index + 1}] ${text}`);
  return `${[...head, ...blocks.map(block), ...list].join('\n\n')}\n`;
}

function block(one: ReportBlock): string {
  switch (one.type) {
    case 'list':
      return one.items.map((item) => `• ${item}`).join('\n');
    case 'table':
      return [one.head, ...one.rows].map((row) => row.join('\t')).join('\n');
    default:
      return one.text;
  }
}
