import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Draft, Message, Result } from '../../../src/model/index.js';
import { readProfiles } from '../../../src/read/index.js';
import { messageLine, names } from '../outline.js';

/** What a Word file is made of. Everything is XML as it stands inside the part's root. */
export interface WordParts {
  /** What stands in the document's body. */
  readonly body: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly comments?: string;
  readonly header?: string;
  /** Core properties. */
  readonly properties?: string;
  /** Relations of the document to the outside, or to other parts: `<Relationship …/>`. */
  readonly relations?: string;
  readonly footnoteRelations?: string;
  /** Other parts, by path. They win over those that are made from the above. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** How hard it is packed, 0 to 9. */
  readonly level?: 0 | 6;
}

/** How the types of Word's own parts begin. */
export const vendor = 'application/vnd.openxmlformats-officedocument.';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}/relationships"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  `xmlns:m="${office}/math"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

export const relation = (id: string, type: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${escaped(target)}"${mode && ` TargetMode="${mode}"`}/>`;

/** The bytes of a Word file. */
export function wordFile(parts: WordParts): Uint8Array {
  const optional = ['footnotes', 'endnotes', 'styles', 'numbering', 'comments', 'header'] as const;
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(`${vendor}wordprocessingml.document.main`),
    '_rels/.rels': relations(
      relation('m', 'officeDocument', 'word/document.xml') +
        `<Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ),
    'word/document.xml': root('document', `<w:body>${parts.body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relations(
      optional
        .filter((name) => parts[name] !== undefined)
        .map((name) => relation(`own-${name}`, name, `${name}.xml`))
        .join('') + (parts.relations ?? ''),
    ),
  };
  for (const name of optional) {
    if (parts[name] !== undefined)
      files[`word/${name}.xml`] = root(name === 'header' ? 'hdr' : name, parts[name]);
  }
  if (parts.footnoteRelations) files['word/_rels/footnotes.xml.rels'] = relations(parts.footnoteRelations);
  if (parts.properties) files['docProps/core.xml'] = coreProperties(parts.properties);
  return zip({ ...files, ...parts.files }, parts.level);
}

/** A zip of files by path. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(files)) {
    entries[path] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries, { level, mtime: '2020-01-01T00:00:00' });
}

/** The part that says what kind of document it is: a type without `+xml`. */
export function contentTypes(main: string): string {
  return `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}+xml"/></Types>`;
}

export function root(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${namespaces}>${content}</w:${name}>`;
}

function relations(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

function coreProperties(content: string): string {
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${content}</cp:coreProperties>`;
}

// ---- WordprocessingML

/** A run of words; `properties` is what stands in its w:rPr. */
export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of runs, or of words; `properties` is what stands in its w:pPr. */
export const p = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : content && run(content)}</w:p>`;

export const styled = (style: string, content: string) => p(content, `<w:pStyle w:val="${style}"/>`);

export const item = (content: string, list = 1, level = 0) =>
  p(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export const cell = (content: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<w:p>') ? content : p(content)}</w:tc>`;

export const row = (cells: string, properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;

export const headRow = (cells: string) => row(cells, '<w:tblHeader/>');

export const table = (rows: string) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`;

export const footnote = (id: string | number) =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;

export const endnote = (id: string | number) =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:endnoteReference w:id="${id}"/></w:r>`;

/** A note as Word writes it: its mark, a space, its words. */
export const note = (id: string | number, content: string, kind: 'footnote' | 'endnote' = 'footnote') => {
  const mark = `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Ref/></w:r>`;
  const paragraphs = content.startsWith('<w:p>')
    ? content.replace('<w:p>', `<w:p>${mark}`)
    : `<w:p>${mark}${content.startsWith('<') ? content : run(` ${content}`)}</w:p>`;
  return `<w:${kind} w:id="${id}">${paragraphs}</w:${kind}>`;
};

export const separators = (kind: 'footnote' | 'endnote' = 'footnote') =>
  `<w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}><w:${kind} w:type="continuationSeparator" w:id="0">${p('continued')}</w:${kind}>`;

export const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${escaped(instruction)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const level = (index: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** List 1 has bullets, list 2 numbers, list 3 letters, list 4 numbers in brackets. */
export const numbering = [
  ['bullet', '•'],
  ['decimal', '%1.'],
  ['lowerLetter', '(%1)'],
  ['decimal', '[%1]'],
]
  .map(
    ([format, text], index) =>
      `<w:abstractNum w:abstractNumId="${index}">${level(0, format!, text!)}${level(1, format!, text!.replace('1', '2'))}</w:abstractNum>`,
  )
  .concat(
    [0, 1, 2, 3].map((index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`),
  )
  .join('');

const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

/** Built-in styles as a German Word names them. */
export const styles = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>',
  style('berschrift1', 'heading 1', '<w:rPr><w:b/></w:rPr>'),
  style('berschrift2', 'heading 2', '<w:rPr><w:b/></w:rPr>'),
  style('Titel', 'Title'),
  style('Zitat', 'Quote', '<w:rPr><w:i/></w:rPr>'),
  style('Beschriftung', 'caption'),
  '<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
].join('');

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

// ---- reading

export const head = ['Exampleland', 'Mine Action', 'Last updated: 5 July 2016']
  .map((line) => p(line))
  .join('');

export function readBytes(bytes: Uint8Array, file = 'profile.docx'): Result<readonly Draft[]> {
  return readProfiles({ file, bytes }, { names });
}

export function readWord(parts: WordParts): Result<readonly Draft[]> {
  return readBytes(wordFile(parts));
}

/** The one draft of a document that must have no messages. */
export function readOneWord(parts: WordParts): Draft {
  const { value, messages } = readWord(parts);
  if (messages.length > 0)
    throw new Error(messages.map((one: Message) => `${messageLine(one)} ${one.text}`).join('\n'));
  if (value.length !== 1) throw new Error(`${value.length} drafts`);
  return value[0]!;
}
