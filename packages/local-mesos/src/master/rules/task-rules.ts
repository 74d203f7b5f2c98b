import {
  EMPTY_BUNDLE,
  addBundles,
  bundleContains,
  bundleOf,
  formatBundle,
  quantitiesOf,
  toMilli,
} from '../../resources/index.js';
import type { Bundle } from '../../resources/index.js';
import { idText, int64 } from '../../wire.js';
import type { TaskInfo } from '../../wire.js';
import type { ExecutorRecord } from '../records.js';
import type { FrameworkRecord } from '../framework-record.js';
import { checkProblem, healthCheckProblem } from './check-rules.js';
import { launchedAloneProblem } from './executor-rules.js';
import { commandProblem, containerProblem } from './command-rules.js';
import { idProblem } from './id-rules.js';
import { resourcesProblem, togetherProblem } from './resource-rules.js';

/** Where a task is about to go. */
export interface LaunchGround {
  readonly framework: FrameworkRecord;
  readonly agentId: string;
  readonly role: string;
  /** What is left of the accepted offers. */
  readonly pool: Bundle;
  /** The executor the task names, if the agent has it already. */
  readonly executor: ExecutorRecord | undefined;
}

type Rule = (task: TaskInfo, ground: LaunchGround) => string | undefined;

/** Mesos' order: the first rule broken gives the message. */
const RULES: readonly Rule[] = [
  (task) => idProblem(idText(task.taskId)),
  (task, { framework }) =>
    framework.tasks.has(idText(task.taskId)) ? `Task has duplicate ID: ${idText(task.taskId)}` : undefined,
  (task, { framework }) =>
    framework.unreachable.has(idText(task.taskId))
      ? `Task reuses the ID of an unreachable task: ${idText(task.taskId)}`
      : undefined,
  (task, { agentId }) =>
    idText(task.agentId) === agentId
      ? undefined
      : `Task uses invalid agent ${idText(task.agentId)} while agent ${agentId} is expected`,
  (task) =>
    int64(task.killPolicy?.gracePeriod?.nanoseconds) < 0
      ? "Task's 'kill_policy.grace_period' must be non-negative"
      : undefined,
  (task) =>
    int64(task.maxCompletionTime?.nanoseconds) < 0 ? "Task's 'max_completion_time' must be non-negative" : undefined,
  (task) => {
    const problem = task.check ? checkProblem(task.check) : undefined;
    return problem === undefined ? undefined : `Task uses invalid check: ${problem}`;
  },
  (task) => {
    const problem = task.healthCheck ? healthCheckProblem(task.healthCheck) : undefined;
    return problem === undefined ? undefined : `Task uses invalid health check: ${problem}`;
  },
  (task, { role }) => resourcesProblem(task.resources ?? [], role),
  (task) => {
    const problem = task.command ? commandProblem(task.command) : undefined;
    return problem === undefined ? undefined : `Task's 'CommandInfo' is invalid: ${problem}`;
  },
  (task) => {
    const problem = task.container ? containerProblem(task.container) : undefined;
    return problem === undefined ? undefined : `Task's 'ContainerInfo' is invalid: ${problem}`;
  },
  limitsProblem,
];

/** For a task that comes alone, with a command or with an executor of its own. */
const ALONE: readonly Rule[] = [
  (task) =>
    Boolean(task.command) === Boolean(task.executor)
      ? 'Task should have at least one (but not both) of CommandInfo or ExecutorInfo present'
      : undefined,
  (task, { framework, role, executor }) =>
    task.executor ? launchedAloneProblem(task.executor, { framework, role, known: executor }) : undefined,
  (task, { pool, executor }) => {
    const own = executor === undefined ? bundleOf(task.executor?.resources ?? []) : EMPTY_BUNDLE;
    const wanted = addBundles(bundleOf(task.resources ?? []), own);
    return bundleContains(pool, wanted)
      ? undefined
      : `Total resources ${formatBundle(wanted)} required by task and its executor is more than available ${formatBundle(pool)}`;
  },
  (task) => togetherProblem([...(task.resources ?? []), ...(task.executor?.resources ?? [])]),
];

/** Why a task is answered with TASK_ERROR, or nothing. */
export const taskProblem = (task: TaskInfo, ground: LaunchGround): string | undefined =>
  firstProblem([...RULES, ...ALONE], task, ground);

/** The same for one task of a group, but for what concerns the group as a whole. */
export const memberProblem = (task: TaskInfo, ground: LaunchGround): string | undefined =>
  firstProblem(RULES, task, ground);

function firstProblem(rules: readonly Rule[], task: TaskInfo, ground: LaunchGround): string | undefined {
  for (const rule of rules) {
    const problem = rule(task, ground);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function limitsProblem(task: TaskInfo): string | undefined {
  const requested = quantitiesOf(bundleOf(task.resources ?? []));
  for (const [name, limit] of Object.entries(task.limits ?? {})) {
    if (name !== 'cpus' && name !== 'mem') return `Task's resource limit for '${name}' is not supported`;
    if (toMilli(limit.value ?? 0) < (requested.get(name) ?? 0)) {
      return `Task's limit of ${name} is less than the ${name} it requests`;
    }
  }
  return undefined;
}
