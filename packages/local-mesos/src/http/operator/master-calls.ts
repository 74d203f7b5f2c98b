import { MESOS_BUILD } from '../../master/index.js';
import { MasterCallType } from '../../wire.js';
import type { OperatorAnswer, OperatorGround, OperatorHandlers } from './operator-call.js';

/** What the master tells about itself. */
export const MASTER_CALLS: OperatorHandlers = [
  [MasterCallType.GET_HEALTH, () => ({ getHealth: { healthy: true } })],
  [MasterCallType.GET_VERSION, () => ({ getVersion: { versionInfo: { ...MESOS_BUILD } } })],
  [MasterCallType.GET_MASTER, getMaster],
];

function getMaster({ master, masterInfo }: OperatorGround): OperatorAnswer {
  const startTime = master.books.startedMs / 1000;
  return { getMaster: { masterInfo, startTime, electedTime: startTime } };
}
