import type { TaskLaunch } from '@borealis/contracts';
import { Holdings } from '../holdings.js';
import type { BookedAgent, BookedOffer, Books, CallOf } from './books.js';
import { tellStatus } from './books.js';
import { keepBack, known, recover } from './offers.js';

/** Validates the offers, then task by task what is launched from them; what is left counts as declined. */
export const accept = (books: Books, call: CallOf<'accept'>): void => {
  const offers = known(books, call.offerIds);
  const agents = new Set(offers.map(({ agentId }) => agentId));
  const booked = offers[0] && books.agents.get(offers[0].agentId);
  const valid = call.offerIds.length > 0 && offers.length === new Set(call.offerIds).size && agents.size === 1;
  if (!valid || !booked) return refuse(books, call, offers);
  const pooled = new Holdings(offers.flatMap(({ resources }) => resources.offered()));
  for (const offer of offers) books.offers.delete(offer.id);
  for (const launch of call.launches) launchOne(books, booked, pooled, launch);
  booked.free.give(pooled.offered());
  keepBack(books, booked.agent.id, pooled, call.refuseMs);
};

/** One invalid offer spoils the call; those that are valid are given back. */
const refuse = (books: Books, call: CallOf<'accept'>, offers: readonly BookedOffer[]): void => {
  for (const offer of offers) recover(books, offer, 0);
  for (const { taskId, agentId } of call.launches)
    tellStatus(books, {
      taskId,
      state: 'TASK_DROPPED',
      agentId,
      source: 'SOURCE_MASTER',
      reason: 'REASON_INVALID_OFFERS',
      message: 'Task launched with invalid offers: Offer is no longer valid',
    });
};

const launchOne = (books: Books, booked: BookedAgent, pooled: Holdings, launch: TaskLaunch): void => {
  const why = invalid(books, booked, pooled, launch);
  if (why !== undefined) {
    books.remark(() => `refuses ${launch.taskId}: ${why}`);
    return tellStatus(books, {
      taskId: launch.taskId,
      state: 'TASK_ERROR',
      agentId: launch.agentId,
      source: 'SOURCE_MASTER',
      reason: 'REASON_TASK_INVALID',
      message: why,
    });
  }
  if (!booked.connected)
    return tellStatus(books, {
      taskId: launch.taskId,
      state: 'TASK_DROPPED',
      agentId: launch.agentId,
      source: 'SOURCE_MASTER',
      reason: 'REASON_AGENT_DISCONNECTED',
      message: 'Agent disconnected',
    });
  books.tasks.set(launch.taskId, { launch, agentId: launch.agentId, state: 'TASK_STAGING', sent: 'TASK_STAGING' });
  books.toAgent(booked.agent, { kind: 'launch', launch });
};

const invalid = (books: Books, booked: BookedAgent, pooled: Holdings, launch: TaskLaunch): string | undefined => {
  if (launch.taskId.length > 255 || /[/\\]|^\.{0,2}$/.test(launch.taskId)) return 'ID is invalid';
  if (books.tasks.has(launch.taskId)) return `Task has duplicate ID: ${launch.taskId}`;
  if (launch.agentId !== booked.agent.id) return `Task uses invalid agent ${launch.agentId}`;
  if (launch.resources.length === 0) return 'Task uses no resources';
  for (const name of ['cpus', 'memMb', 'diskMb', 'gpus'] as const) {
    const kinds = new Set(launch.resources.filter((part) => part[name] > 0).map(({ revocable }) => revocable === true));
    if (kinds.size > 1) return `Task mixes revocable and non-revocable ${name}`;
  }
  const lack = pooled.take(launch.resources);
  return lack === undefined ? undefined : `Total resources required by task are more than available: ${lack}`;
};
