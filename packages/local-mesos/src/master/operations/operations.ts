import type { Logger } from '../../logger.js';
import { newUuid } from '../../new-uuid.js';
import type { OperationOrder } from '../../protocol.js';
import { conversionOf } from '../../resources/index.js';
import { EventType, OperationState, idText } from '../../wire.js';
import type { Operation, OperationStatus } from '../../wire.js';
import type { Books } from '../books.js';
import type { FrameworkRecord } from '../framework-record.js';
import type { Offers } from '../offers.js';
import type { AgentRecord, OperationRecord } from '../records.js';

/** The operations on resources in the master's books, and what their agents tell of them. */
export class Operations {
  /** Nothing of an operation of the agent is left. */
  ended: (agent: AgentRecord) => void = () => undefined;

  constructor(
    private readonly books: Books,
    private readonly offers: Offers,
    private readonly logger: Logger,
  ) {}

  /**
   * Applies a valid operation whose resources have been taken. The books change at once, as later operations of the
   * same call may build on it; the agent hears of it now and tells how it ended.
   */
  apply(framework: FrameworkRecord | undefined, agent: AgentRecord, info: Operation): void {
    const conversion = conversionOf(info);
    if (conversion === undefined) return;
    const order: OperationOrder = { uuid: newUuid(), frameworkId: framework?.id, info };
    this.#add(agent, order, { state: OperationState.OPERATION_PENDING, ...this.#names(info, agent.id) });
    this.offers.convert(agent, conversion);
    agent.port.applyOperation(order);
  }

  /** A name stays taken until the last status under it is acknowledged. */
  idProblem(framework: FrameworkRecord, { id }: Operation): string | undefined {
    const name = idText(id);
    return name !== '' && this.#named(framework, name) ? `Operation ID '${name}' is in use already` : undefined;
  }

  /** Tells that nothing was applied; only those who named their operation hear of it. */
  refuse(framework: FrameworkRecord, info: Operation, agentId: string | undefined, message: string): void {
    this.logger.warn(`refused an operation: ${message}`, { framework: framework.id });
    const id = idText(info.id);
    if (id !== '') tell(framework, { ...this.#names(info, agentId), state: OperationState.OPERATION_ERROR, message });
  }

  /** A status from the agent. */
  update(agentId: string, order: OperationOrder, status: OperationStatus): void {
    const agent = this.books.agents.get(agentId);
    if (agent === undefined || !agent.connected) return;
    const record = this.books.operations.get(keyOf(order.uuid)) ?? this.#add(agent, order, status);
    record.latest = status;
    record.statuses.push(status);
    if (status.uuid) this.#frameworkOf(record)?.send(eventOf(status));
    else this.#forget(agent, record);
  }

  acknowledge(framework: FrameworkRecord, operationId: string, statusUuid: Uint8Array): void {
    const record = this.#named(framework, operationId);
    const agent = record && this.books.agents.get(record.agentId);
    if (record === undefined || agent?.connected !== true) return;
    if (Buffer.compare(record.latest.uuid?.value ?? Buffer.alloc(0), statusUuid) === 0) {
      this.#forget(agent, record);
    }
    agent.port.acknowledgeOperation(record.uuid, statusUuid);
  }

  /** Of one framework, answered from the books; none asked for means all. */
  reconcile(framework: FrameworkRecord, asked: readonly { readonly id: string; readonly agentId: string }[]): void {
    if (asked.length > 0) {
      for (const question of asked) tell(framework, this.#answerTo(framework, question));
      return;
    }
    for (const record of this.books.operations.values()) {
      if (record.frameworkId === framework.id && record.id !== undefined) tell(framework, withoutUuid(record.latest));
    }
  }

  /** An agent comes back: it knows what became of its operations. What it has not heard of was never applied. */
  takeOver(agent: AgentRecord): void {
    const reported = new Map(agent.introduction.operations.map((operation) => [keyOf(operation.uuid), operation]));
    for (const operation of reported.values()) {
      const record = this.books.operations.get(keyOf(operation.uuid)) ?? this.#add(agent, operation, operation.latest);
      record.latest = operation.latest;
    }
    for (const record of this.#on(agent.id)) {
      if (!reported.has(keyOf(record.uuid))) {
        this.#end(record, OperationState.OPERATION_DROPPED, 'Reconciliation: operation unknown to the agent');
      }
    }
  }

  /** The agent is out of reach, or gone for good. */
  agentLost(agentId: string, state: OperationState, message: string): void {
    for (const record of this.#on(agentId)) this.#end(record, state, message);
  }

  /** Ends every operation of a removed framework in the books; nobody is told. */
  endAll(framework: FrameworkRecord): void {
    for (const record of this.books.operations.values()) {
      if (record.frameworkId !== framework.id) continue;
      const agent = this.books.agents.get(record.agentId);
      if (agent === undefined) this.books.operations.delete(keyOf(record.uuid));
      else this.#forget(agent, record);
    }
  }

  #answerTo(
    framework: FrameworkRecord,
    { id, agentId }: { readonly id: string; readonly agentId: string },
  ): OperationStatus {
    const record = this.#named(framework, id);
    if (record !== undefined && (agentId === '' || agentId === record.agentId)) return withoutUuid(record.latest);
    const state = this.#stateOn(agentId);
    return { operationId: { value: id }, state, ...(agentId === '' ? {} : { agentId: { value: agentId } }) };
  }

  #stateOn(agentId: string): OperationState {
    const { recovering, registry } = this.books;
    if (agentId === '')
      return recovering.size > 0 ? OperationState.OPERATION_RECOVERING : OperationState.OPERATION_UNKNOWN;
    if (recovering.has(agentId)) return OperationState.OPERATION_RECOVERING;
    if (registry.gone.has(agentId)) return OperationState.OPERATION_GONE_BY_OPERATOR;
    return registry.unreachable.has(agentId) ? OperationState.OPERATION_UNREACHABLE : OperationState.OPERATION_UNKNOWN;
  }

  #forget(agent: AgentRecord, { uuid }: OperationRecord): void {
    this.books.operations.delete(keyOf(uuid));
    this.ended(agent);
  }

  #end(record: OperationRecord, state: OperationState, message: string): void {
    this.books.operations.delete(keyOf(record.uuid));
    const framework = this.#frameworkOf(record);
    if (framework !== undefined) tell(framework, { ...this.#names(record.info, record.agentId), state, message });
  }

  #add(agent: AgentRecord, { uuid, frameworkId, info }: OperationOrder, latest: OperationStatus): OperationRecord {
    const id = idText(info.id);
    const record = { uuid, id: id === '' ? undefined : id, frameworkId, agentId: agent.id, info, latest, statuses: [] };
    this.books.operations.set(keyOf(uuid), record);
    return record;
  }

  #on(agentId: string): readonly OperationRecord[] {
    return [...this.books.operations.values()].filter((record) => record.agentId === agentId);
  }

  #named(framework: FrameworkRecord, id: string): OperationRecord | undefined {
    const records = [...this.books.operations.values()];
    return records.find((record) => record.id === id && record.frameworkId === framework.id);
  }

  /** Nobody is told of an operation without a name. */
  #frameworkOf({ id, frameworkId }: OperationRecord): FrameworkRecord | undefined {
    return id === undefined || frameworkId === undefined ? undefined : this.books.frameworks.get(frameworkId);
  }

  #names({ id }: Operation, agentId: string | undefined): Pick<OperationStatus, 'operationId' | 'agentId'> {
    return {
      ...(id ? { operationId: id } : {}),
      ...(agentId === undefined ? {} : { agentId: { value: agentId } }),
    };
  }
}

const keyOf = (uuid: Uint8Array): string => Buffer.from(uuid).toString('hex');

const withoutUuid = (status: OperationStatus): OperationStatus => ({ ...status, uuid: null });

const eventOf = (status: OperationStatus): Parameters<FrameworkRecord['send']>[0] => ({
  type: EventType.UPDATE_OPERATION_STATUS,
  updateOperationStatus: { status },
});

function tell(framework: FrameworkRecord, status: OperationStatus): void {
  framework.send(eventOf(status));
}
