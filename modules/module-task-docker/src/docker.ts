import { baseTemplateOf, commandOf, SettingsError } from '@borealis/sdk';
import type { TaskDriver, TaskSettings, TaskTemplate } from '@borealis/sdk';

type Container = NonNullable<TaskTemplate['container']>;

/** Container ports in order with the task's own; without a list each port is mapped to the same number inside. */
const mappingsOf = (settings: TaskSettings): Container['portMappings'] => {
  if (settings.network === 'HOST' || settings.network === 'NONE') {
    if (settings.containerPorts.length > 0)
      throw new SettingsError(`_CONTAINER_PORTS needs _NETWORK BRIDGE or a user network, not ${settings.network}`);
    return [];
  }
  return settings.containerPorts.map((containerPort, portIndex) => ({ portIndex, containerPort, protocol: 'tcp' }));
};

/** A Docker container: the driver that is used when a task definition names none. */
export const docker: TaskDriver = {
  name: 'docker',
  description: 'Runs a Docker image, with its own command or with _CMD or _ARGS.',
  compile: (settings) => {
    if (settings.image === undefined)
      throw new SettingsError('_IMAGE is not set. Set it, or set _DRIVER to command to run without a container');
    return {
      ...baseTemplateOf(settings),
      command: commandOf(settings),
      container: {
        type: 'DOCKER',
        image: settings.image,
        network: settings.network,
        ...(settings.networkName === undefined ? {} : { networkName: settings.networkName }),
        portMappings: mappingsOf(settings),
        privileged: settings.privileged,
        forcePull: settings.forcePull,
        parameters: settings.containerParameters,
        volumes: settings.volumes,
      },
    };
  },
};
