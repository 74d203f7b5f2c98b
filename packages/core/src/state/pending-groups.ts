import type { JobKey, RevisionId, Task, TaskId } from '@borealis/contracts';

/**
 * The PENDING tasks of one revision: what holds for one of them holds for all, so the offers are looked at once for the whole group.
 * In order of their instances.
 */
export class PendingGroup {
  private readonly tasks = new Map<TaskId, Task>();
  private order: TaskId[] = [];
  private head = 0;
  private sorted = true;
  private lastInstance = -1;
  /** Grows when a task joins: what was found out for the others may not hold for it. */
  joined = 0;

  constructor(
    readonly jobKey: JobKey,
    readonly revisionId: RevisionId,
  ) {}

  get size(): number {
    return this.tasks.size;
  }

  add(task: Task): void {
    if (!this.tasks.has(task.id)) {
      this.order.push(task.id);
      if (task.instance < this.lastInstance) this.sorted = false;
      this.lastInstance = task.instance;
      this.joined += 1;
    }
    this.tasks.set(task.id, task);
  }

  remove(task: Task): void {
    this.tasks.delete(task.id);
  }

  /** Any one of them. */
  one(): Task | undefined {
    for (const task of this.tasks.values()) return task;
    return undefined;
  }

  /** Walks over the tasks in their order; those that leave the group meanwhile are left out. */
  *inOrder(): Generator<Task> {
    this.tidy();
    for (let index = this.head; index < this.order.length; index++) {
      const task = this.tasks.get(this.order[index]!);
      if (task) yield task;
    }
  }

  private tidy(): void {
    if (!this.sorted) {
      this.order = [...this.tasks.values()].sort(byInstance).map(({ id }) => id);
      this.head = 0;
      this.sorted = true;
      this.lastInstance = this.tasks.get(this.order.at(-1)!)?.instance ?? -1;
    }
    while (this.head < this.order.length && !this.tasks.has(this.order[this.head]!)) this.head += 1;
    if (this.head > 1_000 && this.head * 2 > this.order.length) {
      this.order = this.order.slice(this.head);
      this.head = 0;
    }
  }
}

const byInstance = (a: Task, b: Task): number =>
  a.instance - b.instance || a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1);

/** PENDING tasks, grouped by what they are launched from. */
export class PendingGroups {
  private readonly groups = new Map<RevisionId, PendingGroup>();
  /** Grows when a group comes or goes. */
  version = 0;

  add(task: Task): void {
    let group = this.groups.get(task.revisionId);
    if (!group) {
      this.groups.set(task.revisionId, (group = new PendingGroup(task.jobKey, task.revisionId)));
      this.version += 1;
    }
    group.add(task);
  }

  remove(task: Task): void {
    const group = this.groups.get(task.revisionId);
    if (!group) return;
    group.remove(task);
    if (group.size > 0) return;
    this.groups.delete(task.revisionId);
    this.version += 1;
  }

  all(): IterableIterator<PendingGroup> {
    return this.groups.values();
  }

  get(revisionId: RevisionId): PendingGroup | undefined {
    return this.groups.get(revisionId);
  }

  get size(): number {
    return this.groups.size;
  }
}
