import { exclusivePart, subtractBundles } from '../resources/index.js';
import type { Bundle } from '../resources/index.js';
import { Reason, TaskState, idText } from '../wire.js';
import type { ExecutorInfo, Operation, TaskInfo } from '../wire.js';
import type { Books } from './books.js';
import { countTaskEnd } from './counts/index.js';
import type { Executors } from './executors.js';
import { filledInExecutor, filledInTask } from './fill-in.js';
import type { FrameworkRecord } from './framework-record.js';
import { masterStatus, updateEvent } from './master-status.js';
import type { AgentRecord } from './records.js';
import { groupProblem } from './rules/group-rules.js';
import { taskProblem } from './rules/task-rules.js';
import type { Tasks } from './tasks.js';

/** The LAUNCH and LAUNCH_GROUP operations of an ACCEPT. */
export class Launcher {
  constructor(
    private readonly books: Books,
    private readonly tasks: Tasks,
    private readonly executors: Executors,
  ) {}

  /** Each task for itself; returns what is left. */
  launchEach(framework: FrameworkRecord, agent: AgentRecord, role: string, pool: Bundle, operation: Operation): Bundle {
    const forbiddenId = operation.id ? 'Operation ID must not be set on LAUNCH' : undefined;
    let left = pool;
    for (const task of operation.launch?.taskInfos ?? []) {
      const executor = task.executor && this.executors.find(framework, agent.id, idText(task.executor.executorId));
      const ground = { framework, agentId: agent.id, role, pool: left, executor: executor ?? undefined };
      const problem = forbiddenId ?? taskProblem(task, ground);
      if (problem !== undefined) {
        refuseTask(this.books, framework, task, TaskState.TASK_ERROR, Reason.REASON_TASK_INVALID, problem);
        continue;
      }
      const filledIn = filledInTask(task, framework.id, role);
      if (filledIn.executor) left = this.#useExecutor(framework, agent, role, left, filledIn.executor);
      left = subtractBundles(left, exclusivePart(this.tasks.launch(framework, agent, filledIn, role).held));
      agent.port.launch(framework.info, filledIn, role);
    }
    return left;
  }

  /** All or nothing; returns what is left. */
  launchGroup(
    framework: FrameworkRecord,
    agent: AgentRecord,
    role: string,
    pool: Bundle,
    operation: Operation,
  ): Bundle {
    const { launchGroup } = operation;
    const tasks = launchGroup?.taskGroup.tasks ?? [];
    if (!launchGroup || tasks.length === 0) return pool;
    const executor = filledInExecutor(launchGroup.executor, framework.id, role);
    const known = this.executors.find(framework, agent.id, idText(executor.executorId));
    const ground = { framework, agentId: agent.id, role, pool, executor: known };
    const problem = operation.id
      ? 'Operation ID must not be set on LAUNCH_GROUP'
      : groupProblem(launchGroup.executor, tasks, ground);
    if (problem !== undefined) {
      for (const task of tasks) {
        refuseTask(this.books, framework, task, TaskState.TASK_ERROR, Reason.REASON_TASK_GROUP_INVALID, problem);
      }
      return pool;
    }
    let left = this.#useExecutor(framework, agent, role, pool, executor);
    const filledIn = tasks.map((task) => filledInTask({ ...task, executor }, framework.id, role));
    for (const task of filledIn)
      left = subtractBundles(left, exclusivePart(this.tasks.launch(framework, agent, task, role).held));
    agent.port.launchGroup(framework.info, executor, filledIn, role);
    return left;
  }

  /** An executor takes its resources once, when it starts. */
  #useExecutor(
    framework: FrameworkRecord,
    agent: AgentRecord,
    role: string,
    pool: Bundle,
    executor: ExecutorInfo,
  ): Bundle {
    if (this.executors.find(framework, agent.id, idText(executor.executorId)) !== undefined) return pool;
    return subtractBundles(pool, exclusivePart(this.executors.add(framework, agent, executor, role).held));
  }
}

export function refuseTask(
  books: Books,
  framework: FrameworkRecord,
  task: TaskInfo,
  state: TaskState,
  reason: Reason,
  message: string,
): void {
  const status = masterStatus({ taskId: idText(task.taskId), agentId: idText(task.agentId), state, reason, message });
  countTaskEnd(books, framework, status);
  framework.send(updateEvent(status));
}
