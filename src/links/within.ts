import { setMaxListeners } from 'node:events';

/**
 * Lends `work` a signal that comes when so many milliseconds have passed, or with `outer`. Own code, since a signal of
 * AbortSignal.any does not keep that of AbortSignal.timeout alive, which then may never come.
 */
export async function within<T>(
  milliseconds: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const end = new AbortController();
  // Whole crowds wait for it, which is no leak.
  setMaxListeners(0, end.signal);
  const stop = (): void => end.abort();
  const timer = setTimeout(stop, milliseconds);
  outer?.addEventListener('abort', stop);
  if (outer?.aborted) stop();
  try {
    return await work(end.signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', stop);
    // Where one of a crowd failed, the others end too.
    stop();
  }
}
