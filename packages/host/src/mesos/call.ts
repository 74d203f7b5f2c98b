import type { SubscriberCall } from '@borealis/contracts';
import { mesos } from '@borealis/mesos';
import { taskInfoOf } from './task-info.js';

const { Call: Wire } = mesos.v1.scheduler;
const { Operation } = mesos.v1.Offer;

const ids = (values: readonly string[]): { value: string }[] => values.map((value) => ({ value }));

/** A call of the core as the message of the wire. */
export const wireCallOf = (call: SubscriberCall): mesos.v1.scheduler.ICall => {
  switch (call.kind) {
    case 'accept':
      return {
        type: Wire.Type.ACCEPT,
        accept: {
          offerIds: ids(call.offerIds),
          operations: [{ type: Operation.Type.LAUNCH, launch: { taskInfos: call.launches.map(taskInfoOf) } }],
          filters: { refuseSeconds: call.refuseMs / 1000 },
        },
      };
    case 'decline':
      return {
        type: Wire.Type.DECLINE,
        decline: { offerIds: ids(call.offerIds), filters: { refuseSeconds: call.refuseMs / 1000 } },
      };
    case 'answerInverseOffers': {
      const answer = {
        inverseOfferIds: ids(call.offerIds),
        ...(call.refuseMs === 0 ? {} : { filters: { refuseSeconds: call.refuseMs / 1000 } }),
      };
      return call.will
        ? { type: Wire.Type.ACCEPT_INVERSE_OFFERS, acceptInverseOffers: answer }
        : { type: Wire.Type.DECLINE_INVERSE_OFFERS, declineInverseOffers: answer };
    }
    case 'kill':
      return {
        type: Wire.Type.KILL,
        kill: {
          taskId: { value: call.taskId },
          ...(call.agentId === undefined ? {} : { agentId: { value: call.agentId } }),
          ...(call.graceMs === undefined
            ? {}
            : { killPolicy: { gracePeriod: { nanoseconds: call.graceMs * 1_000_000 } } }),
        },
      };
    case 'acknowledge':
      return {
        type: Wire.Type.ACKNOWLEDGE,
        acknowledge: {
          agentId: { value: call.agentId },
          taskId: { value: call.taskId },
          uuid: Buffer.from(call.uuid, 'base64'),
        },
      };
    case 'reconcile':
      return {
        type: Wire.Type.RECONCILE,
        reconcile: {
          tasks: call.tasks.map(({ taskId, agentId }) => ({
            taskId: { value: taskId },
            ...(agentId === undefined ? {} : { agentId: { value: agentId } }),
          })),
        },
      };
    case 'revive':
      return { type: Wire.Type.REVIVE };
    case 'suppress':
      return { type: Wire.Type.SUPPRESS };
  }
};
