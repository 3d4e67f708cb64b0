/**
 * The closed vocabulary of a rendered document: what a template may contain, and what every writer can set.
 * Semantic HTML, no more. An element that isn't here is a message, in HTML as in print.
 */
export const blockElements = [
  'article',
  'section',
  'header',
  'footer',
  'hgroup',
  'div',
  'aside',
  'nav',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'hr',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'figure',
  'figcaption',
] as const;

export const inlineElements = [
  'a',
  'em',
  'strong',
  'sup',
  'sub',
  'code',
  'br',
  'time',
  'span',
  'cite',
  'del',
  'img',
] as const;

/** Attributes that any element may have; `data-*` is kept in HTML and means nothing in print. */
export const globalAttributes = [
  'id',
  'class',
  'lang',
  'dir',
  'role',
  'aria-label',
  'aria-labelledby',
  'aria-describedby',
  'title',
  'hidden',
] as const;

export const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  time: ['datetime'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start'],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
};
