import { MasterCallType } from '../../wire.js';
import { DONE, refusal } from '../../verdict.js';
import type { OperatorAnswer, OperatorHandlers } from './operator-call.js';

/** When machines are taken away, and what frameworks say to it. */
export const MAINTENANCE_CALLS: OperatorHandlers = [
  [
    MasterCallType.GET_MAINTENANCE_SCHEDULE,
    ({ master }) => ({ getMaintenanceSchedule: { schedule: master.maintenance.schedule } }),
  ],
  [
    MasterCallType.GET_MAINTENANCE_STATUS,
    ({ master }) => ({ getMaintenanceStatus: { status: master.maintenance.status } }),
  ],
  [
    MasterCallType.UPDATE_MAINTENANCE_SCHEDULE,
    ({ master }, call) => verdictOn(master.maintenance.update(call.updateMaintenanceSchedule?.schedule ?? {})),
  ],
  [
    MasterCallType.START_MAINTENANCE,
    ({ master }, call) => verdictOn(master.maintenance.start(call.startMaintenance?.machines ?? [])),
  ],
  [
    MasterCallType.STOP_MAINTENANCE,
    ({ master }, call) => verdictOn(master.maintenance.stop(call.stopMaintenance?.machines ?? [])),
  ],
];

const verdictOn = (problem: string | undefined): OperatorAnswer =>
  problem === undefined ? DONE : refusal(400, problem);
