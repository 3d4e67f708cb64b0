import { type CalendarDate, type Message, type MessageCode, message } from '../model/index.js';
import type { NamedAddress } from './addresses.js';
import type { Kept } from './kept.js';
import { reasons, refusals, type Verdict } from './verdict.js';

/** What is known of an address: from this run, or kept from an earlier one. */
export type Known = Kept | { readonly verdict: Verdict; readonly asked: CalendarDate };

/**
 * What there is to say of the addresses of one profile: one message for each that does not simply answer, at the first
 * place that names it.
 */
export function linkMessages(
  named: readonly NamedAddress[],
  known: ReadonlyMap<string, Known>,
  file: string,
): Message[] {
  return named.flatMap(({ address, places }) => {
    const found = known.get(address);
    const said = found && sayingOf(address, found);
    if (!said) return [];
    const { code, text, hint } = said;
    return [message(code, text + alsoAt(places.length - 1), { file, ...places[0] }, hint)];
  });
}

function alsoAt(others: number): string {
  if (others === 0) return '';
  return `; it is named in ${others === 1 ? 'one more place' : `${others} more places`}`;
}

interface Saying {
  readonly code: MessageCode;
  readonly text: string;
  readonly hint: string;
}

function sayingOf(address: string, { verdict, asked, ...days }: Known): Saying | undefined {
  const name = shown(address);
  const when = `, asked on ${asked}`;
  switch (verdict.status) {
    case 'alive':
      return undefined;
    case 'moved':
      return movedSaying(address, verdict, when);
    case 'dead': {
      const last = 'answered' in days ? `It last answered on ${days.answered}. ` : '';
      const text = `${name} no longer answers: ${causeOf(verdict)}${when}`;
      return { code: 'address-dead', text, hint: `${last}Look where it moved, or name an archived copy.` };
    }
    case 'unknown': {
      const text = `it could not be found out whether ${name} still answers: ${causeOf(verdict)}${when}`;
      return { code: 'address-unknown', text, hint: 'Open it in a browser, or ask again another day.' };
    }
    case 'refused': {
      const text = `${name} was not asked: ${refusals[verdict.reason]}`;
      const hint = 'Where your own network is meant, use --allow-private-links.';
      return { code: 'address-refused', text, hint };
    }
  }
}

function movedSaying(address: string, { to, unsafe }: Verdict & { status: 'moved' }, when: string): Saying {
  const code = 'address-moved';
  const [old, next] = [new URL(address), new URL(to)];
  if (to === address.replace(/^http:/u, 'https:')) {
    const text = `${shown(address)} answers at https by now${when}`;
    return { code, text, hint: 'Write https in the place of http.' };
  }
  if (next.pathname === '/' && next.search === '' && old.pathname + old.search !== '/') {
    const text = `${shown(address)} leads to the front page of ${shown(next.host)} for good${when}`;
    return { code, text, hint: 'The page itself may be gone: look for it there, or name an archived copy.' };
  }
  const hint = unsafe
    ? 'Name that address if it shows what you cited; mind that the way there is no longer safe (http).'
    : 'Name that address instead, if it shows what you cited.';
  return { code, text: `${shown(address)} leads to ${shown(to)} for good${when}`, hint };
}

function causeOf({ reason, http }: Verdict & { status: 'dead' | 'unknown' }): string {
  return http === undefined ? reasons[reason] : `${reasons[reason]} (${http})`;
}

/** Long enough to be found, short enough to be read. */
function shown(address: string): string {
  return address.length <= 200 ? address : `${address.slice(0, 199)}…`;
}
