import { bundleOf, exclusivePart } from '../resources/index.js';
import { EventType, idText } from '../wire.js';
import type { ExecutorInfo } from '../wire.js';
import type { Books } from './books.js';
import type { FrameworkRecord } from './framework-record.js';
import type { Offers } from './offers.js';
import type { AgentRecord, ExecutorRecord } from './records.js';

/** The custom and default executors in the master's books. Those of command tasks are known to their agents only. */
export class Executors {
  constructor(
    private readonly books: Books,
    private readonly offers: Offers,
  ) {}

  find(framework: FrameworkRecord, agentId: string, executorId: string): ExecutorRecord | undefined {
    return framework.executors.get(keyOf(agentId, executorId));
  }

  /** An executor that starts now, or comes back with its agent; its resources have been taken already. */
  add(framework: FrameworkRecord, agent: AgentRecord, info: ExecutorInfo, role: string): ExecutorRecord {
    const id = idText(info.executorId);
    const record = { id, info, framework, agentId: agent.id, role, held: bundleOf(info.resources ?? []) };
    framework.executors.set(keyOf(agent.id, id), record);
    agent.executors.add(record);
    return record;
  }

  /** Its agent says so; its resources are free again, and the framework is told. */
  exited(agentId: string, frameworkId: string, executorId: string, status: number): void {
    const framework = this.books.frameworks.get(frameworkId);
    const record = framework && this.find(framework, agentId, executorId);
    if (framework === undefined || record === undefined) return;
    this.remove(record);
    framework.send({
      type: EventType.FAILURE,
      failure: { agentId: { value: agentId }, executorId: { value: executorId }, status },
    });
  }

  message(agentId: string, frameworkId: string, executorId: string, data: Uint8Array): void {
    this.books.frameworks.get(frameworkId)?.send({
      type: EventType.MESSAGE,
      message: { agentId: { value: agentId }, executorId: { value: executorId }, data },
    });
  }

  remove(record: ExecutorRecord): void {
    const { framework, agentId, id, role, held } = record;
    if (!framework.executors.delete(keyOf(agentId, id))) return;
    const agent = this.books.agents.get(agentId);
    if (agent === undefined) return;
    agent.executors.delete(record);
    this.offers.giveBack(framework, role, agent, exclusivePart(held));
  }

  /** The agent is gone, or what does not survive its restart is. */
  removeAllOf(agent: AgentRecord, isGone: (record: ExecutorRecord) => boolean = () => true): void {
    for (const record of [...agent.executors]) if (isGone(record)) this.remove(record);
  }

  /** The framework is gone. */
  endAll(framework: FrameworkRecord): void {
    for (const record of [...framework.executors.values()]) this.remove(record);
  }
}

const keyOf = (agentId: string, executorId: string): string => `${agentId}/${executorId}`;
