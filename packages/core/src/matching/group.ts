import type { Job, JobDefinition, JobKey, ResourcesRequest, Revision, RevisionId } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import type { PendingGroup } from '../state/pending-groups.js';
import { GroupReport } from './group-report.js';
import { scale, scaled } from './pool/index.js';
import type { ScaledRequest } from './pool/index.js';
import { revocableOf } from './revocable.js';

/** Waiting tasks that are launched from the same template: what fits one fits all of them. */
export interface Group {
  readonly pending: PendingGroup;
  readonly job: Job;
  readonly revision: Revision;
  readonly request: ScaledRequest;
  readonly memory: GroupMemory;
}

/** What is known of a group from earlier rounds. */
export interface GroupMemory {
  readonly report: GroupReport;
  /** Up to here the offers were looked at, and nothing of them fits. */
  sequence: number;
  /** What held then: who was in the group, where the tasks it is counted against were, what the job asked for. */
  joined: number;
  counted: number;
  definition: JobDefinition | undefined;
}

/** Groups of one state: made when a group is first met, gone with its last task. */
export class GroupBook {
  private readonly memories = new Map<RevisionId, GroupMemory>();
  private order: readonly Group[] = [];
  private version = -1;
  private jobsVersion = -1;

  /** In launch order. */
  groups(state: CoreState): readonly Group[] {
    const { pending } = state.tasks;
    if (this.version === pending.version && this.jobsVersion === state.jobsVersion) return this.order;
    this.version = pending.version;
    this.jobsVersion = state.jobsVersion;
    for (const key of this.memories.keys()) if (!pending.get(key)) this.memories.delete(key);
    this.order = [...pending.all()].flatMap((group) => this.groupOf(state, group) ?? []).sort(inLaunchOrder);
    return this.order;
  }

  reportOf(revisionId: RevisionId): GroupReport | undefined {
    return this.memories.get(revisionId)?.report;
  }

  forgetAgent(ordinal: number): void {
    for (const { report } of this.memories.values()) report.forget(ordinal);
  }

  private groupOf(state: CoreState, pending: PendingGroup): Group | undefined {
    const task = pending.one();
    const job = state.jobs.get(pending.jobKey);
    const revision = task && state.revisionOf(task);
    if (!job || !revision) return undefined;
    let memory = this.memories.get(pending.revisionId);
    if (!memory) {
      memory = { report: new GroupReport(), sequence: 0, joined: -1, counted: -1, definition: undefined };
      this.memories.set(pending.revisionId, memory);
    }
    return { pending, job, revision, request: requestOf(job, revision.template.resources), memory };
  }
}

/** What a task of the job takes, with what of it may be revocable. */
export const requestOf = (job: Job, resources: ResourcesRequest): ScaledRequest => {
  const revocable = revocableOf(job);
  return revocable.size === 0 ? scaled(resources) : scale(resources, revocable);
};

const byKey = (a: JobKey, b: JobKey): number => (a < b ? -1 : a > b ? 1 : 0);

const inLaunchOrder = (a: Group, b: Group): number =>
  a.job.definition.launchOrder - b.job.definition.launchOrder ||
  a.job.position - b.job.position ||
  byKey(a.job.key, b.job.key);
