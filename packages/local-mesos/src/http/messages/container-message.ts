import type { ContainerUsage } from '../../agent/index.js';
import type { ContainerMessage, ContainerStatus } from '../../wire.js';

/** A container as GET_CONTAINERS tells of it. */
export const containerMessage = (usage: ContainerUsage, ip: string): ContainerMessage => {
  const { containerId, owner, statistics } = usage;
  return {
    ...(owner === undefined
      ? {}
      : {
          frameworkId: { value: owner.frameworkId },
          executorId: { value: owner.executorId },
          executorName: owner.executorName,
        }),
    containerId,
    containerStatus: containerStatus(usage, ip),
    ...(statistics === undefined ? {} : { resourceStatistics: statistics }),
  };
};

export const containerStatus = ({ containerId }: ContainerUsage, ip: string): ContainerStatus => ({
  containerId,
  networkInfos: [{ ipAddresses: [{ ipAddress: ip }] }],
});
