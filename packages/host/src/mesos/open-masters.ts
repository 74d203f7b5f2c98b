import type { FrameworkConfig } from '@borealis/contracts';
import { addressDetector } from '@borealis/mesos';
import type { MasterDetector } from '@borealis/mesos';
import type { Logger } from 'pino';
import { ElectedMasters } from './elected-masters.js';

/** Looks for the leading master for as long as the host runs. */
export interface Masters extends MasterDetector {
  close(): Promise<void>;
}

export const openMasters = ({ masters }: FrameworkConfig, logger: Logger): Masters =>
  masters.ensemble === undefined
    ? { ...addressDetector(masters.addresses), close: () => Promise.resolve() }
    : new ElectedMasters(masters.ensemble, masters.addresses.join(), logger);
