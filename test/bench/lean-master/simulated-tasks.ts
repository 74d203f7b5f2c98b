import { randomBytes } from 'node:crypto';
import { mesos } from '@borealis/mesos';

const { TaskState, TaskStatus } = mesos.v1;
const { TASK_STARTING, TASK_RUNNING, TASK_KILLED } = TaskState;

interface Simulated {
  readonly taskId: mesos.v1.ITaskID;
  readonly agentId: mesos.v1.IAgentID;
  state: mesos.v1.TaskState;
  /** Undefined until it tells of its health for the first time. */
  healthy: boolean | undefined;
  /** Whether the scheduler knows that it runs. */
  known: boolean;
  /** The update that waits to be acknowledged; the next one is told after that. */
  open?: string | undefined;
  /** Changes of its health that are still to be told. */
  flips: number;
}

const healthOf = ({ healthy }: Simulated): { readonly healthy?: boolean } => (healthy === undefined ? {} : { healthy });

/** Tasks that start at once and run. Each update is told once the one before it was acknowledged, as agents do. */
export class SimulatedTasks {
  private readonly tasks = new Map<string, Simulated>();
  private readonly salt = randomBytes(8);
  private updates = 0n;
  private unacknowledged = 0;
  /** Those whose TASK_RUNNING was acknowledged. */
  running = 0;
  private waiting: (() => void)[] = [];

  constructor(private readonly tell: (status: mesos.v1.ITaskStatus) => void) {}

  launch({ taskId, agentId }: mesos.v1.ITaskInfo): void {
    const task: Simulated = { taskId, agentId, state: TASK_STARTING, healthy: undefined, known: false, flips: 0 };
    this.tasks.set(taskId.value, task);
    this.update(task);
  }

  acknowledge({ taskId, uuid }: mesos.v1.scheduler.Call.IAcknowledge): void {
    const task = this.tasks.get(taskId.value);
    if (task?.open === undefined || task.open !== Buffer.from(uuid).toString('latin1')) return;
    task.open = undefined;
    this.unacknowledged -= 1;
    if (task.state === TASK_KILLED) this.tasks.delete(taskId.value);
    else if (task.state === TASK_STARTING) this.run(task);
    else if (!task.known) this.becomeKnown(task);
    else if (task.flips > 0) this.flip(task);
    if (this.unacknowledged === 0) for (const resume of this.waiting.splice(0)) resume();
  }

  kill({ taskId }: mesos.v1.scheduler.Call.IKill): void {
    const task = this.tasks.get(taskId.value);
    if (!task) return;
    task.state = TASK_KILLED;
    task.flips = 0;
    this.update(task);
  }

  /** Each task tells so often that its health has changed. Resolves with the number of updates when all are acknowledged. */
  async flipAll(times: number): Promise<number> {
    const { size } = this.tasks;
    for (const task of this.tasks.values()) {
      task.flips = times;
      this.flip(task);
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    return size * times;
  }

  /** What the master knows of these tasks, or of all. */
  reconcile(asked: readonly mesos.v1.scheduler.Call.Reconcile.ITask[]): void {
    const { SOURCE_MASTER } = TaskStatus.Source;
    const { REASON_RECONCILIATION } = TaskStatus.Reason;
    const ids = asked.length > 0 ? asked.map(({ taskId }) => taskId.value) : [...this.tasks.keys()];
    for (const value of ids) {
      const task = this.tasks.get(value);
      const known = task
        ? { agentId: task.agentId, state: task.state, ...healthOf(task) }
        : { state: TaskState.TASK_UNKNOWN };
      this.tell({ taskId: { value }, ...known, source: SOURCE_MASTER, reason: REASON_RECONCILIATION });
    }
  }

  clear(): void {
    this.tasks.clear();
    [this.running, this.unacknowledged] = [0, 0];
  }

  private run(task: Simulated): void {
    task.state = TASK_RUNNING;
    this.update(task);
  }

  private becomeKnown(task: Simulated): void {
    task.known = true;
    this.running += 1;
  }

  private flip(task: Simulated): void {
    task.flips -= 1;
    task.healthy = task.healthy === false;
    this.update(task);
  }

  private update(task: Simulated): void {
    const uuid = Buffer.alloc(16);
    this.salt.copy(uuid);
    uuid.writeBigUInt64BE(this.updates++, 8);
    if (task.open === undefined) this.unacknowledged += 1;
    task.open = uuid.toString('latin1');
    this.tell({
      taskId: task.taskId,
      agentId: task.agentId,
      state: task.state,
      source: TaskStatus.Source.SOURCE_EXECUTOR,
      ...healthOf(task),
      uuid,
      timestamp: Date.now() / 1000,
    });
  }
}
