import { type Extent, makeReport, type Report } from './report.js';

/** The corpus of everything that is measured here, unless another seed is named. */
export const usualSeed = 7;

/** A batch of reports. */
export function makeBatch(count: number, seed = usualSeed): Report[] {
  return Array.from({ length: count }, (_, index) => makeReport(seed, index));
}

/** The short report of a cold start: the batch's median, and no longer than that. */
export function makeShort(seed = usualSeed): Report {
  return makeReport(seed, 100_000, { words: 600, notes: 15 });
}

/** A report that makes processes warm before they are measured. It belongs to no batch. */
export function makeWarmUp(seed = usualSeed): Report {
  return makeReport(seed, 100_001, { words: 300, notes: 8 });
}

/** One report of about so many pages. */
export function makeLong(pages: number, seed = usualSeed): Report {
  return makeReport(seed, 200_000 + pages, extentOfPages(pages));
}

/** What fills a page of A4 of a brief beside its notes; measured. */
const wordsOnPage = 324;

function extentOfPages(pages: number): Extent {
  const words = pages * wordsOnPage;
  return { words, notes: Math.round(words / 40) };
}
