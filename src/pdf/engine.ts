/**
 * The one file that reaches into pdfmake, pdfkit and fontkit: their versions are pinned in package.json for it.
 * What is taken over is declared here, so that the rest of the room is checked by the compiler.
 */
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import columnsModule from 'pdfmake/js/columnCalculator.js';
import measureModule from 'pdfmake/js/DocMeasure.js';
import layoutModule from 'pdfmake/js/LayoutBuilder.js';
import documentModule from 'pdfmake/js/PDFDocument.js';
import rendererModule from 'pdfmake/js/Renderer.js';
import drawingModule from 'pdfmake/js/SVGMeasure.js';
import decoratorModule from 'pdfmake/js/TextDecorator.js';
import layoutsModule from 'pdfmake/js/tableLayouts.js';
import type { FontFile } from './font-file.js';
import type { PngFile } from './images/png-pixels.js';

const require = createRequire(import.meta.url);

/** A font as one document embeds it. Widths and positions are thousandths of an em. */
export interface EmbeddedFont {
  readonly id: string;
  readonly name: string;
  readonly ascender: number;
  readonly descender: number;
  readonly xHeight: number;
  readonly scale: number;
  readonly bbox: FontFile['bbox'];
  readonly subset: GlyphSubset;
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): Reference;
  lineHeight(size: number): number;
  /** pdfkit calls it when the document ends. */
  finalize(): void;
}

/** The glyphs of a font that a document embeds: by code, and the codes by glyph. */
export interface GlyphSubset {
  readonly mapping: Record<number, number>;
  readonly glyphs: number[];
  includeGlyph(id: number): number;
  /** A font file with these glyphs. */
  encode(): Uint8Array;
}

/** An indirect object in the making. */
export interface Reference {
  readonly id: number;
  /** Whether its stream is deflated. */
  compress: boolean;
  /** Where it starts in the file. */
  offset: number;
  // biome-ignore lint/suspicious/noExplicitAny: a PDF dictionary holds any PDF object
  data: Record<string, any>;
  write(chunk: string | Uint8Array): void;
  end(chunk?: string | Uint8Array): void;
  finalize(): void;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly fonts: Record<string, Reference>;
  readonly dictionary: Reference;
  readonly annotations: Reference[];
  write(operators: string): void;
}

export interface OutlineItem {
  readonly outlineData: { Dest: unknown };
  addItem(title: string, options?: { expanded?: boolean }): OutlineItem;
}

export interface EngineDocument {
  page: Page;
  readonly outline: OutlineItem;
  readonly _root: Reference;
  _font: EmbeddedFont;
  _fontFamilies: Record<string, EmbeddedFont>;
  _fontCount: number;
  font(source: string): unknown;
  openImage(source: unknown): { readonly image?: PngFile };
  ref(data: object): Reference;
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
  addPage(options?: object): unknown;
  addNamedDestination(name: string, ...position: unknown[]): void;
  _normalizeColor(color: string): number[] | null;
  addNamedEmbeddedFile(name: string, specification: Reference): void;
  end(): void;
  endMetadata(): void;
  _id: Buffer;
  readonly _info: Reference;
  _offset: number;
  readonly _offsets: (number | null)[];
  /** Objects that are not ended. */
  _waiting: number;
  _refEnd(reference: Reference): void;
  _write(chunk: string | Uint8Array): void;
  _finalize(): void;
}

type DocumentArguments = [
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
  virtualFiles: null,
  localAccessPolicy: (path: string) => boolean,
];

/** pdfmake's document: pdfkit's, with fonts and images by name. */
export const EngineDocument: { new (...args: DocumentArguments): EngineDocument; prototype: EngineDocument } =
  documentModule.default;

type ReferenceConstructor = new (document: object, id: number, data: object | undefined) => Reference;

/** pdfkit's class for objects, which it doesn't export: what `ref` makes shows it. */
export const EngineReference = EngineDocument.prototype.ref.call({ _offsets: [], _waiting: 0 } as never, {})
  .constructor as ReferenceConstructor;

/** A piece of text between two places where a line may break, as pdfmake lays it out. Lengths are points. */
export interface EngineInline {
  text: string;
  width: number;
  height: number;
  leadingCut: number;
  /** Width of the spaces at its end: they vanish at the end of a line. */
  trailingCut: number;
  x: number;
  font: EmbeddedFont;
  fontSize: number;
  alignment: string;
  lineEnd?: boolean;
}

export interface EngineLine<I extends EngineInline = EngineInline> {
  readonly maxWidth: number;
  readonly inlines: I[];
  inlineWidths: number;
  lastLineInParagraph?: boolean;
  newLineForced?: boolean;
  addInline(inline: I): void;
  getWidth(): number;
  getHeight(): number;
  getAscenderHeight(): number;
  clone(): EngineLine<I>;
}

export interface Context {
  readonly y: number;
  readonly availableWidth: number;
  readonly availableHeight: number;
  readonly pageMargins: { readonly top: number };
}

/** A node of pdfmake's document tree, after measuring. */
export interface EngineNode {
  text?: unknown;
  stack?: EngineNode[];
  ol?: EngineNode[];
  table?: {
    body: EngineNode[][];
    widths: { width: string | number; _minWidth: number; _maxWidth: number; _calcWidth?: number }[];
    headerRows?: number;
    dontBreakRows?: boolean;
    keepWithHeaderRows?: number;
  };
  colSpan?: number;
  _offsets?: { total: number };
  _layout?: { paddingTop(row: number): number; paddingBottom(row: number): number };
  positions?: unknown[];
  _inlines?: EngineInline[];
  _margin?: [left: number, top: number, right: number, bottom: number] | null;
  _minWidth?: number;
  _maxWidth?: number;
  _gapSize?: { width: number };
  image?: string;
  svg?: string;
  _width?: number;
  _height?: number;
  listMarker?: { _inlines?: EngineInline[]; _minWidth?: number; _maxWidth?: number };
}

export interface DocMeasure {
  styleStack: StyleStack;
  textInlines: { pdfDocument: EngineDocument };
  measureLeaf(node: EngineNode): EngineNode;
  measureImage(node: EngineNode): EngineNode;
  measureSVG(node: EngineNode): EngineNode;
  measureOrderedList(node: EngineNode): EngineNode;
  buildOrderedMarker(item: EngineNode): NonNullable<EngineNode['listMarker']>;
}

interface StyleStack {
  getProperty(name: string): unknown;
}

export const DocMeasure: new (
  document: EngineDocument,
  styles: object,
  base: object,
  svg: object,
  layouts: object,
) => DocMeasure = measureModule.default;

export interface LayoutBuilder {
  docMeasure: DocMeasure;
  tableLayouts: object;
  readonly writer: {
    context(): Context;
    moveToNextPage(): void;
    setMaxListeners(count: number): void;
    readonly transactionLevel: number;
  };
  layoutDocument(
    content: object,
    document: EngineDocument,
    styles: object,
    base: object,
    background: undefined,
    header: Repeatable,
    footer: Repeatable,
  ): EnginePage[];
  tryLayoutDocument(content: object, document: EngineDocument, ...rest: unknown[]): { pages: EnginePage[] };
  processNode(node: EngineNode): void;
  processVerticalContainer(node: EngineNode): void;
  processCanvas(node: EngineNode): void;
  processImage(node: EngineNode): void;
  processSVG(node: EngineNode): void;
  processTable(node: EngineNode): void;
  processList(ordered: boolean, node: EngineNode): void;
  buildNextLine(node: EngineNode): EngineLine | null;
  registerTableLayouts(layouts: object): void;
}

type Repeatable = (page: number, pages: number) => object | undefined;

export interface EnginePage {
  readonly items: readonly { readonly type: string; readonly item: object }[];
}

interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const LayoutBuilder: new (size: object, margins: Margins, svg: object) => LayoutBuilder =
  layoutModule.default;

export interface Renderer {
  readonly pdfDocument: EngineDocument;
  renderPages(pages: readonly EnginePage[]): void;
  renderLine(line: EngineLine, x: number, y: number): void;
  renderVector(vector: object): void;
  renderImage(image: object): void;
  renderSVG(drawing: object): void;
}

export const Renderer: new (document: EngineDocument) => Renderer = rendererModule.default;

/** Gives a table's columns their widths (`_calcWidth`). */
export const buildColumnWidths: (columns: object[], width: number, offsets: number, table: object) => void =
  columnsModule.default.buildColumnWidths;

export const tableLayouts: object = layoutsModule.tableLayouts;

/** Draws underlines and lines through text. */
export const TextDecorator: new (
  document: EngineDocument,
) => { drawDecorations(line: EngineLine, x: number, y: number): void } = decoratorModule.default;

/** Measures drawings by their width and height. */
export const DrawingMeasure: new () => {
  writeDimensions(svg: string, size: { readonly width: number; readonly height: number }): string;
} = drawingModule.default;

/** Draws an SVG as paths and text. Lengths are points from the page's top left corner. */
export function drawSvg(document: EngineDocument, svg: string, x: number, y: number, options: object): void {
  // the documents of a run share it, and it throws what it can't draw
  require('pdfmake/js/3rd-party/svg-to-pdfkit.js').default(document, svg, x, y, options);
}

/** Opens a TrueType or OpenType font. In the bundle fontkit is loaded for the first: most reports do without. */
export function openFontFile(bytes: Buffer): FontFile {
  return create(bytes);
}
