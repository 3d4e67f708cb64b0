import { posix } from 'node:path';
import { kindOfBytes } from '../kind-of-bytes.js';
import { Archive } from './archive.js';
import { DocxFailure, damaged } from './failure.js';
import { elementsOf, parseXml, type XmlElement } from './xml.js';

/** What a part points to: another part by its path, or an address outside. */
export interface Relation {
  /** The last word of the relation's type: `hyperlink`, `image`. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export type Relations = ReadonlyMap<string, Relation>;

/** A Word file as parts that point to one another (ISO 29500-2). Nothing outside the file is ever fetched. */
export class WordPackage {
  /** The path of the document itself. */
  readonly main: string;
  private readonly archive: Archive;
  private readonly known = new Map<string, Relations>();

  /** Throws a DocxFailure where the bytes are no Word document. */
  constructor(bytes: Uint8Array) {
    refuseOther(bytes);
    this.archive = Archive.open(bytes);
    const main = this.related('', 'officeDocument');
    if (!main) throw damaged('it does not say which of its parts is the document');
    this.main = main;
    refuseType(this.typeOf(main));
  }

  /** A part as XML; undefined where it is not there. */
  xml(path: string | undefined): XmlElement | undefined {
    const bytes = path === undefined ? undefined : this.archive.read(path);
    return bytes && parseXml(bytes, path!);
  }

  bytes(path: string): Buffer | undefined {
    return this.archive.read(path);
  }

  /** What a part points to, by identifier. The path of the package itself is empty. */
  relations(path: string): Relations {
    const found = this.known.get(path) ?? this.readRelations(path);
    this.known.set(path, found);
    return found;
  }

  /** The path of the first part of a type that a part points to. */
  related(path: string, type: string): string | undefined {
    return [...this.relations(path).values()].find((one) => one.type === type && !one.external)?.target;
  }

  private readRelations(path: string): Relations {
    const file = posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);
    const found = elementsOf(this.xml(path === '' ? '_rels/.rels' : file), 'rel:Relationship');
    return new Map(
      found.map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
        const external = TargetMode === 'External';
        const inside = posix.resolve('/', posix.dirname(path), Target).slice(1);
        return [Id, { type: Type.split('/').at(-1)!, target: external ? Target : inside, external }];
      }),
    );
  }

  private typeOf(path: string): string {
    const types = this.xml('[Content_Types].xml');
    const found = elementsOf(types, 'ct:Override').find(
      ({ attributes }) => attributes.PartName?.toLowerCase() === `/${path.toLowerCase()}`,
    );
    return found?.attributes.ContentType ?? '';
  }
}

function refuseOther(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start === 'PK\x03\x04') return;
  if (bytes.length === 0) throw new DocxFailure('input-empty', 'the file is empty', 'save it in Word anew');
  const kind = kindOfBytes(bytes);
  if (start === '\xd0\xcf\x11\xe0') throw oldFile(bytes);
  const hint = 'open it in its own program and save it as a Word document (.docx)';
  throw new DocxFailure('input-binary', `this is ${kind ?? 'something else'}, not a Word document`, hint);
}

/** An OLE file: a document of Word 97, or a new one behind a password ([MS-OFFCRYPTO] 2.3.4.4). */
function oldFile(bytes: Uint8Array): DocxFailure {
  const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  if (isEncrypted) {
    return new DocxFailure(
      'input-unreadable',
      'the Word file is encrypted',
      'open it in Word and save it without a password',
    );
  }
  const hint = 'open it in Word and save it as a Word document (.docx)';
  return new DocxFailure('input-binary', 'this is an old Word document (.doc) under a new name', hint);
}

function refuseType(type: string): void {
  if (type.endsWith('wordprocessingml.document.main+xml')) return;
  const hint = 'open it in Word and save it as a Word document (.docx)';
  const kinds = { macroEnabled: 'a Word file with macros', 'template.main': 'a Word template' };
  const kind = Object.entries(kinds).find(([word]) => type.includes(word))?.[1];
  throw new DocxFailure('input-format', `this is ${kind ?? 'another file'}, not a Word document`, hint);
}
