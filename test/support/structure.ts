import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * The structure tree of a PDF, read back with libraries that are not ours: pdf-lib for objects, pdf.js for the words of
 * marked content.
 */
export interface Tag {
  readonly type: string;
  readonly id?: string;
  readonly language?: string;
  readonly alternative?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly kids: readonly (Tag | Words | Annotation)[];
}

export interface Words {
  readonly page: number;
  readonly mcid: number;
}

export interface Annotation {
  readonly page: number;
  readonly reference: string;
  readonly contents: string;
  readonly target: string;
}

/** A file's tree, ready to be looked at. */
export interface Structure {
  readonly root: Tag;
  readonly pages: readonly StructurePage[];
}

export interface StructurePage {
  /** Content stream, inflated. */
  readonly content: string;
  readonly annotations: readonly Annotation[];
  readonly structParents: number | undefined;
  readonly tabs: string | undefined;
}

export async function readStructure(bytes: Uint8Array): Promise<Structure> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = file.getPages();
  const numbers = new Map(pages.map((page, index) => [page.ref.toString(), index + 1]));
  const reader = new Reader(file, numbers);
  const root = file.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  return {
    root: reader.tag(root.lookup(PDFName.of('K'), PDFDict), undefined),
    pages: pages.map((page, index) => ({
      content: reader.stream(page.node.get(PDFName.of('Contents'))!),
      annotations: reader.annotations(page.node.lookupMaybe(PDFName.of('Annots'), PDFArray), index + 1),
      structParents: page.node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber(),
      tabs: page.node.lookupMaybe(PDFName.of('Tabs'), PDFName)?.decodeText(),
    })),
  };
}

/** The tree as indented text: types, attributes, words in quotation marks, where links lead. */
export async function tagsOf(bytes: Uint8Array): Promise<string> {
  const { root } = await readStructure(bytes);
  const words = await markedWords(bytes);
  const lines: string[] = [];
  const write = (tag: Tag, indent: string): void => {
    const marks = [
      tag.id && `#${tag.id}`,
      tag.language && `lang=${tag.language}`,
      tag.alternative && `alt=${JSON.stringify(tag.alternative)}`,
      ...Object.entries(tag.attributes).map(([name, value]) => `${name}=${value}`),
    ].filter(Boolean);
    lines.push(`${indent}${[tag.type, ...marks].join(' ')}`);
    for (const kid of tag.kids) {
      if ('type' in kid) write(kid, `${indent}  `);
      else if ('mcid' in kid)
        lines.push(`${indent}  p${kid.page} “${words.get(`${kid.page}:${kid.mcid}`) ?? ''}”`);
      else lines.push(`${indent}  -> ${kid.target}${kid.contents ? ` (${kid.contents})` : ''}`);
    }
  };
  write(root, '');
  return `${lines.join('\n')}\n`;
}

/** The words of each marked-content sequence, by page and number. */
async function markedWords(bytes: Uint8Array): Promise<Map<string, string>> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  const words = new Map<string, string>();
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent({ includeMarkedContent: true });
    const open: (string | undefined)[] = [];
    let space = '';
    for (const item of items) {
      if ('type' in item && item.type.startsWith('begin')) open.push(/_mc(\d+)$/u.exec(item.id ?? '')?.[1]);
      else if ('type' in item) open.pop();
      else if ('str' in item) {
        const key = `${number}:${open.findLast((mcid) => mcid !== undefined)}`;
        const before = words.get(key);
        if (item.str !== '') words.set(key, before === undefined ? item.str : before + space + item.str);
        space = item.hasEOL ? ' ' : '';
      }
    }
  }
  await task.destroy();
  return new Map([...words].map(([key, text]) => [key, text.replace(/\s+/gu, ' ').trim()]));
}

class Reader {
  constructor(
    private readonly file: PDFDocument,
    private readonly numbers: ReadonlyMap<string, number>,
  ) {}

  tag(dict: PDFDict, page: PDFObject | undefined): Tag {
    const own = dict.get(PDFName.of('Pg')) ?? page;
    const attributes: Record<string, string> = {};
    const a = dict.lookupMaybe(PDFName.of('A'), PDFDict);
    for (const [name, value] of a?.entries() ?? [])
      if (name.decodeText() !== 'O') attributes[name.decodeText()] = String(value).replace(/^\//u, '');
    const id = this.text(dict, 'ID');
    const language = this.text(dict, 'Lang');
    const alternative = this.text(dict, 'Alt');
    return {
      type: dict.lookup(PDFName.of('S'), PDFName).decodeText(),
      ...(id && { id }),
      ...(language && { language }),
      ...(alternative && { alternative }),
      attributes,
      kids: this.kids(dict).map((kid) => this.kid(kid, own)),
    };
  }

  private kids(dict: PDFDict): PDFObject[] {
    const k = dict.get(PDFName.of('K'));
    if (k === undefined) return [];
    const value = this.file.context.lookup(k);
    return value instanceof PDFArray ? value.asArray() : [k];
  }

  private kid(kid: PDFObject, page: PDFObject | undefined): Tag | Words | Annotation {
    const value = this.file.context.lookup(kid);
    if (value instanceof PDFNumber) return { page: this.number(page), mcid: value.asNumber() };
    if (!(value instanceof PDFDict)) throw new Error(`a structure element holds ${String(value)}`);
    const type = value.lookupMaybe(PDFName.of('Type'), PDFName)?.decodeText();
    const own = value.get(PDFName.of('Pg')) ?? page;
    if (type === 'MCR')
      return { page: this.number(own), mcid: value.lookup(PDFName.of('MCID'), PDFNumber).asNumber() };
    if (type === 'OBJR') return this.annotation(value.get(PDFName.of('Obj'))!, this.number(own));
    return this.tag(value, own);
  }

  annotations(array: PDFArray | undefined, page: number): Annotation[] {
    return array?.asArray().map((reference) => this.annotation(reference, page)) ?? [];
  }

  private annotation(reference: PDFObject, page: number): Annotation {
    const dict = this.file.context.lookup(reference, PDFDict);
    const action = dict.lookupMaybe(PDFName.of('A'), PDFDict);
    const target = (action && this.text(action, 'URI')) ?? `#${this.text(dict, 'Dest')}`;
    return { page, reference: reference.toString(), contents: this.text(dict, 'Contents') ?? '', target };
  }

  private number(page: PDFObject | undefined): number {
    return page instanceof PDFRef ? (this.numbers.get(page.toString()) ?? 0) : 0;
  }

  private text(dict: PDFDict, name: string): string | undefined {
    const value = dict.lookup(PDFName.of(name));
    return value && 'decodeText' in value ? (value as { decodeText(): string }).decodeText() : undefined;
  }

  stream(reference: PDFObject): string {
    const stream = this.file.context.lookup(reference);
    if (!(stream instanceof PDFRawStream)) throw new Error('a page has no content stream');
    return inflateSync(stream.getContents()).toString('latin1');
  }
}
