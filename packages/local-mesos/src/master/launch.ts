import { EMPTY_BUNDLE, addBundles, bundleOf, isEmpty, subtractBundles } from '../resources/index.js';
import type { Bundle } from '../resources/index.js';
import { OperationType, Reason, TaskState, idText, lossState } from '../wire.js';
import type { Accept, TaskInfo } from '../wire.js';
import type { Books } from './books.js';
import type { FrameworkRecord } from './framework-record.js';
import { masterStatus, updateEvent } from './master-status.js';
import type { Offers } from './offers.js';
import type { AgentRecord, OfferRecord } from './records.js';
import { healthCheckType } from './rules/check-rules.js';
import { taskProblem } from './rules/task-rules.js';
import type { Tasks } from './tasks.js';

/** The operation of an ACCEPT that this cluster does not know, if there is one. Nothing may be applied then. */
export function unsupportedOperation(accept: Accept): string | undefined {
  const types = (accept.operations ?? []).map((operation) => operation.type ?? OperationType.UNKNOWN);
  const strange = types.find((type) => type !== OperationType.LAUNCH);
  return strange === undefined ? undefined : (OperationType[strange] ?? String(strange));
}

/** ACCEPT with its LAUNCH operations: what the tasks leave over is declined with the call's filter. */
export class Launcher {
  constructor(
    private readonly books: Books,
    private readonly offers: Offers,
    private readonly tasks: Tasks,
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
      const forbiddenId = operation.id ? 'Operation ID must not be set on LAUNCH' : undefined;
      for (const task of operation.launch?.taskInfos ?? []) {
        const taskError = forbiddenId ?? taskProblem(task, { framework, agentId: agent.id, role, pool });
        if (taskError === undefined) pool = this.#launch(framework, agent, role, pool, task);
        else refuseTask(framework, task, TaskState.TASK_ERROR, Reason.REASON_TASK_INVALID, taskError);
      }
    }
    if (isEmpty(pool)) return;
    this.offers.giveBack(framework, role, agent, pool);
    framework.filters.add(role, agent.id, pool, accept.filters?.refuseSeconds ?? undefined, Date.now());
  }

  #launch(framework: FrameworkRecord, agent: AgentRecord, role: string, pool: Bundle, task: TaskInfo): Bundle {
    const filledIn = fillIn(task, role);
    this.tasks.add(framework, agent, filledIn, role);
    agent.port.launch(framework.info, filledIn, role);
    return subtractBundles(pool, bundleOf(task.resources ?? []));
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
      for (const task of operation.launch?.taskInfos ?? []) {
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

/** What the master adds before a task goes out: the role into its resources, the type into its health check. */
function fillIn(task: TaskInfo, role: string): TaskInfo {
  const { healthCheck } = task;
  const resources = (task.resources ?? []).map((resource) => ({ ...resource, allocationInfo: { role } }));
  const type = healthCheck ? healthCheckType(healthCheck) : undefined;
  return {
    ...task,
    resources,
    ...(healthCheck && type !== undefined ? { healthCheck: { ...healthCheck, type } } : {}),
  };
}
