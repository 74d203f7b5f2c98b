import type { JobKey, Operation, TaskId } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import type { Meeting, MeetingKind } from './meetings.js';
import { meetings, meetsOthers } from './meetings.js';

/** What somebody wants, as far as it matters to operations that are open. */
export interface Asked {
  readonly kind: MeetingKind;
  readonly jobKeys: readonly JobKey[];
  /** Only these tasks of the job; without, all of it. */
  readonly taskId?: TaskId;
  /** Of an operation of the same kind on the same things: it wants the very same. */
  readonly sameAs?: (operation: Operation) => boolean;
  /** Changes the wanted count beside what its kind says. */
  readonly changesCount?: boolean;
  /** Rather wait than be refused. */
  readonly patient?: boolean;
  /** Of one that has waited: it does not stand in its own way, and who came later waits for it. */
  readonly fromQueue?: boolean;
}

export type Met =
  | { readonly verdict: 'free'; readonly supersedes: readonly Operation[] }
  | { readonly verdict: 'join' | 'queue' | 'refuse'; readonly operation: Operation };

/** Looks at every open operation in the way. To join is best, to be refused comes before to wait. */
export const meet = (state: CoreState, asked: Asked): Met => {
  const supersedes: Operation[] = [];
  let waitsFor: Operation | undefined;
  let refusedBy: Operation | undefined;
  for (const open of state.openOperations.values()) {
    if ((asked.fromQueue === true && open.state === 'queued') || !touches(open, asked)) continue;
    const meeting = meetingOf(open, asked);
    if (meeting === 'join') return { verdict: 'join', operation: open };
    if (meeting === 'refuse') refusedBy ??= open;
    if (meeting === 'queue' && (waitsFor === undefined || open.deadlineMs > waitsFor.deadlineMs)) waitsFor = open;
    if (meeting === 'supersede' && covers(open, asked)) supersedes.push(open);
  }
  const inTheWay = refusedBy ?? waitsFor;
  if (inTheWay === undefined) return { verdict: 'free', supersedes };
  const waits = refusedBy === undefined || asked.patient === true;
  return { verdict: waits ? 'queue' : 'refuse', operation: inTheWay };
};

const ofOneTask = ({ kind }: Pick<Operation, 'kind'>): boolean => kind === 'restart' || kind === 'kill';

/** Operations on single tasks of the same job are strangers to each other. */
const touches = (open: Operation, asked: Asked): boolean => {
  if (asked.taskId !== undefined && ofOneTask(open)) return open.taskIds.includes(asked.taskId);
  return open.jobKeys.some((key) => asked.jobKeys.includes(key));
};

/** Nothing of the open one is left that the new wish does not decide. */
const covers = (open: Operation, asked: Asked): boolean => open.jobKeys.every((key) => asked.jobKeys.includes(key));

const isAhead = (open: Operation, taskId: TaskId): boolean =>
  (open.inWork ?? []).some((step) => step.taskId === taskId || step.successor === taskId) ||
  open.taskIds.includes(taskId, open.cursor);

const meetingOf = (open: Operation, asked: Asked): Meeting => {
  if (open.kind === asked.kind && asked.sameAs?.(open) === true) return 'join';
  if (open.kind === 'rollingRestart' && asked.kind === 'restart')
    return asked.taskId !== undefined && isAhead(open, asked.taskId) ? 'join' : 'beside';
  if (open.kind === 'scale' && asked.changesCount === true) return 'supersede';
  return meetsOthers(open.kind) ? meetings[open.kind][asked.kind] : 'beside';
};
