import { CallType, idText } from '../wire.js';
import type { Call } from '../wire.js';
import { callTypeProblem } from './call-type-rules.js';
import type { SubMessages } from './call-type-rules.js';

/** The sub-message each type needs; REVIVE, SUPPRESS and TEARDOWN need none. */
const SUB_MESSAGES: SubMessages<Call> = {
  [CallType.SUBSCRIBE]: ['subscribe', 'subscribe'],
  [CallType.ACCEPT]: ['accept', 'accept'],
  [CallType.DECLINE]: ['decline', 'decline'],
  [CallType.ACCEPT_INVERSE_OFFERS]: ['acceptInverseOffers', 'accept_inverse_offers'],
  [CallType.DECLINE_INVERSE_OFFERS]: ['declineInverseOffers', 'decline_inverse_offers'],
  [CallType.KILL]: ['kill', 'kill'],
  [CallType.SHUTDOWN]: ['shutdown', 'shutdown'],
  [CallType.ACKNOWLEDGE]: ['acknowledge', 'acknowledge'],
  [CallType.ACKNOWLEDGE_OPERATION_STATUS]: ['acknowledgeOperationStatus', 'acknowledge_operation_status'],
  [CallType.RECONCILE]: ['reconcile', 'reconcile'],
  [CallType.RECONCILE_OPERATIONS]: ['reconcileOperations', 'reconcile_operations'],
  [CallType.MESSAGE]: ['message', 'message'],
  [CallType.REQUEST]: ['request', 'request'],
  [CallType.UPDATE_FRAMEWORK]: ['updateFramework', 'update_framework'],
};

const UUID_BYTES = 16;

/** What is structurally wrong with a call, in Mesos' words; `principal` is who logged in, if logins are required. */
export function callProblem(call: Call, principal: string | undefined): string | undefined {
  const { type } = call;
  const problem = callTypeProblem(call, CallType, SUB_MESSAGES);
  if (problem !== undefined) return problem;
  if (type === CallType.SUBSCRIBE) return subscribeProblem(call, principal);
  if (!call.frameworkId) return "Expecting 'framework_id' to be present";
  if (
    type === CallType.UPDATE_FRAMEWORK &&
    idText(call.frameworkId) !== idText(call.updateFramework?.frameworkInfo.id)
  ) {
    return "'framework_id' differs from 'update_framework.framework_info.id'";
  }
  const uuid =
    type === CallType.ACKNOWLEDGE
      ? call.acknowledge?.uuid
      : type === CallType.ACKNOWLEDGE_OPERATION_STATUS
        ? call.acknowledgeOperationStatus?.uuid
        : undefined;
  if (uuid !== undefined && uuid.length !== UUID_BYTES) return 'Not a valid UUID';
  const isUnaddressed = type === CallType.ACKNOWLEDGE_OPERATION_STATUS && !call.acknowledgeOperationStatus?.agentId;
  return isUnaddressed ? "Expecting 'agent_id' to be present" : undefined;
}

function subscribeProblem({ frameworkId, subscribe }: Call, principal: string | undefined): string | undefined {
  const info = subscribe?.frameworkInfo;
  if (idText(frameworkId) !== idText(info?.id)) {
    return "'framework_id' differs from 'subscribe.framework_info.id'";
  }
  const own = info?.principal ?? '';
  return principal !== undefined && own !== '' && own !== principal
    ? `Authenticated principal '${principal}' does not match principal '${own}' set in FrameworkInfo`
    : undefined;
}
