import { mask } from '@borealis/contracts';
import type { FrameworkConfig, HealthCheck, Job, Revision, Task, TaskTemplate } from '@borealis/contracts';
import type { Core } from '@borealis/core';

/** Numbers of the ancestor's enumerations. */
const containerType = { DOCKER: 1, MESOS: 2 } as const;
const network = { HOST: 1, BRIDGE: 2, NONE: 3, USER: 4 } as const;

const seconds = (ms: number): number => ms / 1000;

const containerInfo = (container: TaskTemplate['container']): unknown =>
  container === undefined
    ? null
    : {
        type: containerType[container.type],
        volumes:
          container.volumes.length > 0
            ? container.volumes.map(({ containerPath, hostPath, mode }) => ({
                container_path: containerPath,
                host_path: hostPath ?? null,
                mode: mode === 'RW' ? 1 : 2,
              }))
            : null,
        hostname: null,
        docker: {
          image: container.image,
          network: network[container.network],
          port_mappings:
            container.portMappings.length > 0
              ? container.portMappings.map(({ containerPort, protocol }) => ({
                  container_port: containerPort,
                  protocol,
                }))
              : null,
          privileged: container.privileged,
          parameters:
            container.parameters.length > 0 ? container.parameters.map(({ key }) => ({ key, value: mask })) : null,
          force_pull_image: container.forcePull,
          volume_driver: null,
        },
        mesos: null,
        network_infos: container.networkName === undefined ? [] : [{ name: container.networkName }],
      };

/** Values of a task's own variables are masked; what is added at launch is shown. */
const commandInfo = ({ command }: TaskTemplate, task?: Task): unknown => ({
  uris: command.uris.map(({ value, executable, extract, cache, outputFile }) => ({
    value,
    executable: executable ?? null,
    extract: extract ?? null,
    cache: cache ?? null,
    output_file: outputFile ?? null,
  })),
  environment: {
    variables: [
      ...command.environment.map(({ name }) => ({ name, value: mask })),
      ...(task?.ports ?? []).map((port, index) => ({ name: `PORT${index}`, value: String(port) })),
      ...(task?.agentIp === undefined ? [] : [{ name: 'HOST', value: task.agentIp }]),
    ],
  },
  shell: command.shell,
  value: command.value ?? null,
  arguments: command.arguments,
  user: command.user ?? null,
});

const healthCheck = (check: HealthCheck | undefined, port: number | undefined): unknown =>
  check === undefined
    ? null
    : {
        ...(check.kind === 'HTTP' ? { http: { port: port ?? null, path: check.path ?? '/', statuses: [200] } } : {}),
        ...(check.kind === 'TCP' ? { tcp: { port: port ?? null } } : {}),
        delay_seconds: seconds(check.delayMs),
        interval_seconds: seconds(check.intervalMs),
        timeout_seconds: seconds(check.timeoutMs),
        consecutive_failures: check.consecutiveFailures,
        grace_period_seconds: seconds(check.gracePeriodMs),
        command: check.kind === 'COMMAND' ? { value: mask } : null,
      };

const nameOf = (job: Job): string => job.key.slice(job.key.lastIndexOf('/') + 1);

/** A definition in the ancestor's shape. */
export const definitionOf = (job: Job, revision: Pick<Revision, 'template'>): Record<string, unknown> => {
  const { template } = revision;
  const { resources } = template;
  return {
    priority: job.definition.launchOrder,
    allowScaling: job.definition.allowScaling,
    instances: String(job.definition.instances),
    executorInfo: null,
    containerInfo: containerInfo(template.container),
    commandInfo: commandInfo(template),
    resources: {
      cpus: resources.cpus,
      mem: resources.memMb,
      ports: resources.ports.count,
      disk: resources.diskMb,
      staticPorts: resources.ports.fixed,
    },
    healthCheck: healthCheck(template.healthCheck, template.healthCheck?.portIndex),
    noColocation: job.definition.placement.oneInstancePerAgent,
    labels: Object.keys(template.labels).length > 0 ? template.labels : null,
    isSubmitted: false,
    name: nameOf(job),
  };
};

/** A launched task in the ancestor's shape; undefined for one whose job is not known. */
export const launchedTaskOf = (core: Core, task: Task): Record<string, unknown> | undefined => {
  const job = core.job(task.jobKey);
  const revision = core.revision(task.revisionId) ?? (job && core.revision(job.revisionId));
  if (!job || !revision) return undefined;
  const { template } = revision;
  const restarting = task.killReason === 'restart' || task.killReason === 'replaced';
  return {
    ...definitionOf(job, revision),
    commandInfo: commandInfo(template, task),
    isSubmitted: true,
    name: `${nameOf(job)}-${task.instance + 1}`,
    taskId: task.id,
    mesosHealthCheck: healthCheck(template.healthCheck, task.ports[template.healthCheck?.portIndex ?? 0]),
    mesosName: nameOf(job),
    runtimeInfo: {
      agentId: task.agentId,
      executorId: task.executorId ?? task.id,
      state: task.mesosState ?? 'TASK_STAGING',
      startTime: task.runningAtMs ?? task.assignedAtMs,
      network: { hostname: task.hostname, ip: task.agentIp, ...(task.ports.length > 0 ? { ports: task.ports } : {}) },
      ...(template.healthCheck === undefined || task.healthy === null ? {} : { healthy: task.healthy }),
      ...(restarting ? { restarting: true } : {}),
    },
  };
};

/** A task that waits, in the ancestor's shape, with why it waits; undefined for one whose job is not known. */
export const pendingTaskOf = (core: Core, task: Task): Record<string, unknown> | undefined => {
  const job = core.job(task.jobKey);
  const revision = core.revision(task.revisionId) ?? (job && core.revision(job.revisionId));
  if (!job || !revision) return undefined;
  const why = core.pending(job.key)?.sentence ?? task.message;
  return {
    ...definitionOf(job, revision),
    name: `${nameOf(job)}-${task.instance + 1}`,
    taskId: task.id,
    mesosName: nameOf(job),
    pendingSince: task.createdAtMs,
    ...(task.notBeforeMs === undefined ? {} : { notBefore: task.notBeforeMs }),
    ...(why === undefined ? {} : { reason: why }),
  };
};

/** The configuration in the ancestor's shape. */
export const configurationOf = (
  config: FrameworkConfig,
  core: Core,
  logFile: string,
  modules: readonly string[],
  secured: boolean,
): Record<string, unknown> => {
  const [host = '', port = '5050'] = (config.masters.addresses[0] ?? '').replace(/^https?:\/\//, '').split(/:(?=\d+$)/);
  const cut = logFile.lastIndexOf('/') + 1;
  return {
    masterUrl: host,
    port: Number(port),
    frameworkName: config.frameworkName,
    logging: { path: logFile.slice(0, cut), fileName: logFile.slice(cut), level: config.logLevel },
    killUnknownTasks: false,
    useZk: config.masters.ensemble !== undefined,
    staticPorts: true,
    serialNumberedTasks: false,
    userAuthSupport: secured,
    tasks: Object.fromEntries(
      core.jobs().flatMap((job) => {
        const revision = core.revision(job.revisionId);
        return revision ? [[nameOf(job), definitionOf(job, revision)]] : [];
      }),
    ),
    restartStates: ['TASK_FAILED', 'TASK_LOST', 'TASK_ERROR', 'TASK_FINISHED', 'TASK_KILLED'],
    moduleList: modules,
  };
};
