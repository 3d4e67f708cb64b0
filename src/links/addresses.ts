import { type Block, type Draft, mapInlines, type Point } from '../model/index.js';

/** Where a draft names an address. */
export interface NamedAddress {
  /** In the form in which it is asked: see `addressOf`. */
  readonly address: string;
  /** In order of the source. */
  readonly places: readonly [Point, ...Point[]];
}

/** The web addresses of a draft's summary, body and notes, each once, in the order in which they are first named. */
export function addressesOf({ summary, body, notes }: Draft): NamedAddress[] {
  const found = new Map<string, [Point, ...Point[]]>();
  const blocks: Block[] = [...summary, ...body, ...notes.flatMap(({ children }) => children)];
  mapInlines(blocks, (inline) => {
    const address = inline.type === 'link' ? addressOf(inline.href) : undefined;
    if (address !== undefined) found.set(address, [...(found.get(address) ?? []), inline.at] as [Point]);
    return inline;
  });
  return [...found]
    .map(([address, places]) => ({ address, places: places.sort(bySource) }))
    .sort((a, b) => bySource(a.places[0], b.places[0]));
}

function bySource(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column;
}

/** Servers need not take longer ones (RFC 9110, 4.1). */
const longest = 8000;

/**
 * An address in the form in which it is asked and kept (URL Standard, serialised): without fragment, which no server
 * gets to see, and without name and password, which are never sent. Undefined where it is none of the web's.
 */
export function addressOf(href: string, base?: string): string | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  if (!['http:', 'https:'].includes(url.protocol) || url.href.length > longest) return undefined;
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}
