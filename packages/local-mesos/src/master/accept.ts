import type { Logger } from '../logger.js';
import { EMPTY_BUNDLE, addBundles, conversionOf, isEmpty, subtractBundles } from '../resources/index.js';
import type { Bundle } from '../resources/index.js';
import { OperationType, Reason, TaskState, idText, lossState } from '../wire.js';
import type { Accept, Operation } from '../wire.js';
import type { Books } from './books.js';
import type { FrameworkRecord } from './framework-record.js';
import { refuseTask } from './launch.js';
import type { Launcher } from './launch.js';
import type { Offers } from './offers.js';
import type { Operations } from './operations/index.js';
import type { OfferRecord } from './records.js';
import { firstRepeated } from './rules/repeated.js';
import { operationProblem } from './rules/operation-rules.js';

/** Where the operations of one ACCEPT are applied. */
interface AcceptGround {
  readonly framework: FrameworkRecord;
  readonly agent: OfferRecord['agent'];
  readonly role: string;
}

/**
 * ACCEPT: its operations in their order on the pooled resources of the offers, each on what the ones before it left.
 * What is left over at the end is declined with the call's filter.
 */
export class Acceptance {
  constructor(
    private readonly books: Books,
    private readonly offers: Offers,
    private readonly launcher: Launcher,
    private readonly operations: Operations,
    private readonly logger: Logger,
  ) {}

  accept(framework: FrameworkRecord, accept: Accept): void {
    const ids = (accept.offerIds ?? []).map(idText);
    const found = [...new Set(ids)].map((id) => this.books.offers.get(id)).filter((offer) => offer !== undefined);
    const problem = this.#offersProblem(framework, ids, found);
    const [first] = found;
    if (problem !== undefined || first === undefined) {
      this.#refuse(framework, accept, found, problem ?? 'No offers specified');
      return;
    }
    const ground = { framework, agent: first.agent, role: first.role };
    let pool = EMPTY_BUNDLE;
    for (const offer of found) pool = addBundles(pool, this.offers.take(offer));
    for (const operation of accept.operations ?? []) pool = this.#apply(ground, pool, operation);
    if (isEmpty(pool)) return;
    this.offers.giveBack(framework, first.role, first.agent, pool);
    framework.filters.add(first.role, first.agent.id, pool, accept.filters?.refuseSeconds ?? undefined, Date.now());
  }

  /** Returns what is left of the pool. */
  #apply(ground: AcceptGround, pool: Bundle, operation: Operation): Bundle {
    const { framework, agent, role } = ground;
    switch (operation.type ?? OperationType.UNKNOWN) {
      case OperationType.UNKNOWN:
        this.logger.warn('ignored an operation of an unknown type', { framework: framework.id });
        return pool;
      case OperationType.LAUNCH:
        return this.launcher.launchEach(framework, agent, role, pool, operation);
      case OperationType.LAUNCH_GROUP:
        return this.launcher.launchGroup(framework, agent, role, pool, operation);
      default:
        return this.#convert(ground, pool, operation);
    }
  }

  #convert({ framework, agent, role }: AcceptGround, pool: Bundle, operation: Operation): Bundle {
    const { principal } = framework.info;
    const problem =
      this.operations.idProblem(framework, operation) ??
      operationProblem(operation, { agent, principal, framework, role, pool });
    const conversion = conversionOf(operation);
    if (problem !== undefined || conversion === undefined) {
      this.operations.refuse(framework, operation, agent.id, problem ?? 'Invalid operation: it is incomplete');
      return pool;
    }
    const { consumed, converted } = conversion;
    this.operations.apply(framework, agent, operation);
    return addBundles(subtractBundles(pool, consumed), converted);
  }

  #offersProblem(
    framework: FrameworkRecord,
    ids: readonly string[],
    found: readonly OfferRecord[],
  ): string | undefined {
    if (ids.length === 0) return 'No offers specified';
    const duplicate = firstRepeated(ids);
    if (duplicate !== undefined) return `Duplicate offer ${duplicate} in offer list`;
    const unknown = ids.find((id) => !this.books.offers.has(id));
    if (unknown !== undefined) return `Offer ${unknown} is no longer valid`;
    const strange = found.find((offer) => offer.framework !== framework);
    if (strange !== undefined) {
      return `Offer ${strange.id} has invalid framework ${strange.framework.id} while framework ${framework.id} is expected`;
    }
    const [first] = found;
    if (found.some((offer) => offer.role !== first?.role)) {
      return 'Aggregated offers must be allocated to the same role';
    }
    return found.some((offer) => offer.agent !== first?.agent)
      ? 'Aggregated offers must belong to one single agent'
      : undefined;
  }

  /** The offers that were still good are given back, without a filter, and everyone is told. */
  #refuse(framework: FrameworkRecord, accept: Accept, found: readonly OfferRecord[], problem: string): void {
    for (const offer of found) if (offer.framework === framework) this.offers.discard(offer);
    const state = lossState(framework.partitionAware, TaskState.TASK_DROPPED);
    const message = `Task launched with invalid offers: ${problem}`;
    for (const operation of accept.operations ?? []) {
      const { launch, launchGroup } = operation;
      for (const task of [...(launch?.taskInfos ?? []), ...(launchGroup?.taskGroup.tasks ?? [])]) {
        refuseTask(this.books, framework, task, state, Reason.REASON_INVALID_OFFERS, message);
      }
      if (launch || launchGroup) continue;
      this.operations.refuse(framework, operation, undefined, `Operation attempted with invalid offers: ${problem}`);
    }
  }
}
