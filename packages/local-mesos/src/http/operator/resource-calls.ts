import { MasterCallType, OperationType, idText } from '../../wire.js';
import type { MasterCall, Operation } from '../../wire.js';
import type { OperatorHandler, OperatorHandlers } from './operator-call.js';

type AgentId = { readonly value?: string | null } | null | undefined;

/** What an operator does to the resources of an agent, as the operation a framework would ask for. */
export const RESOURCE_CALLS: OperatorHandlers = [
  [
    MasterCallType.RESERVE_RESOURCES,
    operating(({ reserveResources: call }) => [
      call?.agentId,
      { type: OperationType.RESERVE, reserve: reserveOf(call) },
    ]),
  ],
  [
    MasterCallType.UNRESERVE_RESOURCES,
    operating(({ unreserveResources: call }) => [
      call?.agentId,
      { type: OperationType.UNRESERVE, unreserve: { resources: call?.resources ?? [] } },
    ]),
  ],
  [
    MasterCallType.CREATE_VOLUMES,
    operating(({ createVolumes: call }) => [
      call?.agentId,
      { type: OperationType.CREATE, create: { volumes: call?.volumes ?? [] } },
    ]),
  ],
  [
    MasterCallType.DESTROY_VOLUMES,
    operating(({ destroyVolumes: call }) => [
      call?.agentId,
      { type: OperationType.DESTROY, destroy: { volumes: call?.volumes ?? [] } },
    ]),
  ],
  [
    MasterCallType.GROW_VOLUME,
    operating(({ growVolume: call }) => [
      call?.agentId,
      {
        type: OperationType.GROW_VOLUME,
        growVolume: call ? { volume: call.volume, addition: call.addition } : null,
      },
    ]),
  ],
  [
    MasterCallType.SHRINK_VOLUME,
    operating(({ shrinkVolume: call }) => [
      call?.agentId,
      {
        type: OperationType.SHRINK_VOLUME,
        shrinkVolume: call ? { volume: call.volume, subtract: call.subtract } : null,
      },
    ]),
  ],
];

function operating(operationOf: (call: MasterCall) => readonly [AgentId, Operation]): OperatorHandler {
  return ({ master, principal }, call) => {
    const [agentId, operation] = operationOf(call);
    return master.operatorOperations.apply(idText(agentId), operation, principal);
  };
}

const reserveOf = (call: MasterCall['reserveResources']): NonNullable<Operation['reserve']> => ({
  source: call?.source ?? [],
  resources: call?.resources ?? [],
});
