import { CallType, OperationType, idText } from '../../wire.js';
import type { Call } from '../../wire.js';
import type { Books } from '../books.js';
import type { FrameworkRecord } from '../framework-record.js';

/** The calls of schedulers that have a number of their own at the master, by its name. ACCEPT has one of two. */
const MESSAGES: Readonly<Partial<Record<CallType, string>>> = {
  [CallType.ACKNOWLEDGE]: 'status_update_acknowledgement',
  [CallType.ACKNOWLEDGE_OPERATION_STATUS]: 'operation_status_update_acknowledgement',
  [CallType.DECLINE]: 'decline_offers',
  [CallType.KILL]: 'kill_task',
  [CallType.MESSAGE]: 'framework_to_executor',
  [CallType.RECONCILE]: 'reconcile_tasks',
  [CallType.RECONCILE_OPERATIONS]: 'reconcile_operations',
  [CallType.REQUEST]: 'resource_request',
  [CallType.REVIVE]: 'revive_offers',
  [CallType.SUPPRESS]: 'suppress_offers',
  [CallType.TEARDOWN]: 'unregister_framework',
};

/** Counts a call of a scheduler. Before it is carried out: its offers are still known. */
export function countCall(books: Books, framework: FrameworkRecord, call: Call): void {
  const type = call.type ?? CallType.UNKNOWN;
  framework.counters.count('calls');
  framework.counters.count(`calls/${CallType[type].toLowerCase()}`);
  if (type === CallType.ACCEPT) return countAccept(books, framework, call);
  if (type === CallType.DECLINE) {
    framework.counters.count('offers/declined', knownOffers(books, framework, call.decline?.offerIds ?? []));
  }
  const message = MESSAGES[type];
  if (message !== undefined) books.counters.count(`messages_${message}`);
}

/** Without anything to do it declines. */
function countAccept(books: Books, framework: FrameworkRecord, { accept }: Call): void {
  const operations = accept?.operations ?? [];
  const offers = knownOffers(books, framework, accept?.offerIds ?? []);
  const isDecline = operations.length === 0;
  books.counters.count(isDecline ? 'messages_decline_offers' : 'messages_launch_tasks');
  framework.counters.count(isDecline ? 'offers/declined' : 'offers/accepted', offers);
  for (const { type } of operations) {
    framework.counters.count('operations');
    framework.counters.count(`operations/${OperationType[type ?? OperationType.UNKNOWN].toLowerCase()}`);
  }
}

function knownOffers(books: Books, framework: FrameworkRecord, ids: NonNullable<Call['decline']>['offerIds']): number {
  return (ids ?? []).filter((id) => books.offers.get(idText(id))?.framework === framework).length;
}
