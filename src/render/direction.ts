/** Scripts that are written from right to left (ISO 15924). */
const scripts = ['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];

/** Whether a language is written from right to left, in its usual script or the one that its tag names: `ar`, `uz-Arab`. */
export function isRightToLeft(language: string): boolean {
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && scripts.includes(script);
}
