import type { Root } from 'hast';
import type { CalendarDate } from '../model/index.js';

/** A profile filled into a template: the one thing that HTML and PDF are both set from. */
export interface RenderedDocument {
  /** Elements of the closed vocabulary only. */
  readonly tree: Root;
  readonly meta: DocumentMeta;
}

/** What the outputs say of the document outside its text: title, Dublin Core, schema.org, PDF information. */
export interface DocumentMeta {
  /** `Kosovo: Mine Ban Policy` */
  readonly title: string;
  readonly country: string;
  /** ISO 3166-1 alpha-2, where there is one. */
  readonly countryCode?: string;
  readonly topic: string;
  readonly updated: CalendarDate;
  /** `18 December 2019`, in the document's language. */
  readonly updatedText: string;
  /** BCP 47. */
  readonly language: string;
  /** One or two sentences in plain words: the summary, else the first paragraph, cut at a word. */
  readonly description: string;
  readonly keywords: readonly string[];
  readonly authors: readonly string[];
  readonly publisher?: string;
  /** `6 years and 11 months`, where the text is stale. */
  readonly age?: string;
  readonly slug: string;
}
