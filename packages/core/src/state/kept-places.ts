import type { AgentId, RevisionId, Task, TaskId } from '@borealis/contracts';

/** A place kept on an agent, for waiting tasks of one revision. */
export interface KeptPlace {
  readonly revisionId: RevisionId;
  readonly untilMs: number;
  readonly holders: ReadonlyMap<TaskId, Task>;
}

/** Places kept for waiting tasks, by agent. Kept up to date from the tasks themselves, so that they outlive the host. */
export class KeptPlaces {
  private readonly byAgent = new Map<AgentId, KeptPlace>();

  get size(): number {
    return this.byAgent.size;
  }

  get(agentId: AgentId): KeptPlace | undefined {
    return this.byAgent.get(agentId);
  }

  all(): IterableIterator<[AgentId, KeptPlace]> {
    return this.byAgent.entries();
  }

  add(task: Task): void {
    if (task.state !== 'PENDING' || task.reservedPlace === undefined) return;
    this.put(task.reservedPlace.agentId, [
      ...(this.byAgent.get(task.reservedPlace.agentId)?.holders.values() ?? []),
      task,
    ]);
  }

  remove(task: Task): void {
    if (task.state !== 'PENDING' || task.reservedPlace === undefined) return;
    const { agentId } = task.reservedPlace;
    const left = [...(this.byAgent.get(agentId)?.holders.values() ?? [])].filter(({ id }) => id !== task.id);
    if (left.length === 0) this.byAgent.delete(agentId);
    else this.put(agentId, left);
  }

  private put(agentId: AgentId, tasks: readonly Task[]): void {
    const sorted = [...tasks].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.byAgent.set(agentId, {
      revisionId: tasks.at(-1)!.revisionId,
      untilMs: Math.max(...tasks.map(({ reservedPlace }) => reservedPlace?.untilMs ?? 0)),
      holders: new Map(sorted.map((task) => [task.id, task])),
    });
  }
}
