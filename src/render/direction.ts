/** Scripts that are written from right to left (ISO 15924). */
const scripts = ['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];

/** Whether a language is written from right to left, in its usual script or the one that its tag names: `ar`, `uz-Arab`. */
export function isRightToLeft(language: string): boolean {
  const known = directions.get(language);
  if (known !== undefined) return known;
  const { script } = new Intl.Locale(language).maximize();
  const isTurned = script !== undefined && scripts.includes(script);
  if (directions.size >= remembered) directions.clear();
  directions.set(language, isTurned);
  return isTurned;
}

/** Every page's running lines ask; for English, what knows all languages needn't be loaded. */
const directions = new Map([['en', false]]);
const remembered = 100;
