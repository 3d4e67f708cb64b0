import type { Page, Reference } from '../engine.js';
import type { BriefDocument } from '../file/document.js';
import { objectText } from '../file/objects.js';
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
    const numbers: Numbers = new Map();
    reserve(this.root, this.document, numbers);
    const tree = this.document.ref({ Type: 'StructTreeRoot' });
    writeElement(this.root, String(tree), this.document, numbers);
    tree.data.K = written(numberOf(this.root, numbers));
    tree.data.ParentTree = written(`<<\n/Nums [${this.parentEntries(numbers).join(' ')}]\n>>`);
    tree.data.ParentTreeNextKey = this.parents.length;
    const ids = idsOf(numbers);
    if (ids.length > 0)
      tree.data.IDTree = { Names: ids.flatMap(([id, number]) => [new String(id), written(number)]) };
    // pdfkit ends both this and MarkInfo when it ends the document
    this.document._root.data.StructTreeRoot = tree;
  }

  private parentEntries(numbers: Numbers): string[] {
    return this.parents.map((entry, key) => {
      if (!Array.isArray(entry)) return `${key} ${numberOf(entry, numbers)}`;
      return `${key} [${entry.map((element) => numberOf(element, numbers)).join(' ')}]`;
    });
  }
}

/** The elements' numbers, as references to them are written. */
type Numbers = Map<StructureElement, string>;

function numberOf(element: StructureElement, numbers: Numbers): string {
  return numbers.get(element) ?? 'null';
}

/** What is already in PDF's own form. */
function written(text: string): object {
  return { toString: () => text };
}

/** Elements refer to each other, so all get their number before any is written. */
function reserve(element: StructureElement, document: BriefDocument, numbers: Numbers): void {
  numbers.set(element, `${document.reserve()} 0 R`);
  for (const kid of element.kids) if (kid instanceof StructureElement) reserve(kid, document, numbers);
}

/** Elements are most of a file's objects, so they are written as text at once. */
function writeElement(
  element: StructureElement,
  parent: string,
  document: BriefDocument,
  numbers: Numbers,
): void {
  const { type, kids } = element;
  const reference = numberOf(element, numbers);
  const { id, language, alternative, attributes } = element.attributes;
  const page = kids.find((kid): kid is Content => !(kid instanceof StructureElement))?.page;
  const entries = kids.map((kid) => kidEntry(kid, page, numbers));
  const text = [
    `<<\n/S /${type}\n/P ${parent}\n`,
    page ? `/Pg ${page}\n` : '',
    id === undefined ? '' : `/ID ${objectText(new String(id))}\n`,
    language === undefined ? '' : `/Lang ${objectText(new String(language))}\n`,
    alternative === undefined ? '' : `/Alt ${objectText(new String(alternative))}\n`,
    attributes ? `/A ${objectText(attributes)}\n` : '',
    entries.length === 0 ? '' : `/K ${entries.length === 1 ? entries[0] : `[${entries.join(' ')}]`}\n`,
  ];
  document.pack(Number.parseInt(reference, 10), `${text.join('')}>>`);
  for (const kid of kids)
    if (kid instanceof StructureElement) writeElement(kid, reference, document, numbers);
}

function kidEntry(kid: StructureElement | Content, page: object | undefined, numbers: Numbers): string {
  if (kid instanceof StructureElement) return numberOf(kid, numbers);
  if ('annotation' in kid) return `<<\n/Type /OBJR\n/Obj ${kid.annotation}\n/Pg ${kid.page}\n>>`;
  return kid.page === page ? String(kid.mcid) : `<<\n/Type /MCR\n/Pg ${kid.page}\n/MCID ${kid.mcid}\n>>`;
}

function idsOf(numbers: Numbers): [id: string, reference: string][] {
  const ids: [string, string][] = [];
  for (const [{ attributes }, reference] of numbers)
    if (attributes.id !== undefined) ids.push([attributes.id, reference]);
  return ids.sort(([a], [b]) => (a < b ? -1 : 1));
}
