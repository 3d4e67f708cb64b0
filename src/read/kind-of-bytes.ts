const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\xd0\xcf\x11\xe0', 'an old Word or Excel document'],
  ['{\\rtf', 'a rich-text document (RTF)'],
  ['\x1f\x8b', 'a gzip archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
];

/** What a file is that is no text, by its first bytes: `a PDF`. */
export function kindOfBytes(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (start.startsWith('PK\x03\x04')) return kindOfArchive(start);
  return signatures.find(([signature]) => start.startsWith(signature))?.[1];
}

function kindOfArchive(start: string): string {
  if (start.includes('word/')) return 'a Word document';
  if (start.includes('xl/')) return 'an Excel workbook';
  if (start.includes('opendocument')) return 'an OpenDocument file';
  if (start.includes('[Content_Types].xml')) return 'a Word or Excel document';
  return 'a zip archive';
}
