import type { Host } from '../host.js';
import { type BuildRequest, buildOnce } from './build-once.js';

export type { BuildRequest } from './build-once.js';

/** `briefpress build`: returns the exit code, with `--watch` when it is interrupted. */
export async function runBuild(request: BuildRequest, host: Host, signal?: AbortSignal): Promise<number> {
  if (!request.watch) return (await buildOnce(request, host, signal)).code;
  const { watchBuild } = await import('./watch.js');
  return watchBuild(request, host, signal);
}
