import type Handlebars from 'handlebars';
import { markup } from './handlebars.js';
import type { Strings } from './strings.js';

/** Words as a CSS string, quotes and all: what could end the string or the style element is written as its code. */
export function cssString(...words: readonly unknown[]): Handlebars.SafeString {
  return markup(quoted(words.map(String).join('')));
}

/** `Page {page} of {pages}` as the content of a margin box, in which the browser counts. */
export function pageCounter(strings: Strings): Handlebars.SafeString {
  const parts = strings.page.split(/(\{pages?\})/u).filter((part) => part !== '');
  const counters: Readonly<Record<string, string>> = {
    '{page}': 'counter(page)',
    '{pages}': 'counter(pages)',
  };
  return markup(parts.map((part) => counters[part] ?? quoted(part)).join(' '));
}

/** A style sheet as the text of a style element, which nothing in it can close. */
export function styleText(css: string): Handlebars.SafeString {
  return markup(css.replaceAll('</', '<\\/'));
}

function quoted(text: string): string {
  const safe = text.replace(
    /["\\<>&\p{Cc}]/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  );
  return `"${safe}"`;
}
