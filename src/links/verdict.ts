/** What came of asking an address. */
export type Verdict =
  | { readonly status: 'alive' }
  /** It leads to another for good, and that one answers. */
  | {
      readonly status: 'moved';
      readonly to: string;
      /** Whether the way there leaves https for http. */
      readonly unsafe?: true;
    }
  | { readonly status: 'dead' | 'unknown'; readonly reason: Reason; readonly http?: number }
  /** It was not asked, or not to its end. */
  | { readonly status: 'refused'; readonly reason: Refusal };

/** Why an address is dead, or why nobody knows. */
export type Reason = keyof typeof reasons;

/** Each stands behind “the address …”. */
export const reasons = {
  gone: 'the server has no such page',
  name: 'there is no server of this name',
  closed: 'the server takes no connections',
  certificate: 'the server’s certificate is not valid, so that browsers warn of it',
  tls: 'no safe connection to the server can be made',
  busy: 'the server asks to be asked less often',
  failing: 'the server reports a fault of its own',
  denied: 'the server answers, but not to programs',
  issuer: 'the server’s certificate is by an issuer that this computer does not know',
  silent: 'the server did not answer in time',
  broken: 'the connection broke, or the answer could not be understood',
  circle: 'it leads from one address to the next without end',
  elsewhere: 'it leads to an address that is none of the web’s',
  network: 'the network, or its name server, could not be reached',
} as const;

/** Why an address is not asked. */
export type Refusal = keyof typeof refusals;

export const refusals = {
  private: 'it lies in a private network',
  number: 'it names a computer by its number',
  port: 'it names a port that is not one of the web’s (80 and 443)',
  led: 'it leads to an address that is not asked: a private network, a number or an unusual port',
} as const;
