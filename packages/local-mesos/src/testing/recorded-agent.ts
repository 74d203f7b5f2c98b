import type { AgentIntroduction, AgentPort, OperationOrder, ReportedExecutor, ReportedTask } from '../protocol.js';
import { addBundles, conversionOf, subtractBundles } from '../resources/index.js';
import type { Bundle } from '../resources/index.js';
import { newUuid } from '../new-uuid.js';
import type { Master } from '../master/index.js';
import { OperationState, Source, TaskState, idText, isTerminal } from '../wire.js';
import type { ExecutorInfo, FrameworkInfo, TaskInfo, TaskStatus } from '../wire.js';

interface HeldTask {
  readonly framework: FrameworkInfo;
  readonly task: TaskInfo;
  readonly role: string;
  latestState: TaskState;
  status: TaskStatus | undefined;
}

const keyOf = (frameworkId: string, id: string): string => `${frameworkId} ${id}`;

/** An agent that runs nothing: it keeps what the master tells it, and tells what a test wants it to. */
export class RecordedAgent implements AgentPort {
  id = '';
  total: Bundle;
  readonly tasks = new Map<string, HeldTask>();
  readonly executors = new Map<string, ReportedExecutor>();

  constructor(
    private readonly master: Master,
    private readonly port: number,
    total: Bundle,
  ) {
    this.total = total;
  }

  answersPings(): boolean {
    return true;
  }

  register(): void {
    this.id = this.master.register(this.introduction(), this) ?? '';
  }

  reregister(): void {
    const tasks = [...this.tasks.values()].map((held): ReportedTask => ({ ...held }));
    this.master.reregister(this.id, this.introduction(), this, tasks, [...this.executors.values()]);
  }

  /** Tells the newest state of a task; it is remembered until it is acknowledged. */
  tell(index: number, state: TaskState): void {
    const held = [...this.tasks.values()].at(index % Math.max(1, this.tasks.size));
    if (held === undefined || isTerminal(held.latestState)) return;
    held.latestState = state;
    held.status = {
      taskId: held.task.taskId,
      agentId: { value: this.id },
      state,
      source: Source.SOURCE_EXECUTOR,
      uuid: newUuid(),
    };
    this.master.update(this.id, idText(held.framework.id), held.status, state);
  }

  exit(index: number): void {
    const [key, held] = [...this.executors].at(index % Math.max(1, this.executors.size)) ?? [];
    if (key === undefined || held === undefined) return;
    this.executors.delete(key);
    this.master.executorExited(this.id, idText(held.framework.id), idText(held.executor.executorId), 0);
  }

  launch(framework: FrameworkInfo, task: TaskInfo, role: string): void {
    if (task.executor) this.#start(framework, task.executor, role);
    const held = { framework, task, role, latestState: TaskState.TASK_STAGING, status: undefined };
    this.tasks.set(keyOf(idText(framework.id), idText(task.taskId)), held);
  }

  launchGroup(framework: FrameworkInfo, executor: ExecutorInfo, tasks: readonly TaskInfo[], role: string): void {
    this.#start(framework, executor, role);
    for (const task of tasks) this.launch(framework, task, role);
  }

  acknowledge(frameworkId: string, taskId: string, uuid: Uint8Array): void {
    const key = keyOf(frameworkId, taskId);
    const held = this.tasks.get(key);
    if (held?.status?.uuid !== uuid) return;
    if (isTerminal(held.latestState)) this.tasks.delete(key);
  }

  shutdownFramework(frameworkId: string): void {
    for (const kept of [this.tasks, this.executors]) {
      for (const key of [...kept.keys()]) if (key.startsWith(`${frameworkId} `)) kept.delete(key);
    }
  }

  applyOperation(order: OperationOrder): void {
    const conversion = conversionOf(order.info);
    if (conversion === undefined) return;
    this.total = addBundles(subtractBundles(this.total, conversion.consumed), conversion.converted);
    this.master.operationStatus(this.id, order, { state: OperationState.OPERATION_FINISHED });
  }

  kill(framework: FrameworkInfo, taskId: string): void {
    this.tasks.delete(keyOf(idText(framework.id), taskId));
  }

  frameworkSubscribed(): void {}
  drain(): void {}
  shutdown(): void {}
  shutdownExecutor(): void {}
  message(): void {}
  acknowledgeOperation(): void {}
  accountFor(): void {}

  private introduction(): AgentIntroduction {
    const { port, total } = this;
    const address = { hostname: 'localhost', ip: '127.0.0.1', port, path: '/slave(1)' };
    return { ...address, total, operations: [], attributes: [] };
  }

  #start(framework: FrameworkInfo, executor: ExecutorInfo, role: string): void {
    this.executors.set(keyOf(idText(framework.id), idText(executor.executorId)), { framework, executor, role });
  }
}
