import { CallType } from '../../wire.js';
import type { CallHandler } from './call-ground.js';
import { accept, acceptInverseOffers, decline, declineInverseOffers, revive, suppress } from './offer-calls.js';
import {
  acknowledge,
  acknowledgeOperation,
  kill,
  message,
  reconcile,
  reconcileOperations,
  shutdown,
} from './task-calls.js';

export type { CallGround } from './call-ground.js';

const teardown: CallHandler = ({ frameworks }, framework) => frameworks.remove(framework);

/** The calls a master carries out after it has answered 202. SUBSCRIBE and UPDATE_FRAMEWORK have answers of their own. */
export const CALL_HANDLERS: ReadonlyMap<CallType, CallHandler> = new Map([
  [CallType.TEARDOWN, teardown],
  [CallType.ACCEPT, accept],
  [CallType.DECLINE, decline],
  [CallType.ACCEPT_INVERSE_OFFERS, acceptInverseOffers],
  [CallType.DECLINE_INVERSE_OFFERS, declineInverseOffers],
  [CallType.REVIVE, revive],
  [CallType.SUPPRESS, suppress],
  [CallType.KILL, kill],
  [CallType.ACKNOWLEDGE, acknowledge],
  [CallType.RECONCILE, reconcile],
  [CallType.ACKNOWLEDGE_OPERATION_STATUS, acknowledgeOperation],
  [CallType.RECONCILE_OPERATIONS, reconcileOperations],
  [CallType.SHUTDOWN, shutdown],
  [CallType.MESSAGE, message],
  // Mesos' own allocator takes it and does nothing.
  [CallType.REQUEST, () => undefined],
]);
