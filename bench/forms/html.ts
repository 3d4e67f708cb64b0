import { type Report, type ReportBlock, textsOf } from '../corpus/report.js';
import { type Part, partsReader, targetOf, timesReferred } from './parts.js';

/** A report as a page with print rules, for WeasyPrint and Chromium; it asks for brief.css, which lies beside it. */
export function toHtml({ country, topic, updated, summary, blocks, notes }: Report): string {
  const read = partsReader();
  const text = (value: string): string => read(value).map(part).join('');
  const times = timesReferred(blocks.flatMap(textsOf), notes.length);
  const name = escaped(`${country} · ${topic}`);
  const list = notes.map((note, index) => {
    const back = Array.from({ length: times[index]! }, (_, time) => backLink(index + 1, time + 1));
    return `<li id="note-${index + 1}">${text(note)} ${back.join(' ')}</li>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${name}</title><link rel="stylesheet" href="brief.css">
<style>@page { ${running('left', name)} ${running('right', `Last updated ${updated}`)} }</style></head><body>
<h1>${escaped(country)}</h1><p class="topic">${escaped(topic)}</p><p class="updated">Last updated ${updated}</p>
<section class="summary"><h2>Summary</h2><p>${text(summary)}</p></section>
${blocks.map((one) => block(one, text)).join('\n')}
<section class="notes"><h2>Notes</h2><ol>
${list.join('\n')}
</ol></section></body></html>
`;
}

/** A running line, of which CSS has no way to be told from outside. */
function running(side: string, text: string): string {
  return `@top-${side} { content: "${text}"; font: 8pt/11pt Sans, sans-serif; color: #4a545e; }`;
}

function block(one: ReportBlock, text: (value: string) => string): string {
  switch (one.type) {
    case 'heading':
      return `<h2>${text(one.text)}</h2>`;
    case 'list':
      return `<ul>${one.items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`;
    case 'table': {
      const row = (cells: readonly string[], name: string): string =>
        `<tr>${cells.map((cell) => `<${name}>${text(cell)}</${name}>`).join('')}</tr>`;
      const rows = one.rows.map((cells) => row(cells, 'td')).join('');
      return `<table><thead>${row(one.head, 'th')}</thead><tbody>${rows}</tbody></table>`;
    }
    case 'paragraph':
      return `<p>${text(one.text)}</p>`;
  }
}

function backLink(note: number, time: number): string {
  return `<a class="back" href="#ref-${note}-${time}">${time === 1 ? '↩' : time}</a>`;
}

function part(one: Part): string {
  switch (one.type) {
    case 'words':
      return escaped(one.text);
    case 'address':
      return `<a href="${targetOf(one.text)}">${one.text}</a>`;
    case 'reference':
      return `<sup><a id="ref-${one.note}-${one.time}" href="#note-${one.note}">${one.note}</a></sup>`;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
