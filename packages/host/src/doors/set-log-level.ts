import type { ComponentLevel } from '@borealis/contracts';
import type { HostContext } from '../host-context.js';
import { anonymous } from './reply.js';

/** For both doors; who changed it is logged, above any level. */
export const setLogLevel = (host: HostContext, component: string, level: string): ComponentLevel[] => {
  const levels = host.logLevels.setLevel(component, level);
  host.logger.warn(
    { audit: true, actor: anonymous, asked: 'setLogLevel', component, level },
    `${anonymous.id} set the log level of ${component} to ${level}.`,
  );
  return levels;
};
