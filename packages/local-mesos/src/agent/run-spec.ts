import { join } from 'node:path';
import { CONTAINER_SANDBOX } from '../runner/index.js';
import type { RunSpec, UriSpec } from '../runner/index.js';
import { commandSpecOf, textOr, variablesOf } from '../specs/index.js';
import { ContainerType, idText, int64 } from '../wire.js';
import type { ContainerLaunch } from '../containers/index.js';
import { containerPartOf } from './container-part.js';
import { executorEnvironment } from './executor-environment.js';
import { persistentVolumesOf, resourcePartOf } from './resource-part.js';
import type { CommandInfo, ContainerInfo, ExecutorInfo, FrameworkInfo, TaskInfo } from '../wire.js';

/** What the agent contributes to a run. */
export interface RunPlace {
  readonly agentId: string;
  /** Absolute; the sandboxes are below. */
  readonly workDir: string;
  /** Absolute; the persistent volumes of this agent are below. */
  readonly volumesDir: string;
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
  const user = textOr(command?.user, textOr(framework.user, ''));
  const own = { MESOS_ALLOCATION_ROLE: role, ...variablesOf(command) };
  const surroundings = { framework, executorId: taskId, sandbox, graceMs: shutdownGraceOf(task) };
  const environment = { ...executorEnvironment(surroundings, place), ...own };
  return {
    frameworkId,
    agentId: place.agentId,
    taskId,
    taskName: task.name,
    containerId,
    sandbox,
    ...(command ? { command: commandSpecOf(command) } : {}),
    resources: resourcePartOf(task),
    persistentVolumes: persistentVolumesOf(task.resources, place.volumesDir),
    ...(container ? { container: containerPartOf(container, containerEnvironment(container, own, environment)) } : {}),
    environment,
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
    resources: executor.resources ?? [],
  };
  const spec = runSpecOf(asTask, framework, '', containerId, place);
  const { sandbox } = spec;
  const own = executorEnvironment({ framework, executorId, sandbox, graceMs }, place);
  // What its tasks bring comes on top while it runs, so what it was given by itself is no limit for it.
  const resources = { ...spec.resources, memLimitBytes: Infinity };
  return withEnvironment({ ...spec, resources }, { ...own, ...variablesOf(command) });
}

/** A container that the agent's API starts. What it sees is what it asks for, and where its sandbox is. */
export function containerSpecOf(
  { containerId, command, container, resources }: ContainerLaunch,
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
    resources: [...(resources ?? [])],
  };
  const spec = runSpecOf(asTask, framework, '', id, place);
  return withEnvironment({ ...spec, sandbox }, { MESOS_SANDBOX: sandbox, ...variablesOf(command) });
}

function withEnvironment(spec: RunSpec, environment: Readonly<Record<string, string>>): RunSpec {
  if (spec.container === undefined) return { ...spec, environment };
  const inside = { ...environment, MESOS_SANDBOX: CONTAINER_SANDBOX };
  return { ...spec, environment, container: { ...spec.container, environment: inside } };
}

/** What an executor sees stays outside of a DOCKER container; a MESOS one with an image sees it all. */
const containerEnvironment = (
  container: ContainerInfo,
  own: Readonly<Record<string, string>>,
  all: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => ({
  ...(container.type === ContainerType.DOCKER ? own : all),
  MESOS_SANDBOX: CONTAINER_SANDBOX,
});

/** A task with a kill policy needs that grace, and a little more for the reaping, when its executor is shut down. */
const shutdownGraceOf = ({ killPolicy }: TaskInfo): number =>
  killPolicy?.gracePeriod ? int64(killPolicy.gracePeriod.nanoseconds) / 1e6 + 2_000 : 5_000;

function urisOf(command: CommandInfo | null | undefined): readonly UriSpec[] {
  return (command?.uris ?? []).map(({ value, executable, extract, outputFile, cache }) => ({
    value,
    executable: executable ?? false,
    extract: extract ?? true,
    cache: cache ?? false,
    ...(outputFile === null || outputFile === undefined || outputFile === '' ? {} : { outputFile }),
  }));
}
