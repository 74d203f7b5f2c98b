import { newUuid } from '../new-uuid.js';
import type { OperationOrder, ReportedOperation } from '../protocol.js';
import {
  addBundles,
  bundleContains,
  conversionOf,
  formatBundle,
  reservedRole,
  subtractBundles,
} from '../resources/index.js';
import type { Bundle, Conversion } from '../resources/index.js';
import { OperationState } from '../wire.js';
import type { OperationStatus } from '../wire.js';
import { StatusStream, sameBytes } from './status-stream.js';
import type { RetryTimes } from './status-stream.js';

export interface AgentResourcesParts {
  readonly initial: Bundle;
  readonly retry: RetryTimes;
  readonly agentId: () => string;
  /** To the master, as far as it can be reached. */
  readonly tell: (order: OperationOrder, status: OperationStatus) => void;
  /** Removes the directory of a persistent volume, with everything in it. */
  readonly removeVolume: (role: string, persistenceId: string) => void;
}

interface OpenOperation {
  readonly order: OperationOrder;
  readonly stream: StatusStream<{ readonly uuid: Uint8Array; readonly status: OperationStatus }>;
}

/** What an agent has, with the reservations and volumes made on it. Outlives its process and every master. */
export class AgentResources {
  #total: Bundle;
  /** Those somebody still has to acknowledge. */
  readonly #open: OpenOperation[] = [];

  constructor(private readonly parts: AgentResourcesParts) {
    this.#total = parts.initial;
  }

  get total(): Bundle {
    return this.#total;
  }

  get operations(): readonly ReportedOperation[] {
    return this.#open.flatMap(({ order, stream }) => {
      const latest = stream.latest?.status;
      return latest === undefined ? [] : [{ ...order, latest }];
    });
  }

  apply(order: OperationOrder): void {
    const conversion = conversionOf(order.info);
    const outcome = conversion === undefined ? DROPPED : this.#convert(conversion);
    const { id } = order.info;
    const status = { ...outcome, ...(id ? { operationId: id } : {}), agentId: { value: this.parts.agentId() } };
    if (!id) return this.parts.tell(order, status);
    const uuid = newUuid();
    const stream: OpenOperation['stream'] = new StatusStream(this.parts.retry, (update) =>
      this.parts.tell(order, update.status),
    );
    this.#open.push({ order, stream });
    stream.push({ uuid, status: { ...status, uuid: { value: uuid } } });
  }

  acknowledge(operationUuid: Uint8Array, statusUuid: Uint8Array): void {
    const at = this.#open.findIndex(({ order }) => sameBytes(order.uuid, operationUuid));
    if (this.#open[at]?.stream.acknowledge(statusUuid) !== undefined) this.#open.splice(at, 1);
  }

  /** The framework has (re)subscribed, or the master is another one. */
  resend(frameworkId?: string): void {
    for (const { order, stream } of this.#open) {
      if (frameworkId === undefined || order.frameworkId === frameworkId) stream.resend();
    }
  }

  /** Nobody will acknowledge what a removed framework asked for. Its reservations and volumes stay. */
  forget(frameworkId: string): void {
    for (const open of this.#open.filter(({ order }) => order.frameworkId === frameworkId)) {
      open.stream.pause();
      this.#open.splice(this.#open.indexOf(open), 1);
    }
  }

  /** As at the first start: what was made of the resources is not known any more. */
  forgetAll(): void {
    this.mute();
    this.#open.splice(0);
    this.#total = this.parts.initial;
  }

  mute(): void {
    for (const { stream } of this.#open) stream.pause();
  }

  #convert({ consumed, converted }: Conversion): Pick<OperationStatus, 'state' | 'message'> {
    if (!bundleContains(this.#total, consumed)) {
      return { ...DROPPED, message: `The agent does not have ${formatBundle(consumed)}` };
    }
    this.#total = addBundles(subtractBundles(this.#total, consumed), converted);
    for (const [key, kind] of consumed.kinds) {
      const id = kind.disk?.persistence?.id;
      if (id !== undefined && !converted.kinds.has(key)) this.parts.removeVolume(reservedRole(kind) ?? '*', id);
    }
    return { state: OperationState.OPERATION_FINISHED };
  }
}

const DROPPED = { state: OperationState.OPERATION_DROPPED };
