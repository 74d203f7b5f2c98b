import { readEnsemble, withoutLogin } from './ensemble.js';
import type { EnsembleAddress } from './ensemble.js';
import type { Reader } from './reader.js';
import type { Variable } from './variable.js';

const expected = 'host:port, http(s)://host:port, several of them with commas, or zk://host:port,host:port/path';

/** How the leading master is found. */
export interface Masters {
  /** `host:port` or `http(s)://host:port`; with an ensemble, its address as it may be shown. */
  readonly addresses: readonly string[];
  /** Where the masters elect their leader. */
  readonly ensemble?: EnsembleAddress;
}

const isAddress = (text: string): boolean => {
  const full = /^https?:\/\//i.test(text) ? text : `http://${text}`;
  if (/\s/.test(text)) return false;
  try {
    const url = new URL(full);
    return (
      url.hostname !== '' &&
      url.username === '' &&
      (url.pathname === '/' || url.pathname === '') &&
      url.search === '' &&
      !/:0*$/.test(full)
    );
  } catch {
    return false;
  }
};

/** Undefined when not set or wrong (which is told). */
export const masters = (reader: Reader, variable: Variable): Masters | undefined => {
  const text = reader.text(variable);
  if (text === undefined) return undefined;
  return /^zk:\/\//i.test(text) ? electing(reader, variable, text) : listed(reader, variable, text);
};

const electing = (reader: Reader, variable: Variable, text: string): Masters | undefined => {
  const ensemble = readEnsemble(text);
  return 'wrong' in ensemble
    ? reader.problem(variable, variable.key, `is no ZooKeeper address: ${ensemble.wrong}.`, expected)
    : { addresses: [withoutLogin(text)], ensemble };
};

const listed = (reader: Reader, variable: Variable, text: string): Masters | undefined => {
  const addresses = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const wrong = addresses.find((address) => !isAddress(address));
  if (addresses.length === 0 || wrong !== undefined)
    return reader.problem(
      variable,
      variable.key,
      `holds ${wrong === undefined ? 'no address' : `"${withoutLogin(wrong)}", which is no address`}.`,
      expected,
    );
  return {
    addresses: addresses.map((address) =>
      /^https?:\/\//i.test(address) || /:\d+$/.test(address) ? address : `${address}:5050`,
    ),
  };
};
