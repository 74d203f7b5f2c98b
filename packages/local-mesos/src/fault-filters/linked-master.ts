import type { ToMasterMessage } from '../faults/index.js';
import type {
  AgentIntroduction,
  AgentPort,
  MasterPort,
  OperationOrder,
  ReportedExecutor,
  ReportedTask,
} from '../protocol.js';
import { idText } from '../wire.js';
import type { OperationStatus, TaskState, TaskStatus } from '../wire.js';
import type { AgentLink } from './agent-link.js';
import { LinkedAgent } from './linked-agent.js';

/** A master at the other end of an agent's link. */
export class LinkedMaster implements MasterPort {
  constructor(
    readonly master: MasterPort,
    private readonly link: AgentLink,
  ) {}

  register(agent: AgentIntroduction, port: AgentPort): string | undefined {
    return this.master.register(agent, new LinkedAgent(port, this.link));
  }

  reregister(
    agentId: string,
    agent: AgentIntroduction,
    port: AgentPort,
    tasks: readonly ReportedTask[],
    executors: readonly ReportedExecutor[],
  ): void {
    const linked = new LinkedAgent(port, this.link);
    this.#send('REREGISTER', {}, () => this.master.reregister(agentId, agent, linked, tasks, executors));
  }

  unregister(agentId: string): void {
    this.#send('UNREGISTER', {}, () => this.master.unregister(agentId));
  }

  /** The break itself, which the master notices by itself. */
  linkBroken(agentId: string): void {
    this.master.linkBroken(agentId);
  }

  update(agentId: string, framework: string, status: TaskStatus, latestState: TaskState): void {
    const task = idText(status.taskId);
    this.#send('UPDATE', { framework, task }, () => this.master.update(agentId, framework, status, latestState));
  }

  executorExited(agentId: string, framework: string, executorId: string, status: number): void {
    this.#send('EXECUTOR_EXITED', { framework }, () =>
      this.master.executorExited(agentId, framework, executorId, status),
    );
  }

  operationStatus(agentId: string, operation: OperationOrder, status: OperationStatus): void {
    const { frameworkId } = operation;
    this.#send('OPERATION_STATUS', frameworkId === undefined ? {} : { framework: frameworkId }, () =>
      this.master.operationStatus(agentId, operation, status),
    );
  }

  executorMessage(agentId: string, framework: string, executorId: string, data: Uint8Array): void {
    this.#send('MESSAGE', { framework }, () => this.master.executorMessage(agentId, framework, executorId, data));
  }

  #send(
    name: ToMasterMessage,
    about: { readonly framework?: string; readonly task?: string },
    deliver: () => void,
  ): void {
    this.link.send({ scope: 'to-master', name, ...about }, () => {
      // What was on its way to a master that is gone is gone, too.
      if (this.link.master === this) deliver();
    });
  }
}
