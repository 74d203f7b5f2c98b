import type { ContainerSpec, VolumeOrigin, VolumeSpec } from '../runner/index.js';
import { ContainerType, DockerNetwork, SandboxPathType, VolumeMode, VolumeSourceType } from '../wire.js';
import type { ContainerInfo, Volume } from '../wire.js';

/** A container as a runner takes it. `environment` is what is seen inside. */
export function containerPartOf(
  container: ContainerInfo,
  environment: Readonly<Record<string, string>>,
): ContainerSpec {
  const { docker, mesos, hostname } = container;
  const isDocker = container.type === ContainerType.DOCKER;
  const image = isDocker ? docker?.image : mesos?.image?.docker?.name;
  const config = mesos?.image?.docker?.config?.value?.data;
  const networkInfos = container.networkInfos ?? [];
  const mapped = isDocker ? docker?.portMappings : networkInfos[0]?.portMappings;
  return {
    type: isDocker ? 'docker' : 'mesos',
    ...(image ? { image } : {}),
    forcePull: isDocker ? (docker?.forcePullImage ?? false) : mesos?.image?.cached === false,
    ...(config ? { registryConfig: Buffer.from(config).toString('utf8') } : {}),
    network: isDocker ? NETWORKS[docker?.network ?? DockerNetwork.HOST] : namedNetwork(networkInfos),
    networkNames: networkInfos.map(({ name }) => name ?? ''),
    portMappings: (mapped ?? []).map(({ hostPort, containerPort, protocol }) => ({
      hostPort,
      containerPort,
      protocol: protocol ? protocol.toLowerCase() : 'tcp',
    })),
    parameters: (docker?.parameters ?? []).map(({ key, value }) => ({ key, value })),
    privileged: docker?.privileged ?? false,
    ...(hostname ? { hostname } : {}),
    volumes: (container.volumes ?? []).map(volumeOf),
    environment,
  };
}

const NETWORKS: Readonly<Record<DockerNetwork, ContainerSpec['network']>> = {
  [DockerNetwork.HOST]: 'host',
  [DockerNetwork.BRIDGE]: 'bridge',
  [DockerNetwork.NONE]: 'none',
  [DockerNetwork.USER]: 'user',
};

/** Mesos' own containers share the network of the machine unless they name one. */
const namedNetwork = (infos: readonly { readonly name?: string | null }[]): ContainerSpec['network'] =>
  infos.some(({ name }) => name) ? 'user' : 'host';

function volumeOf(volume: Volume): VolumeSpec {
  return {
    containerPath: volume.containerPath,
    readOnly: volume.mode === VolumeMode.RO,
    from: originOf(volume),
  };
}

function originOf({ hostPath, image, source }: Volume): VolumeOrigin {
  if (hostPath) return { kind: 'host', path: hostPath };
  if (image) return { kind: 'unsupported', what: 'an image' };
  if (!source) return { kind: 'none' };
  const { dockerVolume, sandboxPath } = source;
  if (source.hostPath) return { kind: 'host-source', path: source.hostPath.path };
  if (sandboxPath) {
    return { kind: 'sandbox', parent: sandboxPath.type === SandboxPathType.PARENT, path: sandboxPath.path };
  }
  if (dockerVolume) {
    const options = (dockerVolume.driverOptions?.parameter ?? []).map(({ key, value }) => [key, value] as const);
    const { name, driver } = dockerVolume;
    return { kind: 'docker-volume', name, ...(driver ? { driver } : {}), options: Object.fromEntries(options) };
  }
  return { kind: 'unsupported', what: `the source ${VolumeSourceType[source.type ?? 0] ?? 'UNKNOWN'}` };
}
