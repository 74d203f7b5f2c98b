import type { Change, Snapshot } from '@borealis/contracts';

/** Holds what a store would after the same changes: the state a new host would start from. */
export class MirrorStore {
  private framework: Snapshot['framework'];
  private readonly jobs = new Map<string, Snapshot['jobs'][number]>();
  private readonly revisions = new Map<string, Snapshot['revisions'][number]>();
  private readonly tasks = new Map<string, Snapshot['tasks'][number]>();
  private readonly operations = new Map<string, Snapshot['operations'][number]>();
  private readonly agents = new Map<string, Snapshot['agents'][number]>();
  private readonly quotas = new Map<string, Snapshot['quotas'][number]>();

  apply(changes: readonly Change[]): void {
    for (const change of changes) this.applyOne(change);
  }

  snapshot(): Snapshot {
    return JSON.parse(
      JSON.stringify({
        framework: this.framework,
        jobs: [...this.jobs.values()],
        revisions: [...this.revisions.values()],
        tasks: [...this.tasks.values()],
        operations: [...this.operations.values()],
        agents: [...this.agents.values()],
        quotas: [...this.quotas.values()],
      }),
    ) as Snapshot;
  }

  private applyOne(change: Change): void {
    switch (change.kind) {
      case 'framework':
        this.framework = change.framework;
        return;
      case 'job':
        this.jobs.set(change.job.key, change.job);
        return;
      case 'jobRemoved':
        this.jobs.delete(change.jobKey);
        return;
      case 'revision':
        this.revisions.set(change.revision.id, change.revision);
        return;
      case 'revisionRemoved':
        this.revisions.delete(change.revisionId);
        return;
      case 'task':
        this.tasks.set(change.task.id, change.task);
        return;
      case 'taskRemoved':
        this.tasks.delete(change.taskId);
        return;
      case 'operation':
        this.operations.set(change.operation.id, change.operation);
        return;
      case 'operationRemoved':
        this.operations.delete(change.operationId);
        return;
      case 'agent':
        this.agents.set(change.agent.id, change.agent);
        return;
      case 'agentRemoved':
        this.agents.delete(change.agentId);
        return;
      case 'quota':
        this.quotas.set(change.quota.role, change.quota);
        return;
      case 'quotaRemoved':
        this.quotas.delete(change.role);
        return;
    }
  }
}
