import type { FrameworkConfig } from '@borealis/contracts';
import { defaultCoreSettings } from '@borealis/core';
import type { CoreSettings } from '@borealis/core';

/** What the environment says of decisions; the rest is the core's own. */
export const coreSettingsOf = (config: FrameworkConfig): CoreSettings => ({
  ...defaultCoreSettings,
  frameworkName: config.mesosName,
  ...config.taskLife,
  reconcileIntervalMs: config.syncIntervalMs,
  preemption: { ...defaultCoreSettings.preemption, ...config.preemption },
  ...config.placement,
  ...(config.principal === undefined ? {} : { principal: config.principal }),
});
