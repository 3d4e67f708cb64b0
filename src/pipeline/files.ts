import type { Profile } from '../model/index.js';
import type { AssociatedFile } from '../pdf/index.js';
import type { Source } from './job.js';

const types = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
const endings = { text: 'txt', markdown: 'md', html: 'html', word: 'docx' } as const;

/**
 * What stands inside a profile's PDF: its source as it was read, byte for byte, and its model as JSON. Paths are left
 * out, so that the same profile gives the same bytes wherever it lies.
 */
export function filesOf(profile: Profile, { input, bytes }: Source): AssociatedFile[] {
  const { format } = profile.source;
  const name = input.file === '-' ? `${profile.slug}.${endings[format]}` : nameOf(input.file);
  const model = { ...profile, source: { ...profile.source, file: name } };
  return [
    {
      name,
      bytes,
      type: types[format],
      relationship: 'Source',
      description: 'The source that this document was made from',
    },
    {
      name: `${profile.slug}.json`,
      bytes: Buffer.from(`${JSON.stringify(model, null, 2)}\n`),
      type: 'application/json',
      relationship: 'Data',
      description: 'The profile with its numbered notes, as data',
    },
  ];
}

function nameOf(path: string): string {
  return path.split(/[\\/]/u).at(-1)!;
}
