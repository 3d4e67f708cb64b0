/** Standards that a file can be made to and say so: PDF/UA-1 (ISO 14289-1), PDF/A-3a and PDF/A-2a (ISO 19005-3, -2). */
export type PdfStandard = 'ua-1' | 'a-3a' | 'a-2a';

export const pdfStandards: readonly PdfStandard[] = ['ua-1', 'a-3a', 'a-2a'];

/** Accessible and archival at once. */
export const usualStandards: readonly PdfStandard[] = ['ua-1', 'a-3a'];

/** Why a set of standards can't be met in one file; undefined where it can. `embeds`: whether files are to be put inside. */
export function conflictOf(standards: readonly PdfStandard[], embeds: boolean): string | undefined {
  if (standards.includes('a-3a') && standards.includes('a-2a'))
    return 'a file can’t be PDF/A-3a and PDF/A-2a at once';
  if (standards.includes('a-2a') && embeds) return 'PDF/A-2a allows no embedded source (ISO 19005-2, 6.8)';
  return undefined;
}

/** Part and conformance level of PDF/A, as XMP has them. */
export function archivalPart(standards: readonly PdfStandard[]): { part: number; level: string } | undefined {
  if (standards.includes('a-3a')) return { part: 3, level: 'A' };
  return standards.includes('a-2a') ? { part: 2, level: 'A' } : undefined;
}
