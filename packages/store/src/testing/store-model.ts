import type { Change, Snapshot } from '@borealis/contracts';
import fc from 'fast-check';
import { asAgentId, asJobKey, asOperationId, asRevisionId, asTaskId } from '@borealis/contracts';
import { aFramework, aJob, anAgent, anOperation, aQuota, aRevision, aTask } from './entities.js';

const id = fc.constantFrom('a', 'b', 'c', 'ä', '😀', '\uFB00', 'Z');
/** Texts that have broken databases before: quotes, line ends, NUL, halves of characters. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\0', '\ud800', "'; DROP TABLE task; --", '{"a":'),
);
const number = fc.nat(9);

/** Any change of any kind, of few enough ids that they meet. */
export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  text.map((principal): Change => ({ kind: 'framework', framework: aFramework({ principal }) })),
  fc.tuple(id, text, number).map(([name, suspendedReason, desired]): Change => ({
    kind: 'job',
    job: aJob(name, { suspendedReason, desired }),
  })),
  id.map((name): Change => ({ kind: 'jobRemoved', jobKey: asJobKey(`root/prod/${name}`) })),
  fc.tuple(id, text).map(([name, hash]): Change => ({ kind: 'revision', revision: aRevision(name, { hash }) })),
  id.map((name): Change => ({ kind: 'revisionRemoved', revisionId: asRevisionId(name) })),
  fc.tuple(id, text, number).map(([name, message, failures]): Change => ({
    kind: 'task',
    task: aTask(name, { message, failures }),
  })),
  id.map((name): Change => ({ kind: 'taskRemoved', taskId: asTaskId(name) })),
  fc.tuple(id, text).map(([name, reason]): Change => ({ kind: 'operation', operation: anOperation(name, { reason }) })),
  id.map((name): Change => ({ kind: 'operationRemoved', operationId: asOperationId(name) })),
  fc.tuple(id, fc.dictionary(text, text)).map(([name, attributes]): Change => ({
    kind: 'agent',
    agent: anAgent(name, { attributes }),
  })),
  id.map((name): Change => ({ kind: 'agentRemoved', agentId: asAgentId(name) })),
  fc.tuple(id, number).map(([role, cpus]): Change => ({ kind: 'quota', quota: aQuota(role, { cpus }) })),
  id.map((role): Change => ({ kind: 'quotaRemoved', role })),
);

/** What a store should hold, in the plainest way: a map for each kind. */
export class StoreModel {
  private framework: Snapshot['framework'];
  private readonly maps = new Map<string, Map<string, unknown>>();

  apply(changes: readonly Change[]): void {
    for (const change of changes) this.applyOne(change);
  }

  snapshot(): Snapshot {
    return {
      ...(this.framework === undefined ? {} : { framework: this.framework }),
      jobs: this.all('job'),
      revisions: this.all('revision'),
      tasks: this.all('task'),
      operations: this.all('operation'),
      agents: this.all('agent'),
      quotas: this.all('quota'),
    };
  }

  private applyOne(change: Change): void {
    switch (change.kind) {
      case 'framework':
        this.framework = change.framework;
        return;
      case 'job':
        return this.put('job', change.job.key, change.job);
      case 'jobRemoved':
        return this.drop('job', change.jobKey);
      case 'revision':
        return this.put('revision', change.revision.id, change.revision);
      case 'revisionRemoved':
        return this.drop('revision', change.revisionId);
      case 'task':
        return this.put('task', change.task.id, change.task);
      case 'taskRemoved':
        return this.drop('task', change.taskId);
      case 'operation':
        return this.put('operation', change.operation.id, change.operation);
      case 'operationRemoved':
        return this.drop('operation', change.operationId);
      case 'agent':
        return this.put('agent', change.agent.id, change.agent);
      case 'agentRemoved':
        return this.drop('agent', change.agentId);
      case 'quota':
        return this.put('quota', change.quota.role, change.quota);
      case 'quotaRemoved':
        return this.drop('quota', change.role);
    }
  }

  private put(kind: string, key: string, entity: unknown): void {
    this.mapOf(kind).set(key, entity);
  }

  private drop(kind: string, key: string): void {
    this.mapOf(kind).delete(key);
  }

  private mapOf(kind: string): Map<string, unknown> {
    const map = this.maps.get(kind) ?? new Map<string, unknown>();
    this.maps.set(kind, map);
    return map;
  }

  private all<T>(kind: string): T[] {
    return [...this.mapOf(kind)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entity]) => entity as T);
  }
}
