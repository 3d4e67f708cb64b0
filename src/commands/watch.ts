import { atPresent, type Host } from '../host.js';
import { warmUp } from '../pipeline/warm-up.js';
import { type BuildRequest, buildOnce } from './build-once.js';
import { Changes } from './changes.js';
import { watchedFolders } from './watched-folders.js';

/**
 * Builds, then again whenever a profile, a template or the settings change, until it is interrupted. Faults are told, and
 * the watch goes on. What has changed is for the build to find out: it makes what is not as it was made from.
 */
export async function watchBuild(request: BuildRequest, host: Host, signal?: AbortSignal): Promise<number> {
  // All is loaded and warm after the first build; other threads would have to begin anew.
  const again = { ...request, flags: { ...request.flags, force: false, jobs: 1 } };
  const changes = new Changes(host, signal);
  const memory = {};
  let outcome = await buildOnce(request, host, signal, { memory });
  let { options } = outcome;
  let isWarm = false;
  while (!signal?.aborted) {
    changes.watch(await watchedFolders(request, options, host), options?.out);
    const changed = await changes.next();
    if (signal?.aborted) break;
    outcome = await buildOnce(again, atPresent(host), signal, { before: outcome, memory, changed });
    options = outcome.options ?? options;
    if (options && !isWarm) await warmUp(options, host, memory);
    isWarm = options !== undefined;
  }
  changes.end();
  return 130;
}
