import { join } from 'node:path';
import type { CommandSpec, ProbeSpec, RunSpec, UriSpec } from '../runner/index.js';
import { ContainerType, HealthCheckType, Protocol, idText, int64 } from '../wire.js';
import { executorEnvironment } from './executor-environment.js';
import type { CommandInfo, ContainerInfo, ExecutorInfo, FrameworkInfo, HealthCheck, TaskInfo } from '../wire.js';

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

/** A task with a kill policy needs that grace, and a little more for the reaping, when its executor is shut down. */
const shutdownGraceOf = ({ killPolicy }: TaskInfo): number =>
  killPolicy?.gracePeriod ? int64(killPolicy.gracePeriod.nanoseconds) / 1e6 + 2_000 : 5_000;

/** Undefined for a check the master would not have let through. */
export function probeSpecOf(check: HealthCheck): ProbeSpec | undefined {
  switch (check.type) {
    case HealthCheckType.COMMAND:
      return check.command
        ? { kind: 'command', command: commandSpecOf(check.command), environment: variablesOf(check.command) }
        : undefined;
    case HealthCheckType.HTTP: {
      if (!check.http) return undefined;
      const host = loopback(check.http.protocol);
      return {
        kind: 'http',
        url: `${textOr(check.http.scheme, 'http')}://${host}:${check.http.port}${textOr(check.http.path, '/')}`,
      };
    }
    case HealthCheckType.TCP:
      return check.tcp
        ? { kind: 'tcp', host: check.tcp.protocol === Protocol.IPv6 ? '::1' : '127.0.0.1', port: check.tcp.port }
        : undefined;
    default:
      return undefined;
  }
}

const loopback = (protocol: Protocol | null | undefined): string =>
  protocol === Protocol.IPv6 ? '[::1]' : '127.0.0.1';

function commandSpecOf(command: CommandInfo): CommandSpec {
  const { value } = command;
  return {
    shell: command.shell ?? true,
    ...(value === null || value === undefined || value === '' ? {} : { value }),
    arguments: command.arguments ?? [],
  };
}

function imageOf(container: ContainerInfo): string | undefined {
  const named = container.docker?.image ?? container.mesos?.image?.docker?.name;
  return named === null || named === undefined || named === '' ? undefined : named;
}

/** Values as they are, secrets by value as text; the master refuses secrets it would have to look up. */
function variablesOf(command: CommandInfo | null | undefined): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const { name, value, secret } of command?.environment?.variables ?? []) {
    const data = secret?.value?.data;
    variables[name] = data ? Buffer.from(data).toString('utf8') : (value ?? '');
  }
  return variables;
}

function urisOf(command: CommandInfo | null | undefined): readonly UriSpec[] {
  return (command?.uris ?? []).map(({ value, executable, extract, outputFile }) => ({
    value,
    executable: executable ?? false,
    extract: extract ?? true,
    ...(outputFile === null || outputFile === undefined || outputFile === '' ? {} : { outputFile }),
  }));
}

const textOr = (text: string | null | undefined, otherwise: string): string =>
  text === null || text === undefined || text === '' ? otherwise : text;
