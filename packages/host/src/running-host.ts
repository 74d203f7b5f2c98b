import type { Core } from '@borealis/core';

/** A host that runs. */
export interface RunningHost {
  /** `http://host:port` */
  readonly address: string;
  readonly core: Core;
  /** Ends it within a few seconds. The tasks go on running. */
  stop(): Promise<void>;
}
