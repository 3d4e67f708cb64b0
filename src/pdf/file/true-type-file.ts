/** The tables that PDF wants of a font (ISO 32000-1, 9.9), in the order in which they are written. */
const wanted = ['head', 'hhea', 'loca', 'maxp', 'cvt ', 'prep', 'glyf', 'hmtx', 'fpgm'];

/** The tables of a TrueType file (OpenType, Organization of an OpenType Font). */
export class TrueTypeFile {
  /** Tells the file from any other: its directory, which has a sum of each table, and the table that has the sum of the whole. */
  readonly identity: Uint8Array;
  private readonly tables = new Map<string, Buffer>();
  private readonly hasLongLocations: boolean;
  private readonly fullMetrics: number;

  constructor(bytes: Buffer) {
    for (let i = 0; i < bytes.readUInt16BE(4); i += 1) {
      const entry = 12 + 16 * i;
      const [start, length] = [bytes.readUInt32BE(entry + 8), bytes.readUInt32BE(entry + 12)];
      this.tables.set(bytes.toString('latin1', entry, entry + 4), bytes.subarray(start, start + length));
    }
    this.identity = Buffer.concat([bytes.subarray(0, 12 + 16 * this.tables.size), this.table('head')]);
    this.hasLongLocations = this.table('head').readUInt16BE(50) === 1;
    this.fullMetrics = this.table('hhea').readUInt16BE(34);
  }

  /** The data of a glyph's outline; empty for a space. */
  outline(id: number): Buffer {
    return this.table('glyf').subarray(this.location(id), this.location(id + 1));
  }

  /** The same font with these glyphs in place of its own: their outlines, and the glyphs whose advances they have. */
  withGlyphs(outlines: readonly Buffer[], ids: readonly number[]): Buffer {
    const tables = new Map(this.tables);
    tables.set('glyf', Buffer.concat(outlines));
    tables.set('loca', this.locations(outlines));
    tables.set('hmtx', this.metrics(ids));
    tables.set('hhea', withCount(this.table('hhea'), 34, ids.length));
    tables.set('maxp', withCount(this.table('maxp'), 4, ids.length));
    return fileOf(wanted.flatMap((tag) => (tables.has(tag) ? [[tag, tables.get(tag)!] as const] : [])));
  }

  private table(tag: string): Buffer {
    return this.tables.get(tag)!;
  }

  private location(id: number): number {
    const loca = this.table('loca');
    return this.hasLongLocations ? loca.readUInt32BE(4 * id) : 2 * loca.readUInt16BE(2 * id);
  }

  /** Where outlines start that stand one after another, and where the last ends. */
  private locations(outlines: readonly Buffer[]): Buffer {
    const size = this.hasLongLocations ? 4 : 2;
    const table = Buffer.alloc(size * (outlines.length + 1));
    let offset = 0;
    for (let i = 0; i < outlines.length; i += 1) {
      offset += outlines[i]!.length;
      table.writeUIntBE(this.hasLongLocations ? offset : offset >>> 1, size * (i + 1), size);
    }
    return table;
  }

  /** Advances and left bearings. The last glyphs of a font may share an advance: there only bearings follow. */
  private metrics(ids: readonly number[]): Buffer {
    const hmtx = this.table('hmtx');
    const table = Buffer.alloc(4 * ids.length);
    for (let i = 0; i < ids.length; i += 1) {
      const full = Math.min(ids[i]!, this.fullMetrics - 1);
      const bearing = 4 * full + 2 + 2 * (ids[i]! - full);
      table.writeUInt16BE(hmtx.readUInt16BE(4 * full), 4 * i);
      table.writeUInt16BE(hmtx.readUInt16BE(bearing), 4 * i + 2);
    }
    return table;
  }
}

/** A table with its number of glyphs changed. */
function withCount(table: Buffer, at: number, count: number): Buffer {
  const own = Buffer.from(table);
  own.writeUInt16BE(count, at);
  return own;
}

/** A font file: its directory, then the tables. PDF's readers need no checksums. */
function fileOf(tables: readonly (readonly [tag: string, table: Buffer])[]): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.length);
  const power = Math.floor(Math.log2(tables.length));
  directory.write('true', 'latin1');
  for (const [i, field] of [tables.length, 16 << power, power, 16 * tables.length - (16 << power)].entries())
    directory.writeUInt16BE(field, 4 + 2 * i);
  let offset = directory.length;
  for (const [i, [tag, { length }]] of tables.entries()) {
    directory.write(tag, 12 + 16 * i, 'latin1');
    directory.writeUInt32BE(offset, 12 + 16 * i + 8);
    directory.writeUInt32BE(length, 12 + 16 * i + 12);
    offset += length;
  }
  return Buffer.concat([directory, ...tables.map(([, table]) => table)], offset);
}
