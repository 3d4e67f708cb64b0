/**
 * The structure tree of a document (ISO 32000-1, 14.7 and 14.8): what a screen reader reads. It is made with the
 * document's content, in reading order, before anything has a place on a page; marked content joins it while pages
 * are drawn. pdfkit's own tree can't be used: it has no IDs and no table spans, and loses the page of a link.
 */

/** Standard structure types (ISO 32000-1, 14.8.4) that this program makes. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Code'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'Span'
  | 'TOC'
  | 'TOCI';

export interface StructureAttributes {
  /** Unique in the document; a Note must have one (ISO 14289-1, 7.9). */
  readonly id?: string;
  /** BCP 47, where it is not the language around it. */
  readonly language?: string;
  /** Words for what is no text (ISO 14289-1, 7.3). */
  readonly alternative?: string;
  /** An attribute object such as `{ O: 'Table', Scope: 'Row' }`. */
  attributes?: Readonly<Record<string, unknown>>;
}

/** A piece of a page: marked content by number, or an annotation. */
export type Content =
  | { readonly page: object; readonly mcid: number }
  | { readonly page: object; readonly annotation: object };

/** One element of the tree. */
export class StructureElement {
  readonly kids: (StructureElement | Content)[] = [];
  private attached: boolean;

  private constructor(
    readonly type: StructureType,
    readonly parent: StructureElement | undefined,
    readonly attributes: StructureAttributes,
    attached: boolean,
  ) {
    this.attached = attached;
    if (attached) parent?.kids.push(this);
  }

  static root(): StructureElement {
    return new StructureElement('Document', undefined, {}, true);
  }

  /** A block inside this element, placed after those made before it. */
  block(type: StructureType, attributes: StructureAttributes = {}): StructureElement {
    return new StructureElement(type, this, attributes, true);
  }

  /** An element among the words of this one: it takes its place when its first words are drawn. */
  inline(type: StructureType, attributes: StructureAttributes = {}): StructureElement {
    return new StructureElement(type, this, attributes, false);
  }

  /** Where a figure is: known when it is drawn. */
  place(box: readonly number[]): void {
    this.attributes.attributes = { O: 'Layout', Placement: 'Block', BBox: box };
  }

  add(content: Content): void {
    this.attach();
    this.kids.push(content);
  }

  private attach(): void {
    if (this.attached) return;
    this.attached = true;
    this.parent?.attach();
    this.parent?.kids.push(this);
  }

  /** Takes out what nothing was drawn for; says whether anything is left. */
  prune(): boolean {
    const left = this.kids.filter((kid) => !(kid instanceof StructureElement) || kid.prune());
    this.kids.splice(0, this.kids.length, ...left);
    return left.length > 0 || this.type === 'TD' || this.type === 'TH';
  }
}

/** What is drawn and not read (ISO 32000-1, 14.8.2.2): the operand of its BDC operator. */
export type Artifact =
  | '/Type /Pagination /Subtype /Header'
  | '/Type /Pagination /Subtype /Footer'
  | '/Type /Pagination'
  | '/Type /Layout';

/** Everything that is drawn belongs to an element or is an artifact. */
export type Owner = StructureElement | Artifact;
