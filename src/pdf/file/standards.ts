import type { PdfStandard } from '../../config/words.js';

/** Part and conformance level of PDF/A, as XMP has them. */
export function archivalPart(standards: readonly PdfStandard[]): { part: number; level: string } | undefined {
  if (standards.includes('a-3a')) return { part: 3, level: 'A' };
  return standards.includes('a-2a') ? { part: 2, level: 'A' } : undefined;
}
