import type { OfferedResources, PoolIdentity, PortRange, ResourcePool, TaskTemplate } from '@borealis/contracts';

/** Mesos counts in thousandths. */
const milli = (value: number): number => Math.round(value * 1000);
const scalars = ['cpus', 'memMb', 'diskMb', 'gpus'] as const;
type Scalar = (typeof scalars)[number];

interface Pool {
  readonly identity: PoolIdentity;
  readonly free: Record<Scalar, number>;
  readonly ports: Set<number>;
}

const keyOf = ({ reservedFor, reservations, revocable }: PoolIdentity): string =>
  reservations === undefined
    ? revocable === true
      ? `${reservedFor} revocable`
      : reservedFor
    : JSON.stringify([reservedFor, reservations, revocable]);

const expanded = (ranges: readonly PortRange[]): number[] => {
  const ports: number[] = [];
  for (const { begin, end } of ranges) for (let port = begin; port <= end; port++) ports.push(port);
  return ports;
};

const ranged = (ports: ReadonlySet<number>): PortRange[] => {
  const ranges: { begin: number; end: number }[] = [];
  for (const port of [...ports].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.end === port - 1) last.end = port;
    else ranges.push({ begin: port, end: port });
  }
  return ranges;
};

/** Resources by pool, with every port by itself: simple enough to be trusted as the judge of what the core takes. */
export class Holdings {
  private readonly pools = new Map<string, Pool>();

  constructor(resources: readonly (OfferedResources & PoolIdentity)[] = []) {
    this.give(resources);
  }

  copy(): Holdings {
    return new Holdings(this.offered());
  }

  give(resources: readonly (OfferedResources & PoolIdentity)[]): void {
    for (const part of resources) {
      const pool = this.poolOf(part);
      for (const name of scalars) pool.free[name] += milli(part[name]);
      for (const port of expanded(part.ports)) pool.ports.add(port);
    }
  }

  /** Takes all or nothing; what is missing, in words, when it is nothing. */
  take(resources: readonly (OfferedResources & PoolIdentity)[]): string | undefined {
    const lack = this.lacks(resources);
    if (lack !== undefined) return lack;
    for (const part of resources) {
      const pool = this.poolOf(part);
      for (const name of scalars) pool.free[name] -= milli(part[name]);
      for (const port of expanded(part.ports)) pool.ports.delete(port);
    }
    return undefined;
  }

  offered(): ResourcePool[] {
    return [...this.pools.values()].map(({ identity, free, ports }) => ({
      ...identity,
      cpus: free.cpus / 1000,
      memMb: free.memMb / 1000,
      diskMb: free.diskMb / 1000,
      gpus: free.gpus / 1000,
      ports: ranged(ports),
    }));
  }

  /** The master's --min_allocatable_resources. */
  get worthOffering(): boolean {
    return this.sum('cpus') >= 10 || this.sum('memMb') >= 32_000;
  }

  contains(other: Holdings): boolean {
    for (const [key, { free, ports }] of other.pools) {
      const there = this.pools.get(key);
      if (scalars.some((name) => free[name] > (there?.free[name] ?? 0))) return false;
      for (const port of ports) if (there?.ports.has(port) !== true) return false;
    }
    return true;
  }

  /** `revocable`: of what Mesos may take back alone, or of what it may not; without, of both. */
  sum(name: Scalar, revocable?: boolean): number {
    let total = 0;
    for (const { identity, free } of this.pools.values())
      if (revocable === undefined || revocable === (identity.revocable === true)) total += free[name];
    return total;
  }

  /** Whether a task would have what it asks for. `revocable`: its cores are those Mesos may take back. */
  hasRoomFor({ cpus, memMb, diskMb, gpus, ports }: TaskTemplate['resources'], revocable: boolean): boolean {
    const open = this.ports();
    return (
      this.sum('cpus', revocable) >= milli(cpus) &&
      this.sum('memMb', false) >= milli(memMb) &&
      this.sum('diskMb', false) >= milli(diskMb) &&
      this.sum('gpus', false) >= milli(gpus) &&
      open.size >= ports.count &&
      ports.fixed.every((port) => open.has(port))
    );
  }

  ports(): Set<number> {
    return new Set([...this.pools.values()].flatMap(({ ports }) => [...ports]));
  }

  private lacks(resources: readonly (OfferedResources & PoolIdentity)[]): string | undefined {
    const asked = new Map<string, Pool>();
    for (const part of resources) {
      const key = keyOf(part);
      const there = this.pools.get(key);
      const sum = asked.get(key) ?? emptyPool(part);
      asked.set(key, sum);
      for (const name of scalars) {
        if (!(part[name] >= 0)) return `${part[name]} ${name}`;
        sum.free[name] += milli(part[name]);
        if (sum.free[name] > (there?.free[name] ?? 0))
          return `${sum.free[name] / 1000} ${name} of ${key}, there are ${(there?.free[name] ?? 0) / 1000}`;
      }
      for (const port of expanded(part.ports)) {
        if (sum.ports.has(port)) return `port ${port} twice`;
        sum.ports.add(port);
        if (there?.ports.has(port) !== true) return `port ${port} of ${key}, which is not free`;
      }
    }
    return undefined;
  }

  private poolOf(part: PoolIdentity): Pool {
    const key = keyOf(part);
    const known = this.pools.get(key);
    if (known) return known;
    const pool = emptyPool(part);
    this.pools.set(key, pool);
    return pool;
  }
}

const emptyPool = ({ reservedFor, reservations, revocable }: PoolIdentity): Pool => ({
  identity: {
    reservedFor,
    ...(reservations === undefined ? {} : { reservations }),
    ...(revocable === undefined ? {} : { revocable }),
  },
  free: { cpus: 0, memMb: 0, diskMb: 0, gpus: 0 },
  ports: new Set(),
});
