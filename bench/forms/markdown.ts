import type { Report, ReportBlock } from '../corpus/report.js';

/** A report as Markdown, for Briefpress (plain text has no labels above 999) and for pandoc. */
export function toMarkdown({ country, topic, updated, summary, blocks, notes }: Report): string {
  const head = { country, topic, updated, summary };
  const front = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const list = notes.map((text, index) => `[^${index + 1}]: ${text}`);
  return `${['---', ...front, '---'].join('\n')}\n\n${[...blocks.map(block), ...list].join('\n\n')}\n`;
}

function block(one: ReportBlock): string {
  switch (one.type) {
    case 'heading':
      return `## ${one.text}`;
    case 'list':
      return one.items.map((item) => `- ${marked(item)}`).join('\n');
    case 'table': {
      const rule = one.head.map(() => '---');
      return [one.head, rule, ...one.rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
    }
    default:
      return marked(one.text);
  }
}

function marked(text: string): string {
  return text.replace(/\[(\d+)\]/gu, '[^$1]');
}
