import { extensionOf, type ReadProfiles, readBy } from './reader.js';

/** What reads a file. Plain text is read without what other formats need, which is much to load for one short profile. */
export async function readerOf(file: string): Promise<ReadProfiles> {
  if (extensionOf(file) !== '.txt') return (await import('./index.js')).readProfiles;
  const { readText } = await import('./text.js');
  return (input, context) => readBy(readText, input, context);
}
