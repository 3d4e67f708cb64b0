import type { PdfStandard } from './words.js';

/** Why a set of standards can't be met in one file; undefined where it can. `embeds`: whether files are to be put inside. */
export function conflictOf(standards: readonly PdfStandard[], embeds: boolean): string | undefined {
  if (standards.includes('a-3a') && standards.includes('a-2a'))
    return 'a file can’t be PDF/A-3a and PDF/A-2a at once';
  if (standards.includes('a-2a') && embeds) return 'PDF/A-2a allows no embedded source (ISO 19005-2, 6.8)';
  return undefined;
}
