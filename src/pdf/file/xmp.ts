import type { PdfStandard } from '../../config/words.js';
import type { DocumentMeta } from '../../tree/index.js';
import { archivalPart } from './standards.js';

export interface XmpOptions {
  readonly date: Date;
  readonly generator: string;
  readonly producer: string;
  readonly standards: readonly PdfStandard[];
}

/**
 * The metadata packet (ISO 16684-1): what the information dictionary says, in the same words, as PDF/A demands
 * (ISO 19005-3, 6.6.3), and the standards that the file claims.
 */
export function xmpPacket(meta: DocumentMeta, options: XmpOptions): string {
  const { date, generator, producer, standards } = options;
  const time = date.toISOString().replace(/\.\d+Z$/u, 'Z');
  const properties = [
    '<dc:format>application/pdf</dc:format>',
    list('dc:title', 'Alt', [meta.title]),
    list('dc:creator', 'Seq', meta.authors.length > 0 ? [meta.authors.join(', ')] : []),
    list('dc:description', 'Alt', [meta.description]),
    list('dc:subject', 'Bag', meta.keywords),
    list('dc:publisher', 'Bag', meta.publisher === undefined ? [] : [meta.publisher]),
    list('dc:language', 'Bag', [meta.language]),
    `<xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${escaped(generator)}</xmp:CreatorTool><pdf:Producer>${escaped(producer)}</pdf:Producer>`,
    meta.keywords.length > 0 ? `<pdf:Keywords>${escaped(meta.keywords.join(', '))}</pdf:Keywords>` : '',
    ...claims(standards),
  ];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${namespaces}>
${properties.join('')}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

const namespaces = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
  'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
  'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
  'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
].join(' ');

function claims(standards: readonly PdfStandard[]): string[] {
  const archival = archivalPart(standards);
  const accessible = standards.includes('ua-1');
  return [
    accessible ? '<pdfuaid:part>1</pdfuaid:part>' : '',
    archival
      ? `<pdfaid:part>${archival.part}</pdfaid:part><pdfaid:conformance>${archival.level}</pdfaid:conformance>`
      : '',
    archival && accessible ? accessibleSchema : '',
  ];
}

/** PDF/A wants every schema that it doesn't know described (ISO 19005-3, 6.6.2.3.3). */
const accessibleSchema = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>`;

function list(name: string, kind: 'Alt' | 'Bag' | 'Seq', values: readonly string[]): string {
  if (values.length === 0) return '';
  const language = kind === 'Alt' ? ' xml:lang="x-default"' : '';
  const items = values.map((value) => `<rdf:li${language}>${escaped(value)}</rdf:li>`);
  return `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text for XML 1.0: what the format can't hold is left out. */
function escaped(text: string): string {
  return [...text]
    .filter((character) => isXml(character.codePointAt(0)!))
    .map((character) => entities[character] ?? character)
    .join('');
}

function isXml(codePoint: number): boolean {
  const isControl = codePoint < 0x20 && codePoint !== 0x9 && codePoint !== 0xa && codePoint !== 0xd;
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return !isControl && !isSurrogate && codePoint !== 0xfffe && codePoint !== 0xffff;
}
