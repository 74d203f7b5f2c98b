import type {
  CommandTemplate,
  ContainerTemplate,
  HealthCheck,
  Reservation,
  TakenResources,
  TaskLaunch,
} from '@borealis/contracts';
import { mesos } from '@borealis/mesos';

const { ContainerInfo, HealthCheck: Check, Image, Resource, Value, Volume } = mesos.v1;
const seconds = (ms: number): number => ms / 1000;

const resourcesOf = (launch: TaskLaunch): mesos.v1.IResource[] =>
  launch.resources.flatMap((taken) => resourcesOfPool(taken, launch.allocatedTo));

const reservationOf = ({ type, role, principal, labels }: Reservation): mesos.v1.Resource.IReservationInfo => ({
  type: Resource.ReservationInfo.Type[type],
  role,
  ...(principal === undefined ? {} : { principal }),
  ...(labels === undefined ? {} : { labels: { labels: [...labels] } }),
});

const resourcesOfPool = (taken: TakenResources, allocatedTo: string): mesos.v1.IResource[] => {
  const base = {
    allocationInfo: { role: allocatedTo },
    ...(taken.revocable === true ? { revocable: {} } : {}),
    ...(taken.reservations === undefined ? {} : { reservations: taken.reservations.map(reservationOf) }),
  };
  const scalar = (name: string, value: number): mesos.v1.IResource[] =>
    value > 0 ? [{ name, type: Value.Type.SCALAR, scalar: { value }, ...base }] : [];
  return [
    ...scalar('cpus', taken.cpus),
    ...scalar('mem', taken.memMb),
    ...scalar('disk', taken.diskMb),
    ...scalar('gpus', taken.gpus),
    ...(taken.ports.length > 0
      ? [
          {
            name: 'ports',
            type: Value.Type.RANGES,
            ranges: { range: taken.ports.map(({ begin, end }) => ({ begin, end })) },
            ...base,
          },
        ]
      : []),
  ];
};

const commandOf = (command: CommandTemplate): mesos.v1.ICommandInfo => ({
  shell: command.shell,
  ...(command.value === undefined ? {} : { value: command.value }),
  arguments: command.arguments,
  environment: { variables: command.environment.map(({ name, value }) => ({ name, value })) },
  uris: command.uris.map(({ value, executable, extract, cache, outputFile }) => ({
    value,
    ...(executable === undefined ? {} : { executable }),
    ...(extract === undefined ? {} : { extract }),
    ...(cache === undefined ? {} : { cache }),
    ...(outputFile === undefined ? {} : { outputFile }),
  })),
  ...(command.user === undefined ? {} : { user: command.user }),
});

const volumesOf = (container: ContainerTemplate): mesos.v1.IVolume[] =>
  container.volumes.map(({ containerPath, hostPath, mode }) => ({
    containerPath,
    mode: Volume.Mode[mode],
    ...(hostPath === undefined ? {} : { hostPath }),
  }));

const containerOf = (container: ContainerTemplate, ports: readonly number[]): mesos.v1.IContainerInfo =>
  container.type === 'DOCKER' ? dockerContainerOf(container, ports) : mesosContainerOf(container);

const mesosContainerOf = (container: ContainerTemplate): mesos.v1.IContainerInfo => ({
  type: ContainerInfo.Type.MESOS,
  volumes: volumesOf(container),
  mesos: { image: { type: Image.Type.DOCKER, docker: { name: container.image }, cached: !container.forcePull } },
  ...(container.networkName === undefined ? {} : { networkInfos: [{ name: container.networkName }] }),
});

const dockerContainerOf = (container: ContainerTemplate, ports: readonly number[]): mesos.v1.IContainerInfo => ({
  type: ContainerInfo.Type.DOCKER,
  volumes: volumesOf(container),
  docker: {
    image: container.image,
    network: ContainerInfo.DockerInfo.Network[container.network],
    privileged: container.privileged,
    forcePullImage: container.forcePull,
    parameters: container.parameters,
    portMappings: container.portMappings.map(({ portIndex, containerPort, protocol }) => ({
      hostPort: ports[portIndex] ?? 0,
      containerPort,
      protocol,
    })),
  },
  ...(container.networkName === undefined ? {} : { networkInfos: [{ name: container.networkName }] }),
});

const healthCheckOf = (check: HealthCheck, ports: readonly number[]): mesos.v1.IHealthCheck => {
  const port = ports[check.portIndex ?? 0] ?? 0;
  return {
    type: Check.Type[check.kind],
    delaySeconds: seconds(check.delayMs),
    intervalSeconds: seconds(check.intervalMs),
    timeoutSeconds: seconds(check.timeoutMs),
    gracePeriodSeconds: seconds(check.gracePeriodMs),
    consecutiveFailures: check.consecutiveFailures,
    ...(check.kind === 'HTTP' ? { http: { port, path: check.path ?? '/', scheme: check.scheme ?? 'http' } } : {}),
    ...(check.kind === 'TCP' ? { tcp: { port } } : {}),
    ...(check.kind === 'COMMAND' ? { command: { shell: true, value: check.command ?? 'false' } } : {}),
  };
};

/** A launch as the TaskInfo of an ACCEPT. */
export const taskInfoOf = (launch: TaskLaunch): mesos.v1.ITaskInfo => ({
  name: launch.name,
  taskId: { value: launch.taskId },
  agentId: { value: launch.agentId },
  resources: resourcesOf(launch),
  command: commandOf(launch.command),
  ...(launch.container === undefined ? {} : { container: containerOf(launch.container, launch.ports) }),
  ...(launch.healthCheck === undefined ? {} : { healthCheck: healthCheckOf(launch.healthCheck, launch.ports) }),
  // Command executors of agents without --http_command_executor heed only this one, not the one in the KILL call.
  killPolicy: { gracePeriod: { nanoseconds: launch.killGraceMs * 1_000_000 } },
  labels: { labels: Object.entries(launch.labels).map(([key, value]) => ({ key, value })) },
});
