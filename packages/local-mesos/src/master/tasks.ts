import type { Logger } from '../logger.js';
import { bundleOf, exclusivePart } from '../resources/index.js';
import { addToHistory } from '../status-history.js';
import { Reason, TaskState, idText, isTerminal } from '../wire.js';
import type { TaskInfo, TaskStatus } from '../wire.js';
import type { Books } from './books.js';
import type { FrameworkRecord } from './framework-record.js';
import { isNews } from './happenings.js';
import { updateEvent } from './master-status.js';
import type { Offers } from './offers.js';
import type { AgentRecord, TaskRecord } from './records.js';

/** The tasks in the master's books, and what their agents tell of them. */
export class Tasks {
  /** Nothing of a task of the agent is left. */
  ended: (agent: AgentRecord) => void = () => undefined;

  constructor(
    private readonly books: Books,
    private readonly offers: Offers,
    private readonly logger: Logger,
  ) {}

  /** A task that goes to its agent now; its resources have been taken from an offer. */
  launch(framework: FrameworkRecord, agent: AgentRecord, info: TaskInfo, role: string): TaskRecord {
    const task = this.add(framework, agent, info, role);
    this.books.happenings.tell({ kind: 'task added', task });
    return task;
  }

  /** Into the books, without a word to those who watch. */
  add(framework: FrameworkRecord, agent: AgentRecord, info: TaskInfo, role: string): TaskRecord {
    const task: TaskRecord = {
      id: idText(info.taskId),
      info,
      framework,
      agentId: agent.id,
      role,
      held: bundleOf(info.resources ?? []),
      released: false,
      state: TaskState.TASK_STAGING,
      sentState: TaskState.TASK_STAGING,
      sentUuid: undefined,
      statuses: [],
    };
    framework.tasks.set(task.id, task);
    agent.tasks.add(task);
    return task;
  }

  /** An update from the agent of the task. It is forwarded even when the task is not in the books. */
  update(agentId: string, frameworkId: string, status: TaskStatus, latest: TaskState): void {
    const agent = this.books.agents.get(agentId);
    const framework = this.books.frameworks.get(frameworkId);
    if (agent === undefined || !agent.connected || framework === undefined) {
      this.books.counters.count('invalid_status_updates');
      return;
    }
    framework.send(updateEvent(status));
    // An id may have been used again on another agent since this one was lost.
    const named = framework.tasks.get(idText(status.taskId));
    const task = named?.agentId === agentId ? named : undefined;
    this.books.counters.count(task === undefined ? 'invalid_status_updates' : 'valid_status_updates');
    if (task === undefined) {
      this.logger.warn('forwarded an update of a task that is not in the books', { task: idText(status.taskId) });
      return;
    }
    // The books follow what was sent; a framework that is away gets the same update again when it is back.
    task.sentState = status.state ?? task.sentState;
    task.sentUuid = status.uuid ?? undefined;
    this.setLatest(task, latest);
    this.note(task, status);
  }

  /** Into the task's history, and told to those who watch; the task has its new state already. */
  note(task: TaskRecord, status: TaskStatus): void {
    const before = task.statuses.at(-1)?.state ?? TaskState.TASK_STAGING;
    record(task, status);
    if (isNews(before, status)) this.books.happenings.tell({ kind: 'task updated', task, status });
  }

  /** Takes the newest state over; a terminal one frees the resources even before it is acknowledged. */
  setLatest(task: TaskRecord, latest: TaskState): void {
    task.state = latest;
    if (isTerminal(latest)) this.release(task);
  }

  acknowledge(framework: FrameworkRecord, agentId: string, taskId: string, uuid: Uint8Array): void {
    const agent = this.books.agents.get(agentId);
    const task = framework.tasks.get(taskId);
    const isValid = agent?.connected === true && task !== undefined;
    this.books.counters.count(`${isValid ? 'valid' : 'invalid'}_status_update_acknowledgements`);
    if (agent === undefined || !agent.connected) return;
    if (task !== undefined && isTerminal(task.sentState) && task.sentUuid !== undefined) {
      if (Buffer.compare(task.sentUuid, uuid) === 0) this.remove(task);
    }
    agent.port.acknowledge(framework.id, taskId, uuid);
  }

  /** Out of the active tasks, into the completed ones. */
  remove(task: TaskRecord): void {
    this.release(task);
    task.framework.complete(task);
    const agent = this.books.agents.get(task.agentId);
    if (agent?.tasks.delete(task) === true) this.ended(agent);
  }

  /** Ends every task of a removed framework in the books; nobody is told. */
  endAll(framework: FrameworkRecord): void {
    for (const task of [...framework.tasks.values()]) {
      if (!isTerminal(task.state)) {
        task.state = task.sentState = TaskState.TASK_KILLED;
        this.note(task, {
          taskId: { value: task.id },
          state: TaskState.TASK_KILLED,
          reason: Reason.REASON_FRAMEWORK_REMOVED,
          timestamp: Date.now() / 1000,
        });
      }
      this.remove(task);
    }
  }

  release(task: TaskRecord): void {
    if (task.released) return;
    task.released = true;
    const agent = this.books.agents.get(task.agentId);
    if (agent !== undefined) this.offers.giveBack(task.framework, task.role, agent, exclusivePart(task.held));
  }
}

export const record = (task: TaskRecord, status: TaskStatus): void => addToHistory(task.statuses, status);
