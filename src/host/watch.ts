import { type FSWatcher, watch } from 'node:fs';
import { resolve } from 'node:path';

export interface WatchedFolder {
  readonly path: string;
  /** Whether folders below it count. */
  readonly deep: boolean;
}

/** See `Host.watch`; `at` makes paths absolute. What a system can't watch any more (a folder that was taken away) is left out from then on. */
export function watchFolders(
  folders: readonly WatchedFolder[],
  at: (path: string) => string,
  changed: (path: string | undefined) => void,
): () => void {
  const watchers: FSWatcher[] = [];
  for (const { path, deep } of folders) {
    const folder = at(path);
    try {
      const watcher = watch(folder, { recursive: deep }, (_, name) =>
        changed(name === null ? undefined : resolve(folder, name)),
      );
      watcher.on('error', () => {
        watcher.close();
        changed(undefined);
      });
      watchers.push(watcher);
    } catch {
      // It is not there: its parent tells when it comes.
    }
  }
  return () => {
    for (const watcher of watchers) watcher.close();
  };
}
