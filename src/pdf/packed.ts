import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Bytes as the table keeps them that is prepared with the program: deflated, in base64. */
export interface Packed {
  /** Of the bytes. */
  readonly size: number;
  readonly deflated: string;
}

export function packBytes(bytes: Uint8Array): Packed {
  return { size: bytes.length, deflated: deflateRawSync(bytes, { level: 9 }).toString('base64') };
}

export function unpackBytes({ size, deflated }: Packed): Buffer {
  // with room for all, and a little more, zlib is done in one go
  return inflateRawSync(Buffer.from(deflated, 'base64'), { chunkSize: size + 64 });
}

/** Integers of 16 bits. Throws for any other number. */
export function packIntegers(integers: readonly number[]): Packed {
  const bytes = Buffer.alloc(2 * integers.length);
  for (const [i, integer] of integers.entries()) {
    if (!Number.isInteger(integer)) throw new Error(`${integer} is no integer`);
    bytes.writeInt16LE(integer, 2 * i);
  }
  return packBytes(bytes);
}

export function unpackIntegers(packed: Packed): Int16Array {
  const bytes = unpackBytes(packed);
  if (isBigEndian) bytes.swap16();
  return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
}

/** How this machine keeps integers. */
const isBigEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;
