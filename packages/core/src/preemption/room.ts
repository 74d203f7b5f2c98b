import type { ResourcesRequest, Task, TaskTemplate, Tier } from '@borealis/contracts';
import { thousandthsOf, tierProperties } from '@borealis/contracts';
import { noAmounts, scalars } from '../matching/pool/index.js';
import type { LedgerEntry } from '../state/ledger-entry.js';

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
  private readonly free = noAmounts();
  private portCount = 0;
  private readonly ports = new Set<number>();

  constructor(
    private readonly revocable: boolean,
    /** Absent: nothing is known to be free there. */
    private readonly offered: LedgerEntry['resources'] | undefined,
  ) {
    if (!offered) return;
    const { room, free } = offered;
    for (const name of scalars) this.free[name] = revocable && name === 'cpus' ? 0 : room[name];
    this.portCount = free.ports;
  }

  add({ task, template, tier }: Holding, sign: 1 | -1 = 1): void {
    const helps = tierProperties[tier].revocable === this.revocable;
    for (const name of scalars) {
      if (name === 'cpus' && !helps) continue;
      this.free[name] += sign * thousandthsOf(template.resources[name]);
    }
    this.portCount += sign * task.ports.length;
    for (const port of task.ports) {
      if (sign === 1) this.ports.add(port);
      else this.ports.delete(port);
    }
  }

  /** Whether `times` tasks with this request have room together. */
  fits(request: ResourcesRequest, times: number): boolean {
    for (const name of scalars) if (thousandthsOf(request[name]) * times > this.free[name]) return false;
    if (request.ports.count * times > this.portCount) return false;
    return request.ports.fixed.length === 0 || (times === 1 && this.hasFixed(request));
  }

  private hasFixed({ ports }: ResourcesRequest): boolean {
    const missing = ports.fixed.filter((port) => !this.ports.has(port));
    if (missing.length === 0) return true;
    return this.offered?.shortages({ ...noAmounts(), ports: { count: missing.length, fixed: missing } }).length === 0;
  }
}
