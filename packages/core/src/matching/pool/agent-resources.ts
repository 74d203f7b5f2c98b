import { amountOf } from '@borealis/contracts';
import type { ResourcePool, ResourcesRequest, ResourceSum, Shortage, TakenResources, Veto } from '@borealis/contracts';
import { FreePool } from './free-pool.js';
import { countFrom, holds, pick } from './ports.js';
import { noAmounts, scaled, scalars } from './scaled-request.js';
import type { Amounts, Scalar, ScaledRequest } from './scaled-request.js';

export const resourceVetoes = { cpus: 'cpus', memMb: 'mem', diskMb: 'disk', gpus: 'gpus' } as const satisfies Record<
  Scalar,
  Veto
>;

const noPools: FreePool[] = [];
const noPorts: number[] = [];
/** Most agents offer nothing that may be taken back. */
const none = noAmounts();

export interface Taken {
  readonly resources: readonly TakenResources[];
  /** PORT0, PORT1, …: the fixed ones in ascending order, then the dynamic ones. */
  readonly ports: number[];
}

/**
 * What one agent has free for us, in thousandths. What is reserved is taken before what is not, and firm and revocable resources are
 * never mixed: a task takes an amount from the ones or from the others, as its request says.
 */
export class AgentResources {
  private pools: FreePool[] = noPools;
  private readonly firm = noAmounts();
  private revocable = none;
  private portCount = 0;

  constructor(pools: readonly ResourcePool[]) {
    this.add(pools);
  }

  /** More of the same agent, or back again. */
  add(pools: readonly (ResourcePool | TakenResources)[]): void {
    for (const pool of pools) {
      const added = new FreePool(pool);
      // Not pushed: an empty list that is pushed to keeps room for a dozen and a half, for each agent.
      this.pools = this.pools.length === 0 ? [added] : [...this.pools, added];
      if (added.revocable && this.revocable === none) this.revocable = noAmounts();
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
    return this.pools.map((pool) => pool.offered());
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
    const ports = request.portCount === 0 ? noPorts : this.takePorts(request, seed);
    const left = { ...request.amounts };
    for (const name of scalars) this.totalsFor(request, name)[name] -= left[name];
    const resources: TakenResources[] = [];
    for (const pool of this.pools) {
      const part = pool.take(left, request.revocable);
      if (part) resources.push(part);
    }
    return { resources, ports };
  }

  /** All ports of the request; each pool keeps in mind which of them are from it. */
  private takePorts({ fixedPorts, portCount, minimumPort }: ScaledRequest, seed: number): number[] {
    const taken: number[] = [];
    for (const port of fixedPorts) {
      const pool = this.pools.find(({ revocable, ports }) => !revocable && holds(ports, port));
      if (pool) taken.push(pool.takePort(port));
    }
    for (const pool of this.pools) {
      if (pool.revocable || taken.length === portCount) continue;
      for (const port of pick(pool.ports, portCount - taken.length, minimumPort, seed)) taken.push(pool.takePort(port));
    }
    this.portCount -= taken.length;
    return taken;
  }

  /** What is free of the kind this request takes from, firm or revocable, in thousandths. */
  total(request: ScaledRequest, name: Scalar): number {
    return this.totalsFor(request, name)[name];
  }

  private totalsFor({ revocable }: ScaledRequest, name: Scalar): Amounts {
    return revocable.size > 0 && revocable.has(name) ? this.revocable : this.firm;
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

const reservedFirst = (a: FreePool, b: FreePool): number => Number(b.isReserved) - Number(a.isReserved);
