import type { ReportedExecutor, ReportedTask } from '../../protocol.js';
import { Reason, TaskState, idText } from '../../wire.js';
import type { FrameworkInfo } from '../../wire.js';
import type { Books } from '../books.js';
import type { Executors } from '../executors.js';
import type { FrameworkRecord } from '../framework-record.js';
import type { Frameworks } from '../frameworks.js';
import { masterStatus, updateEvent } from '../master-status.js';
import type { Offers } from '../offers.js';
import type { AgentRecord, ExecutorRecord } from '../records.js';
import { record } from '../tasks.js';
import type { Tasks } from '../tasks.js';

/** Into the books what an agent brings when it comes back. */
export class TakeOver {
  constructor(
    private readonly books: Books,
    private readonly offers: Offers,
    private readonly tasks: Tasks,
    private readonly executors: Executors,
    private readonly frameworks: Frameworks,
  ) {}

  /** A framework removed meanwhile is shut down on the agent, too. */
  task(agent: AgentRecord, reported: ReportedTask): void {
    const frameworkId = idText(reported.framework.id);
    if (this.books.completedFrameworks.has(frameworkId)) {
      agent.port.shutdownFramework(frameworkId);
      return;
    }
    const framework = this.#frameworkOf(reported.framework);
    const taskId = idText(reported.task.taskId);
    const known = framework.tasks.get(taskId);
    if (known !== undefined && known.agentId !== agent.id) {
      // The id was used again elsewhere since the agent was lost; the books have room for one of the two.
      agent.port.kill(framework.info, taskId, undefined);
      return;
    }
    if (known !== undefined) {
      this.tasks.setLatest(known, reported.latestState);
      return;
    }
    const wasUnreachable = framework.unreachable.delete(taskId);
    const task = this.tasks.add(framework, agent, reported.task, reported.role);
    this.offers.useFromFree(framework, task.role, agent, task.held);
    task.sentState = reported.status?.state ?? TaskState.TASK_STAGING;
    task.sentUuid = reported.status?.uuid ?? undefined;
    if (reported.status !== undefined) record(task, reported.status);
    this.tasks.setLatest(task, reported.latestState);
    this.books.happenings.tell({ kind: 'task added', task });
    if (!wasUnreachable) return;
    const status = masterStatus({
      taskId,
      agentId: agent.id,
      state: reported.latestState,
      reason: Reason.REASON_AGENT_REREGISTERED,
      message: 'Unreachable agent re-reregistered',
      task,
    });
    framework.send(updateEvent(status));
  }

  /** What lives there is in the books afterwards, and nothing else: an end told in vain is caught up with. */
  allExecutors(agent: AgentRecord, reported: readonly ReportedExecutor[]): void {
    const alive = new Set<ExecutorRecord>();
    for (const { framework: info, executor, role } of reported) {
      if (this.books.completedFrameworks.has(idText(info.id))) continue;
      const framework = this.#frameworkOf(info);
      const known = this.executors.find(framework, agent.id, idText(executor.executorId));
      const record = known ?? this.executors.add(framework, agent, executor, role);
      if (known === undefined) this.offers.useFromFree(framework, role, agent, record.held);
      alive.add(record);
    }
    this.executors.removeAllOf(agent, (record) => !alive.has(record));
  }

  #frameworkOf(info: FrameworkInfo): FrameworkRecord {
    const known = this.books.frameworks.get(idText(info.id));
    if (known !== undefined) return known;
    const framework = this.frameworks.add(info, idText(info.id));
    framework.recovered = true;
    this.books.happenings.tell({ kind: 'framework added', framework });
    return framework;
  }
}

/** Asks for what the master had for an agent and the agent did not report. */
export function accountFor(agent: AgentRecord, reported: readonly ReportedTask[]): void {
  const reportedIds = new Set(reported.map(({ task }) => idText(task.taskId)));
  const missing = new Map<FrameworkRecord, string[]>();
  for (const task of agent.tasks) {
    if (reportedIds.has(task.id)) continue;
    missing.set(task.framework, [...(missing.get(task.framework) ?? []), task.id]);
  }
  for (const [framework, taskIds] of missing) agent.port.accountFor(framework.info, taskIds);
}
