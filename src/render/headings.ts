import { type Block, type Heading, type Profile, plainText } from '../model/index.js';
import { slugWords } from '../names/slug.js';
import { isNoteOrReferenceId } from './identifiers.js';

/** How a heading is set. */
export interface HeadingPlace {
  /** Made from its words, unique in the document. */
  readonly id: string;
  /** 2 for a section of the profile, up to 6: the title is 1. */
  readonly level: number;
}

/**
 * Every heading of a profile with its place. Levels never skip, whatever depths the author chose: HTML's checkers and
 * PDF/UA (ISO 14289-1, 7.4.2) take an h4 under an h2 for an error. Headings of one depth in one section stay siblings.
 */
export function placeHeadings(profile: Profile): ReadonlyMap<Heading, HeadingPlace> {
  const places = new Map<Heading, HeadingPlace>();
  const used = new Set<string>(taken);
  const sections: { blocks: readonly Block[]; below: number }[] = [
    { blocks: profile.body, below: 1 },
    // Notes stand under the heading Notes.
    ...profile.notes.map((note) => ({ blocks: note.children, below: 2 })),
  ];
  for (const { blocks, below } of sections) {
    const open: number[] = [];
    for (const heading of headingsIn(blocks)) {
      while (open.length > 0 && open.at(-1)! >= heading.depth) open.pop();
      open.push(heading.depth);
      places.set(heading, { id: idOf(heading, used), level: Math.min(below + open.length, 6) });
    }
  }
  return places;
}

/** Ids that templates give out themselves. */
const taken = ['summary', 'contents', 'notes', 'text'];
const longest = 60;

function idOf(heading: Heading, used: Set<string>): string {
  const words = slugWords(plainText(heading.children));
  const cut = words.length <= longest ? words : words.slice(0, longest).replace(/-[^-]*$/u, '');
  const stem = /^[a-z]/u.test(cut) && !isNoteOrReferenceId(cut) ? cut : `section-${cut}`.replace(/-$/u, '');
  let id = stem;
  for (let number = 2; used.has(id); number += 1) id = `${stem}-${number}`;
  used.add(id);
  return id;
}

function headingsIn(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [block];
    if (block.type === 'list') return block.items.flatMap((item) => headingsIn(item.children));
    if (block.type === 'quotation') return headingsIn(block.children);
    if (block.type !== 'table') return [];
    const rows = [...block.head, ...block.rows];
    return rows.flatMap((row) => row.cells.flatMap((cell) => headingsIn(cell.children)));
  });
}
