import type { Block, Inline, ListItem, NoteReference, TableRow } from './body.js';

/** The words of blocks or inlines as plain text; blocks are parted by a space, note references are left out. */
export function plainText(nodes: readonly (Block | Inline)[]): string {
  return nodes.map(wordsOf).join('');
}

/** Every note reference, in reading order. */
export function noteReferences(blocks: readonly Block[]): NoteReference[] {
  const found: NoteReference[] = [];
  mapInlines(blocks, (inline) => {
    if (inline.type === 'noteReference') found.push(inline);
    return inline;
  });
  return found;
}

/**
 * The same blocks with each inline replaced by what `change` makes of it, which may be several; it is called parents
 * last, in reading order.
 */
export function mapInlines<B extends Block>(
  blocks: readonly B[],
  change: (inline: Inline) => Inline | readonly Inline[],
): B[] {
  return mapPassages(blocks, (inlines) => mapRun(inlines, change));
}

/** The same blocks with each run of inlines (a paragraph, a heading, a caption) replaced by what `change` makes of it. */
export function mapPassages<B extends Block>(
  blocks: readonly B[],
  change: (inlines: readonly Inline[]) => readonly Inline[],
): B[] {
  return blocks.map((block) => mapBlock(block, change) as B);
}

function mapBlock(block: Block, change: (inlines: readonly Inline[]) => readonly Inline[]): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: change(block.children) };
    case 'list':
      return { ...block, items: block.items.map((item) => mapItem(item, change)) };
    case 'quotation':
      return { ...block, children: mapPassages(block.children, change) };
    case 'table': {
      const caption = block.caption && { caption: change(block.caption) };
      const head = block.head.map((row) => mapRow(row, change));
      return { ...block, ...caption, head, rows: block.rows.map((row) => mapRow(row, change)) };
    }
    case 'figure':
      return block.caption ? { ...block, caption: change(block.caption) } : block;
    case 'preformatted':
    case 'rule':
      return block;
  }
}

function mapItem(item: ListItem, change: (inlines: readonly Inline[]) => readonly Inline[]): ListItem {
  return { ...item, children: mapPassages(item.children, change) };
}

function mapRow(row: TableRow, change: (inlines: readonly Inline[]) => readonly Inline[]): TableRow {
  return {
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, children: mapPassages(cell.children, change) })),
  };
}

/** The same inlines with each replaced by what `change` makes of it, children first. */
export function mapRun(
  inlines: readonly Inline[],
  change: (inline: Inline) => Inline | readonly Inline[],
): Inline[] {
  return inlines.flatMap((inline) =>
    change('children' in inline ? { ...inline, children: mapRun(inline.children, change) } : inline),
  );
}

function wordsOf(node: Block | Inline): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.value;
    case 'preformatted':
      return `${node.value} `;
    case 'break':
      return ' ';
    case 'noteMention':
      return String(node.number);
    case 'noteReference':
    case 'rule':
      return '';
    case 'figure':
      return `${node.image.alternative} ${plainText(node.caption ?? [])} `;
    case 'list':
      return node.items.map((item) => plainText(item.children)).join('');
    case 'table': {
      const cells = [...node.head, ...node.rows].flatMap((row) => row.cells);
      return `${plainText(node.caption ?? [])} ${cells.map((cell) => plainText(cell.children)).join('')}`;
    }
    case 'heading':
    case 'paragraph':
      return `${plainText(node.children)} `;
    default:
      return plainText(node.children);
  }
}
