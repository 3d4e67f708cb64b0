import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as pdf.js, which is not our code, reads it. */
export interface ReadPage {
  /** Lines from top to bottom, joined by line breaks. */
  readonly text: string;
  readonly links: readonly ReadLink[];
  readonly width: number;
  readonly height: number;
  readonly items: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly size: number;
  }[];
}

export interface ReadLink {
  /** An address, or the name of a destination in the file with its page, `#note-1@2`. */
  readonly to: string;
  readonly contents: string;
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly bookmarks: readonly string[];
  readonly info: Record<string, unknown>;
  readonly language: string | null;
}

/** Reads a PDF with pdf.js: text, links with where they lead, bookmarks by level, information. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const file = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) pages.push(await readPage(file, number));
  const { info } = await file.getMetadata();
  const result = {
    pages,
    bookmarks: bookmarksOf(((await file.getOutline()) ?? []) as Outline[], 0),
    info: info as Record<string, unknown>,
    language: (info as { Language?: string }).Language ?? null,
  };
  await task.destroy();
  return result;
}

type File = Awaited<ReturnType<typeof getDocument>['promise']>;

async function readPage(file: File, number: number): Promise<ReadPage> {
  const page = await file.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const items = content.items.flatMap((item) =>
    'str' in item && item.str !== ''
      ? [
          {
            text: item.str,
            x: item.transform[4] as number,
            y: item.transform[5] as number,
            width: item.width,
            size: item.height,
          },
        ]
      : [],
  );
  const text = content.items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('');
  const annotations = await page.getAnnotations();
  const links: ReadLink[] = [];
  for (const annotation of annotations) {
    if (annotation.subtype !== 'Link') continue;
    const contents = String(annotation.contentsObj?.str ?? '');
    links.push({
      to: annotation.url ?? `#${annotation.dest}@${await pageOf(file, annotation.dest)}`,
      contents,
    });
  }
  return { text, links, width, height, items };
}

/** The page of a named destination, or ? where it leads nowhere. */
async function pageOf(file: File, name: unknown): Promise<string> {
  const destination = typeof name === 'string' ? await file.getDestination(name) : null;
  if (!destination) return '?';
  return String((await file.getPageIndex(destination[0])) + 1);
}

interface Outline {
  readonly title: string;
  readonly items: readonly Outline[];
}

function bookmarksOf(items: readonly Outline[], depth: number): string[] {
  return items.flatMap((item) => ['  '.repeat(depth) + item.title, ...bookmarksOf(item.items, depth + 1)]);
}
