import type { Block, Figure, ListItem, Profile, TableRow } from '../model/index.js';

/** The same profile with each figure, in its text and in its notes, replaced by what `change` makes of it. */
export function mapFigures(profile: Profile, change: (figure: Figure) => Figure): Profile {
  const { body, notes } = profile;
  return {
    ...profile,
    body: inBlocks(body, change),
    notes: notes.map((note) => ({ ...note, children: inBlocks(note.children, change) })),
  };
}

/** Every figure, in reading order. */
export function figuresOf(profile: Profile): Figure[] {
  const found: Figure[] = [];
  mapFigures(profile, (figure) => {
    found.push(figure);
    return figure;
  });
  return found;
}

function inBlocks(blocks: readonly Block[], change: (figure: Figure) => Figure): Block[] {
  return blocks.map((block) => inBlock(block, change));
}

function inBlock(block: Block, change: (figure: Figure) => Figure): Block {
  switch (block.type) {
    case 'figure':
      return change(block);
    case 'list': {
      const item = (one: ListItem) => ({ ...one, children: inBlocks(one.children, change) });
      return { ...block, items: block.items.map(item) };
    }
    case 'quotation':
      return { ...block, children: inBlocks(block.children, change) };
    case 'table': {
      const row = (one: TableRow) => ({
        ...one,
        cells: one.cells.map((cell) => ({ ...cell, children: inBlocks(cell.children, change) })),
      });
      return { ...block, head: block.head.map(row), rows: block.rows.map(row) };
    }
    default:
      return block;
  }
}
