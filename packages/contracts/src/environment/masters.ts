import type { Reader } from './reader.js';
import type { Variable } from './variable.js';

const expected = 'host:port, http(s)://host:port, or several of them with commas';

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

/** Addresses of masters. Undefined when not set or wrong (which is told). */
export const masters = (reader: Reader, variable: Variable): string[] | undefined => {
  const text = reader.text(variable);
  if (text === undefined) return undefined;
  if (/^zk:\/\//i.test(text)) {
    return reader.problem(
      variable,
      variable.key,
      'is a ZooKeeper address, which cannot be read yet.',
      `${expected}; name the masters themselves, the leader is found by redirects`,
    );
  }
  const addresses = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const wrong = addresses.find((address) => !isAddress(address));
  if (addresses.length === 0 || wrong !== undefined)
    return reader.problem(
      variable,
      variable.key,
      `holds ${wrong === undefined ? 'no address' : `"${wrong}", which is no address`}.`,
      expected,
    );
  return addresses.map((address) =>
    /^https?:\/\//i.test(address) || /:\d+$/.test(address) ? address : `${address}:5050`,
  );
};
