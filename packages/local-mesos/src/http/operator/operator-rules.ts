import { MasterCallType } from '../../wire.js';
import type { MasterCall } from '../../wire.js';
import { callTypeProblem } from '../call-type-rules.js';
import type { SubMessages } from '../call-type-rules.js';

/** The sub-message each type needs; the others need none. */
const SUB_MESSAGES: SubMessages<MasterCall> = {
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
export const operatorCallProblem = (call: MasterCall): string | undefined =>
  callTypeProblem(call, MasterCallType, SUB_MESSAGES);
