import type { ToAgentMessage } from '../faults/index.js';
import type { AgentPort, OperationOrder } from '../protocol.js';
import { idText } from '../wire.js';
import type { DrainConfig, ExecutorInfo, FrameworkInfo, KillPolicy, TaskInfo } from '../wire.js';
import type { AgentLink } from './agent-link.js';

/** An agent at the other end of its link. */
export class LinkedAgent implements AgentPort {
  constructor(
    private readonly agent: AgentPort,
    private readonly link: AgentLink,
  ) {}

  answersPings(): boolean {
    return this.link.isOpen && this.agent.answersPings();
  }

  launch(framework: FrameworkInfo, task: TaskInfo, role: string): void {
    this.#send('LAUNCH', framework, () => this.agent.launch(framework, task, role), idText(task.taskId));
  }

  launchGroup(framework: FrameworkInfo, executor: ExecutorInfo, tasks: readonly TaskInfo[], role: string): void {
    this.#send('LAUNCH_GROUP', framework, () => this.agent.launchGroup(framework, executor, tasks, role));
  }

  kill(framework: FrameworkInfo, taskId: string, killPolicy: KillPolicy | undefined): void {
    this.#send('KILL', framework, () => this.agent.kill(framework, taskId, killPolicy), taskId);
  }

  acknowledge(frameworkId: string, taskId: string, uuid: Uint8Array): void {
    this.#send('ACKNOWLEDGE', frameworkId, () => this.agent.acknowledge(frameworkId, taskId, uuid), taskId);
  }

  frameworkSubscribed(framework: FrameworkInfo): void {
    this.#send('FRAMEWORK_SUBSCRIBED', framework, () => this.agent.frameworkSubscribed(framework));
  }

  shutdownFramework(frameworkId: string): void {
    this.#send('SHUTDOWN_FRAMEWORK', frameworkId, () => this.agent.shutdownFramework(frameworkId));
  }

  shutdownExecutor(frameworkId: string, executorId: string): void {
    this.#send('SHUTDOWN_EXECUTOR', frameworkId, () => this.agent.shutdownExecutor(frameworkId, executorId));
  }

  message(frameworkId: string, executorId: string, data: Uint8Array): void {
    this.#send('MESSAGE', frameworkId, () => this.agent.message(frameworkId, executorId, data));
  }

  applyOperation(order: OperationOrder): void {
    this.#send('APPLY_OPERATION', order.frameworkId, () => this.agent.applyOperation(order));
  }

  acknowledgeOperation(operationUuid: Uint8Array, statusUuid: Uint8Array): void {
    this.#send('ACKNOWLEDGE_OPERATION', undefined, () => this.agent.acknowledgeOperation(operationUuid, statusUuid));
  }

  drain(config: DrainConfig): void {
    this.#send('DRAIN', undefined, () => this.agent.drain(config));
  }

  shutdown(message: string): void {
    this.#send('SHUTDOWN', undefined, () => this.agent.shutdown(message));
  }

  accountFor(framework: FrameworkInfo, taskIds: readonly string[]): void {
    this.#send('ACCOUNT_FOR', framework, () => this.agent.accountFor(framework, taskIds));
  }

  #send(name: ToAgentMessage, framework: FrameworkInfo | string | undefined, deliver: () => void, task?: string): void {
    const id = typeof framework === 'object' ? idText(framework.id) : framework;
    this.link.send(
      {
        scope: 'to-agent',
        name,
        ...(id === undefined ? {} : { framework: id }),
        ...(task === undefined ? {} : { task }),
      },
      deliver,
    );
  }
}
