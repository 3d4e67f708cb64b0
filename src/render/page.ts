import type { DocumentMeta } from '../tree/index.js';
import { pageCounter, styleText } from './css.js';
import { isRightToLeft } from './direction.js';
import { fill } from './fill.js';
import { type Form, formView } from './form.js';
import { markup } from './handlebars.js';
import type { Strings } from './strings.js';

/** Page 3 of 8. */
export interface PageNumbers {
  readonly page: number;
  readonly pages: number;
}

/** What the html stage hands to `page.hbs`. */
export interface PageParts {
  /** The document's tree as HTML. */
  readonly document: string;
  /** `<meta name content>`: Dublin Core, description, author. */
  readonly metadata: readonly { readonly name: string; readonly value: string }[];
  /** schema.org as JSON-LD, safe within a script element. */
  readonly linkedData: string;
  /** `sha256-…` of `linkedData`, for the page's Content-Security-Policy. */
  readonly linkedDataHash: string;
  /** The same profile in other forms. */
  readonly alternates: readonly Form[];
  /** The address of the list of all profiles. */
  readonly index?: string;
  /** The paper that the page is printed on: `A4`, `Letter`. */
  readonly paper: string;
}

/** What `page.hbs` sees. */
export function pageView(meta: DocumentMeta, parts: PageParts, css: string, strings: Strings): object {
  const hasLinks = parts.index !== undefined || parts.alternates.length > 0;
  return {
    ...metaView(meta),
    hasLinks,
    hasMasthead: hasLinks || meta.publisher !== undefined,
    document: markup(parts.document),
    metadata: parts.metadata,
    linkedData: markup(parts.linkedData),
    linkedDataHash: parts.linkedDataHash,
    alternates: parts.alternates.map((form) => formView(form, meta.title, strings)),
    index: parts.index ?? null,
    paper: parts.paper,
    pageCounter: pageCounter(strings),
    styles: styleText(css),
    strings,
  };
}

/** What `header.hbs` and `footer.hbs` see. */
export function lineView(meta: DocumentMeta, { page, pages }: PageNumbers, strings: Strings): object {
  const pageText = fill(strings.page, { page, pages });
  return { ...metaView(meta), page, pages, pageText, strings };
}

/** Every name is there, so that a template may ask for it. */
function metaView(meta: DocumentMeta): object {
  const rightToLeft = isRightToLeft(meta.language);
  return { ...meta, rightToLeft, publisher: meta.publisher ?? null, age: meta.age ?? null };
}
