import type { Result } from '../model/index.js';
import { jsonCode, type Preparation, preparation, prepared } from '../prepared.js';
import type { Settings } from './read.js';

/**
 * Reads a config (YAML 1.2). Every fault is a message with the line and column that it stands at; the value is
 * undefined where there is one. What parses and checks is loaded where something is stated.
 */
export async function readSettings(text: string, file: string): Promise<Result<Settings | undefined>> {
  const known = prepared<Settings>('settings', text);
  if (known) return { value: known, messages: [] };
  const { parseSettings } = await import('./read.js');
  return parseSettings(text, file);
}

/** An entry for a config that says nothing: what holds then. */
export async function prepareSettings(): Promise<Preparation> {
  const { value } = await readSettings('', 'briefpress.yaml');
  return preparation('settings', '', jsonCode(value));
}
