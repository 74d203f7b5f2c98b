import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { checkServerIdentity } from 'node:tls';
import type { ConnectionOptions } from 'node:tls';

/** `false`: without TLS. */
export type TlsAttempt = false | ConnectionOptions;

interface TlsParameters {
  readonly sslmode?: string;
  readonly sslrootcert?: string;
  readonly sslcert?: string;
  readonly sslkey?: string;
}

/** What libpq's `sslmode` and certificates mean. `refuse` ends with what is wrong. */
export const tlsAttempts = (
  { sslmode, sslrootcert, sslcert, sslkey }: TlsParameters,
  host: string,
  refuse: (why: string) => never,
): readonly TlsAttempt[] => {
  const file = (name: string, path: string): string => {
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      return refuse(`${name} ${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
    }
  };
  if ((sslcert === undefined) !== (sslkey === undefined)) refuse('sslcert and sslkey belong together');
  const certificates: ConnectionOptions = {
    ...(sslrootcert === undefined ? {} : { ca: file('sslrootcert', sslrootcert) }),
    ...(sslcert === undefined ? {} : { cert: file('sslcert', sslcert) }),
    ...(sslkey === undefined ? {} : { key: file('sslkey', sslkey) }),
  };
  const unverified: ConnectionOptions = { ...certificates, rejectUnauthorized: false };
  const chainVerified: ConnectionOptions = { ...certificates, checkServerIdentity: () => undefined };
  // A socket of the file system has no TLS.
  if (host.startsWith('/')) return [false];
  switch (sslmode ?? (Object.keys(certificates).length > 0 ? 'verify-full' : 'prefer')) {
    case 'disable':
      return [false];
    case 'allow':
    case 'prefer':
      return [unverified, false];
    // As libpq: with a certificate of an authority at hand it is used.
    case 'require':
      return [sslrootcert === undefined ? unverified : chainVerified];
    case 'no-verify':
      return [unverified];
    case 'verify-ca':
      return [chainVerified];
    case 'verify-full':
      return [isIP(host) === 0 ? certificates : { ...certificates, ...addressVerified(host) }];
    default:
      return refuse(`sslmode is "${sslmode ?? ''}"; known are disable, prefer, require, verify-ca and verify-full`);
  }
};

/** The driver names no server that is reached by an address, and the certificate would be held against "localhost". */
const addressVerified = (host: string): ConnectionOptions => ({
  checkServerIdentity: (_, certificate) => checkServerIdentity(host, certificate),
});
