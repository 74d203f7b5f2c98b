import { isAbsolute, join } from 'node:path';
import { CONTAINER_SANDBOX } from '../container-spec.js';
import type { ContainerSpec, VolumeSpec } from '../container-spec.js';
import { memoryLimitOf } from '../process-usage.js';
import type { RunResources, RunSpec } from '../runner.js';
import type { HostUser } from '../sandbox/index.js';
import { volumePlaceOf } from '../sandbox/index.js';
import { badContainer } from './bad-container.js';
import type { ContainerSettings, HostSettings } from './engine-messages.js';
import { networkOf } from './network-settings.js';
import { applyParameters } from './parameters.js';

/** Mesos never gives a container less. */
const LEAST_MEMORY_BYTES = 32 * 1024 * 1024;
const LEAST_CPU_SHARES = 2;
const SHARES_PER_CPU = 1024;
const CPU_PERIOD_US = 100_000;

/**
 * What `docker run` would be told for a task.
 *
 * @throws LocalMesosError for a container that cannot be had: what is wrong with it is in the message.
 */
export function containerSettingsOf(
  spec: RunSpec,
  container: ContainerSpec & { readonly image: string },
  labels: Readonly<Record<string, string>>,
  owner: HostUser | undefined,
): ContainerSettings {
  const settings: ContainerSettings = {
    Image: container.image,
    ...programOf(spec, container),
    Env: Object.entries({ ...container.environment, MESOS_CONTAINER_NAME: containerName(spec.containerId) }).map(
      ([name, value]) => `${name}=${value}`,
    ),
    Labels: { ...labels },
    ...hostnameOf(container),
    ...ownVolumes(container),
    HostConfig: {
      ...sharesOf(spec.resources),
      ...(container.privileged ? { Privileged: true } : {}),
      Binds: bindsOf(spec, container),
      ...mountsOf(container.volumes),
      // Its output is read from the engine's log; this kind can be, everywhere.
      LogConfig: { Type: 'json-file', Config: {} },
    },
    // Mesos' own containers run as the user of the task, Docker's as the user of the image.
    ...(container.type === 'mesos' && owner !== undefined ? { User: `${owner.uid}:${owner.gid}` } : {}),
  };
  const { exposed, ...network } = networkOf(spec, container);
  Object.assign(settings.HostConfig, network);
  if (exposed !== undefined) settings.ExposedPorts = exposed;
  applyParameters(container.parameters, settings);
  return settings;
}

/** How Mesos calls its containers. */
export const containerName = (containerId: string): string => `mesos-${containerId}`;

function programOf({ command }: RunSpec, { type }: ContainerSpec): Pick<ContainerSettings, 'Cmd' | 'Entrypoint'> {
  if (command === undefined) return {};
  const { shell, value } = command;
  if (shell) return value === undefined ? {} : { Entrypoint: ['/bin/sh'], Cmd: ['-c', value] };
  if (type === 'docker') {
    const words = value === undefined ? command.arguments : [value, ...command.arguments];
    return words.length === 0 ? {} : { Cmd: [...words] };
  }
  // The first argument is the program's name for itself, which an engine gives by itself.
  if (value !== undefined) return { Entrypoint: [value], Cmd: command.arguments.slice(1) };
  return command.arguments.length === 0 ? {} : { Cmd: [...command.arguments] };
}

function hostnameOf({ hostname, network }: ContainerSpec): { readonly Hostname?: string } {
  if (hostname === undefined) return {};
  if (network === 'host') throw badContainer('Unable to set hostname with host network mode');
  return { Hostname: hostname };
}

function sharesOf(resources: RunResources): HostSettings {
  const { cpus, cpusLimit, memBytes } = resources;
  const memory = memoryLimitOf(resources);
  return {
    ...(cpus === undefined ? {} : { CpuShares: Math.max(LEAST_CPU_SHARES, Math.floor(cpus * SHARES_PER_CPU)) }),
    ...(cpusLimit === undefined || cpusLimit === Infinity
      ? {}
      : { CpuPeriod: CPU_PERIOD_US, CpuQuota: Math.floor(cpusLimit * CPU_PERIOD_US) }),
    ...(memory === undefined ? {} : { Memory: Math.max(LEAST_MEMORY_BYTES, Math.floor(memory)) }),
    ...(memory === undefined || memBytes === undefined || memBytes >= memory
      ? {}
      : { MemoryReservation: Math.floor(memBytes) }),
  };
}

function bindsOf(spec: RunSpec, container: ContainerSpec): string[] {
  return [
    `${spec.sandbox}:${CONTAINER_SANDBOX}`,
    ...spec.persistentVolumes.map(({ hostPath, containerPath, readOnly }) => bind(hostPath, containerPath, readOnly)),
    ...servedVolumes(container).flatMap((volume) => bindOf(volume, spec.sandbox)),
  ];
}

/** Mesos passes over the volume sources that `docker run` does not know; its own containers have them. */
export const servedVolumes = ({ type, volumes }: ContainerSpec): readonly VolumeSpec[] =>
  type === 'mesos'
    ? volumes
    : volumes.filter(
        ({ from }) => from.kind !== 'host-source' && from.kind !== 'sandbox' && from.kind !== 'unsupported',
      );

function bindOf(volume: VolumeSpec, sandbox: string): readonly string[] {
  const { from, containerPath, readOnly } = volume;
  if (from.kind === 'unsupported') {
    throw badContainer(`The volume '${containerPath}' cannot be mounted: ${from.what} is not supported`);
  }
  if (from.kind === 'host' && !isAbsolute(from.path) && !isAbsolute(containerPath)) {
    throw badContainer(`Both the host path '${from.path}' and the container path '${containerPath}' are relative`);
  }
  const place = volumePlaceOf(volume, sandbox);
  return place === undefined ? [] : [bind(place.path, containerPath, readOnly)];
}

/** Empty ones, which go with their container. */
function ownVolumes({ volumes }: ContainerSpec): Pick<ContainerSettings, 'Volumes'> {
  const paths = volumes
    .filter(({ from }) => from.kind === 'none')
    .map(({ containerPath }) => insideContainer(containerPath));
  return paths.length === 0 ? {} : { Volumes: Object.fromEntries(paths.map((path) => [path, {}])) };
}

const insideContainer = (path: string): string => (isAbsolute(path) ? path : join(CONTAINER_SANDBOX, path));

const bind = (hostPath: string, containerPath: string, readOnly: boolean): string =>
  `${hostPath}:${insideContainer(containerPath)}:${readOnly ? 'ro' : 'rw'}`;

function mountsOf(volumes: readonly VolumeSpec[]): Pick<HostSettings, 'Mounts'> {
  const mounts = volumes.flatMap(({ from, containerPath, readOnly }) =>
    from.kind === 'docker-volume'
      ? [
          {
            Type: 'volume' as const,
            Source: from.name,
            Target: containerPath,
            ReadOnly: readOnly,
            VolumeOptions: { DriverConfig: { Name: from.driver ?? 'local', Options: { ...from.options } } },
          },
        ]
      : [],
  );
  return mounts.length === 0 ? {} : { Mounts: mounts };
}
