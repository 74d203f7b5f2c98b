import { MasterCallType, int64 } from '../../wire.js';
import type { MasterCall } from '../../wire.js';
import { metricsView } from '../views/metrics/index.js';
import { DONE } from '../../verdict.js';
import type { OperatorAnswer, OperatorGround, OperatorHandlers } from './operator-call.js';

/** How the master is set up, and how it fares. */
export const SETTING_CALLS: OperatorHandlers = [
  [MasterCallType.GET_FLAGS, getFlags],
  [MasterCallType.GET_METRICS, getMetrics],
  [MasterCallType.GET_LOGGING_LEVEL, ({ verbosity }) => ({ getLoggingLevel: { level: verbosity.level } })],
  [MasterCallType.SET_LOGGING_LEVEL, setLoggingLevel],
];

function getFlags({ flags }: OperatorGround): OperatorAnswer {
  return { getFlags: { flags: Object.entries(flags).map(([name, value]) => ({ name, value })) } };
}

function getMetrics({ master, subscribers }: OperatorGround): OperatorAnswer {
  const metrics = Object.entries(metricsView(master.books, subscribers.size));
  return { getMetrics: { metrics: metrics.map(([name, value]) => ({ name, value })) } };
}

function setLoggingLevel({ verbosity }: OperatorGround, { setLoggingLevel: asked }: MasterCall): OperatorAnswer {
  verbosity.raise(asked?.level ?? 0, int64(asked?.duration.nanoseconds) / 1e6);
  return DONE;
}
