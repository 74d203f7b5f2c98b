import { asJobKey, isWaiting, maximumInstances } from '@borealis/contracts';
import type { Actor, Command, CommandReply, Job, TaskStatus } from '@borealis/contracts';
import { doneAtOnce } from '../operations/done-at-once.js';
import type { CoreState } from '../state/core-state.js';
import { takeInForeign } from '../tasks/take-in-foreign.js';
import { isReply, makeWay } from './make-way.js';
import { begun, refused, unknownForeign, unknownJob } from './refusal.js';

type Adopt = Extract<Command, { kind: 'adopt' }>;

/** A foreign task becomes an instance of a job. The wanted count grows when there is no free place: it is not killed for that. */
export const adopt = (state: CoreState, command: Adopt, actor: Actor, atMs: number): CommandReply => {
  const status = state.foreign.get(command.taskId);
  if (!status) return state.tasks.get(command.taskId) ? known(command) : unknownForeign(state, command.taskId);
  const job = state.jobs.get(asJobKey(command.jobKey));
  if (!job) return unknownJob(state, command.jobKey);
  const instance = placeIn(state, job, command, status);
  if (typeof instance === 'string')
    return refused('BOREALIS_ADOPTION_REFUSED', { task: command.taskId, job: job.key, why: instance });
  const way = makeWay(state, { kind: 'adopt', jobKeys: [job.key] }, actor, atMs);
  if (isReply(way)) return way;
  const from = job.desired;
  const to = Math.max(from, instance + 1);
  if (to > from) state.putJob({ ...job, desired: to, updatedAtMs: atMs });
  takeInForeign(state, job, instance, status, atMs);
  const taskIds = [command.taskId];
  const count = to > from ? { from, to } : {};
  const wish = { reason: command.reason };
  const message = `Task ${command.taskId} is instance ${instance + 1} of ${job.key}${to > from ? `, which wants ${to} now` : ''}.`;
  return begun(doneAtOnce(state, { kind: 'adopt', jobKeys: [job.key], taskIds, ...count, actor, wish }, message, atMs));
};

const known = ({ taskId, jobKey }: Adopt): CommandReply =>
  refused('BOREALIS_ADOPTION_REFUSED', { task: taskId, job: jobKey, why: 'it belongs to a task type already' });

/** The place it takes, or why there is none. */
const placeIn = (state: CoreState, job: Job, { instance }: Adopt, status: TaskStatus): number | string => {
  if (status.agentId === undefined) return 'Mesos did not say on which agent it runs';
  if (job.suspended) return 'the task type is suspended';
  const taken = new Set<number>();
  for (const task of state.tasks.live(job.key).values()) if (!isWaiting(task.state)) taken.add(task.instance);
  const place = instance ?? lowestFree(taken);
  if (taken.has(place)) return `instance ${place + 1} is there already`;
  if (place > job.desired) return `its next instance would be ${job.desired + 1}`;
  if (place < job.desired) return place;
  if (!job.definition.allowScaling) return 'all instances are there, and it does not allow scaling';
  return place < maximumInstances ? place : `it may have no more than ${maximumInstances} instances`;
};

const lowestFree = (taken: ReadonlySet<number>): number => {
  let place = 0;
  while (taken.has(place)) place += 1;
  return place;
};
