import type { Draft } from '../model/index.js';

/** Drafts as JSON: `{"profiles": [draft, …]}`, each as the model has it, with the place of every node in its source. */
export function writeJson(drafts: readonly Draft[]): string {
  return `${JSON.stringify({ profiles: drafts }, null, 2)}\n`;
}
