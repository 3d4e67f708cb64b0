import type Handlebars from 'handlebars';
import type { Block } from '../model/index.js';
import { type ContentContext, contentHtml } from './content.js';
import { cssString } from './css.js';
import { type Helper, markup } from './handlebars.js';
import { runtime } from './runtime.js';

/** The helpers that a template has beside `if`, `unless`, `each`, `with` and `lookup`. */
export const helpers: Readonly<Record<string, Helper>> = {
  /** `{{content body}}` sets blocks; `{{#content children}}…{{/content}}` puts more at the end of the last paragraph. */
  content(...args) {
    const [blocks, options] = [args.length > 1 ? args[0] : undefined, args.at(-1)];
    if (!Array.isArray(blocks)) {
      throw new runtime.Exception('{{content}} wants blocks, such as body', options as hbs.AST.Node);
    }
    const { fn, data } = options as Handlebars.HelperOptions;
    const context: ContentContext | undefined = data.content;
    if (context === undefined) {
      throw new runtime.Exception('{{content}} belongs in body.hbs', options as hbs.AST.Node);
    }
    return markup(contentHtml(blocks as readonly Block[], context, fn === undefined ? '' : fn(this)));
  },

  /** `{{css country ' · ' topic}}` sets words as one CSS string, quotes and all. */
  css(...words) {
    return cssString(...words.slice(0, -1));
  },
};
