import type { Result } from '../model/index.js';
import { htmlOf, type RenderedDocument } from '../tree/index.js';
import { withAntecedents } from './antecedents.js';
import { forBrowsers } from './browsers.js';
import { hashOf, linkedData, metadata } from './metadata.js';
import type { HtmlContext, PageTemplate } from './page.js';

export type { Alternate, HtmlContext, PageParts, PageTemplate } from './page.js';

/**
 * Writes a rendered document as one self-contained HTML file, which needs no script and no other file.
 * The value is undefined where the template's shell can't be filled; the messages say why.
 */
export function writeHtml(
  document: RenderedDocument,
  template: PageTemplate,
  context: HtmlContext,
): Result<string | undefined> {
  const data = linkedData(document.meta);
  return template.page(document, {
    ...context,
    document: htmlOf(withAntecedents(forBrowsers(document.tree))),
    metadata: metadata(document.meta),
    linkedData: data,
    linkedDataHash: hashOf(data),
  });
}
