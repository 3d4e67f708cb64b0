import type Handlebars from 'handlebars';
import * as loaded from 'handlebars/runtime.js';

/**
 * Handlebars without its compiler: what fills templates that are compiled. Its classes are those of the whole library.
 * The types that come with it are empty.
 */
export const runtime = (loaded as unknown as { readonly default: typeof Handlebars }).default;
