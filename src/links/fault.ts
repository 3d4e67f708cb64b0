import type { Verdict } from './verdict.js';

/**
 * What a failed question says of the address, by the code of the system, of OpenSSL's check of certificates
 * (`X509_V_ERR_…` without its head) or of TLS. Renegotiation of the old kind is refused here, but not by browsers.
 */
export function verdictOfFault(error: unknown): Verdict {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND') return { status: 'dead', reason: 'name' };
  if (code === 'ECONNREFUSED') return { status: 'dead', reason: 'closed' };
  if (code === 'ETIMEDOUT' || code === 'ABORT_ERR') return { status: 'unknown', reason: 'silent' };
  if (networkDown.has(code)) return { status: 'unknown', reason: 'network' };
  if (unknownIssuer.has(code)) return { status: 'unknown', reason: 'issuer' };
  if (/^(?:CERT_|DEPTH_ZERO_|INVALID_|HOSTNAME_MISMATCH$|ERR_TLS_CERT_)/u.test(code))
    return { status: 'dead', reason: 'certificate' };
  if (/^(?:ERR_TLS_|ERR_SSL_|EPROTO$)/u.test(code) && !code.includes('LEGACY'))
    return { status: 'dead', reason: 'tls' };
  return { status: 'unknown', reason: 'broken' };
}

const networkDown = new Set([
  'EAI_AGAIN',
  'EAI_FAIL',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
  'EACCES',
  'EPERM',
]);

/**
 * A server that leaves out the certificates between its own and the root is helped by browsers, and a network that
 * looks into connections shows an issuer that only its own computers know: no reason to call an address dead.
 */
const unknownIssuer = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
]);
