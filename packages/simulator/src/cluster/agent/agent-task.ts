import type { MesosTaskState, TaskLaunch, TaskStatus } from '@borealis/contracts';
import { terminalStates } from '../messages.js';
import type { TaskReport } from '../messages.js';
import type { Behaviour } from './behaviour.js';
import { UpdateStream } from './update-stream.js';

/** What a task needs of the agent it runs at. */
export interface AgentSurroundings {
  readonly in: (ms: number, run: () => void) => void;
  readonly nowMs: () => number;
  readonly uuid: () => string;
  readonly send: (task: AgentTask, status: TaskStatus) => void;
  /** Its process runs, or has ended: the truth, whatever anybody believes. */
  readonly ran: (task: AgentTask) => void;
  readonly isCalm: () => boolean;
}

/** A task where it really runs. */
export class AgentTask {
  state: MesosTaskState = 'TASK_STAGING';
  healthy: boolean | undefined;
  readonly updates: UpdateStream;
  private killed = false;

  constructor(
    readonly launch: TaskLaunch,
    private readonly behaviour: Behaviour,
    private readonly around: AgentSurroundings,
  ) {
    this.updates = new UpdateStream((status) => around.send(this, status));
  }

  get hasEnded(): boolean {
    return terminalStates.has(this.state);
  }

  get isDone(): boolean {
    return this.hasEnded && this.updates.isEmpty;
  }

  report(): TaskReport {
    return {
      launch: this.launch,
      state: this.state,
      sent: this.updates.sent,
      ...(this.healthy === undefined ? {} : { healthy: this.healthy }),
    };
  }

  start(): void {
    const { around, behaviour } = this;
    around.in(behaviour.startingAfterMs, () => this.become('TASK_STARTING', {}, ['TASK_STAGING']));
    around.in(behaviour.runningAfterMs, () => this.run());
  }

  /** Ends it after as much of the grace as it takes; further kills change nothing. */
  kill(graceMs: number, reason?: string): void {
    if (this.killed || this.hasEnded) return;
    this.killed = true;
    const because = reason === undefined ? {} : { reason };
    if (this.state === 'TASK_STAGING')
      return this.become('TASK_KILLED', {
        source: 'SOURCE_AGENT',
        reason: reason ?? 'REASON_TASK_KILLED_DURING_LAUNCH',
        message: 'Killed before delivery to the executor',
      });
    this.become('TASK_KILLING', because);
    this.around.in(Math.round(graceMs * this.behaviour.stubbornness), () => this.become('TASK_KILLED', because));
  }

  /** Takes on a state and tells it, unless it has ended; with `from`, only from one of these. */
  become(state: MesosTaskState, more: Partial<TaskStatus> = {}, from?: readonly MesosTaskState[]): void {
    if (this.hasEnded || (from && !from.includes(this.state))) return;
    this.state = state;
    this.tell(state, more);
    if (this.hasEnded) this.around.ran(this);
  }

  tell(state: MesosTaskState, more: Partial<TaskStatus> = {}): void {
    this.updates.add(
      {
        taskId: this.launch.taskId,
        state,
        agentId: this.launch.agentId,
        executorId: this.launch.taskId,
        source: 'SOURCE_EXECUTOR',
        uuid: this.around.uuid(),
        ...(this.healthy === undefined ? {} : { healthy: this.healthy }),
        ...more,
      },
      this.around.nowMs(),
    );
  }

  private run(): void {
    const { around, behaviour } = this;
    this.become('TASK_RUNNING', {}, ['TASK_STAGING', 'TASK_STARTING']);
    if (this.state !== 'TASK_RUNNING') return;
    if (this.launch.healthCheck) {
      around.in(behaviour.healthyAfterMs, () => this.feel(true));
      const { flapsAfterMs } = behaviour;
      if (flapsAfterMs !== undefined) {
        around.in(flapsAfterMs, () => this.feel(around.isCalm()));
        around.in(flapsAfterMs + 5_000, () => this.feel(true));
      }
    }
    const { endsAfterMs, endsAs } = behaviour;
    if (endsAfterMs === undefined) return;
    around.in(endsAfterMs, () => {
      if (!around.isCalm())
        this.become(endsAs, endsAs === 'TASK_FAILED' ? { message: 'exit status 1' } : {}, ['TASK_RUNNING']);
    });
  }

  private feel(healthy: boolean): void {
    if (this.state !== 'TASK_RUNNING' || this.healthy === healthy) return;
    this.healthy = healthy;
    this.tell('TASK_RUNNING', { reason: 'REASON_TASK_HEALTH_CHECK_STATUS_UPDATED' });
  }
}
