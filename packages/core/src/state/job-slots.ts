import type { Task } from '@borealis/contracts';

type Slot = Task | readonly Task[] | undefined;

const nobody: readonly Task[] = [];

/**
 * The live tasks of a job by the slot they are in: mostly one in each, more while one takes over from the other. Kept task by task, so that
 * no decision has to go over all tasks of a job to find the few slots that are not as wanted.
 */
export class JobSlots {
  private readonly slots: Slot[] = [];
  private readonly several = new Set<number>();
  private tasks = 0;
  /** All slots below this one have a task. */
  private full = 0;

  /** How many tasks there are. */
  get size(): number {
    return this.tasks;
  }

  /** One more than the last slot that has a task. */
  get end(): number {
    return this.slots.length;
  }

  /** Slots with more than one task, in the order in which they came to have them. */
  get shared(): ReadonlySet<number> {
    return this.several;
  }

  /**
   * In the order of their slots, in one slot the one that came last at the end. What changes meanwhile is seen as it is when its turn comes,
   * but a slot with several as it was when the walk came to it.
   */
  *values(): Generator<Task> {
    for (let instance = 0; instance < this.slots.length; instance++) {
      const slot = this.slots[instance];
      if (isOne(slot)) yield slot;
      else if (slot !== undefined) yield* slot;
    }
  }

  has(instance: number): boolean {
    return this.slots[instance] !== undefined;
  }

  in(instance: number): readonly Task[] {
    const slot = this.slots[instance];
    return isOne(slot) ? [slot] : (slot ?? nobody);
  }

  /** The first slot from this one on that has no task. */
  emptyFrom(instance: number): number {
    let empty = Math.max(instance, this.full);
    while (this.slots[empty] !== undefined) empty += 1;
    if (instance <= this.full) this.full = empty;
    return empty;
  }

  /** A task that is new, or not what it was. */
  put(task: Task): void {
    const slot = this.slots[task.instance];
    if (isOne(slot) && slot.id === task.id) this.slots[task.instance] = task;
    else {
      const others = this.in(task.instance);
      const index = others.findIndex(({ id }) => id === task.id);
      this.set(task.instance, index < 0 ? [...others, task] : others.with(index, task));
    }
  }

  remove({ id, instance }: Task): void {
    this.set(
      instance,
      this.in(instance).filter((other) => other.id !== id),
    );
    while (this.slots.length > 0 && this.slots.at(-1) === undefined) this.slots.pop();
  }

  private set(instance: number, tasks: readonly Task[]): void {
    this.tasks += tasks.length - this.in(instance).length;
    if (tasks.length > 1) this.several.add(instance);
    else this.several.delete(instance);
    if (tasks.length === 0) this.full = Math.min(this.full, instance);
    this.slots[instance] = tasks.length > 1 ? tasks : tasks[0];
  }
}

const isOne = (slot: Slot): slot is Task => slot !== undefined && !Array.isArray(slot);
