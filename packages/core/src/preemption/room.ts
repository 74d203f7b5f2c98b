import type { ResourcesRequest, Task, TaskTemplate, Tier } from '@borealis/contracts';
import { tierProperties } from '@borealis/contracts';
import type { LedgerEntry } from '../state/core-state.js';

const scalars = ['cpus', 'memMb', 'diskMb', 'gpus'] as const;
const milli = (value: number): number => Math.round(value * 1000);

/** What a launched task gives back when it ends. */
export interface Holding {
  readonly task: Task;
  readonly template: TaskTemplate;
  readonly tier: Tier;
}

/**
 * What would be free on an agent if some of its tasks ended, in thousandths: whether a request fits is asked of the sum of what was
 * offered last and what those tasks hold. Cores that Mesos may take back help only those who run on such.
 */
export class Room {
  private readonly free = { cpus: 0, memMb: 0, diskMb: 0, gpus: 0 };
  private portCount = 0;
  private readonly ports = new Set<number>();

  constructor(
    private readonly revocable: boolean,
    /** Absent: nothing is known to be free there. */
    private readonly offered: LedgerEntry['resources'] | undefined,
  ) {
    if (!offered) return;
    const { free } = offered;
    for (const name of scalars) this.free[name] = revocable && name === 'cpus' ? 0 : milli(free[name]);
    this.portCount = free.ports;
  }

  add({ task, template, tier }: Holding, sign: 1 | -1 = 1): void {
    const helps = tierProperties[tier].revocable === this.revocable;
    for (const name of scalars) {
      if (name === 'cpus' && !helps) continue;
      this.free[name] += sign * milli(template.resources[name]);
    }
    this.portCount += sign * task.ports.length;
    for (const port of task.ports) {
      if (sign === 1) this.ports.add(port);
      else this.ports.delete(port);
    }
  }

  /** Whether `times` tasks with this request have room together. */
  fits(request: ResourcesRequest, times: number): boolean {
    for (const name of scalars) if (milli(request[name]) * times > this.free[name]) return false;
    if (request.ports.count * times > this.portCount) return false;
    return request.ports.fixed.length === 0 || (times === 1 && this.hasFixed(request));
  }

  private hasFixed({ ports }: ResourcesRequest): boolean {
    const missing = ports.fixed.filter((port) => !this.ports.has(port));
    if (missing.length === 0) return true;
    const none = { cpus: 0, memMb: 0, diskMb: 0, gpus: 0 };
    return this.offered?.shortages({ ...none, ports: { count: missing.length, fixed: missing } }).length === 0;
  }
}
