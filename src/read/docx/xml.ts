import { SaxesParser } from 'saxes';
import { DocxFailure, damaged, tooLarge } from './failure.js';

/** An element of a part. Names have the usual prefixes (`w:p`), whatever prefixes the file itself uses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Word itself nests a few dozen; a walk that calls itself must not run out of stack. */
const deepest = 200;
const mostElements = 500_000;

/**
 * Parses a part as XML 1.0 with namespaces. Throws a DocxFailure where it is not well-formed, or has a document type:
 * Word never writes one (ISO 29500-2, 7.2.4), and it could define entities without end.
 */
export function parseXml(bytes: Buffer, part: string): XmlElement {
  const root = open('');
  const stack: Open[] = [root];
  let count = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw damaged(`${part} is no valid XML (${error.message.slice(0, 100)})`);
  });
  parser.on('doctype', () => {
    throw new DocxFailure('input-unreadable', `${part} has a document type, which no Word file has`);
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (stack.length > deepest) throw tooLarge(`the elements of ${part} are nested too deep`);
    if (count > mostElements) throw tooLarge(`${part} has more than ${mostElements} elements`);
    const element = open(nameOf(tag.uri, tag.local));
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      element.attributes[uri === '' ? local : nameOf(uri, local)] = value;
    }
    stack.at(-1)!.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => void stack.pop());
  const keep = (text: string) => void stack.at(-1)!.children.push(text);
  parser.on('text', keep);
  parser.on('cdata', keep);
  parser.write(decode(bytes, part)).close();
  return root.children.find((node) => typeof node !== 'string')!;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
}

function open(name: string): Open {
  return { name, attributes: Object.create(null), children: [] };
}

/** Parts are UTF-8 or UTF-16 (ISO 29500-2, 7.2.4). */
function decode(bytes: Buffer, part: string): string {
  const marks = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] };
  const found = Object.entries(marks).find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  try {
    return new TextDecoder(found?.[0] ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damaged(`${part} is no UTF-8`);
  }
}

/** Each namespace as Word writes it, then as the strict form of ISO 29500-1 has it. */
const namespaces: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
};

function nameOf(uri: string, local: string): string {
  return `${namespaces[uri] ?? '?'}:${local}`;
}

// ---- looking into elements

/** The child elements, all or those of a name. */
export function elementsOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const found = element?.children.filter((node) => typeof node !== 'string') ?? [];
  return name === undefined ? found : found.filter((child) => child.name === name);
}

/** The first child element of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const node of element?.children ?? []) if (typeof node !== 'string' && node.name === name) return node;
  return undefined;
}

/** The attribute `w:val` of a child. */
export function wordValue(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** The characters directly inside an element. */
export function textIn(element: XmlElement | undefined): string {
  return element?.children.filter((node) => typeof node === 'string').join('') ?? '';
}

/** Every element of some names below an element, in reading order. */
export function descendants(element: XmlElement, names: readonly string[]): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...descendants(child, names),
  ]);
}
