import { BorealisError } from '@borealis/contracts';
import { tlsAttempts } from './tls-attempts.js';
import type { TlsAttempt } from './tls-attempts.js';

/** A `postgres://` address, read. */
export interface PostgresAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password?: string;
  readonly database: string;
  /** Where the tables are, if not in the first schema of the user's search path. */
  readonly schema?: string;
  readonly applicationName: string;
  readonly connectTimeoutMs: number;
  /** How to speak to the server, tried in turn: `sslmode=prefer` goes on without TLS where there is none. */
  readonly tls: readonly TlsAttempt[];
  /** For messages: no user, no password. */
  readonly location: string;
}

const usualPort = 5432;
const usualConnectTimeoutS = 10;
const parameters = [
  'sslmode',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'schema',
  'application_name',
  'connect_timeout',
  'host',
] as const;
type Parameter = (typeof parameters)[number];

/** BOREALIS_STORE_ADDRESS_INVALID, which shows nothing of the address but what is wrong with it, never the password. */
export const refuseAddress = (why: string): never => {
  throw new BorealisError('BOREALIS_STORE_ADDRESS_INVALID', { why });
};

export const isPostgresAddress = (url: string): boolean => /^postgres(ql)?:\/\//i.test(url);

/** Reads an address as libpq would, as far as it makes sense here; rejects what it does not know, so that a typing error is noticed. */
export const readPostgresAddress = (text: string): PostgresAddress => {
  const url = parse(text);
  const given = givenParameters(url);
  const host = given.host ?? url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (host === '') refuseAddress('it names no host');
  const database = decoded(url.pathname.slice(1), 'database');
  if (database === '' || database.includes('/')) refuseAddress('it has to end with /<database>');
  const user = decoded(url.username, 'user');
  if (user === '') refuseAddress('it names no user');
  const { schema } = given;
  if (schema !== undefined && !/^[a-z_][a-z0-9_]{0,62}$/.test(schema))
    refuseAddress(`the schema "${schema}" is not made of small letters, digits and underscores`);
  const port = url.port === '' ? usualPort : Number(url.port);
  const password = decoded(url.password, 'password');
  return {
    host,
    port,
    user,
    ...(password === '' ? {} : { password }),
    database,
    ...(schema === undefined ? {} : { schema }),
    applicationName: given.application_name ?? 'borealis',
    connectTimeoutMs: 1000 * secondsOf(given.connect_timeout),
    tls: tlsAttempts(given, host, refuseAddress),
    location: `postgres://${host.includes(':') ? `[${host}]` : host}:${port}/${database}${schema === undefined ? '' : `?schema=${schema}`}`,
  };
};

const parse = (text: string): URL => {
  try {
    return new URL(text);
  } catch {
    return refuseAddress(
      'it cannot be read: characters such as @ : / ? # % in user or password have to be escaped (%40 for @), and only one host can be named',
    );
  }
};

const givenParameters = (url: URL): Partial<Record<Parameter, string>> => {
  const known = new Set<string>(parameters);
  for (const name of url.searchParams.keys())
    if (!known.has(name)) refuseAddress(`it has the parameter "${name}"; known are ${parameters.join(', ')}`);
  return Object.fromEntries(url.searchParams);
};

const decoded = (part: string, what: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return refuseAddress(`a % in the ${what} has to be written as %25`);
  }
};

const secondsOf = (text: string | undefined): number => {
  if (text === undefined) return usualConnectTimeoutS;
  const seconds = Number(text);
  return Number.isInteger(seconds) && seconds > 0
    ? seconds
    : refuseAddress(`connect_timeout is "${text}", a number of seconds is needed`);
};
