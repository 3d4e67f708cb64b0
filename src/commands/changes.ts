import { resolve, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Host, WatchedFolder } from '../host.js';

/** A program saves a file in several steps: what follows within so many milliseconds belongs to it. */
const quiet = 30;

/** An empty file is one that is being saved, unless it stays so for as many milliseconds. */
const patience = 300;

/** Tells of changes in folders, bursts of them once. The first is told at once: something may have changed before. */
export class Changes {
  private folders = '';
  private stop: () => void = () => undefined;
  private wake: () => void = () => undefined;
  private isDirty = true;
  private last = 0;
  private path: string | undefined;
  private paths = new Set<string>();

  constructor(
    private readonly host: Host,
    private readonly signal: AbortSignal | undefined,
  ) {
    signal?.addEventListener('abort', () => this.wake());
  }

  /** Watches these folders from now on. What happens in `out`, where nothing of them lies, is none of our business. */
  watch(folders: readonly WatchedFolder[], out: string | undefined): void {
    const key = JSON.stringify([folders, out]);
    if (key === this.folders) return;
    this.stop();
    if (this.folders !== '') this.isDirty = true;
    this.folders = key;
    const own = out === undefined ? undefined : resolve(this.host.cwd, out) + sep;
    const isOwn = (path: string) => own !== undefined && `${path}${sep}`.startsWith(own);
    const ignores = folders.every((folder) => !isOwn(folder.path));
    this.stop = this.host.watch(folders, (path) => {
      if (path !== undefined && ignores && isOwn(path)) return;
      this.isDirty = true;
      this.path = path;
      if (path !== undefined) this.paths.add(path);
      this.last = performance.now();
      this.wake();
    });
  }

  /** Comes back after the next change, when all is quiet again, with the paths that are known; or when the watch is interrupted. */
  async next(): Promise<string[]> {
    if (!this.isDirty && !this.signal?.aborted)
      await new Promise<void>((wake) => {
        this.wake = wake;
      });
    for (let rest = await this.rest(); rest > 0 && !this.signal?.aborted; rest = await this.rest())
      await wait(rest);
    this.isDirty = false;
    const paths = [...this.paths];
    this.paths.clear();
    return paths;
  }

  end(): void {
    this.stop();
  }

  /** How long to wait for more. */
  private async rest(): Promise<number> {
    const [stamp] = this.path === undefined ? [] : await this.host.stamps([this.path]);
    return this.last + (stamp?.size === 0 ? patience : quiet) - performance.now();
  }
}
