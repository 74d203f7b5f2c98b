/** Numbers by the names of Mesos. */
export type Metrics = Readonly<Record<string, number>>;

export const prefixed = (prefix: string, numbers: Iterable<readonly [string, number]>): Metrics =>
  Object.fromEntries([...numbers].map(([name, value]) => [`${prefix}${name}`, value]));
