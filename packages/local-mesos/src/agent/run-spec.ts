import { join } from 'node:path';
import type { RunSpec, UriSpec } from '../runner/index.js';
import { commandSpecOf, textOr, variablesOf } from '../specs/index.js';
import { ContainerType, idText, int64 } from '../wire.js';
import type { ContainerLaunch } from '../containers/index.js';
import { executorEnvironment } from './executor-environment.js';
import type { CommandInfo, ContainerInfo, ExecutorInfo, FrameworkInfo, TaskInfo } from '../wire.js';

/** What the agent contributes to a run. */
export interface RunPlace {
  readonly agentId: string;
  /** Absolute; the sandboxes are below. */
  readonly workDir: string;
  /** `host:port` and the name of its process. */
  readonly endpoint: string;
  readonly processName: string;
  readonly httpCommandExecutor: boolean;
}

/** A command task as a runner takes it. Its executor is the agent's own and has the id of the task. */
export function runSpecOf(
  task: TaskInfo,
  framework: FrameworkInfo,
  role: string,
  containerId: string,
  place: RunPlace,
): RunSpec {
  const taskId = idText(task.taskId);
  const frameworkId = idText(framework.id);
  const { command, container } = task;
  const sandbox = join(
    ...[place.workDir, 'slaves', place.agentId, 'frameworks', frameworkId],
    ...['executors', taskId, 'runs', containerId],
  );
  const image = container ? imageOf(container) : undefined;
  const user = textOr(command?.user, textOr(framework.user, ''));
  return {
    frameworkId,
    agentId: place.agentId,
    taskId,
    taskName: task.name,
    containerId,
    sandbox,
    ...(command ? { command: commandSpecOf(command) } : {}),
    ...(image === undefined ? {} : { image }),
    dockerized: container?.type === ContainerType.DOCKER,
    volumes: (container?.volumes ?? []).length,
    environment: {
      ...executorEnvironment({ framework, executorId: taskId, sandbox, graceMs: shutdownGraceOf(task) }, place),
      MESOS_ALLOCATION_ROLE: role,
      ...variablesOf(command),
    },
    ...(user === '' ? {} : { user }),
    uris: urisOf(command),
  };
}

/** An executor with a process of its own, as a runner takes it. */
export function executorSpecOf(
  executor: ExecutorInfo,
  framework: FrameworkInfo,
  containerId: string,
  graceMs: number,
  place: RunPlace,
): RunSpec {
  const executorId = idText(executor.executorId);
  const { command, container } = executor;
  const asTask: TaskInfo = {
    name: textOr(executor.name, executorId),
    taskId: { value: executorId },
    agentId: { value: place.agentId },
    ...(command ? { command } : {}),
    ...(container ? { container } : {}),
  };
  const spec = runSpecOf(asTask, framework, '', containerId, place);
  const { sandbox } = spec;
  const own = executorEnvironment({ framework, executorId, sandbox, graceMs }, place);
  return { ...spec, environment: { ...own, ...variablesOf(command) } };
}

/** A container that the agent's API starts. What it sees is what it asks for, and where its sandbox is. */
export function containerSpecOf(
  { containerId, command, container }: ContainerLaunch,
  framework: FrameworkInfo,
  sandbox: string,
  place: RunPlace,
): RunSpec {
  const id = idText(containerId);
  const asTask: TaskInfo = {
    name: id,
    taskId: { value: id },
    agentId: { value: place.agentId },
    ...(command ? { command } : {}),
    ...(container ? { container } : {}),
  };
  const spec = runSpecOf(asTask, framework, '', id, place);
  return { ...spec, sandbox, environment: { MESOS_SANDBOX: sandbox, ...variablesOf(command) } };
}

/** A task with a kill policy needs that grace, and a little more for the reaping, when its executor is shut down. */
const shutdownGraceOf = ({ killPolicy }: TaskInfo): number =>
  killPolicy?.gracePeriod ? int64(killPolicy.gracePeriod.nanoseconds) / 1e6 + 2_000 : 5_000;

function imageOf(container: ContainerInfo): string | undefined {
  const named = container.docker?.image ?? container.mesos?.image?.docker?.name;
  return named === null || named === undefined || named === '' ? undefined : named;
}

function urisOf(command: CommandInfo | null | undefined): readonly UriSpec[] {
  return (command?.uris ?? []).map(({ value, executable, extract, outputFile }) => ({
    value,
    executable: executable ?? false,
    extract: extract ?? true,
    ...(outputFile === null || outputFile === undefined || outputFile === '' ? {} : { outputFile }),
  }));
}
