import { taskStates } from '@borealis/contracts';
import type { RevisionId, Task, TaskState } from '@borealis/contracts';

/** From so many early ends in a row on, an instance is said to fail again and again. */
const failingFrom = 3;

/** How many live tasks of a job there are of each kind, kept up to date task by task, so that no view has to count them. */
export class JobCensus {
  readonly states = Object.fromEntries(taskStates.map((state) => [state, 0])) as Record<TaskState, number>;
  live = 0;
  /** Of the RUNNING ones. */
  healthy = 0;
  unhealthy = 0;
  /** Waiting for their next start after several early ends. */
  failing = 0;
  readonly revisions = new Map<RevisionId, number>();

  get waiting(): number {
    return this.states.PENDING + this.states.THROTTLED;
  }

  /** `by`: 1 when the task comes, -1 when it goes. */
  count(task: Task, by: 1 | -1): void {
    this.live += by;
    this.states[task.state] += by;
    if (task.state === 'RUNNING' && task.healthy === true) this.healthy += by;
    if (task.state === 'RUNNING' && task.healthy === false) this.unhealthy += by;
    if (task.failures >= failingFrom) this.failing += by;
    const there = (this.revisions.get(task.revisionId) ?? 0) + by;
    if (there === 0) this.revisions.delete(task.revisionId);
    else this.revisions.set(task.revisionId, there);
  }

  outdated(current: RevisionId): number {
    return this.live - (this.revisions.get(current) ?? 0);
  }
}
