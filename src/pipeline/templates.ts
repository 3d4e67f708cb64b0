import { resolve } from 'node:path';
import { builtInTemplates, type TemplateSource } from '../render/files.js';
import type { BuildRun } from './job.js';

/** Where a build's templates are: those of the user before those of the program. Each file is read once. */
export function templatesOf({ options, host }: Pick<BuildRun, 'options' | 'host'>): TemplateSource {
  const own = resolve(host.cwd, options.templates ?? 'templates');
  return { folders: [own, builtInTemplates], read: new Map() };
}
