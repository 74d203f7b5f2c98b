/** Says which master to talk to. */
export interface MasterDetector {
  /** For people: what it looks at. */
  readonly description: string;
  /** The address to try now; undefined while no leader is known. */
  next(): string | undefined;
  /** Calls back when another leader was elected, or there is none any more. Returns how to end that. */
  onChange(listener: () => void): () => void;
}

/** Addresses of masters, tried in turn; the one that leads is found by its redirects. A name is resolved anew at every try. */
export const addressDetector = (addresses: readonly string[]): MasterDetector => {
  let turn = 0;
  return {
    description: addresses.join(', '),
    next: () => addresses[turn++ % addresses.length],
    onChange: () => () => undefined,
  };
};
