import type { SimulatedHost } from '../host/index.js';

/** Something of each host's own: for a while there may be two of them. */
export const perHost = <T extends object>(make: () => T): ((host: SimulatedHost) => T) => {
  const known = new WeakMap<SimulatedHost, T>();
  return (host) => {
    const before = known.get(host);
    if (before) return before;
    const made = make();
    known.set(host, made);
    return made;
  };
};
