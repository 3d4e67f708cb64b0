import {
  addressesOf,
  isFresh,
  isWorthKeeping,
  type Kept,
  type Known,
  keep,
  linkMessages,
  type NamedAddress,
  survey,
  type Verdict,
} from '../links/index.js';
import { message } from '../model/index.js';
import { version } from '../version.js';
import { dayOf, hear, type Job, type Run } from './job.js';
import { closeLinkBook, type LinkBook, openLinkBooks } from './link-books.js';

/** What the command line says of asking addresses. */
export interface LinkRequest {
  /** Minutes for all. */
  readonly limit: number;
}

/** A profile with the addresses that it names. */
interface LinkedJob {
  readonly job: Job;
  readonly named: readonly NamedAddress[];
}

/**
 * Says what is known of the addresses of profiles. Where `request` is given, those of which nothing fresh is known are
 * asked first, each once, and what they answer is kept beside their sources; without it nothing is sent or written.
 */
export async function checkLinks(
  jobs: readonly Job[],
  request: LinkRequest | undefined,
  run: Run,
): Promise<void> {
  const linked = jobs.map((job) => ({ job, named: addressesOf(job.draft) }));
  const books = await openLinkBooks(jobs, request !== undefined, run);
  const kept = newestOf(books);
  const known = new Map<string, Known>(kept);
  if (request) {
    const asked = dayOf(run.host);
    for (const [address, verdict] of await inquire(linked, kept, request, run)) {
      const one = isWorthKeeping(verdict) ? keep(verdict, asked, kept.get(address)) : undefined;
      if (one) kept.set(address, one);
      else if (verdict.status === 'refused') kept.delete(address);
      known.set(address, one ?? { verdict, asked });
    }
    for (const book of books) await closeLinkBook(book, namedIn(book, linked), kept, run);
  }
  for (const { job, named } of linked) hear(linkMessages(named, known, job.file), job, run);
}

/** Of each address what was learnt last: two profiles may name the same. */
function newestOf(books: readonly LinkBook[]): Map<string, Kept> {
  const newest = new Map<string, Kept>();
  for (const [address, kept] of books.flatMap((book) => [...book.kept])) {
    if (kept.asked > (newest.get(address)?.asked ?? '')) newest.set(address, kept);
  }
  return newest;
}

/** Asks what has to be asked. Where no address could be asked for want of a network there are no verdicts, but one message. */
async function inquire(
  linked: readonly LinkedJob[],
  kept: ReadonlyMap<string, Kept>,
  { limit }: LinkRequest,
  run: Run,
): Promise<ReadonlyMap<string, Verdict>> {
  const { host, options, watch } = run;
  const due = dueOf(linked, kept, run);
  if (due.length === 0) return new Map();
  const verdicts = await host.withNetwork((network) =>
    survey(due, network, {
      userAgent: `Briefpress/${version} (+link check)`,
      allowPrivate: options.allowPrivateLinks,
      limit: limit * 60_000,
      ...(watch.signal && { signal: watch.signal }),
      ...(watch.progress && { progress: watch.progress.bind(watch) }),
    }),
  );
  const end = watch.signal?.aborted ? 'the check was interrupted' : 'the time was up';
  const [asked, unasked] = [true, false].map((was) => due.filter((address) => verdicts.has(address) === was));
  tellUnasked(unasked!, end, linked, run);
  if ([...verdicts.values()].some((one) => !('reason' in one && one.reason === 'network'))) return verdicts;
  tellUnasked(asked!, 'the network could not be reached', linked, run);
  return new Map();
}

/** The addresses of which nothing fresh is known, in the order of the profiles. */
function dueOf(linked: readonly LinkedJob[], kept: ReadonlyMap<string, Kept>, run: Run): string[] {
  const today = dayOf(run.host);
  const all = new Set(linked.flatMap(({ named }) => named.map(({ address }) => address)));
  return [...all].filter((address) => {
    const one = kept.get(address);
    return one === undefined || !isFresh(one, today, run.options.linksMaxAge);
  });
}

/** One message for all, at the first of them. */
function tellUnasked(
  addresses: readonly string[],
  why: string,
  linked: readonly LinkedJob[],
  run: Run,
): void {
  if (addresses.length === 0) return;
  const [first] = linked.flatMap(({ job, named }) =>
    named.filter(({ address }) => address === addresses[0]).map(({ places }) => ({ job, at: places[0] })),
  );
  const count = addresses.length === 1 ? 'one address was' : `${addresses.length} addresses were`;
  const { job, at } = first!;
  const hint = 'Ask again: what is known by now is kept.';
  hear([message('address-unknown', `${count} not asked: ${why}`, { file: job.file, ...at }, hint)], job, run);
}

function namedIn(book: LinkBook, linked: readonly LinkedJob[]): Set<string> {
  const own = linked.filter(({ job }) => book.jobs.includes(job));
  return new Set(own.flatMap(({ named }) => named.map(({ address }) => address)));
}
