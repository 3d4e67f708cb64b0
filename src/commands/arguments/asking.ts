import type { Options } from 'yargs';
import type { Flags } from '../../config/index.js';
import type { LinkRequest } from '../../pipeline/links.js';
import { text } from './command.js';

/** How addresses are asked. */
export const linkOptions = {
  links: {
    type: 'boolean',
    group: 'Addresses:',
    describe:
      'Ask whether the addresses in notes and text still answer; keeps what they say as NAME.links.json',
  },
  'links-max-age': {
    ...text,
    group: 'Addresses:',
    describe: 'With --links: days for which an address that answered is not asked again [30]',
  },
  'links-timeout': {
    ...text,
    group: 'Addresses:',
    describe: 'With --links: minutes for all; what is left is asked the next time [10]',
  },
  'allow-private-links': {
    type: 'boolean',
    group: 'Addresses:',
    describe: 'With --links: ask addresses in private networks too, by number and at any port',
  },
} as const satisfies Record<string, Options>;

const beside = ['links-max-age', 'links-timeout', 'allow-private-links'] as const;

export interface LinkWishes {
  /** Undefined where nothing is to be asked. */
  readonly links?: LinkRequest;
  readonly flags: Pick<Flags, 'linksMaxAge' | 'allowPrivateLinks'>;
}

/** What the options ask for; words where they can't be understood. */
export function readLinkWishes(given: Readonly<Record<string, unknown>>): LinkWishes | string {
  const lone = beside.find((name) => given[name] !== undefined);
  if (given.links !== true) return lone ? `--${lone} goes with --links` : { flags: {} };
  const { 'links-max-age': days, 'links-timeout': minutes = '10' } = given as Record<string, string>;
  const allowPrivateLinks = given['allow-private-links'];
  if (days !== undefined && !/^\d{1,4}$/u.test(days))
    return `--links-max-age must be a number of days, not ${days}`;
  if (!/^[1-9]\d{0,3}$/u.test(minutes)) return `--links-timeout must be a number of minutes, not ${minutes}`;
  return {
    links: { limit: Number(minutes) },
    flags: {
      ...(days !== undefined && { linksMaxAge: Number(days) }),
      ...(typeof allowPrivateLinks === 'boolean' && { allowPrivateLinks }),
    },
  };
}
