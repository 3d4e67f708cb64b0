import { type Annotation, readStructure, type Structure, type Tag, type Words } from './structure.js';

/**
 * What is wrong with the structure of a PDF: a check of our own that runs everywhere, beside veraPDF. It follows
 * ISO 14289-1 (PDF/UA-1), clause 7, as far as a machine can.
 */
export async function structureFaults(bytes: Uint8Array): Promise<string[]> {
  const structure = await readStructure(bytes);
  const faults = [
    ...nestingFaults(structure.root),
    ...headingFaults(structure.root),
    ...idFaults(structure.root),
  ];
  return [...faults, ...contentFaults(structure), ...linkFaults(structure)];
}

/** Which types may stand in which (ISO 32000-1, 14.8.4); types that aren't named may stand in any grouping element. */
const parents: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'Note', 'TOCI'],
  LBody: ['LI'],
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['Table', 'THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  TOCI: ['TOC'],
};

const children: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOCI', 'TOC', 'Caption'],
};

function nestingFaults(tag: Tag, parent?: Tag): string[] {
  const faults: string[] = [];
  const at = parent ? `${tag.type} in ${parent.type}` : tag.type;
  if (parent && parents[tag.type] && !parents[tag.type]!.includes(parent.type))
    faults.push(`${at} is not allowed`);
  if (parent && children[parent.type] && !children[parent.type]!.includes(tag.type))
    faults.push(`${at} is not allowed`);
  if (tag.type === 'TH' && !tag.attributes.Scope) faults.push('TH without Scope');
  if (tag.type === 'Figure' && !tag.alternative) faults.push('Figure without alternative text');
  if (tag.type === 'Figure' && !tag.attributes.BBox) faults.push('Figure without BBox');
  if (tag.type === 'Note' && !tag.id) faults.push('Note without ID');
  if (tag.kids.length === 0 && tag.type !== 'TD' && tag.type !== 'TH') faults.push(`${at} is empty`);
  return [...faults, ...tagsIn(tag).flatMap((kid) => nestingFaults(kid, tag))];
}

function headingFaults(root: Tag): string[] {
  let level = 0;
  return all(root).flatMap(({ type }) => {
    const found = /^H([1-6])$/u.exec(type);
    if (!found) return [];
    const before = level;
    level = Number(found[1]);
    return level > before + 1 ? [`H${level} after H${before}`] : [];
  });
}

function idFaults(root: Tag): string[] {
  const ids = all(root).flatMap(({ id }) => (id ? [id] : []));
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the ID ${id} is used twice`);
}

/** Everything that paints stands in a sequence that the tree has, once, or in an artifact. */
function contentFaults({ root, pages }: Structure): string[] {
  const inTree = all(root).flatMap((tag) => tag.kids.filter((kid): kid is Words => 'mcid' in kid));
  return pages.flatMap(({ content }, index) => {
    const page = index + 1;
    const { faults, mcids } = readMarks(content);
    const listed = inTree.filter((words) => words.page === page).map(({ mcid }) => mcid);
    const missing = mcids
      .filter((mcid) => !listed.includes(mcid))
      .map((mcid) => `sequence ${mcid} is not in the tree`);
    const lost = listed
      .filter((mcid) => !mcids.includes(mcid))
      .map((mcid) => `the tree has sequence ${mcid}, the page has not`);
    const twice = listed.length === new Set(listed).size ? [] : ['a sequence is in the tree twice'];
    return [...faults, ...missing, ...lost, ...twice].map((fault) => `page ${page}: ${fault}`);
  });
}

const paints = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh']);

function readMarks(content: string): { faults: string[]; mcids: number[] } {
  const tokens =
    content.match(
      /<<[^>]*>>|<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\()])*\)|[[\]]|\/[^\s/<>[\]()]*|[^\s[\]()<>/]+/gu,
    ) ?? [];
  const open: string[] = [];
  const faults: string[] = [];
  const mcids: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token === 'BDC' || token === 'BMC') {
      if (open.length > 0) faults.push('marked content inside marked content');
      const operand = token === 'BDC' ? tokens[index - 1]! : '';
      const mcid = /\/MCID (\d+)/u.exec(operand)?.[1];
      if (mcid !== undefined) mcids.push(Number(mcid));
      open.push(operand);
    } else if (token === 'EMC') {
      if (open.pop() === undefined) faults.push('EMC without a beginning');
    } else if (paints.has(token) && open.length === 0) faults.push(`${token} outside marked content`);
  }
  if (open.length > 0) faults.push('marked content is not closed');
  if (mcids.length !== new Set(mcids).size) faults.push('an MCID is used twice');
  return { faults, mcids };
}

/** Every link is in the tree, inside a Link, and says what it is. */
function linkFaults({ root, pages }: Structure): string[] {
  const owners = new Map<string, Tag>();
  for (const tag of all(root))
    for (const kid of tag.kids) if ('reference' in kid) owners.set((kid as Annotation).reference, tag);
  return pages.flatMap(({ annotations, tabs }, index) => {
    const faults = annotations.flatMap(({ reference, contents, target }) => {
      const owner = owners.get(reference);
      if (!owner) return [`the link to ${target} is not in the tree`];
      if (owner.type !== 'Link') return [`the link to ${target} belongs to ${owner.type}`];
      return contents === '' ? [`the link to ${target} has no Contents`] : [];
    });
    if (annotations.length > 0 && tabs !== 'S') faults.push('the tab order is not that of the structure');
    return faults.map((fault) => `page ${index + 1}: ${fault}`);
  });
}

function tagsIn(tag: Tag): Tag[] {
  return tag.kids.filter((kid): kid is Tag => 'type' in kid);
}

function all(tag: Tag): Tag[] {
  return [tag, ...tagsIn(tag).flatMap(all)];
}
