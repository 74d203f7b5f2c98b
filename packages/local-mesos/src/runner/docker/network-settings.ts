import type { ContainerSpec } from '../container-spec.js';
import type { RunSpec } from '../runner.js';
import { badContainer } from './bad-container.js';
import type { ContainerSettings, HostSettings } from './engine-messages.js';

export type NetworkSettings = Pick<HostSettings, 'NetworkMode' | 'PortBindings'> & {
  readonly exposed?: NonNullable<ContainerSettings['ExposedPorts']>;
};

/**
 * The network of a container and the ports of the machine that lead into it.
 *
 * @throws LocalMesosError `LOCAL_MESOS_BAD_CONTAINER`, in the words of Mesos.
 */
export function networkOf({ resources }: RunSpec, container: ContainerSpec): NetworkSettings {
  const NetworkMode = container.network === 'user' ? userNetwork(container.networkNames) : container.network;
  const { portMappings } = container;
  if (portMappings.length === 0) return { NetworkMode };
  if (container.network !== 'bridge' && container.network !== 'user') {
    throw badContainer('Port mappings are only supported for bridge and user-defined networks');
  }
  const PortBindings: NonNullable<HostSettings['PortBindings']> = {};
  const exposed: NonNullable<ContainerSettings['ExposedPorts']> = {};
  for (const { hostPort, containerPort, protocol } of portMappings) {
    if (!resources.ports.some(({ begin, end }) => begin <= hostPort && hostPort <= end)) {
      throw badContainer(`Port [${hostPort}] not included in resources`);
    }
    const port = `${containerPort}/${protocol}`;
    exposed[port] = {};
    PortBindings[port] = [...(PortBindings[port] ?? []), { HostPort: String(hostPort) }];
  }
  return { NetworkMode, PortBindings, exposed };
}

function userNetwork(names: readonly string[]): string {
  const [name, ...more] = names;
  if (name === undefined) throw badContainer('No network info found in container info');
  if (more.length > 0) throw badContainer('Only a single network can be defined in Docker run');
  if (name === '') throw badContainer('No network name found in network info');
  return name;
}
