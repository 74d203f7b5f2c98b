import { CommandError } from '../command-error.js';
import { exitCodes } from './exit-codes.js';

/** Where a host listens that was told nothing else. */
export const defaultHostAddress = 'http://localhost:8080';

/** Which host a command talks to: what `--host` says, else BOREALIS_HOST, else {@link defaultHostAddress}. A plain `name:port` will do. */
export const hostAddressOf = (given: string | undefined, environment: NodeJS.ProcessEnv = process.env): URL => {
  const text = given ?? (environment['BOREALIS_HOST'] || defaultHostAddress);
  const source = given === undefined ? 'BOREALIS_HOST' : '--host';
  const address = urlOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  if (address && /^https?:$/.test(address.protocol) && address.search === '' && address.hash === '') return address;
  throw new CommandError(
    `${source} is "${text}", which is no address of a host.\nWrite it as ${defaultHostAddress} or name:port.`,
    exitCodes.wrongUse,
  );
};

/** Where a path of the API is; a host may stand behind a prefix. */
export const urlAt = (address: URL, path: string): URL =>
  new URL(address.pathname.replace(/\/$/, '') + path, address.origin);

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);
