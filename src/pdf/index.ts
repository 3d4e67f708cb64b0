import type { Root } from 'hast';
import { type PdfStandard, usualStandards } from '../config/words.js';
import { timed } from '../stopwatch.js';
import type { RenderedDocument } from '../tree/index.js';
import { type BlockContext, makeBlocks } from './content/blocks.js';
import { makeRunningLine } from './content/furniture.js';
import type { PdfNode } from './content/nodes.js';
import type { MissingCharacter } from './content/runs.js';
import { HeadingLevels } from './content/tags.js';
import { BriefRenderer, type Misfit } from './draw/renderer.js';
import type { AssociatedFile } from './file/associated-files.js';
import { BriefDocument } from './file/document.js';
import { BriefLayout } from './layout/layout.js';
import { MarkedContent } from './structure/marked-content.js';
import { StructureElement } from './structure/structure.js';
import { makeCascade } from './style/cascade.js';
import type { PageSize, PageStyle, PrintStyle } from './style/print-style.js';

export type { MissingCharacter } from './content/runs.js';
export type { Misfit } from './draw/renderer.js';
export type { AssociatedFile } from './file/associated-files.js';
export type { ImageFault } from './images/image-fault.js';
export { checkImage, mostImageBytes, type Picture } from './images/image-files.js';
export type { PageSize } from './style/print-style.js';

export interface PressOptions {
  /** Wins over the template's. */
  readonly pageSize?: PageSize;
  /** The date of the build, which the files carry. */
  readonly date: Date;
  /** Name and version of the program. */
  readonly generator: string;
  /** What the files are made to and claim; PDF/UA-1 and PDF/A-3a where nothing is said. */
  readonly standards?: readonly PdfStandard[];
}

/** The running lines of one document, for each page. */
export interface Furniture {
  header(page: number, pages: number): Root | undefined;
  footer(page: number, pages: number): Root | undefined;
}

export interface PrintedDocument {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that no font has; their code is printed in their place. */
  readonly missing: readonly MissingCharacter[];
  /** Lines whose spaces had to be wider or narrower than good spaces may be. */
  readonly misfits: readonly Misfit[];
}

/** Prints documents in one style. Made once for a build. */
export interface Press {
  print(
    document: RenderedDocument,
    furniture: Furniture,
    files?: readonly AssociatedFile[],
  ): Promise<PrintedDocument>;
}

/** Makes ready to print in a style that `readPrintStyle` has read. */
export function preparePress(style: PrintStyle, options: PressOptions): Press {
  const cascade = makeCascade(style.rules);
  const page = style.page;
  const paper = papers[options.pageSize ?? page.size];
  return {
    async print(document, furniture, files = []) {
      const missing: MissingCharacter[] = [];
      const context = { cascade, missing, language: document.meta.language, headings: new HeadingLevels() };
      const file = new BriefDocument(document.meta, {
        standards: usualStandards,
        ...options,
        ...paper,
        files,
      });
      const structure = StructureElement.root();
      const marks = new MarkedContent(file, structure);
      const pages = timed('layout', () => {
        const content = makeBlocks(document.tree, structure.block('Sect'), context);
        return layOut(content, furniture, file, page, paper, context);
      });
      const renderer = new BriefRenderer(file, marks);
      const finished = timed('draw', () => {
        renderer.renderPages(pages);
        marks.finish();
        return file.finish();
      });
      return { bytes: await finished, pages: pages.length, missing, misfits: renderer.misfits };
    },
  };
}

interface Paper {
  readonly width: number;
  readonly height: number;
}

/** Points (ISO 216 and ANSI/ASME Y14.1). */
const papers: Record<PageSize, Paper> = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
};

function layOut(
  blocks: PdfNode[],
  furniture: Furniture,
  file: BriefDocument,
  page: PageStyle,
  paper: Paper,
  context: BlockContext,
) {
  const { margins } = page;
  const layout = new BriefLayout({ ...paper, margins }, file);
  const content = { stack: blocks };
  const running = (kind: 'header' | 'footer') => (number: number, total: number) => {
    const tree = furniture[kind](number, total);
    return tree && makeRunningLine(tree, kind, page, context);
  };
  return layout.layoutDocument(content, file, {}, {}, undefined, running('header'), running('footer'));
}
