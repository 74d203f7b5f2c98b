import { asAgentId } from '@borealis/contracts';
import type { AgentId, TaskId, TaskLaunch } from '@borealis/contracts';
import type { Network } from '../../network/index.js';
import type { Random } from '../../random/index.js';
import type { Agenda } from '../../time/index.js';
import type { AgentSpec, ToAgent, ToMaster } from '../messages.js';
import { AgentTask } from './agent-task.js';
import { behaviourOf } from './behaviour.js';
import type { Temper } from './behaviour.js';

/** What an agent needs of the world around it. */
export interface AgentWorld {
  readonly agenda: Agenda;
  readonly network: Network;
  readonly random: Random;
  readonly temper: Temper;
  readonly toMaster: (message: ToMaster, from: Agent) => void;
  /** A process of a task began, or ended. */
  readonly ran: (agent: Agent, task: AgentTask) => void;
}

/** A machine with its agent. Everything here is the truth; what the master believes of it is in the master's books. */
export class Agent {
  /** Its process runs. */
  up = true;
  /** Messages reach the master and come back. */
  linked = true;
  /** Counts its connections to the master: what is on its way when one breaks is lost with it. */
  connection = 0;
  readonly tasks = new Map<TaskId, AgentTask>();
  private uuids = 0;

  constructor(
    readonly id: AgentId,
    public spec: AgentSpec,
    private readonly world: AgentWorld,
  ) {}

  get isReachable(): boolean {
    return this.up && this.linked;
  }

  /** Taken off the wire, or its process has ended. */
  disconnect(how: 'cut' | 'down'): void {
    if (how === 'cut') this.linked = false;
    else this.up = false;
    this.connection += 1;
  }

  register(): void {
    this.send({ kind: 'register', agentId: this.id, tasks: [...this.tasks.values()].map((task) => task.report()) });
  }

  unregister(): void {
    this.send({ kind: 'unregister', agentId: this.id });
  }

  /** Its tasks end as if their processes were gone, and nobody is told yet. */
  loseTasks(): void {
    for (const task of this.tasks.values()) {
      if (task.hasEnded) continue;
      task.state = 'TASK_LOST';
      this.world.ran(this, task);
    }
    this.tasks.clear();
  }

  /** The machine was booted: what was recorded of its tasks is found, their processes are not. */
  failTasks(): void {
    for (const task of this.tasks.values())
      task.become('TASK_FAILED', {
        source: 'SOURCE_AGENT',
        reason: 'REASON_EXECUTOR_TERMINATED',
        message: 'Abnormal executor termination: unknown container',
      });
  }

  handle(message: ToAgent): void {
    if (!this.isReachable) return;
    switch (message.kind) {
      case 'launch':
        return this.launch(message.launch);
      case 'kill':
        return this.kill(message.taskId, message.graceMs);
      case 'acknowledge':
        return this.acknowledged(message.taskId, message.uuid);
      case 'registered':
        for (const taskId of message.expected) if (!this.tasks.has(taskId)) this.drop(taskId, 'REASON_RECONCILIATION');
        return this.resend();
      case 'resend':
        return this.resend();
      case 'drain':
        for (const task of this.tasks.values()) task.kill(task.launch.killGraceMs, 'REASON_AGENT_DRAINING');
        return;
      case 'shutdown':
        return this.loseTasks();
    }
  }

  tick(): void {
    for (const task of this.tasks.values()) task.updates.tick(this.world.agenda.nowMs);
  }

  private launch(launch: TaskLaunch): void {
    if (this.tasks.has(launch.taskId)) return;
    const { world } = this;
    const behaviour = behaviourOf(launch, world.random.fork(launch.taskId), world.temper);
    const task = this.adopt(launch, behaviour);
    world.ran(this, task);
    task.start();
  }

  private kill(taskId: TaskId, graceMs: number | undefined): void {
    const task = this.tasks.get(taskId);
    if (!task) return this.drop(taskId, 'REASON_EXECUTOR_TERMINATED');
    task.kill(graceMs ?? task.launch.killGraceMs);
  }

  /** The master believes in a task that is not here. */
  private drop(taskId: TaskId, reason: string): void {
    const task = this.adopt({ ...nothing, taskId, agentId: this.id }, idle);
    task.become('TASK_DROPPED', { source: 'SOURCE_AGENT', reason, message: 'Task is unknown to the agent' });
  }

  private acknowledged(taskId: TaskId, uuid: string): void {
    const task = this.tasks.get(taskId);
    task?.updates.acknowledged(uuid, this.world.agenda.nowMs);
    if (task?.isDone) this.tasks.delete(taskId);
  }

  private resend(): void {
    for (const task of this.tasks.values()) task.updates.resend();
  }

  private adopt(launch: TaskLaunch, behaviour: ReturnType<typeof behaviourOf>): AgentTask {
    const { world } = this;
    const task: AgentTask = new AgentTask(launch, behaviour, {
      in: (ms, run) =>
        world.agenda.in(ms, () => {
          if (this.tasks.get(launch.taskId) === task) run();
        }),
      nowMs: () => world.agenda.nowMs,
      uuid: () => `${this.id}-${this.uuids++}`,
      send: (from, status) => this.send({ kind: 'update', agentId: this.id, status, latest: from.state }),
      ran: (ended) => world.ran(this, ended),
      isCalm: () => world.temper.calm,
    });
    this.tasks.set(launch.taskId, task);
    return task;
  }

  private send(message: ToMaster): void {
    if (this.isReachable) this.world.toMaster(message, this);
  }
}

const nothing: Omit<TaskLaunch, 'taskId' | 'agentId'> = {
  name: '',
  allocatedTo: '*',
  resources: [],
  ports: [],
  command: { shell: false, arguments: [], environment: [], uris: [] },
  labels: {},
  killGraceMs: 0,
};

const idle = {
  startingAfterMs: 0,
  runningAfterMs: 0,
  healthyAfterMs: 0,
  endsAs: 'TASK_FAILED',
  stubbornness: 0,
} as const;

export const agentIdOf = (number: number): AgentId => asAgentId(`agent-${number}`);
