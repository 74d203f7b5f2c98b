import type {
  PoolIdentity,
  ResourcePool,
  ResourcesRequest,
  ResourceSum,
  Shortage,
  TakenResources,
} from '@borealis/contracts';
import { countFrom, holds, normalised, pick, rangesOf, without } from './ports.js';
import type { Ports } from './ports.js';

/** Mesos counts in thousandths; whole numbers of them add up without error. */
const milli = (value: number): number => Math.round(value * 1000);
const scalars = ['cpus', 'memMb', 'diskMb', 'gpus'] as const;
type Scalar = (typeof scalars)[number];
const vetoOf = { cpus: 'cpus', memMb: 'mem', diskMb: 'disk', gpus: 'gpus' } as const;

interface Pool {
  readonly identity: PoolIdentity;
  readonly free: Record<Scalar, number>;
  ports: Ports;
}

const identityOf = ({ reservedFor, reservations }: PoolIdentity): PoolIdentity =>
  reservations === undefined ? { reservedFor } : { reservedFor, reservations };

export interface Taken {
  readonly resources: readonly TakenResources[];
  /** PORT0, PORT1, …: the fixed ones in ascending order, then the dynamic ones. */
  readonly ports: readonly number[];
}

/** What one agent has free for us: reserved pools first, then the unreserved one. */
export class AgentResources {
  private readonly pools: Pool[];
  private readonly total: Record<Scalar, number> = { cpus: 0, memMb: 0, diskMb: 0, gpus: 0 };

  constructor(pools: readonly ResourcePool[]) {
    this.pools = pools
      .filter(({ revocable }) => revocable !== true)
      .sort((a, b) => Number(a.reservedFor === '*') - Number(b.reservedFor === '*'))
      .map((pool) => ({
        identity: identityOf(pool),
        free: { cpus: milli(pool.cpus), memMb: milli(pool.memMb), diskMb: milli(pool.diskMb), gpus: milli(pool.gpus) },
        ports: normalised(pool.ports),
      }));
    for (const pool of this.pools) for (const name of scalars) this.total[name] += pool.free[name];
  }

  /** What is free now, all pools together. */
  get free(): ResourceSum {
    const { cpus, memMb, diskMb, gpus } = this.total;
    const ports = this.pools.reduce((sum, pool) => sum + countFrom(pool.ports, 0), 0);
    return { cpus: cpus / 1000, memMb: memMb / 1000, diskMb: diskMb / 1000, gpus: gpus / 1000, ports };
  }

  /** What is free now, pool by pool, as it would be offered. */
  freePools(): ResourcePool[] {
    return this.pools.map(({ identity, free, ports }) => ({
      ...identity,
      cpus: free.cpus / 1000,
      memMb: free.memMb / 1000,
      diskMb: free.diskMb / 1000,
      gpus: free.gpus / 1000,
      ports,
    }));
  }

  /** What is missing for this request; empty when it fits. */
  shortages(request: ResourcesRequest): Shortage[] {
    const missing: Shortage[] = [];
    for (const name of scalars) {
      const need = milli(request[name]);
      if (need > this.total[name])
        missing.push({ veto: vetoOf[name], need: need / 1000, have: this.total[name] / 1000 });
    }
    const { count, fixed, minimum } = request.ports;
    const there = fixed.filter((port) => this.pools.some((pool) => holds(pool.ports, port))).length;
    if (there < fixed.length) missing.push({ veto: 'fixedPorts', need: fixed.length, have: there });
    else if (count > fixed.length) {
      const have = this.dynamicPorts(fixed, minimum ?? 0);
      if (have < count - fixed.length) missing.push({ veto: 'ports', need: count - fixed.length, have });
    }
    return missing;
  }

  /** The same question on the hot path, without words for the answer. */
  fits(request: ResourcesRequest): boolean {
    for (const name of scalars) if (milli(request[name]) > this.total[name]) return false;
    const { count, fixed, minimum } = request.ports;
    if (count === 0) return true;
    for (const port of fixed) if (!this.pools.some((pool) => holds(pool.ports, port))) return false;
    return count === fixed.length || this.dynamicPorts(fixed, minimum ?? 0) >= count - fixed.length;
  }

  /** Takes a request that fits: {@link shortages} has to be empty. `seed` picks among the dynamic ports. */
  take(request: ResourcesRequest, seed: number): Taken {
    const parts = this.pools.map((pool) => ({ pool, cpus: 0, memMb: 0, diskMb: 0, gpus: 0, ports: [] as number[] }));
    for (const name of scalars) {
      let left = milli(request[name]);
      this.total[name] -= left;
      for (const part of parts) {
        const taken = Math.min(left, part.pool.free[name]);
        part.pool.free[name] -= taken;
        part[name] += taken;
        left -= taken;
      }
    }
    const ports: number[] = [];
    const takePort = (part: (typeof parts)[number], port: number): void => {
      part.pool.ports = without(part.pool.ports, port);
      part.ports.push(port);
      ports.push(port);
    };
    for (const port of [...request.ports.fixed].sort((a, b) => a - b)) {
      const part = parts.find(({ pool }) => holds(pool.ports, port));
      if (part) takePort(part, port);
    }
    for (const part of parts) {
      for (const port of pick(part.pool.ports, request.ports.count - ports.length, request.ports.minimum ?? 0, seed))
        takePort(part, port);
    }
    const resources = parts
      .filter((part) => scalars.some((name) => part[name] > 0) || part.ports.length > 0)
      .map((part) => ({
        ...part.pool.identity,
        cpus: part.cpus / 1000,
        memMb: part.memMb / 1000,
        diskMb: part.diskMb / 1000,
        gpus: part.gpus / 1000,
        ports: rangesOf(part.ports),
      }));
    return { resources, ports };
  }

  private dynamicPorts(fixed: readonly number[], minimum: number): number {
    const reachable = this.pools.reduce((sum, pool) => sum + countFrom(pool.ports, minimum), 0);
    return reachable - fixed.filter((port) => port >= minimum).length;
  }
}
