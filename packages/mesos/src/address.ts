import { MesosError } from './mesos-error.js';

export const schedulerPath = '/api/v1/scheduler';
const defaultPort = 5050;

/** `host`, `host:port`, `[v6]:port` or `http(s)://host:port` → origin, e.g. `http://10.0.0.5:5050`. Throws MESOS_ADDRESS_INVALID. */
export const masterOrigin = (address: string): string => {
  const text = address.trim();
  const full = /^https?:\/\//i.test(text) ? text : `http://${text}`;
  let url: URL;
  try {
    url = new URL(full);
  } catch (error) {
    throw new MesosError('MESOS_ADDRESS_INVALID', `Given: "${address}".`, { cause: error });
  }
  if (text === '' || url.username !== '' || url.search !== '' || url.hash !== '') {
    throw new MesosError('MESOS_ADDRESS_INVALID', `Given: "${address}".`);
  }
  const named = /:\d+\/?$/.test(full);
  return named || url.port !== ''
    ? `${url.protocol}//${url.hostname}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`
    : `${url.protocol}//${url.hostname}:${defaultPort}`;
};

/** A place calls go to: an origin and a path, with its query. */
export interface Target {
  readonly origin: string;
  readonly path: string;
}

/** Where a 307 leads: `//host:port/path`, as Mesos writes it, or a whole address. Throws MESOS_REDIRECT_INVALID. */
export const redirectTarget = (location: string | undefined, from: Target): Target => {
  try {
    if (location === undefined || location === '') throw new TypeError('There is no Location.');
    const url = new URL(location, from.origin);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      throw new TypeError(`${url.protocol} is not spoken here.`);
    return { origin: url.origin, path: url.pathname === '/' ? from.path : url.pathname + url.search };
  } catch (error) {
    throw new MesosError('MESOS_REDIRECT_INVALID', `Location: "${location ?? ''}".`, { cause: error });
  }
};
