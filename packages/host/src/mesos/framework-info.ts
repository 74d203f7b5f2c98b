import type { FrameworkConfig } from '@borealis/contracts';
import { mesos } from '@borealis/mesos';

const { Type } = mesos.v1.FrameworkInfo.Capability;

/** Who we are at the master. Checkpointing, so that tasks survive a restart of their agent. */
export const frameworkInfoOf = (config: FrameworkConfig, address: string): mesos.v1.IFrameworkInfo => ({
  user: config.frameworkUser,
  name: config.mesosName,
  roles: [config.mesosRole],
  failoverTimeout: config.failoverTimeoutMs / 1000,
  checkpoint: true,
  hostname: config.listen.host,
  webuiUrl: address,
  ...(config.principal === undefined ? {} : { principal: config.principal }),
  capabilities: [
    Type.MULTI_ROLE,
    Type.PARTITION_AWARE,
    Type.TASK_KILLING_STATE,
    Type.RESERVATION_REFINEMENT,
    ...(usesGpus(config) ? [Type.GPU_RESOURCES] : []),
  ].map((type) => ({ type })),
});

/** Mesos keeps agents with GPUs for the frameworks that say they use them. */
const usesGpus = (config: FrameworkConfig): boolean => config.tasks.some(({ settings }) => settings.gpus > 0);
