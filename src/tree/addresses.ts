/** No scheme, or one of three: a browser runs `javascript:`, also where spaces or line breaks hide it. */
export function isSafeAddress(href: string): boolean {
  if (href.startsWith('https:') || href.startsWith('http:') || href.startsWith('#')) return true;
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/iu.exec(href.replace(/[\p{Cc}\s]/gu, '')) ?? [];
  return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme.toLowerCase());
}

/** An image that stands in the document itself. */
export function isDataImage(src: string): boolean {
  return /^data:image\/(?:png|jpeg|svg\+xml);base64,/u.test(src);
}
