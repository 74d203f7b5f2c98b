import { Injectable, computed, inject, signal } from '@angular/core';
import type { Framework, Job, Operation, StreamEvent, Task } from '../api';
import { ApiClient, isOpen } from '../api';
import { Connection } from './connection';
import { LiveList } from './live-list';

/** Events of this long are shown together: below what eyes tell apart, and a storm of them costs ten changes a second. */
const togetherMs = 100;
/** A stream that has not spoken by then is not waited for. */
const patienceMs = 1_500;

const isEndedOperation = (operation: Operation): boolean => !isOpen(operation);

/**
 * Everything the pages show, kept true by the one event stream. Lists are loaded when a page first wants them and again whenever
 * the stream says `reset`; in between events change them.
 */
@Injectable({ providedIn: 'root' })
export class LiveStore {
  private readonly api = inject(ApiClient);
  readonly connection = inject(Connection);

  /** Whether ended tasks that are still kept are part of the list. */
  readonly withEnded = signal(false);
  /** Counts what has changed: who shows something computed by the host asks again. */
  readonly pulse = signal(0);

  private readonly changed = (): void => {
    this.flushing ??= setTimeout(() => {
      this.flush();
    }, togetherMs);
  };
  private flushing: ReturnType<typeof setTimeout> | undefined;

  readonly jobs = new LiveList<Job>({
    keyOf: (job) => job.key,
    load: (signal) => this.api.jobs(signal),
    changed: this.changed,
  });
  readonly tasks = new LiveList<Task>({
    keyOf: (task) => task.id,
    load: (signal) => this.api.tasks(this.withEnded(), signal),
    replaces: (incoming, existing) => incoming.updatedAtMs >= existing.updatedAtMs,
    changed: this.changed,
  });
  readonly operations = new LiveList<Operation>({
    keyOf: (operation) => operation.id,
    load: (signal) => this.api.operations(signal),
    // An operation ends once: a late report of its progress does not set it going again.
    replaces: (incoming, existing) => !isEndedOperation(existing) || isEndedOperation(incoming),
    changed: this.changed,
  });
  readonly frameworks = new LiveList<Framework>({
    keyOf: () => 'framework',
    load: async (signal) => [await this.api.framework(signal)],
    changed: this.changed,
  });
  private readonly lists = [this.jobs, this.tasks, this.operations, this.frameworks] as const;

  readonly framework = computed((): Framework | undefined => this.frameworks.items()[0]);
  /** In the order of their definitions. */
  readonly jobsInOrder = computed(() =>
    this.jobs.items().toSorted((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1)),
  );
  /** Newest first. */
  readonly operationsInOrder = computed(() =>
    this.operations.items().toSorted((a, b) => b.createdAtMs - a.createdAtMs),
  );
  readonly runningOperations = computed(() => this.operationsInOrder().filter((each) => !isEndedOperation(each)));

  /** Resolves when the stream has spoken first: lists loaded then need not be loaded again for its first `reset`. */
  private heard: () => void = () => undefined;
  private readonly spoken = new Promise<void>((resolve) => {
    this.heard = resolve;
    setTimeout(resolve, patienceMs);
  });

  start(): void {
    this.connection.start((event) => {
      this.take(event);
    });
    this.want(this.frameworks, this.operations);
  }

  /** Sees to it that these lists are there; to be called by whoever shows them. */
  want(...lists: readonly Pick<LiveList<unknown>, 'want'>[]): void {
    for (const list of lists) list.want(this.spoken);
  }

  showEnded(withEnded: boolean): void {
    if (this.withEnded() === withEnded) return;
    this.withEnded.set(withEnded);
    this.tasks.reset();
  }

  private take(event: StreamEvent): void {
    switch (event.type) {
      case 'reset':
        return this.reset();
      case 'task':
        return this.tasks.put(event.task);
      case 'taskRemoved':
        return this.tasks.remove(event.taskId);
      case 'job':
        return this.jobs.put(event.job);
      case 'jobRemoved':
        return this.jobs.remove(event.jobKey);
      case 'pending':
        return this.jobs.change(event.jobKey, ({ pending: _before, ...job }) =>
          event.pending === null ? job : { ...job, pending: event.pending },
        );
      case 'operation':
        return this.operations.put(event.operation);
      case 'framework':
        return this.frameworks.put(event.framework);
    }
  }

  private reset(): void {
    for (const list of this.lists) list.reset();
    this.heard();
    this.pulse.update((count) => count + 1);
  }

  private flush(): void {
    this.flushing = undefined;
    for (const list of this.lists) list.flush();
    this.pulse.update((count) => count + 1);
  }
}
