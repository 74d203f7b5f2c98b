import { MasterCallType } from '../../wire.js';
import type { MasterCall } from '../../wire.js';

/** The sub-message each type needs; the others need none. */
const SUB_MESSAGES: Readonly<Partial<Record<MasterCallType, readonly [field: keyof MasterCall, name: string]>>> = {
  [MasterCallType.GET_METRICS]: ['getMetrics', 'get_metrics'],
  [MasterCallType.SET_LOGGING_LEVEL]: ['setLoggingLevel', 'set_logging_level'],
  [MasterCallType.LIST_FILES]: ['listFiles', 'list_files'],
  [MasterCallType.READ_FILE]: ['readFile', 'read_file'],
  [MasterCallType.UPDATE_WEIGHTS]: ['updateWeights', 'update_weights'],
  [MasterCallType.RESERVE_RESOURCES]: ['reserveResources', 'reserve_resources'],
  [MasterCallType.UNRESERVE_RESOURCES]: ['unreserveResources', 'unreserve_resources'],
  [MasterCallType.CREATE_VOLUMES]: ['createVolumes', 'create_volumes'],
  [MasterCallType.DESTROY_VOLUMES]: ['destroyVolumes', 'destroy_volumes'],
  [MasterCallType.GROW_VOLUME]: ['growVolume', 'grow_volume'],
  [MasterCallType.SHRINK_VOLUME]: ['shrinkVolume', 'shrink_volume'],
  [MasterCallType.UPDATE_MAINTENANCE_SCHEDULE]: ['updateMaintenanceSchedule', 'update_maintenance_schedule'],
  [MasterCallType.START_MAINTENANCE]: ['startMaintenance', 'start_maintenance'],
  [MasterCallType.STOP_MAINTENANCE]: ['stopMaintenance', 'stop_maintenance'],
  [MasterCallType.DRAIN_AGENT]: ['drainAgent', 'drain_agent'],
  [MasterCallType.DEACTIVATE_AGENT]: ['deactivateAgent', 'deactivate_agent'],
  [MasterCallType.REACTIVATE_AGENT]: ['reactivateAgent', 'reactivate_agent'],
  [MasterCallType.UPDATE_QUOTA]: ['updateQuota', 'update_quota'],
  [MasterCallType.SET_QUOTA]: ['setQuota', 'set_quota'],
  [MasterCallType.REMOVE_QUOTA]: ['removeQuota', 'remove_quota'],
  [MasterCallType.TEARDOWN]: ['teardown', 'teardown'],
  [MasterCallType.MARK_AGENT_GONE]: ['markAgentGone', 'mark_agent_gone'],
};

/** What is structurally wrong with a call, in Mesos' words. */
export function operatorCallProblem(call: MasterCall): string | undefined {
  const { type } = call;
  // A decoded message has a default where nothing was sent, and a number this version does not know reads as unset.
  const isSet = Object.hasOwn(call, 'type') && type !== null && type !== undefined;
  if (!isSet || MasterCallType[type] === undefined) return "Expecting 'type' to be present";
  const needed = SUB_MESSAGES[type];
  return needed !== undefined && !call[needed[0]] ? `Expecting '${needed[1]}' to be present` : undefined;
}
