import type { WordPackage } from './package.js';
import type { FigurePart } from './parts.js';
import { descendants, type XmlElement } from './xml.js';

/** 4 MiB an image: a page that prints well has less. */
const largest = 4 * 1024 * 1024;

/** 24 MiB for all images of a file: they go into the page as text. */
const largestSum = 24 * 1024 * 1024;

/** What a drawing shows. */
export interface Drawing {
  readonly figures: readonly FigurePart[];
  /** The words that describe it. */
  readonly alternative: string;
  /** Whether there is something in it that can’t be shown: a chart, an image that is too large. */
  readonly isLost: boolean;
}

/** Reads the images of a file, within limits. What kind of image each is, is judged where it is set. */
export class Images {
  private sum = 0;
  private readonly known = new Map<string, Buffer | undefined>();

  constructor(private readonly source: WordPackage) {}

  /** The images in a drawing (ISO 29500-1, 20.4; VML in older files). Nothing that is only linked is fetched. */
  read(drawing: XmlElement, path: string, line: number): Drawing {
    const [described] = descendants(drawing, ['wp:docPr', 'v:shape']);
    const { descr, alt, title } = described?.attributes ?? {};
    const alternative = (descr ?? alt ?? title ?? '').replace(/\s+/gu, ' ').trim();
    const images = descendants(drawing, ['a:blip', 'v:imagedata']);
    const sources = images.flatMap(({ attributes }) => this.sourceOf(attributes, path) ?? []);
    const isChart = descendants(drawing, ['a:graphicData']).some(({ attributes }) =>
      /\/(?:chart|diagram)$/u.test(attributes.uri ?? ''),
    );
    const figures = sources.map(
      (source, index): FigurePart => ({
        ...{ type: 'figure', line, source },
        alternative: index === 0 ? alternative : '',
      }),
    );
    return { figures, alternative, isLost: sources.length < images.length || isChart };
  }

  /** An image as a data address; one that is linked keeps its address, so that it can be said that it is not fetched. */
  private sourceOf(attributes: XmlElement['attributes'], path: string): string | undefined {
    const id = attributes['r:embed'] ?? attributes['r:id'] ?? attributes['r:link'] ?? '';
    const relation = this.source.relations(path).get(id);
    if (relation?.type !== 'image') return undefined;
    if (relation.external) return relation.target;
    const bytes = this.bytesOf(relation.target);
    if (!bytes || bytes.length > largest || this.sum + bytes.length > largestSum) return undefined;
    this.sum += bytes.length;
    return `data:${typeOf(bytes)};base64,${bytes.toString('base64')}`;
  }

  private bytesOf(target: string): Buffer | undefined {
    if (!this.known.has(target)) this.known.set(target, this.source.bytes(target));
    return this.known.get(target);
  }
}

function typeOf(bytes: Buffer): string {
  const start = bytes.subarray(0, 8).toString('latin1');
  if (start === '\x89PNG\r\n\x1a\n') return 'image/png';
  return start.startsWith('\xff\xd8\xff') ? 'image/jpeg' : 'application/octet-stream';
}
