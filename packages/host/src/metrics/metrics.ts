import type { Remark } from '@borealis/contracts';
import { taskStates } from '@borealis/contracts';
import type { Core } from '@borealis/core';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { registerStandingMetrics } from './standing-metrics.js';
import type { LoopSurroundings } from '../loop/scheduler-loop.js';

/** What /metrics tells. */
export class Metrics {
  readonly registry = new Registry();
  private readonly inputs = new Counter({
    name: 'borealis_inputs_total',
    help: 'Inputs the core has handled',
    registers: [this.registry],
  });
  private readonly changes = new Counter({
    name: 'borealis_changes_total',
    help: 'Changes committed',
    registers: [this.registry],
  });
  private readonly calls = new Counter({
    name: 'borealis_calls_total',
    help: 'Calls made to Mesos',
    labelNames: ['kind'],
    registers: [this.registry],
  });
  private readonly remarks = new Counter({
    name: 'borealis_remarks_total',
    help: 'Remarks of the core',
    labelNames: ['level'],
    registers: [this.registry],
  });
  private readonly backups = new Counter({
    name: 'borealis_backups_total',
    help: 'Backups by what became of them',
    labelNames: ['outcome'],
    registers: [this.registry],
  });
  private readonly commit = new Histogram({
    name: 'borealis_commit_seconds',
    help: 'Duration of a commit',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
    registers: [this.registry],
  });
  private readonly batch = new Histogram({
    name: 'borealis_batch_inputs',
    help: 'Inputs in one batch',
    buckets: [1, 5, 20, 100, 500, 2_000],
    registers: [this.registry],
  });

  constructor(core: Core, subscribed: () => boolean, listeners: () => number) {
    collectDefaultMetrics({ register: this.registry });
    const { registry } = this;
    registerStandingMetrics(registry, core);
    new Gauge({
      name: 'borealis_tasks',
      help: 'Tasks by state',
      labelNames: ['state'],
      registers: [registry],
      collect() {
        const { states } = core.overview();
        for (const state of taskStates) this.set({ state }, states[state]);
      },
    });
    new Gauge({
      name: 'borealis_job_instances',
      help: 'Wanted and running instances of each job',
      labelNames: ['job', 'what'],
      registers: [registry],
      collect() {
        this.reset();
        for (const { key, desired } of core.jobs()) {
          this.set({ job: key, what: 'wanted' }, desired);
          this.set({ job: key, what: 'running' }, core.jobView(key)?.counts.running ?? 0);
        }
      },
    });
    new Gauge({
      name: 'borealis_operations_running',
      help: 'Operations under way',
      registers: [registry],
      collect() {
        this.set(core.operations().filter(({ state }) => state === 'running').length);
      },
    });
    new Gauge({
      name: 'borealis_storm',
      help: '1 while so much is lost that nothing is relaunched on our own',
      registers: [registry],
      collect() {
        this.set(core.framework().storm === undefined ? 0 : 1);
      },
    });
    new Gauge({
      name: 'borealis_foreign_tasks',
      help: 'Tasks of this framework no job explains',
      registers: [registry],
      collect() {
        this.set(core.foreignTasks().length);
      },
    });
    new Gauge({
      name: 'borealis_illegal_task_state_transitions',
      help: 'Changes of a task state that were asked for and are not possible, since the start',
      registers: [registry],
      collect() {
        this.set(core.illegalTransitions());
      },
    });
    new Gauge({
      name: 'borealis_subscribed',
      help: '1 while subscribed at the Mesos master',
      registers: [registry],
      collect() {
        this.set(subscribed() ? 1 : 0);
      },
    });
    new Gauge({
      name: 'borealis_event_listeners',
      help: 'Open event streams',
      registers: [registry],
      collect() {
        this.set(listeners());
      },
    });
  }

  batchDone: LoopSurroundings['measure'] = ({ inputs, changes, commitMs }) => {
    this.inputs.inc(inputs);
    this.changes.inc(changes);
    this.batch.observe(inputs);
    if (changes > 0) this.commit.observe(commitMs / 1000);
  };

  backedUp(outcome: 'written' | 'failed'): void {
    this.backups.inc({ outcome });
  }

  called(kind: string): void {
    this.calls.inc({ kind });
  }

  remarked(remarks: readonly Remark[]): void {
    for (const { level } of remarks) this.remarks.inc({ level });
  }
}
