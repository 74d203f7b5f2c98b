import { EMPTY_BUNDLE, addBundles, isEmpty, subtractBundles } from '../resources/index.js';
import type { Bundle } from '../resources/index.js';
import { OperationType, Reason, TaskState, idText, lossState } from '../wire.js';
import type { Accept, ExecutorInfo, Operation, TaskInfo } from '../wire.js';
import type { Books } from './books.js';
import type { Executors } from './executors.js';
import { filledInExecutor, filledInTask } from './fill-in.js';
import type { FrameworkRecord } from './framework-record.js';
import { masterStatus, updateEvent } from './master-status.js';
import type { Offers } from './offers.js';
import type { AgentRecord, OfferRecord } from './records.js';
import { groupProblem } from './rules/group-rules.js';
import { taskProblem } from './rules/task-rules.js';
import type { Tasks } from './tasks.js';

/** The operation of an ACCEPT that this cluster does not know, if there is one. Nothing may be applied then. */
export function unsupportedOperation(accept: Accept): string | undefined {
  const types = (accept.operations ?? []).map((operation) => operation.type ?? OperationType.UNKNOWN);
  const strange = types.find((type) => type !== OperationType.LAUNCH && type !== OperationType.LAUNCH_GROUP);
  return strange === undefined ? undefined : (OperationType[strange] ?? String(strange));
}

/** ACCEPT with its LAUNCH and LAUNCH_GROUP operations: what the tasks leave over is declined with the call's filter. */
export class Launcher {
  constructor(
    private readonly books: Books,
    private readonly offers: Offers,
    private readonly tasks: Tasks,
    private readonly executors: Executors,
  ) {}

  accept(framework: FrameworkRecord, accept: Accept): void {
    const ids = (accept.offerIds ?? []).map(idText);
    const found = [...new Set(ids)].map((id) => this.books.offers.get(id)).filter((offer) => offer !== undefined);
    const problem = this.#offersProblem(framework, ids, found);
    if (problem !== undefined) {
      this.#refuse(framework, accept, found, problem);
      return;
    }
    const { agent, role } = found[0] as OfferRecord;
    let pool = EMPTY_BUNDLE;
    for (const offer of found) pool = addBundles(pool, this.offers.take(offer));
    for (const operation of accept.operations ?? []) {
      pool =
        operation.type === OperationType.LAUNCH_GROUP
          ? this.#launchGroup(framework, agent, role, pool, operation)
          : this.#launchEach(framework, agent, role, pool, operation);
    }
    if (isEmpty(pool)) return;
    this.offers.giveBack(framework, role, agent, pool);
    framework.filters.add(role, agent.id, pool, accept.filters?.refuseSeconds ?? undefined, Date.now());
  }

  /** Each task for itself; returns what is left. */
  #launchEach(
    framework: FrameworkRecord,
    agent: AgentRecord,
    role: string,
    pool: Bundle,
    operation: Operation,
  ): Bundle {
    const forbiddenId = operation.id ? 'Operation ID must not be set on LAUNCH' : undefined;
    let left = pool;
    for (const task of operation.launch?.taskInfos ?? []) {
      const executor = task.executor && this.executors.find(framework, agent.id, idText(task.executor.executorId));
      const ground = { framework, agentId: agent.id, role, pool: left, executor: executor ?? undefined };
      const problem = forbiddenId ?? taskProblem(task, ground);
      if (problem !== undefined) {
        refuseTask(framework, task, TaskState.TASK_ERROR, Reason.REASON_TASK_INVALID, problem);
        continue;
      }
      const filledIn = filledInTask(task, framework.id, role);
      if (filledIn.executor) left = this.#useExecutor(framework, agent, role, left, filledIn.executor);
      left = subtractBundles(left, this.tasks.add(framework, agent, filledIn, role).held);
      agent.port.launch(framework.info, filledIn, role);
    }
    return left;
  }

  /** All or nothing; returns what is left. */
  #launchGroup(
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
        refuseTask(framework, task, TaskState.TASK_ERROR, Reason.REASON_TASK_GROUP_INVALID, problem);
      }
      return pool;
    }
    let left = this.#useExecutor(framework, agent, role, pool, executor);
    const filledIn = tasks.map((task) => filledInTask({ ...task, executor }, framework.id, role));
    for (const task of filledIn) left = subtractBundles(left, this.tasks.add(framework, agent, task, role).held);
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
    return subtractBundles(pool, this.executors.add(framework, agent, executor, role).held);
  }

  #offersProblem(
    framework: FrameworkRecord,
    ids: readonly string[],
    found: readonly OfferRecord[],
  ): string | undefined {
    if (ids.length === 0) return 'No offers specified';
    const duplicate = ids.find((id, i) => ids.indexOf(id) !== i);
    if (duplicate !== undefined) return `Duplicate offer ${duplicate} in offer list`;
    const unknown = ids.find((id) => !this.books.offers.has(id));
    if (unknown !== undefined) return `Offer ${unknown} is no longer valid`;
    const strange = found.find((offer) => offer.framework !== framework);
    if (strange !== undefined) {
      return `Offer ${strange.id} has invalid framework ${strange.framework.id} while framework ${framework.id} is expected`;
    }
    const [first] = found;
    if (found.some((offer) => offer.role !== first?.role)) {
      return 'Aggregated offers must be allocated to the same role';
    }
    return found.some((offer) => offer.agent !== first?.agent)
      ? 'Aggregated offers must belong to one single agent'
      : undefined;
  }

  /** The offers that were still good are given back, without a filter, and every task is told. */
  #refuse(framework: FrameworkRecord, accept: Accept, found: readonly OfferRecord[], problem: string): void {
    for (const offer of found) if (offer.framework === framework) this.offers.discard(offer);
    const state = lossState(framework.partitionAware, TaskState.TASK_DROPPED);
    for (const operation of accept.operations ?? []) {
      for (const task of tasksOf(operation)) {
        refuseTask(
          framework,
          task,
          state,
          Reason.REASON_INVALID_OFFERS,
          `Task launched with invalid offers: ${problem}`,
        );
      }
    }
  }
}

function refuseTask(
  framework: FrameworkRecord,
  task: TaskInfo,
  state: TaskState,
  reason: Reason,
  message: string,
): void {
  const status = { taskId: idText(task.taskId), agentId: idText(task.agentId), state, reason, message };
  framework.send(updateEvent(masterStatus(status)));
}

const tasksOf = ({ launch, launchGroup }: Operation): readonly TaskInfo[] => [
  ...(launch?.taskInfos ?? []),
  ...(launchGroup?.taskGroup.tasks ?? []),
];
