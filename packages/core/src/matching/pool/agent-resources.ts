import { amountOf, thousandthsOf } from '@borealis/contracts';
import type {
  PoolIdentity,
  ResourcePool,
  ResourcesRequest,
  ResourceSum,
  Shortage,
  TakenResources,
  Veto,
} from '@borealis/contracts';
import { countFrom, holds, normalised, pick, rangesOf, without } from './ports.js';
import type { Ports } from './ports.js';
import { noAmounts, scaled, scalars } from './scaled-request.js';
import type { Amounts, Scalar, ScaledRequest } from './scaled-request.js';

export const resourceVetoes = { cpus: 'cpus', memMb: 'mem', diskMb: 'disk', gpus: 'gpus' } as const satisfies Record<
  Scalar,
  Veto
>;

interface Pool {
  readonly identity: PoolIdentity;
  readonly revocable: boolean;
  readonly free: Amounts;
  ports: Ports;
}

const identityOf = ({ reservedFor, reservations, revocable }: PoolIdentity): PoolIdentity => ({
  reservedFor,
  ...(reservations === undefined ? {} : { reservations }),
  ...(revocable === true ? { revocable } : {}),
});

const noPorts: readonly number[] = [];
const noRanges: Ports = [];

export interface Taken {
  readonly resources: readonly TakenResources[];
  /** PORT0, PORT1, …: the fixed ones in ascending order, then the dynamic ones. */
  readonly ports: readonly number[];
}

/**
 * What one agent has free for us, in thousandths. What is reserved is taken before what is not, and firm and revocable resources are
 * never mixed: a task takes an amount from the ones or from the others, as its request says.
 */
export class AgentResources {
  private readonly pools: Pool[] = [];
  private readonly firm = noAmounts();
  private readonly revocable = noAmounts();
  private portCount = 0;

  constructor(pools: readonly ResourcePool[]) {
    this.add(pools);
  }

  /** More of the same agent, or back again. */
  add(pools: readonly (ResourcePool | TakenResources)[]): void {
    for (const pool of pools) {
      const added: Pool = {
        identity: identityOf(pool),
        revocable: pool.revocable === true,
        free: {
          cpus: thousandthsOf(pool.cpus),
          memMb: thousandthsOf(pool.memMb),
          diskMb: thousandthsOf(pool.diskMb),
          gpus: thousandthsOf(pool.gpus),
        },
        ports: normalised(pool.ports),
      };
      this.pools.push(added);
      const total = added.revocable ? this.revocable : this.firm;
      for (const name of scalars) total[name] += added.free[name];
      if (!added.revocable) this.portCount += countFrom(added.ports, 0);
    }
    if (this.pools.length > 1) this.pools.sort(reservedFirst);
  }

  /** The same amounts in books of their own: for asking what would be. */
  copy(): AgentResources {
    return new AgentResources(this.freePools());
  }

  /** What is free now and cannot be taken back, all pools together. */
  get free(): ResourceSum {
    const { cpus, memMb, diskMb, gpus } = this.firm;
    return {
      cpus: amountOf(cpus),
      memMb: amountOf(memMb),
      diskMb: amountOf(diskMb),
      gpus: amountOf(gpus),
      ports: this.portCount,
    };
  }

  /** What is free now, pool by pool, as it would be offered. */
  freePools(): ResourcePool[] {
    return this.pools.map(({ identity, free, ports }) => ({
      ...identity,
      cpus: amountOf(free.cpus),
      memMb: amountOf(free.memMb),
      diskMb: amountOf(free.diskMb),
      gpus: amountOf(free.gpus),
      ports,
    }));
  }

  /** What is free and cannot be taken back, in thousandths. */
  get room(): Readonly<Amounts> {
    return this.firm;
  }

  fits(request: ScaledRequest): boolean {
    for (const name of scalars) if (request.amounts[name] > this.total(request, name)) return false;
    return request.portCount === 0 || this.portsFit(request);
  }

  /** Whether it is this kind that is missing. */
  lacks(request: ScaledRequest, kind: Scalar | 'ports'): boolean {
    return kind === 'ports'
      ? request.portCount > 0 && !this.portsFit(request)
      : request.amounts[kind] > this.total(request, kind);
  }

  /** What is missing for this request; empty when it fits. */
  shortages(plain: ResourcesRequest, request = scaled(plain)): Shortage[] {
    const missing: Shortage[] = [];
    for (const name of scalars) {
      const [need, have] = [request.amounts[name], this.total(request, name)];
      if (need > have) missing.push({ veto: resourceVetoes[name], need: amountOf(need), have: amountOf(have) });
    }
    if (request.portCount === 0 || this.portsFit(request)) return missing;
    const { fixedPorts, portCount, minimumPort } = request;
    const there = fixedPorts.filter((port) => this.holds(port)).length;
    if (there < fixedPorts.length) missing.push({ veto: 'fixedPorts', need: fixedPorts.length, have: there });
    else
      missing.push({
        veto: 'ports',
        need: portCount - fixedPorts.length,
        have: this.dynamicPorts(fixedPorts, minimumPort),
      });
    return missing;
  }

  /** Takes a request that {@link fits}. `seed` picks among the dynamic ports. */
  take(request: ScaledRequest, seed: number): Taken {
    const parts: Part[] = [];
    for (const pool of this.pools) parts.push({ pool, amounts: noAmounts(), ports: [] });
    for (const name of scalars) this.takeAmount(request, name, parts);
    const ports = request.portCount === 0 ? noPorts : this.takePorts(request, parts, seed);
    const resources: TakenResources[] = [];
    for (const { pool, amounts, ports: taken } of parts) {
      const { cpus, memMb, diskMb, gpus } = amounts;
      if (cpus === 0 && memMb === 0 && diskMb === 0 && gpus === 0 && taken.length === 0) continue;
      resources.push({
        ...pool.identity,
        cpus: amountOf(cpus),
        memMb: amountOf(memMb),
        diskMb: amountOf(diskMb),
        gpus: amountOf(gpus),
        ports: taken.length === 0 ? noRanges : rangesOf(taken),
      });
    }
    return { resources, ports };
  }

  private takeAmount(request: ScaledRequest, name: Scalar, parts: readonly Part[]): void {
    let left = request.amounts[name];
    if (left === 0) return;
    const revocable = request.revocable.has(name);
    (revocable ? this.revocable : this.firm)[name] -= left;
    for (const { pool, amounts } of parts) {
      if (pool.revocable !== revocable) continue;
      const taken = Math.min(left, pool.free[name]);
      pool.free[name] -= taken;
      amounts[name] += taken;
      left -= taken;
    }
  }

  private takePorts(request: ScaledRequest, parts: readonly Part[], seed: number): number[] {
    const all: number[] = [];
    const takePort = ({ pool, ports }: Part, port: number): void => {
      pool.ports = without(pool.ports, port);
      ports.push(port);
      all.push(port);
    };
    const firm = parts.filter(({ pool }) => !pool.revocable);
    for (const port of request.fixedPorts) {
      const part = firm.find(({ pool }) => holds(pool.ports, port));
      if (part) takePort(part, port);
    }
    for (const part of firm)
      for (const port of pick(part.pool.ports, request.portCount - all.length, request.minimumPort, seed))
        takePort(part, port);
    this.portCount -= all.length;
    return all;
  }

  /** What is free of the kind this request takes from, firm or revocable, in thousandths. */
  total({ revocable }: ScaledRequest, name: Scalar): number {
    return (revocable.size > 0 && revocable.has(name) ? this.revocable : this.firm)[name];
  }

  private portsFit({ portCount, fixedPorts, minimumPort }: ScaledRequest): boolean {
    if (portCount > this.portCount) return false;
    if (fixedPorts.length === 0 && minimumPort === 0) return true;
    for (const port of fixedPorts) if (!this.holds(port)) return false;
    return (
      portCount === fixedPorts.length || this.dynamicPorts(fixedPorts, minimumPort) >= portCount - fixedPorts.length
    );
  }

  private holds(port: number): boolean {
    return this.pools.some(({ revocable, ports }) => !revocable && holds(ports, port));
  }

  private dynamicPorts(fixed: readonly number[], minimum: number): number {
    let reachable = 0;
    for (const { revocable, ports } of this.pools) if (!revocable) reachable += countFrom(ports, minimum);
    return reachable - fixed.filter((port) => port >= minimum).length;
  }
}

interface Part {
  readonly pool: Pool;
  readonly amounts: Amounts;
  readonly ports: number[];
}

const reservedFirst = (a: Pool, b: Pool): number =>
  Number(a.identity.reservedFor === '*') - Number(b.identity.reservedFor === '*');
