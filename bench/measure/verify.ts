import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Report, textsOf } from '../corpus/report.js';

/** What was written, and what is wrong with it: no fault, and the measurement counts. */
export interface Verdict {
  readonly bytes: number;
  readonly pages: number;
  /** How many PDFs were read whole. */
  readonly read: number;
  readonly faults: readonly string[];
}

/** Checks that each report's PDF is there and is whole, without reading it. */
export function checkFiles(
  reports: readonly Report[],
  out: string,
  endings: readonly string[],
): Omit<Verdict, 'pages' | 'read'> {
  let bytes = 0;
  const faults: string[] = [];
  for (const { name } of reports) {
    for (const ending of endings) {
      const size = statSync(join(out, `${name}.${ending}`), { throwIfNoEntry: false })?.size ?? 0;
      bytes += size;
      if (size < 1000) faults.push(`${name}.${ending} is ${size === 0 ? 'missing' : 'too small'}`);
    }
    const pdf = faults.length === 0 ? readFileSync(join(out, `${name}.pdf`)) : undefined;
    if (pdf && !(pdf.subarray(0, 5).equals(head) && pdf.subarray(-8).includes(end)))
      faults.push(`${name}.pdf is no whole PDF`);
  }
  return { bytes, faults };
}

/** Reads a sample of the PDFs, the longest among them, with pdf.js: every text of the report must be there. */
export async function verify(
  reports: readonly Report[],
  out: string,
  endings: readonly string[],
): Promise<Verdict> {
  const { bytes, faults } = checkFiles(reports, out, endings);
  if (faults.length > 0) return { bytes, pages: 0, read: 0, faults };
  const sample = sampleOf(reports);
  let pages = 0;
  const found: string[] = [];
  for (const report of sample) {
    const file = await readPages(join(out, `${report.name}.pdf`));
    pages += file.length;
    found.push(...faultsIn(report, file));
  }
  return { bytes, pages, read: sample.length, faults: found };
}

/** At most 40 reports, spread evenly over the lengths. */
export function sampleOf(reports: readonly Report[], most = 40): Report[] {
  const sorted = [...reports].sort((a, b) => b.words - a.words);
  const size = Math.min(most, sorted.length);
  return Array.from({ length: size }, (_, index) => sorted[Math.floor((index * sorted.length) / size)]!);
}

/**
 * Texts are compared letter by letter, since every program has its own hyphens, spaces and marks. At each page's end a
 * piece of the text and one of a note may be parted by running lines.
 */
export function faultsIn(report: Report, pages: readonly string[]): string[] {
  const faults: string[] = [];
  const printed = pages.map(lettersOf).join('');
  const pieces = [...report.blocks.flatMap(textsOf), ...report.notes].flatMap(piecesOf);
  const lost = pieces.filter((piece) => !printed.includes(piece));
  if (lost.length > 2 * (pages.length - 1))
    faults.push(
      `${report.name}: ${lost.length} of ${pieces.length} pieces of text are missing, such as “${lost[0]}”`,
    );
  const expected = report.words / 300;
  if (pages.length < expected / 2 || pages.length > expected * 2 + 2)
    faults.push(`${report.name}: ${pages.length} pages for ${report.words} words`);
  return faults;
}

const head = Buffer.from('%PDF-');
const end = Buffer.from('%%EOF');

/** Pieces of 40 letters. */
function piecesOf(text: string): string[] {
  return lettersOf(text).match(/.{1,40}/gu) ?? [];
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/\P{L}/gu, '').toLowerCase();
}

async function readPages(path: string): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: false, verbosity: 0 });
  const file = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    page.cleanup();
  }
  await task.destroy();
  return pages;
}
