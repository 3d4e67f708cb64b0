import type { EngineDocument, Page, Reference } from '../engine.js';
import type { BriefDocument } from '../file/document.js';
import { type Content, type Owner, StructureElement } from './structure.js';

/**
 * Joins what is drawn to the structure tree: opens and closes marked-content sequences (ISO 32000-1, 14.6) and, at
 * the end, writes the tree with its parent tree (14.7.4.4) and its IDs.
 */
export class MarkedContent {
  private open: { readonly owner: Owner; readonly page: Page } | undefined;
  /** By StructParent(s) number: the elements of a page's sequences, or the element of an annotation. */
  private readonly parents: (StructureElement[] | StructureElement)[] = [];
  private readonly ofPage = new Map<Page, StructureElement[]>();

  constructor(
    private readonly document: BriefDocument,
    private readonly root: StructureElement,
  ) {
    // pdfkit gives a page its tab order (Tabs S) only where it finds this when the page ends
    document._root.data.MarkInfo = document.ref({ Marked: true });
    document.endWithPage(this);
  }

  /** What is drawn from now on, on the document's current page, belongs to `owner`. */
  mark(owner: Owner): void {
    const { page } = this.document;
    if (this.open?.owner === owner && this.open.page === page) return;
    this.close();
    page.write(owner instanceof StructureElement ? this.begin(owner, page) : `/Artifact <<${owner}>> BDC`);
    this.open = { owner, page };
  }

  /** Ends the open sequence: before a page ends and where graphics state is saved or restored. */
  close(): void {
    this.open?.page.write('EMC');
    this.open = undefined;
  }

  /** Makes an annotation, such as a link, content of an element. */
  annotate(owner: StructureElement, annotation: Reference): void {
    annotation.data.StructParent = this.parents.push(owner) - 1;
    owner.add({ page: this.document.page.dictionary, annotation });
  }

  private begin(owner: StructureElement, page: Page): string {
    let sequences = this.ofPage.get(page);
    if (!sequences) {
      sequences = [];
      this.ofPage.set(page, sequences);
      page.dictionary.data.StructParents = this.parents.push(sequences) - 1;
    }
    const mcid = sequences.push(owner) - 1;
    owner.add({ page: page.dictionary, mcid });
    return `/${owner.type} <</MCID ${mcid}>> BDC`;
  }

  /** Writes the tree into the document. */
  finish(): void {
    this.close();
    this.root.prune();
    const references = new Map<StructureElement, Reference>();
    reserve(this.root, this.document, references);
    const tree = this.document.ref({ Type: 'StructTreeRoot' });
    writeElement(this.root, tree, references);
    tree.data.K = references.get(this.root);
    tree.data.ParentTree = {
      Nums: this.parents.flatMap((entry, key) => [key, parentEntry(entry, references)]),
    };
    tree.data.ParentTreeNextKey = this.parents.length;
    const ids = idsOf(references);
    if (ids.length > 0)
      tree.data.IDTree = { Names: ids.flatMap(([id, reference]) => [new String(id), reference]) };
    // pdfkit ends both this and MarkInfo when it ends the document
    this.document._root.data.StructTreeRoot = tree;
  }
}

/** Elements refer to each other, so all get their number before any is written. */
function reserve(
  element: StructureElement,
  document: EngineDocument,
  references: Map<StructureElement, Reference>,
): void {
  references.set(element, document.ref({}));
  for (const kid of element.kids) if (kid instanceof StructureElement) reserve(kid, document, references);
}

function writeElement(
  element: StructureElement,
  parent: Reference,
  references: ReadonlyMap<StructureElement, Reference>,
): void {
  const reference = references.get(element)!;
  const { id, language, alternative, attributes } = element.attributes;
  const page = element.kids.find((kid): kid is Content => !(kid instanceof StructureElement))?.page;
  const kids = element.kids.map((kid) => kidEntry(kid, page, references));
  Object.assign(reference.data, {
    S: element.type,
    P: parent,
    ...(page && { Pg: page }),
    ...(id !== undefined && { ID: new String(id) }),
    ...(language !== undefined && { Lang: new String(language) }),
    ...(alternative !== undefined && { Alt: new String(alternative) }),
    ...(attributes && { A: attributes }),
    ...(kids.length > 0 && { K: kids.length === 1 ? kids[0] : kids }),
  });
  reference.end();
  for (const kid of element.kids)
    if (kid instanceof StructureElement) writeElement(kid, reference, references);
}

function kidEntry(
  kid: StructureElement | Content,
  page: object | undefined,
  references: ReadonlyMap<StructureElement, Reference>,
): unknown {
  if (kid instanceof StructureElement) return references.get(kid);
  if ('annotation' in kid) return { Type: 'OBJR', Obj: kid.annotation, Pg: kid.page };
  return kid.page === page ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid };
}

function parentEntry(
  entry: StructureElement[] | StructureElement,
  references: ReadonlyMap<StructureElement, Reference>,
): unknown {
  return Array.isArray(entry) ? entry.map((element) => references.get(element)) : references.get(entry);
}

function idsOf(references: ReadonlyMap<StructureElement, Reference>): [string, Reference][] {
  const ids = [...references].flatMap(([{ attributes }, reference]): [string, Reference][] =>
    attributes.id === undefined ? [] : [[attributes.id, reference]],
  );
  return ids.sort(([a], [b]) => (a < b ? -1 : 1));
}
