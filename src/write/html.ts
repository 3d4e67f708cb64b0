import type { Block, Draft, Inline, Table, TableRow } from '../model/index.js';
import { identifierOf } from '../model/index.js';
import { escapeHtml } from '../tree/escape.js';

/** A draft as a page of plain, semantic HTML without styles: title, date, text, and notes joined to it by links. */
export function writeHtml({ metadata, summary, body, notes }: Draft): string {
  const { country, topic, updated, language, authors, keywords } = metadata;
  const title = [country?.value, topic?.value].filter(Boolean).join(': ');
  const meta = (name: string, value: string | undefined) =>
    value ? [`<meta name="${name}" content="${escapeHtml(value)}">`] : [];
  const date = updated ? [`<p>Last updated: <time>${escapeHtml(updated.value)}</time></p>`] : [];
  const head = ['<meta charset="utf-8">', `<title>${escapeHtml(title)}</title>`];
  const listed = notes.map(
    ({ identifier, label, children }) =>
      `<li id="note-${escapeHtml(identifier)}"${/^\d{1,9}$/u.test(label) ? ` value="${Number(label)}"` : ''}>${blocks(children)}</li>`,
  );
  const lines = [
    '<!DOCTYPE html>',
    language ? `<html lang="${escapeHtml(language.value)}">` : '<html>',
    ...[
      '<head>',
      ...head,
      ...meta('author', authors?.value.join(', ')),
      ...meta('keywords', keywords?.value.join(', ')),
      '</head>',
    ],
    ...['<body>', '<article>'],
    ...(country ? [`<h1>${escapeHtml(country.value)}</h1>`] : []),
    ...(topic ? [`<p>${escapeHtml(topic.value)}</p>`] : []),
    ...date,
    ...(summary.length > 0 ? ['<h2>Summary</h2>', blocks(summary)] : []),
    blocks(body),
    ...(listed.length > 0
      ? ['<section role="doc-endnotes">', '<h2>Notes</h2>', '<ol>', ...listed, '</ol>', '</section>']
      : []),
    ...['</article>', '</body>', '</html>'],
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

function blocks(all: readonly Block[]): string {
  return all.map(blockHtml).join('\n');
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.depth + 1}>${inlines(block.children)}</h${block.depth + 1}>`;
    case 'paragraph':
      return `<p>${inlines(block.children)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map(({ children }) => `<li>${flow(children)}</li>`).join('\n');
      return `<${tag}${block.ordered && block.start !== 1 ? ` start="${block.start}"` : ''}>\n${items}\n</${tag}>`;
    }
    case 'quotation':
      return `<blockquote>\n${blocks(block.children)}\n</blockquote>`;
    case 'table':
      return tableHtml(block);
    case 'figure': {
      const { image, caption } = block;
      const below = caption ? `<figcaption>${inlines(caption)}</figcaption>` : '';
      return `<figure><img src="${escapeHtml(image.source)}" alt="${escapeHtml(image.alternative)}">${below}</figure>`;
    }
    case 'preformatted':
      // The parser of HTML takes the first line break of a <pre> away.
      return `<pre>\n${escapeHtml(block.value)}</pre>`;
    case 'rule':
      return '<hr>';
  }
}

function flow(all: readonly Block[]): string {
  const [first, second] = all;
  return first?.type === 'paragraph' && !second ? inlines(first.children) : blocks(all);
}

function tableHtml({ caption, columns, head, rows }: Table): string {
  const group = (tag: string, part: readonly TableRow[]) =>
    part.length === 0 ? [] : [`<${tag}>`, ...part.map((row) => rowHtml(row, columns)), `</${tag}>`];
  const title = caption ? [`<caption>${inlines(caption)}</caption>`] : [];
  return ['<table>', ...title, ...group('thead', head), ...group('tbody', rows), '</table>'].join('\n');
}

function rowHtml({ cells }: TableRow, columns: Table['columns']): string {
  let column = 0;
  const set = cells.map(({ header, colSpan, rowSpan, children }) => {
    const align = columns[column];
    column += colSpan;
    const attributes = [
      colSpan > 1 ? ` colspan="${colSpan}"` : '',
      rowSpan > 1 ? ` rowspan="${rowSpan}"` : '',
      align === 'right' || align === 'center' ? ` style="text-align: ${align}"` : '',
    ].join('');
    const tag = header ? 'th' : 'td';
    return `<${tag}${attributes}>${flow(children)}</${tag}>`;
  });
  return `<tr>${set.join('')}</tr>`;
}

const tags = {
  emphasis: 'em',
  strong: 'strong',
  deletion: 'del',
  superscript: 'sup',
  subscript: 'sub',
} as const;

function inlines(all: readonly Inline[]): string {
  return all.map(inlineHtml).join('');
}

function inlineHtml(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.value);
    case 'code':
      return `<code>${escapeHtml(inline.value)}</code>`;
    case 'break':
      return '<br>';
    case 'noteMention':
      return escapeHtml(inline.label);
    case 'noteReference':
      return `<sup><a role="doc-noteref" href="#note-${escapeHtml(identifierOf(inline.label))}">${escapeHtml(inline.label)}</a></sup>`;
    case 'link':
      return `<a href="${escapeHtml(inline.href)}">${inlines(inline.children)}</a>`;
    case 'foreign':
      return `<span lang="${escapeHtml(inline.language)}">${inlines(inline.children)}</span>`;
    default:
      return `<${tags[inline.type]}>${inlines(inline.children)}</${tags[inline.type]}>`;
  }
}
