import {
  EMPTY_BUNDLE,
  addBundles,
  bundleContains,
  bundleOf,
  formatBundle,
  quantitiesOf,
} from '../../resources/index.js';
import { ContainerType, ExecutorInfo, ExecutorType, HealthCheckType, idText } from '../../wire.js';
import type { TaskInfo } from '../../wire.js';
import { filledInExecutor } from '../fill-in.js';
import { healthCheckType } from './check-rules.js';
import { executorProblem } from './executor-rules.js';
import { memberProblem } from './task-rules.js';
import type { LaunchGround } from './task-rules.js';

const LEAST_CPUS_MILLI = 10;
const LEAST_MEM_MILLI = 32_000;

/** Why a whole group is refused, or nothing. */
export function groupProblem(
  executor: ExecutorInfo,
  tasks: readonly TaskInfo[],
  ground: LaunchGround,
): string | undefined {
  const problem = groupExecutorProblem(executor, ground);
  if (problem !== undefined) return problem;
  const ids = new Set<string>();
  for (const task of tasks) {
    const id = idText(task.taskId);
    const bad = ids.has(id) ? `Task has duplicate ID: ${id}` : memberOwnProblem(task, executor, ground);
    if (bad !== undefined) return `Task '${id}' is invalid: ${bad}`;
    ids.add(id);
  }
  const own = ground.executor === undefined ? bundleOf(executor.resources ?? []) : EMPTY_BUNDLE;
  const wanted = tasks.map((task) => bundleOf(task.resources ?? [])).reduce(addBundles, own);
  return bundleContains(ground.pool, wanted)
    ? undefined
    : `Total resources ${formatBundle(wanted)} required by task group and its executor are more than available ${formatBundle(ground.pool)}`;
}

function groupExecutorProblem(executor: ExecutorInfo, ground: LaunchGround): string | undefined {
  if ((executor.type ?? ExecutorType.UNKNOWN) === ExecutorType.UNKNOWN) {
    return "'ExecutorInfo.type' must be set for LAUNCH_GROUP";
  }
  if (executor.container?.type === ContainerType.DOCKER) return 'Docker ContainerInfo is not supported on the executor';
  const { framework, role, executor: known } = ground;
  const problem = executorProblem(executor, { framework, role, known });
  if (problem !== undefined) return problem;
  const id = idText(executor.executorId);
  const amounts = quantitiesOf(bundleOf(executor.resources ?? []));
  if ((amounts.get('cpus') ?? 0) < LEAST_CPUS_MILLI)
    return `Executor '${id}' uses less CPUs than the minimum required (0.01)`;
  if ((amounts.get('mem') ?? 0) < LEAST_MEM_MILLI)
    return `Executor '${id}' uses less memory than the minimum required (32MB)`;
  return (amounts.get('disk') ?? 0) > 0 ? undefined : `Executor '${id}' uses no disk`;
}

function memberOwnProblem(task: TaskInfo, executor: ExecutorInfo, ground: LaunchGround): string | undefined {
  const { framework, role } = ground;
  if (task.executor) {
    const [own, shared] = [task.executor, executor].map((info) =>
      ExecutorInfo.encode(filledInExecutor(info, framework.id, role)).finish(),
    );
    if (own && shared && Buffer.compare(own, shared) !== 0) {
      return "The 'ExecutorInfo' of the task is different from executor of the task group";
    }
  }
  if (task.container?.type === ContainerType.DOCKER) return 'Docker ContainerInfo is not supported on the task';
  const type = task.healthCheck ? healthCheckType(task.healthCheck) : undefined;
  const probesNetwork = type === HealthCheckType.HTTP || type === HealthCheckType.TCP;
  if (probesNetwork && (task.container?.networkInfos ?? []).length > 0) {
    return 'HTTP and TCP health checks are not supported for nested containers not joining parent network';
  }
  const sharesCgroups = task.container?.linuxInfo?.shareCgroups ?? true;
  if (sharesCgroups && Object.keys(task.limits ?? {}).length > 0) {
    return "Resource limits may only be set for tasks within a task group when 'share_cgroups' is set to 'false'.";
  }
  return memberProblem(task, ground);
}
