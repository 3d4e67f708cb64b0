import type {
  Block,
  Inline,
  ListItem,
  Note,
  Point,
  Profile,
  TableCell,
  TableRow,
} from '../../src/model/index.js';

type Node = Block | Inline | ListItem | TableRow | TableCell;

/** A profile as indented text for reviews: each node on a line, after the line and column at which it starts. */
export function modelText(profile: Profile): string {
  const { source, summary, body, notes, stale, ...facts } = profile;
  const lines = [
    `source: ${source.file}, ${source.format}, lines ${source.line} to ${source.endLine}`,
    ...Object.entries(facts).map(
      ([name, value]) => `${name}: ${Array.isArray(value) ? value.join('; ') : value}`,
    ),
    ...(stale ? [`stale: ${stale.months} months before ${stale.asOf}`] : []),
    ...section('summary', summary.flatMap(nodeLines)),
    ...section('body', body.flatMap(nodeLines)),
    ...section('notes', notes.flatMap(noteLines)),
  ];
  return `${lines.join('\n')}\n`;
}

function section(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${name}:`, ...indent(lines)];
}

function noteLines(note: Note): string[] {
  const from = note.references.length === 0 ? 'nothing' : note.references.map(pointText).join(', ');
  const { shortForm } = note;
  const leans = shortForm
    ? `, ${shortForm.kind} “${shortForm.words}” leans on ${shortForm.antecedent}${shortForm.rest && ` with “${shortForm.rest}”`}`
    : '';
  const head = `${pointText(note.at)} ${note.number} [${note.label}] referenced from ${from}${leans}`;
  return [head, ...indent(note.children.flatMap(nodeLines))];
}

function nodeLines(node: Node): string[] {
  return [`${pointText(node.at)} ${headOf(node)}`, ...indent(childrenOf(node).flatMap(nodeLines))];
}

function headOf(node: Node): string {
  switch (node.type) {
    case 'text':
      return JSON.stringify(node.value);
    case 'code':
    case 'preformatted':
      return `${node.type} ${JSON.stringify(node.value)}`;
    case 'heading':
      return `heading ${node.depth}`;
    case 'list':
      return node.ordered ? `list from ${node.start}` : 'list';
    case 'link':
      return `link ${node.href}`;
    case 'noteReference':
      return `[${node.label}] to note ${node.number}, reference ${node.ordinal}`;
    case 'noteMention':
      return `mention ${node.label} of note ${node.number}`;
    case 'figure':
      return `figure ${node.image.source.slice(0, 40)} ${JSON.stringify(node.image.alternative)}`;
    case 'table':
      return `table ${node.columns.join(' ')}, ${node.head.length} + ${node.rows.length} rows`;
    case 'tableCell':
      return `${node.header ? 'header cell' : 'cell'}${span(node)}`;
    default:
      return node.type;
  }
}

function span({ colSpan, rowSpan }: TableCell): string {
  return colSpan === 1 && rowSpan === 1 ? '' : ` ${colSpan} by ${rowSpan}`;
}

function childrenOf(node: Node): readonly Node[] {
  if (node.type === 'list') return node.items;
  if (node.type === 'table') return [...(node.caption ?? []), ...node.head, ...node.rows];
  if (node.type === 'tableRow') return node.cells;
  if (node.type === 'figure') return node.caption ?? [];
  return 'children' in node ? node.children : [];
}

function pointText({ line, column }: Point): string {
  return `${line}:${column}`;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
