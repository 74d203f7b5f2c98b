import type { JobKey, RevisionId, Task } from '@borealis/contracts';
import type { TaskEntry } from './task-entry.js';

/**
 * The PENDING tasks of one revision: what holds for one of them holds for all, so the offers are looked at once for the whole group.
 * Those with a place kept for them come first, so that no other one takes it; then in order of their instances.
 */
export class PendingGroup {
  /** Each at its turn; one that has left leaves a hole. */
  private order: (TaskEntry | undefined)[] = [];
  private head = 0;
  private sorted = true;
  private lastInstance = -1;
  private tasks = 0;
  /** Grows when a task joins: what was found out for the others may not hold for it. */
  joined = 0;

  constructor(
    readonly jobKey: JobKey,
    readonly revisionId: RevisionId,
  ) {}

  get size(): number {
    return this.tasks;
  }

  add(entry: TaskEntry): void {
    const { instance, reservedPlace } = entry.task;
    const hasPlace = reservedPlace !== undefined;
    if (this.order[entry.turn] === entry) {
      // Its turn goes by its slot and its place, and it may have been given another one of either.
      if (instance !== entry.waitsAs || hasPlace !== entry.waitsForKept) this.sorted = false;
    } else {
      entry.turn = this.order.push(entry) - 1;
      this.tasks += 1;
      this.joined += 1;
      if (instance < this.lastInstance || hasPlace) this.sorted = false;
      this.lastInstance = instance;
    }
    entry.waitsAs = instance;
    entry.waitsForKept = hasPlace;
  }

  remove(entry: TaskEntry): void {
    if (this.order[entry.turn] !== entry) return;
    this.order[entry.turn] = undefined;
    this.tasks -= 1;
  }

  /** Any one of them. */
  one(): Task | undefined {
    this.tidy();
    return this.order[this.head]?.task;
  }

  /** Walks over the tasks in their order; those that leave the group meanwhile are left out. */
  *inOrder(): Generator<Task> {
    this.tidy();
    for (let index = this.head; index < this.order.length; index++) {
      const entry = this.order[index];
      if (entry) yield entry.task;
    }
  }

  private tidy(): void {
    if (!this.sorted) {
      this.renumber(this.order.filter((entry) => entry !== undefined).sort(inTurn));
      this.sorted = true;
      this.lastInstance = this.order.at(-1)?.task.instance ?? -1;
    }
    while (this.head < this.order.length && this.order[this.head] === undefined) this.head += 1;
    if (this.head > 1_000 && this.head * 2 > this.order.length) this.renumber(this.order.slice(this.head));
  }

  private renumber(order: (TaskEntry | undefined)[]): void {
    this.order = order;
    this.head = 0;
    for (const [turn, entry] of order.entries()) if (entry) entry.turn = turn;
  }
}

const inTurn = ({ task: a }: TaskEntry, { task: b }: TaskEntry): number =>
  Number(b.reservedPlace !== undefined) - Number(a.reservedPlace !== undefined) ||
  a.instance - b.instance ||
  a.createdAtMs - b.createdAtMs ||
  (a.id < b.id ? -1 : 1);

/** PENDING tasks, grouped by what they are launched from. */
export class PendingGroups {
  private readonly groups = new Map<RevisionId, PendingGroup>();
  /** Grows when a group comes or goes. */
  version = 0;

  add(entry: TaskEntry): void {
    const { revisionId, jobKey } = entry.task;
    let group = this.groups.get(revisionId);
    if (!group) {
      this.groups.set(revisionId, (group = new PendingGroup(jobKey, revisionId)));
      this.version += 1;
    }
    group.add(entry);
  }

  /** It is not among those of this revision any more. */
  remove(entry: TaskEntry, revisionId: RevisionId): void {
    const group = this.groups.get(revisionId);
    if (!group) return;
    group.remove(entry);
    if (group.size > 0) return;
    this.groups.delete(revisionId);
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
