import type { Books, OperationRecord } from '../../master/index.js';
import type { MasterResponse } from '../../wire.js';

type OperationMessages = NonNullable<MasterResponse['getOperations']>;

/** The operations whose last status nobody has acknowledged yet. */
export const operationsMessage = (books: Books): OperationMessages => ({
  operations: [...books.operations.values()].map(operationMessage),
});

function operationMessage(record: OperationRecord): NonNullable<OperationMessages['operations']>[number] {
  const { uuid, frameworkId, agentId, info, latest, statuses } = record;
  return {
    ...(frameworkId === undefined ? {} : { frameworkId: { value: frameworkId } }),
    agentId: { value: agentId },
    info,
    latestStatus: latest,
    statuses,
    uuid: { value: uuid },
  };
}
