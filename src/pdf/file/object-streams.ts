import { deflate } from './deflate.js';

/** An indirect object without a stream, as text. */
export interface PackedObject {
  readonly id: number;
  readonly text: string;
}

/** How the end of a file is written: lines and bytes at an offset that grows. */
export interface ObjectWriter {
  readonly _offset: number;
  _write(chunk: string | Uint8Array): void;
}

export interface Trailer {
  /** By object number, from 1: where each object stands that is in no stream. */
  readonly offsets: readonly (number | null)[];
  readonly packed: readonly PackedObject[];
  readonly root: string;
  readonly info: string;
}

const objectsInAStream = 1000;

/**
 * Writes small objects into object streams and the cross-reference as a stream (ISO 32000-1, 7.5.7 and 7.5.8): a third of
 * the size. `identifier` is asked for when all objects are written: 32 hexadecimal digits.
 */
export function writeObjectStreams(trailer: Trailer, writer: ObjectWriter, identifier: () => string): void {
  const offsets = [...trailer.offsets];
  const places = new Map<number, { stream: number; index: number }>();
  for (let from = 0; from < trailer.packed.length; from += objectsInAStream) {
    const objects = trailer.packed.slice(from, from + objectsInAStream);
    const stream = offsets.push(writer._offset);
    for (const [index, { id }] of objects.entries()) places.set(id, { stream, index });
    writeObjectStream(stream, objects, writer);
  }
  const start = writer._offset;
  const number = offsets.push(start);
  writeStream(
    number,
    crossReference(trailer, number, identifier()),
    predicted(rows(offsets, places)),
    writer,
  );
  writer._write(`startxref\n${start}\n%%EOF`);
}

function writeObjectStream(number: number, objects: readonly PackedObject[], writer: ObjectWriter): void {
  let body = '';
  const heads = objects.map(({ id, text }) => {
    const head = `${id} ${body.length}`;
    body += `${text}\n`;
    return head;
  });
  const head = `${heads.join(' ')} `;
  const dictionary = `/Type /ObjStm /N ${objects.length} /First ${head.length}`;
  writeStream(number, dictionary, Buffer.from(head + body, 'latin1'), writer);
}

function crossReference({ root, info }: Trailer, number: number, id: string): string {
  const predictor = `/DecodeParms <</Predictor 12 /Columns ${rowLength}>>`;
  return `/Type /XRef /Size ${number + 1} /W [1 4 2] /Root ${root} /Info ${info} /ID [<${id}> <${id}>] ${predictor}`;
}

function writeStream(number: number, dictionary: string, bytes: Uint8Array, writer: ObjectWriter): void {
  const deflated = deflate(bytes);
  writer._write(`${number} 0 obj\n<<${dictionary} /Filter /FlateDecode /Length ${deflated.length}>>\nstream`);
  writer._write(deflated);
  writer._write('\nendstream\nendobj');
}

/** One byte of type, four of offset or stream number, two of generation or index. */
const rowLength = 7;

function rows(
  offsets: readonly (number | null)[],
  places: ReadonlyMap<number, { stream: number; index: number }>,
): Buffer {
  const table = Buffer.alloc((offsets.length + 1) * rowLength);
  table.writeUInt16BE(0xffff, 5);
  for (const [i, offset] of offsets.entries()) {
    const at = (i + 1) * rowLength;
    const place = places.get(i + 1);
    table[at] = place ? 2 : 1;
    table.writeUInt32BE(place ? place.stream : (offset ?? 0), at + 1);
    table.writeUInt16BE(place ? place.index : 0, at + 5);
  }
  return table;
}

/** PNG's Up predictor: each row as its difference from the one above, which deflates far better. */
function predicted(table: Buffer): Buffer {
  const count = table.length / rowLength;
  const output = Buffer.alloc(count * (rowLength + 1));
  for (let row = 0; row < count; row += 1) {
    output[row * (rowLength + 1)] = 2;
    for (let i = 0; i < rowLength; i += 1) {
      const above = row === 0 ? 0 : table[(row - 1) * rowLength + i]!;
      output[row * (rowLength + 1) + 1 + i] = (table[row * rowLength + i]! - above) & 0xff;
    }
  }
  return output;
}
