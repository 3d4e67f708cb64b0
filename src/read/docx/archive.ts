import { crc32, inflateRawSync } from 'node:zlib';
import { DocxFailure, damaged, tooLarge } from './failure.js';

const mebibyte = 1024 * 1024;

/** What a Word file may hold: many times what a profile does, and little enough for the memory of any machine. */
const most = {
  file: 64 * mebibyte,
  entries: 5000,
  entry: 32 * mebibyte,
  total: 128 * mebibyte,
  /** How much smaller than itself a large entry may be packed: text reaches 50. */
  ratio: 300,
};

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * A zip file (APPNOTE 6.3) whose entries are unpacked when they are asked for. Own code, since the packages that
 * unpack at once (fflate, jszip) check neither the real size of an entry while it is unpacked, nor its checksum.
 */
export class Archive {
  private unpacked = 0;

  private constructor(
    private readonly bytes: Buffer,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Reads the directory. Throws a DocxFailure where the file is no zip, damaged, encrypted or too large. */
  static open(data: Uint8Array): Archive {
    if (data.length > most.file) throw tooLarge(`it has more than ${most.file / mebibyte} MB`);
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    return new Archive(bytes, readDirectory(bytes));
  }

  /** The bytes of an entry; its name's case does not count (ISO 29500-2, 7.2.3.5). Undefined where there is none. */
  read(name: string): Buffer | undefined {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return undefined;
    if (entry.size > most.entry) throw tooLarge(`${name} unpacks to more than ${most.entry / mebibyte} MB`);
    if (entry.size > mebibyte && entry.size > entry.packed * most.ratio) {
      throw tooLarge(`${name} unpacks to more than ${most.ratio} times its size`);
    }
    this.unpacked += entry.size;
    if (this.unpacked > most.total) throw tooLarge(`it unpacks to more than ${most.total / mebibyte} MB`);
    const content = unpack(this.packedBytes(entry, name), entry, name);
    if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(`${name} is not whole`);
    return content;
  }

  private packedBytes(entry: Entry, name: string): Buffer {
    const { bytes } = this;
    const at = entry.offset;
    const isHeader = at + 30 <= bytes.length && bytes.readUInt32LE(at) === 0x04034b50;
    if (!isHeader) throw damaged(`${name} is missing`);
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (start + entry.packed > bytes.length) throw damaged(`${name} breaks off`);
    return bytes.subarray(start, start + entry.packed);
  }
}

/** `maxOutputLength` stops at the declared size, so that an entry that lies takes no memory. */
function unpack(packed: Buffer, entry: Entry, name: string): Buffer {
  if (entry.method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch {
    throw damaged(`${name} can’t be unpacked`);
  }
}

function readDirectory(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > most.entries) throw tooLarge(`it has more than ${most.entries} parts`);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) throw damaged('its list of parts breaks off');
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const name = bytes
      .toString('utf8', at + 46, nameEnd)
      .replaceAll('\\', '/')
      .replace(/^\/+/u, '');
    const key = name.toLowerCase();
    if (entries.has(key)) throw damaged(`it has two parts named ${name}`);
    entries.set(key, entryAt(bytes, at));
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The record that ends the directory stands at the end of the file, before a comment of at most 65,535 bytes. */
function endOfDirectory(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === 0x06054b50) return at;
  }
  throw damaged('it breaks off before its end');
}

function entryAt(bytes: Buffer, at: number): Entry {
  const method = bytes.readUInt16LE(at + 10);
  if (bytes.readUInt16LE(at + 8) & 1) {
    throw new DocxFailure('input-unreadable', 'the Word file is encrypted', 'save it without a password');
  }
  if (method !== 0 && method !== 8) throw damaged('it is packed in a way that Word does not use');
  return {
    method,
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
}
