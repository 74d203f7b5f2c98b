import { amountOf, thousandthsOf } from '@borealis/contracts';
import type { PoolIdentity, ResourcePool, TakenResources } from '@borealis/contracts';
import { normalised, rangesOf, without } from './ports.js';
import type { Ports } from './ports.js';
import type { Amounts, Scalar } from './scaled-request.js';

const noRanges: Ports = [];
const noPorts: number[] = [];

/** What is free of one pool of an agent, in thousandths: resources of one reservation, firm or revocable as a whole. */
export class FreePool {
  readonly revocable: boolean;
  readonly free: Amounts;
  ports: Ports;
  private portsTaken: number[] = noPorts;
  private readonly identity: PoolIdentity;

  constructor(pool: ResourcePool | TakenResources) {
    this.identity = identityOf(pool);
    this.revocable = pool.revocable === true;
    this.free = {
      cpus: thousandthsOf(pool.cpus),
      memMb: thousandthsOf(pool.memMb),
      diskMb: thousandthsOf(pool.diskMb),
      gpus: thousandthsOf(pool.gpus),
    };
    this.ports = normalised(pool.ports);
  }

  get isReserved(): boolean {
    return this.identity.reservedFor !== '*';
  }

  /** As it would be offered. */
  offered(): ResourcePool {
    const { cpus, memMb, diskMb, gpus } = this.free;
    return this.named(cpus, memMb, diskMb, gpus, this.ports);
  }

  /**
   * Takes what it has of the amounts that are left, which get less by it, and gives it and the ports that were taken before the name it
   * was offered by. Undefined when it has no part in this.
   */
  take(left: Amounts, revocable: ReadonlySet<Scalar>): TakenResources | undefined {
    const cpus = this.takeAmount('cpus', left, revocable);
    const memMb = this.takeAmount('memMb', left, revocable);
    const diskMb = this.takeAmount('diskMb', left, revocable);
    const gpus = this.takeAmount('gpus', left, revocable);
    const ports = this.portsTaken;
    this.portsTaken = noPorts;
    if (cpus === 0 && memMb === 0 && diskMb === 0 && gpus === 0 && ports.length === 0) return undefined;
    return this.named(cpus, memMb, diskMb, gpus, ports.length === 0 ? noRanges : rangesOf(ports));
  }

  /** Goes with what is taken next. */
  takePort(port: number): number {
    this.ports = without(this.ports, port);
    if (this.portsTaken.length === 0) this.portsTaken = [port];
    else this.portsTaken.push(port);
    return port;
  }

  private takeAmount(name: Scalar, left: Amounts, revocable: ReadonlySet<Scalar>): number {
    const wanted = left[name];
    if (wanted === 0 || this.revocable !== revocable.has(name)) return 0;
    const taken = Math.min(wanted, this.free[name]);
    this.free[name] -= taken;
    left[name] -= taken;
    return taken;
  }

  private named(cpus: number, memMb: number, diskMb: number, gpus: number, ports: Ports): ResourcePool {
    const { reservedFor, reservations, revocable } = this.identity;
    // In full, not spread together: this is made for each launch.
    const named = {
      reservedFor,
      cpus: amountOf(cpus),
      memMb: amountOf(memMb),
      diskMb: amountOf(diskMb),
      gpus: amountOf(gpus),
      ports,
    };
    if (reservations === undefined && revocable === undefined) return named;
    return { ...this.identity, ...named };
  }
}

const unreserved: PoolIdentity = { reservedFor: '*' };

const identityOf = ({ reservedFor, reservations, revocable }: PoolIdentity): PoolIdentity =>
  reservedFor === '*' && reservations === undefined && revocable !== true
    ? unreserved
    : {
        reservedFor,
        ...(reservations === undefined ? {} : { reservations }),
        ...(revocable === true ? { revocable } : {}),
      };
