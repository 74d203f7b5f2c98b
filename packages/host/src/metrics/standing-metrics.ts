import type { Core } from '@borealis/core';
import { Counter, Gauge } from 'prom-client';
import type { Registry } from 'prom-client';

/** What job roles may take and take, and how often tasks had to give way. */
export const registerStandingMetrics = (registry: Registry, core: Core): void => {
  new Gauge({
    name: 'borealis_quota',
    help: 'Quota of a job role and what its production tasks take; mem and disk in MB',
    labelNames: ['role', 'resource', 'what'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { role, quota, used } of core.quotas()) {
        for (const resource of ['cpus', 'memMb', 'diskMb', 'gpus'] as const) {
          this.set({ role, resource, what: 'production' }, used.production[resource]);
          const limit = quota?.[resource];
          if (limit !== undefined) this.set({ role, resource, what: 'quota' }, limit);
        }
      }
    },
  });
  new Counter({
    name: 'borealis_preempted_tasks_total',
    help: 'Tasks ended for a firmer one since the start of the host',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(core.preemptedTasks);
    },
  });
};
