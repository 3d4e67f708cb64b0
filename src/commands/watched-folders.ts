import { dirname, resolve } from 'node:path';
import type { BuildOptions } from '../config/index.js';
import { configName } from '../config/words.js';
import type { Host, WatchedFolder } from '../host.js';
import type { BuildRequest } from './build-once.js';

/** The folders in which something may change what a build makes. Without options, that is where the settings lie. */
export async function watchedFolders(
  { config }: BuildRequest,
  options: BuildOptions | undefined,
  host: Host,
): Promise<WatchedFolder[]> {
  const settings = { path: resolve(host.cwd, dirname(config ?? configName)), deep: false };
  const templates = options && (await folderOf(options.templates ?? 'templates', host));
  const inputs = await Promise.all((options?.inputs ?? []).map((input) => folderOf(input, host)));
  const folders = [settings, ...(templates ? [templates] : []), ...inputs];
  return [...new Map(folders.map((folder) => [JSON.stringify(folder), folder])).values()];
}

/** A folder with all below it; for a file the folder that it lies in; for what is not there (yet), or a pattern, the nearest folder above it. */
async function folderOf(path: string, host: Host): Promise<WatchedFolder> {
  const pattern = /[*?{}[\]()!]/u.exec(path);
  const start = pattern ? dirname(`${path.slice(0, pattern.index)}x`) : path;
  const isFolder = async (folder: string) => (await host.kind(folder)) === 'folder';
  let folder = resolve(host.cwd, start);
  if (await isFolder(folder)) return { path: folder, deep: true };
  while (!(await isFolder(folder)) && folder !== dirname(folder)) folder = dirname(folder);
  return { path: folder, deep: false };
}
