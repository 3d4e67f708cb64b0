import { message } from '../../model/index.js';
import type { Rule } from './proof.js';

/** A profile that was last updated longer ago than `stale_after` allows. */
export const staleRule: Rule = ({ draft, profile }) => {
  if (!profile?.stale) return [];
  const { file, line } = draft.source;
  const place = draft.metadata.updated?.place ?? { file, line, column: 1 };
  const text = `the profile was last updated ${profile.stale.months} months ago`;
  return [message('profile-stale', text, place, 'Update it, or set stale_after in briefpress.yaml.')];
};
