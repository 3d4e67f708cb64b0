import type { Result } from '../model/index.js';
import type { RenderedDocument } from '../tree/index.js';
import type { NamedContent } from './metadata.js';

/** The shell that a document's HTML is put into; a template of the render stage is one. */
export interface PageTemplate {
  page(document: RenderedDocument, parts: PageParts): Result<string | undefined>;
}

/** What the shell is filled with, beside what the document says of itself. */
export interface PageParts extends HtmlContext {
  /** The document's tree as HTML. */
  readonly document: string;
  readonly metadata: readonly NamedContent[];
  /** schema.org as JSON-LD, and its `sha256-…` for the page's Content-Security-Policy. */
  readonly linkedData: string;
  readonly linkedDataHash: string;
}

export interface HtmlContext {
  /** The same profile in other forms, for links in the page. */
  readonly alternates: readonly Alternate[];
  /** The address of the list of all profiles, relative to the page. */
  readonly index?: string;
  /** The paper that the page is printed on: a size of CSS such as `A4` or `letter`. */
  readonly paper: string;
}

export interface Alternate {
  readonly format: 'pdf' | 'html';
  /** Relative to the page. */
  readonly href: string;
  readonly bytes?: number;
  readonly pages?: number;
}
