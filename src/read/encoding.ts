/** The characters of Windows-1252 from 0x80 to 0x9F; the five bytes that it leaves open stay control characters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export interface Decoded {
  readonly text: string;
  /** Set where the bytes are no UTF-8: the text before the first byte that is none. */
  readonly before?: string;
}

/**
 * Bytes to text: by byte-order mark, by the character set that the file states, else UTF-8; what is none is
 * Windows-1252. The mark itself is no part of the text.
 */
export function decodeBytes(bytes: Uint8Array, charset?: string): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  const stated = charset === undefined ? undefined : decodeStated(bytes, charset);
  if (stated !== undefined) return { text: stated };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: decodeWindows1252(bytes), before: validPrefix(bytes) };
  }
}

/** Undefined where the label means UTF-8, or nothing: then the bytes themselves tell. */
function decodeStated(bytes: Uint8Array, charset: string): string | undefined {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(charset);
  } catch {
    return undefined;
  }
  // A page that states UTF-16 in bytes that could be read so far is none (HTML, 13.2.3.2).
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return undefined;
  if (decoder.encoding.startsWith('utf-')) return undefined;
  return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
}

// Well-formed UTF-8 (Unicode, table 3-7) as latin-1 shows it, else any byte above ASCII.
const sequences =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/gu;

/**
 * Files are put together from pieces, so what is well-formed UTF-8 stays that. TextDecoder can't be asked for the rest:
 * several releases of Node 20 and 22 decode windows-1252 as ISO 8859-1.
 */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(sequences, (found) => {
      if (found.length > 1) return Buffer.from(found, 'latin1').toString();
      return windows1252[found.charCodeAt(0) - 0x80] ?? found;
    });
}

/** The text before the first byte that is no UTF-8. A U+FFFD that the file itself contains does not count. */
function validPrefix(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let start = 0;
  for (let index = text.indexOf('\ufffd'); index >= 0; index = text.indexOf('\ufffd', start)) {
    offset += Buffer.byteLength(text.slice(start, index));
    const own = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!own) return text.slice(0, index).replace(/^\ufeff/u, '');
    start = index + 1;
    offset += 3;
  }
  return text;
}
